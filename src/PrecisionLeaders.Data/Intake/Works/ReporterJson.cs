using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads what the project search of NIH RePORTER answers (API version 2).</summary>
internal sealed class ReporterJson : FileKind
{
    public const string Says = "NIH RePORTER";

    public override string Name => "NIH RePORTER JSON";

    public override string Source => Says;

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.IsJson && (head.Properties.Contains("core_project_num") || head.Properties.Contains("project_num"));
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var grants = new ReporterGrants();
        foreach (var item in JsonItems.Of(content, "results"))
            if (item.Part is null) grants.Refuse(item.Line, null, item.Error!);
            else grants.Add(Award(item.Line, item.Part));
        Rule.Require(!grants.IsEmpty, "The file holds no project.");
        return grants.Records();
    }

    private static ReporterAward Award(int line, JsonPart project)
    {
        var place = string.Join(", ", new[] { project.At("organization", "org_city"), project.At("organization", "org_state") ?? project.At("organization", "org_country") }.OfType<string>().Select(part => part.Length == 2 ? part : ReporterGrants.Calm(part)));
        return new(line, project.At("core_project_num"), project.At("project_num"))
        {
            Subproject = project.At("subproject_id"),
            Application = project.At("appl_id"),
            Title = project.At("project_title"),
            Agency = project.At("agency_ic_admin", "name") ?? project.At("agency_ic_admin", "abbreviation") ?? project.At("agency_code"),
            Organisation = Named(ReporterGrants.Calm(project.At("organization", "org_name")), place),
            Activity = project.At("activity_code"),
            Start = WorkDates.Iso(project.At("project_start_date")),
            End = WorkDates.Iso(project.At("project_end_date")),
            Year = ReporterGrants.FiscalYear(project.At("fiscal_year")),
            Amount = WorkText.Number(project.At("award_amount")),
            Terms = WorkText.List((project.At("pref_terms") ?? "").Split(';'), EvidenceItem.SubjectsLength),
            Investigators = [.. project.Each("principal_investigators").Select(Investigator).OfType<ReporterAward.Investigator>()],
        };
    }

    private static string? Named(string? organisation, string place) => organisation is null || place.Length == 0 ? organisation : $"{organisation}, {place}";

    private static ReporterAward.Investigator? Investigator(JsonPart person)
    {
        var (given, family) = (string.Join(' ', new[] { person.At("first_name"), person.At("middle_name") }.OfType<string>()), person.At("last_name"));
        if (family is null && person.At("full_name") is { } whole) (given, family) = (WrittenName.Parse(whole) is var name ? name.Given ?? "" : "", name.Family);
        return family is null ? null : new(ReporterGrants.Profile(person.At("profile_id")), ReporterGrants.Calm(given), ReporterGrants.Calm(family), person.Says("is_contact_pi"));
    }
}
