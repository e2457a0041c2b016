using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>What is decided before two profiles become one.</summary>
/// <param name="FromOther">keys of the fields in which the other profile is right</param>
/// <param name="Along">degrees, appointments and identifiers of the other profile that come along</param>
public sealed record MergeChoice(IReadOnlySet<string> FromOther, IReadOnlySet<Guid> Along);

/// <summary>Two items of evidence that are one: by their number, or by title and date.</summary>
public sealed record EvidenceDouble(EvidenceItem Mine, EvidenceItem Theirs);

/// <summary>
/// Puts one profile of a person into another. Entries go over as they are, with their ids, so that whatever cites them still does. A name, an address or an
/// iD that is not chosen stays findable among the identifiers.
/// </summary>
public static class ProfileUnion
{
    public const string OtherOrcidScheme = "Other ORCID iD";

    /// <summary>Evidence that both profiles hold; each item is met once. A programme of which somebody wrote down what it came to stays by itself.</summary>
    public static IReadOnlyList<EvidenceDouble> Doubles(Candidate mine, Candidate theirs)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        var (met, found) = (new HashSet<Guid>(), new List<EvidenceDouble>());
        var byKey = mine.Evidence.SelectMany(item => KeysOf(item).Select(key => (key, item))).ToLookup(held => held.key, held => held.item);
        foreach (var item in theirs.Evidence.Where(item => item.Programme is null))
            if (KeysOf(item).SelectMany(key => byKey[key]).FirstOrDefault(held => !met.Contains(held.Id) && !Differ(held, item)) is { } twin)
            {
                met.Add(twin.Id);
                found.Add(new(twin, item));
            }
        return found;
    }

    /// <summary>Entries of the other profile that the first one lacks: what comes along unless somebody decides otherwise.</summary>
    public static IReadOnlySet<Guid> Lacking(Candidate mine, Candidate theirs)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        var degrees = theirs.Degrees.Where(told => !mine.Degrees.Any(held => Same(held.Award, told.Award) && Says(held.Field, told.Field) && Says(held.Organisation, told.Organisation) && Says(held.Start, told.Start) && Says(held.End, told.End)));
        var appointments = theirs.Appointments.Where(told => !mine.Appointments.Any(held => Same(held.Title, told.Title) && Same(held.Organisation, told.Organisation) && Says(held.Start, told.Start) && Says(held.End, told.End)
            && (told.Designation == Designation.Unstated || held.Designation == told.Designation) && (told.NamedId is null || held.NamedId == told.NamedId) && (told.TeamSize is null || held.TeamSize == told.TeamSize) && (told.Budget is null || held.Budget == told.Budget)));
        var identifiers = theirs.Identifiers.Where(told => !mine.Identifiers.Any(held => held.Scheme == told.Scheme && held.Value == told.Value));
        return degrees.Select(held => held.Id).Concat(appointments.Select(held => held.Id)).Concat(identifiers.Select(held => held.Id)).ToHashSet();
    }

    /// <summary>Makes one profile of two. What is left on the other one is what the first holds already, or what was decided against.</summary>
    /// <param name="mine">the profile that stays, whole</param>
    /// <param name="theirs">the profile that goes, whole</param>
    /// <param name="choice">what was decided</param>
    /// <exception cref="RuleBrokenException">when both are one already</exception>
    public static void Into(Candidate mine, Candidate theirs, MergeChoice choice)
    {
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(choice);
        Rule.Require(mine.Id != theirs.Id, "That is one profile. Choose another one to merge it with.");
        var names = new[] { mine.Name, theirs.Name };
        var (emails, orcids) = (new[] { mine.Email, theirs.Email }, new[] { mine.Orcid, theirs.Orcid });
        foreach (var field in ProfileField.All.Where(field => field.IsGap(mine, theirs) || (field.IsOpen(mine, theirs) && choice.FromOther.Contains(field.Key)))) field.Take(mine, theirs);

        var doubles = Doubles(mine, theirs);
        foreach (var (held, told) in doubles) held.LearnFrom(told);
        var figures = mine.ScopeOverrides.Select(held => held.Figure).ToHashSet();
        var along = choice.Along.Concat(theirs.Evidence.Select(held => held.Id).Except(doubles.Select(held => held.Theirs.Id)))
            .Concat(theirs.ScopeOverrides.Where(held => !figures.Contains(held.Figure)).Select(held => held.Id)).ToHashSet();
        theirs.HandOver(along, mine);
        foreach (var held in theirs.Specialties) mine.Specialise(held.Specialty);
        mine.TagWith([.. mine.Tags.Concat(theirs.Tags).Select(held => held.Tag)]);

        foreach (var name in names.Where(name => Words.Fold(name) != Words.Fold(mine.Name))) mine.Identify(PersonRecord.OtherNameScheme, name);
        foreach (var email in emails.OfType<string>().Where(email => email != mine.Email)) mine.Identify(PersonRecord.OtherEmailScheme, email);
        foreach (var orcid in orcids.OfType<string>().Where(orcid => orcid != mine.Orcid)) mine.Identify(OtherOrcidScheme, orcid, $"https://orcid.org/{orcid}");
    }

    private static IEnumerable<(EvidenceKind, string)> KeysOf(EvidenceItem item)
    {
        if (item.Pmid is { } pmid) yield return (item.Kind, $"PMID {pmid}");
        if (item.Reference is { } reference) yield return (item.Kind, reference.ToUpperInvariant());
        yield return (item.Kind, $"“{ProfileParts.Fold(item.Title)}” {item.Start}");
    }

    /// <summary>A number or a date that both know, and differently, tells two things of one title apart.</summary>
    private static bool Differ(EvidenceItem held, EvidenceItem told) =>
        (held.Pmid is not null && told.Pmid is not null && held.Pmid != told.Pmid)
        || (held.Reference is not null && told.Reference is not null && !held.Reference.Equals(told.Reference, StringComparison.OrdinalIgnoreCase))
        || (held.Kind != EvidenceKind.Publication && (held.Start != told.Start || held.End != told.End));

    private static bool Same(string? held, string? told) => ProfileParts.Fold(held) == ProfileParts.Fold(told);

    /// <summary>Whether nothing more is told than is held.</summary>
    private static bool Says(string? held, string? told) => told is null || Same(held, told);

    private static bool Says(PartialDate? held, PartialDate? told) => told is null || held == told;
}
