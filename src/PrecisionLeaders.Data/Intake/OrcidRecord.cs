using System.Globalization;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Reads one ORCID record (version 3.0) into a person. What becomes of each part is told in docs/intake.md.</summary>
internal static class OrcidRecord
{
    public static ReadRecord Read(OrcidNode record)
    {
        var label = Label(record);
        try
        {
            var person = Person(record);
            person.Check();
            return new ReadRecord(null, person, null) { Label = label };
        }
        catch (RuleBrokenException broken)
        {
            return new ReadRecord(null, null, broken.Message) { Label = label };
        }
    }

    private static PersonRecord Person(OrcidNode record)
    {
        var person = record.Child("person");
        Rule.Require(person is not null, "The record has no part about the person.");
        var given = person.At("name", "given-names");
        var family = person.At("name", "family-name") ?? given;
        Rule.Require(family is not null, "The record shows no name; its owner may have hidden it. Add the person by hand.");
        var activities = record.Child("activities-summary") ?? new OrcidNode("none");
        var emails = Emails(person);
        return new PersonRecord
        {
            GivenName = person.At("name", "family-name") is null ? null : given,
            FamilyName = family,
            Orcid = Orcid(record),
            Email = emails.FirstOrDefault(),
            Place = Place(person),
            Specialties = [.. Contents(person, "keywords", "keyword").Distinct()],
            Identifiers = [.. Identifiers(person, emails)],
            Degrees = [.. activities.All("education-summary").Concat(activities.All("qualification-summary")).Select(Degree)],
            Appointments = [.. activities.All("employment-summary").Select(Appointment)],
            Evidence = [.. OrcidEvidence.Of(person, activities)],
        };
    }

    private static string Orcid(OrcidNode record)
    {
        var written = record.At("orcid-identifier", "path") ?? record.At("orcid-identifier", "uri") ?? record.At("path")?.Trim('/');
        Rule.Require(written is not null, "The record has no ORCID iD.");
        var orcid = OrcidId.Parse(written);
        Rule.Require(orcid is not null, $"“{Cut(written, 60)}” is no ORCID iD: its check digit does not hold. Download the record anew from orcid.org.");
        return orcid;
    }

    /// <summary>The primary address first, where the record says which it is.</summary>
    private static List<string> Emails(OrcidNode person) =>
        [.. person.Child("emails")?.Each("email").OrderByDescending(email => email.At("primary") == "true")
            .Select(email => email.At("email")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase) ?? []];

    private static string? Place(OrcidNode person)
    {
        var countries = person.Child("addresses")?.Each("address").OrderByDescending(OrcidParts.DisplayIndex)
            .Select(address => address.At("country")).OfType<string>().Distinct().Select(Country).ToList() ?? [];
        return countries.Count == 0 ? null : string.Join("; ", countries);
    }

    private static string Country(string code)
    {
        if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)) return code;
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    private static IEnumerable<IdentifierRecord> Identifiers(OrcidNode person, List<string> emails)
    {
        if (person.At("name", "credit-name") is { } credit) yield return new(PersonRecord.PublishedNameScheme, credit, null);
        foreach (var other in Contents(person, "other-names", "other-name").Distinct()) yield return new(PersonRecord.OtherNameScheme, other, null);
        foreach (var email in emails.Skip(1)) yield return new(PersonRecord.OtherEmailScheme, email, null);
        foreach (var page in person.Child("researcher-urls")?.Each("researcher-url") ?? [])
        {
            var (name, url) = (page.At("url-name"), page.At("url"));
            if (WebAddress.IsSound(url)) yield return new(PersonRecord.WebPageScheme, name ?? url!, url);
            else if ((name ?? url) is not null) yield return new(PersonRecord.WebPageScheme, string.Join(": ", new[] { name, url }.OfType<string>()), null);
        }
        foreach (var known in person.Child("external-identifiers")?.Each("external-identifier") ?? [])
        {
            if (known.At("external-id-value") is not { } value) continue;
            var url = known.At("external-id-url");
            yield return new(known.At("external-id-type") ?? "Identifier", value, WebAddress.IsSound(url) ? url : null);
        }
    }

    private static IEnumerable<string> Contents(OrcidNode person, string list, string item) =>
        person.Child(list)?.Each(item).Select(each => each.At("content")).OfType<string>() ?? [];

    private static DegreeRecord Degree(OrcidNode entry)
    {
        var award = entry.At("role-title");
        var where = entry.At("organization", "name");
        var (start, end) = OrcidParts.Span(entry, $"The degree “{Cut(award ?? where ?? "", 60)}”");
        return new(award ?? "Degree not stated", entry.At("department-name"), where, start, end);
    }

    private static AppointmentRecord Appointment(OrcidNode entry)
    {
        var title = string.Join(", ", new[] { entry.At("role-title"), entry.At("department-name") }.OfType<string>());
        if (title.Length == 0) title = PersonRecord.UnstatedTitle;
        var where = entry.At("organization", "name") ?? PersonRecord.UnstatedOrganisation;
        var (start, end) = OrcidParts.Span(entry, $"The employment “{Cut(title, 60)}”");
        return new(title, where, start, end);
    }

    private static string? Label(OrcidNode record)
    {
        var person = record.Child("person");
        var name = string.Join(' ', new[] { person?.At("name", "given-names"), person?.At("name", "family-name") }.OfType<string>());
        return name.Length > 0 ? Cut(name, ReadRecord.LabelLength) : record.At("orcid-identifier", "path") is { } orcid ? Cut(orcid, ReadRecord.LabelLength) : null;
    }

    private static string Cut(string text, int length) => OrcidParts.Cut(text, length);
}
