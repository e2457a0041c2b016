using PrecisionLeaders.Data.Intake.Works;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.People;

/// <summary>Reads the person of one address card.</summary>
internal static class VCardPerson
{
    private const string OtherPhoneScheme = "Other telephone";

    private const int MaxNote = 4000;

    public static ReadRecord Read(int line, List<VCardEntry> card) => PersonParts.Record(line, Label(card), () => Person(card));

    private static string? Label(List<VCardEntry> card) =>
        First(card, "FN")?.Text ?? (First(card, "N") is { } name ? PersonParts.Joined(" ", name.Parts.ElementAtOrDefault(1), name.Parts[0]) : null);

    private static VCardEntry? First(List<VCardEntry> card, string name) => card.Find(entry => entry.Name == name && entry.Text is not null);

    private static PersonRecord Person(List<VCardEntry> card)
    {
        var (emails, phones) = (Ranked(card, "EMAIL"), Ranked(card, "TEL").Select(Phone).ToList());
        var (name, pages) = (Name(card), card.Where(entry => entry.Name == "URL").Select(entry => entry.Text).OfType<string>().ToList());
        return new PersonRecord
        {
            GivenName = name.Given,
            FamilyName = name.Family,
            Suffix = name.Suffix,
            Credentials = name.Credentials,
            Orcid = pages.Select(OrcidId.Parse).FirstOrDefault(orcid => orcid is not null),
            Email = emails.Count == 0 ? null : Address(emails[0]),
            Phone = phones.FirstOrDefault(),
            Place = Ranked(card, "ADR", entry => entry.Is("WORK")) is [var address, ..] ? Place(address.Parts) : null,
            Specialties = [.. card.Where(entry => entry.Name == "EXPERTISE").Select(entry => entry.Text).OfType<string>().Distinct()],
            Appointments = Appointment(card) is { } appointment ? [appointment] : [],
            Identifiers =
            [
                .. card.Where(entry => entry.Name == "NICKNAME").Select(entry => entry.Text).OfType<string>().Select(other => new IdentifierRecord(PersonRecord.OtherNameScheme, other, null)),
                .. emails.Skip(1).Select(Address).Distinct().Select(other => new IdentifierRecord(PersonRecord.OtherEmailScheme, other, null)),
                .. phones.Skip(1).Distinct().Where(other => other != phones[0]).Select(other => new IdentifierRecord(OtherPhoneScheme, other, null)),
                .. pages.Where(page => OrcidId.Parse(page) is null).SelectMany(page => PersonParts.Page(page, null)),
            ],
            Evidence = [.. Notes(card)],
        };
    }

    private static WrittenName Name(List<VCardEntry> card)
    {
        if (First(card, "N") is { } structured && structured.Parts[0] is { } family)
        {
            var parts = structured.Parts;
            var given = PersonParts.Joined(" ", parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2)?.Replace(',', ' '));
            // Suffixes are both: "Jr." and "MD, PhD". Behind a name of two plain words they are told apart.
            var behind = parts.ElementAtOrDefault(4) is { Length: <= 80 } suffixes ? WrittenName.Parse($"Given Family, {suffixes}") : null;
            return new(given, family, behind?.Credentials, behind?.Suffix);
        }
        var whole = First(card, "FN")?.Text;
        Rule.Require(whole is not null, "The card names no person (N or FN).");
        Rule.Require(whole.Length <= 2 * Candidate.NameLength, $"The name has {whole.Length} characters; at most {2 * Candidate.NameLength} fit.");
        return WrittenName.Parse(whole);
    }

    /// <summary>The preferred one first, then those of the kind that matters, then as they stand.</summary>
    private static List<VCardEntry> Ranked(List<VCardEntry> card, string name, Func<VCardEntry, bool>? matters = null) =>
        [.. card.Where(entry => entry.Name == name && entry.Text is not null).OrderByDescending(entry => entry.IsPreferred).ThenByDescending(entry => matters?.Invoke(entry) ?? false)];

    private static string Address(VCardEntry entry) => entry.Text!.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? entry.Text[7..] : entry.Text;

    private static string Phone(VCardEntry entry) => entry.Text!.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? entry.Text[4..].Split(';')[0] : entry.Text;

    /// <summary>Town, region and country of an address.</summary>
    private static string? Place(IReadOnlyList<string?> parts) => PersonParts.Joined(", ", parts.ElementAtOrDefault(3), parts.ElementAtOrDefault(4), parts.ElementAtOrDefault(6));

    private static AppointmentRecord? Appointment(List<VCardEntry> card)
    {
        var (title, organisation) = (First(card, "TITLE")?.Text ?? First(card, "ROLE")?.Text, First(card, "ORG")?.Parts);
        var unit = PersonParts.Joined(", ", (organisation ?? []).Skip(1));
        var position = PersonParts.Joined(", ", title, title is null ? null : unit);
        return title is null && organisation?[0] is null ? null
            : new(position ?? PersonRecord.UnstatedTitle, PersonParts.Joined(", ", organisation?[0], title is null ? unit : null) ?? PersonRecord.UnstatedOrganisation, null, null);
    }

    /// <summary>What somebody noted for themselves is not for a committee.</summary>
    private static IEnumerable<EvidenceRecord> Notes(List<VCardEntry> card) =>
        card.Where(entry => entry.Name == "NOTE").Select(entry => entry.Text).OfType<string>().Take(10)
            .Select(note => WorkText.Evidence(EvidenceKind.Other, "Note on the address card", [OrcidParts.Cut(note, MaxNote)], null, null, null, null) with { IsConfidential = true });
}
