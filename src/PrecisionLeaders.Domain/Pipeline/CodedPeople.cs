namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>
/// The masks of many people, for texts in which any of them may be named. Only those are laid on a text whose name, number or site a word of it could be: a
/// text is not read once for each person of a long list.
/// </summary>
public sealed class CodedPeople
{
    private readonly List<(Guid Candidacy, CodedText Mask)> people;
    private readonly Dictionary<string, List<int>> byWord = [];
    private readonly Dictionary<string, List<int>> bySite = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="people">each candidacy with its mask; of two that would take the same words the first does</param>
    public CodedPeople(IEnumerable<(Guid Candidacy, CodedText Mask)> people)
    {
        this.people = [.. people];
        for (var at = 0; at < this.people.Count; at++)
        {
            foreach (var word in this.people[at].Mask.Clues) File(byWord, word, at);
            foreach (var site in this.people[at].Mask.Sites) File(bySite, site, at);
        }
    }

    /// <summary>Nobody.</summary>
    public static CodedPeople None { get; } = new([]);

    /// <summary>Those of some people who are read by the coded name alone, with all that tells them.</summary>
    public static CodedPeople Of(IEnumerable<ShownName> names) => new(names.Where(name => name.OwnMask is not null).Select(name => (name.CandidacyId, name.OwnMask!)));

    /// <summary>The text without what tells any of them.</summary>
    /// <param name="text">to be read</param>
    /// <param name="but">whom it is about: their mask is not laid on it here</param>
    public string Mask(string text, Guid? but = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Meant(text, but).Aggregate(text, (read, at) => people[at].Mask.Mask(read));
    }

    /// <summary>Which masks can find something in a text; the first always, since numbers and addresses go whosever they are.</summary>
    internal IEnumerable<int> Meant(string text, Guid? but = null)
    {
        if (people.FindIndex(held => held.Candidacy != but) is not (>= 0 and var first)) return [];
        var meant = new SortedSet<int> { first };
        foreach (var clue in CodedText.CluesIn(text))
            if (byWord.TryGetValue(clue, out var found)) meant.UnionWith(found);
        if (text.Contains('.', StringComparison.Ordinal))
            foreach (var (site, found) in bySite)
                if (text.Contains(site, StringComparison.OrdinalIgnoreCase)) meant.UnionWith(found);
        return meant.Where(at => people[at].Candidacy != but);
    }

    private static void File(Dictionary<string, List<int>> filed, string under, int at)
    {
        if (!filed.TryGetValue(under, out var held)) filed[under] = held = [];
        held.Add(at);
    }
}
