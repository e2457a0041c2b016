using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>One thing that a record changes on a profile, in the words of a preview.</summary>
/// <param name="Field">"E-mail", "Appointment", "Publication"</param>
/// <param name="Old">what is held, or null when nothing is</param>
/// <param name="New">what it becomes</param>
public sealed record FieldChange(string Field, string? Old, string New);

/// <summary>Puts what a file tells of a person into a profile: adds what is missing, changes what differs, and leaves alone what the file is silent about.
/// Evidence that is already held stays as the firm wrote it.</summary>
public static class ProfileMerge
{
    /// <summary>Makes a new profile of a record.</summary>
    /// <exception cref="RuleBrokenException">when something could not be kept; the message names the field</exception>
    public static Candidate Admit(PersonRecord person, Taxonomy taxonomy, Provenance provenance, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        var candidate = new Candidate(person.GivenName, person.FamilyName, now);
        _ = Into(candidate, person, taxonomy, provenance);
        return candidate;
    }

    /// <summary>What a new profile would hold of a record, in the words of a preview.</summary>
    /// <exception cref="RuleBrokenException">when something could not be kept; the message names the field</exception>
    public static IReadOnlyList<FieldChange> Told(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Into(new Candidate(null, "…", default), person, Taxonomy.Empty, new("Preview", null, null, null)).Changes;
    }

    /// <summary>Changes a profile by a record and says what changed and how to take it back.</summary>
    /// <exception cref="RuleBrokenException">when something could not be kept; the message names the field</exception>
    public static (IReadOnlyList<FieldChange> Changes, ProfileUndo Undo) Into(Candidate candidate, PersonRecord person, Taxonomy taxonomy, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(taxonomy);
        var changes = new List<FieldChange>();
        var undo = ProfileUndo.Of(candidate);
        Fields(candidate, person, changes);
        ProfileParts.Merge(candidate, person, taxonomy, provenance, changes, undo);
        return (changes, undo);
    }

    private static void Fields(Candidate candidate, PersonRecord person, List<FieldChange> changes)
    {
        var given = Newer("Given name", candidate.GivenName, NameAgreement.IsShorter(person.GivenName, candidate.GivenName) ? null : person.GivenName);
        var family = Newer("Family name", candidate.FamilyName, person.FamilyName)!;
        var credentials = Newer("Credentials", candidate.Credentials, IsPartOf(person.Credentials, candidate.Credentials) ? null : person.Credentials);
        if ((given, family, credentials) != (candidate.GivenName, candidate.FamilyName, candidate.Credentials)) candidate.Rename(given, family, credentials);

        var suffix = Newer("Suffix", candidate.Suffix, person.Suffix);
        if (suffix != candidate.Suffix) candidate.Style(suffix, candidate.NameOrder);

        var email = Newer("E-mail", candidate.Email, person.Email?.Trim().ToLowerInvariant());
        var phone = Newer("Telephone", candidate.Phone, person.Phone);
        var place = Newer("Place", candidate.Place, person.Place);
        if ((email, phone, place) != (candidate.Email, candidate.Phone, candidate.Place)) candidate.Reach(email, phone, place, candidate.Market);

        var orcid = Newer("ORCID iD", candidate.Orcid, person.Orcid);
        if (orcid != candidate.Orcid) candidate.IdentifyByOrcid(orcid);
        var why = Newer("Why for precision medicine", candidate.Case, person.Case);
        if (why != candidate.Case) candidate.Argue(why);

        string? Newer(string field, string? held, string? told)
        {
            told = string.IsNullOrWhiteSpace(told) ? null : told.Trim();
            if (told is null || told == held) return held;
            changes.Add(new(field, held, told));
            return told;
        }
    }

    /// <summary>"MD" is told already by "MD, PhD".</summary>
    private static bool IsPartOf(string? told, string? held) => told is not null && held is not null && Words.Of(told.Replace(".", "", StringComparison.Ordinal)).All(Words.Of(held.Replace(".", "", StringComparison.Ordinal)).Contains);
}
