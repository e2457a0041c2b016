using System.Diagnostics.CodeAnalysis;

namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>
/// A person's name as one viewer may read it: real to the search team and while there is no code, the coded name alone to everyone else. It comes
/// from the query that knows the viewer; no committee page reads a name from the profile.
/// </summary>
/// <remarks>
/// <see cref="Text"/> goes into sentences, titles and files, and orders rows; every free text about the person goes through <see cref="Read"/>. What
/// tells the person otherwise (place, employer, school, link, identifier) is left out while <see cref="IsMasked"/>.
/// </remarks>
public sealed class ShownName
{
    private readonly CodedText? mask;
    private readonly CodedPeople others;

    private ShownName(Guid candidacy, string text, string shortText, string sort, string? credentials, string? coded, CodedText? mask, CodedPeople? others)
    {
        (CandidacyId, Text, ShortText, Sort, Coded, this.mask, this.others) = (candidacy, text, shortText, sort, coded, mask, others ?? CodedPeople.None);
        Credentials = Read(credentials);
    }

    public Guid CandidacyId { get; }

    /// <summary>The name to print: whole, or the coded one.</summary>
    public string Text { get; }

    /// <summary>The family name, or the coded name.</summary>
    public string ShortText { get; }

    /// <summary>What rows are ordered by; never by a name the viewer does not read, since a place in the alphabet tells its beginning.</summary>
    public string Sort { get; }

    public string? Credentials { get; }

    /// <summary>The coded name in force, also beside the real one for the team; null without a code.</summary>
    public string? Coded { get; }

    /// <summary>Whether the viewer reads the coded name alone.</summary>
    public bool IsMasked => mask is not null;

    /// <summary>Read by name.</summary>
    /// <param name="candidacy">whose</param>
    /// <param name="name">the whole name as written</param>
    /// <param name="family">family name, or the only one</param>
    /// <param name="sort">what lists order by</param>
    /// <param name="credentials">as written behind the name</param>
    /// <param name="coded">the coded name in force, which others read; null without one</param>
    /// <param name="others">masks of the names of those in the search whom the viewer reads by coded names; the person may be among them</param>
    public static ShownName Real(Guid candidacy, string name, string family, string sort, string? credentials, string? coded = null, CodedPeople? others = null) =>
        new(candidacy, name, family, sort, credentials, coded, null, others);

    /// <summary>Read by the coded name alone.</summary>
    /// <param name="candidacy">whose</param>
    /// <param name="credentials">as written behind the name</param>
    /// <param name="mask">takes out all that tells them</param>
    /// <param name="others">masks of the names of those in the search whom the viewer reads by coded names; the person may be among them</param>
    public static ShownName Masked(Guid candidacy, string? credentials, CodedText mask, CodedPeople? others = null)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return new(candidacy, mask.CodedName, mask.CodedName, Words.Fold(mask.CodedName), credentials, mask.CodedName, mask, others);
    }

    /// <summary>The same person as a list named them when it was presented; the code in force stays in force.</summary>
    public ShownName As(string name, string? credentials) => IsMasked ? this : new(CandidacyId, name, name, Sort, credentials, Coded, null, others);

    /// <summary>A free text about the person as the viewer may read it: without what tells them, and without the names of others under a code.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Read(string? text)
    {
        if (text is null) return null;
        if (mask is not null) text = mask.Mask(text);
        return others.Mask(text, CandidacyId);
    }

    /// <summary>What to keep of a text that the viewer read by <see cref="Read"/> and changed: where they left it alone, it stays as it was written.</summary>
    /// <param name="original">as it is kept; null where nothing is yet</param>
    /// <param name="typed">what the viewer made of it</param>
    [return: NotNullIfNotNull(nameof(typed))]
    public string? Edited(string? original, string? typed) => MaskedEdit.Of(original, Read(original), typed);

    /// <summary>Takes out all that tells this person; null when they are read by name.</summary>
    internal CodedText? OwnMask => mask;

    public override string ToString() => Text;
}
