using PrecisionLeaders.Data.Intake.Works;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.People;

/// <summary>Reads résumés in the form of JSON Resume (schema 1.0): one, or a list of them.</summary>
internal sealed class JsonResume : FileKind
{
    public override string Name => "JSON Resume";

    public override string Source => "JSON Resume";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.IsJson && head.Properties.Contains("basics");
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var count = 0;
        foreach (var item in JsonItems.Of(content))
        {
            count++;
            yield return item.Part is null ? new(item.Line, null, item.Error) : PersonParts.Record(item.Line, item.Part.At("basics", "name"), () => Person(item.Part));
        }
        Rule.Require(count > 0, "The file holds no résumé.");
    }

    private static PersonRecord Person(JsonPart resume)
    {
        var basics = resume.Part("basics");
        Rule.Require(basics?.At("name") is not null, "The résumé has no name (basics.name).");
        var profiles = basics.Each("profiles").ToList();
        var name = WrittenName.Parse(basics.At("name")!);
        return new PersonRecord
        {
            GivenName = name.Given,
            FamilyName = name.Family,
            Suffix = name.Suffix,
            Credentials = name.Credentials,
            Email = basics.At("email"),
            Phone = basics.At("phone"),
            Place = PersonParts.Joined(", ", basics.At("location", "city"), basics.At("location", "region"), basics.At("location", "countryCode")),
            Orcid = profiles.Select(profile => OrcidId.Parse(profile.At("url")) ?? (IsOrcid(profile) ? OrcidId.Parse(profile.At("username")) : null)).FirstOrDefault(orcid => orcid is not null),
            Specialties = [.. resume.Each("skills").Select(skill => skill.At("name")).OfType<string>().Distinct()],
            Appointments = [.. resume.Each("work").Select(Appointment)],
            Degrees = [.. resume.Each("education").Select(Degree), .. resume.Each("certificates").Select(Certificate)],
            Identifiers = [.. PersonParts.Page(basics.At("url"), null), .. profiles.Where(profile => !IsOrcid(profile)).SelectMany(Profile)],
            Evidence = [.. Evidence(resume, basics)],
        };
    }

    private static bool IsOrcid(JsonPart profile) => "orcid".Equals(profile.At("network"), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<IdentifierRecord> Profile(JsonPart profile) =>
        PersonParts.Page(profile.At("url"), PersonParts.Joined(" ", profile.At("network"), profile.At("username")));

    private static AppointmentRecord Appointment(JsonPart work)
    {
        var organisation = work.At("name") ?? work.At("company") ?? PersonRecord.UnstatedOrganisation;
        return new(work.At("position") ?? PersonRecord.UnstatedTitle, organisation, Date(work, "startDate", organisation), Date(work, "endDate", organisation));
    }

    private static DegreeRecord Degree(JsonPart education)
    {
        var school = education.At("institution");
        return new(education.At("studyType") ?? PersonParts.UnstatedDegree, education.At("area"), school, Date(education, "startDate", school), Date(education, "endDate", school));
    }

    private static DegreeRecord Certificate(JsonPart certificate) =>
        new(certificate.At("name") ?? PersonParts.UnstatedDegree, null, certificate.At("issuer"), null, Date(certificate, "date", certificate.At("name")));

    private static IEnumerable<EvidenceRecord> Evidence(JsonPart resume, JsonPart basics)
    {
        if (basics.At("summary") is { } summary) yield return WorkText.Evidence(EvidenceKind.Other, "Summary in their own words", [summary], null, null, null, null);
        foreach (var work in resume.Each("publications"))
            yield return WorkText.Evidence(EvidenceKind.Publication, work.At("name") ?? PersonRecord.UntitledWork, [work.At("publisher"), work.At("summary")], Date(work, "releaseDate", work.At("name")), null, WorkText.Doi(work.At("url")), work.At("url"));
        foreach (var award in resume.Each("awards"))
            yield return WorkText.Evidence(EvidenceKind.Other, PersonParts.Joined(", ", award.At("title") ?? "Award", award.At("awarder"))!, ["Award", award.At("summary")], Date(award, "date", award.At("title")), null, null, null);
        foreach (var post in resume.Each("volunteer"))
            yield return WorkText.Evidence(EvidenceKind.Other, PersonParts.Joined(", ", post.At("position") ?? "Volunteer", post.At("organization"))!, ["Volunteer", post.At("summary")],
                Date(post, "startDate", post.At("organization")), Date(post, "endDate", post.At("organization")), null, post.At("url"));
        foreach (var project in resume.Each("projects"))
            yield return WorkText.Evidence(EvidenceKind.Other, project.At("name") ?? "Project without a title", ["Project", project.At("entity"), project.At("description")],
                Date(project, "startDate", project.At("name")), Date(project, "endDate", project.At("name")), null, project.At("url"));
        // What somebody says in confidence is never shown to a committee.
        foreach (var reference in resume.Each("references"))
            yield return WorkText.Evidence(EvidenceKind.Reference, reference.At("name") ?? "Reference without a name", [reference.At("reference")], null, null, null, null) with { IsConfidential = true };
    }

    private static PartialDate? Date(JsonPart part, string name, string? what) => PersonParts.Date(part.At(name), what);
}
