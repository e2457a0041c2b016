using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads projects of NIH as a table: the yearly files of ExPORTER, or what RePORTER's page of results exports.</summary>
internal sealed class ReporterCsv : FileKind
{
    private static readonly string[] Exporter = ["coreprojectnum", "pinames"], Page = ["projectnumber", "contactpiprojectleader"];

    public override string Name => "NIH RePORTER CSV";

    public override string Source => ReporterJson.Says;

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return TableColumns.Names(head, Exporter) || TableColumns.Names(head, Page);
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var grants = new ReporterGrants();
        foreach (var (row, columns) in TableColumns.Rows(content, TableColumns.Names(FileHead.Of(content), Exporter) ? Exporter : Page))
            if (row.Error is not null) grants.Refuse(row.Line, columns.At(row, "projecttitle"), row.Error);
            else grants.Add(Award(row, columns));
        Rule.Require(!grants.IsEmpty, "The file holds no project.");
        return grants.Records();
    }

    private static ReporterAward Award(TableRow row, TableColumns columns)
    {
        var place = string.Join(", ", new[] { ReporterGrants.Calm(At("orgcity", "organizationcity")), At("orgstate", "organizationstate") }.OfType<string>());
        var organisation = ReporterGrants.Calm(At("orgname", "organizationname"));
        return new(row.Line, At("coreprojectnum"), At("fullprojectnum", "projectnumber"))
        {
            Subproject = At("subprojectid"),
            Application = At("applicationid"),
            Title = At("projecttitle"),
            Agency = ReporterGrants.Calm(At("icname")) ?? At("administeringic"),
            Organisation = organisation is null || place.Length == 0 ? organisation : $"{organisation}, {place}",
            Activity = At("activity"),
            Start = WorkDates.Iso(At("projectstart", "projectstartdate")),
            End = WorkDates.Iso(At("projectend", "projectenddate")),
            Year = ReporterGrants.FiscalYear(At("fy", "fiscalyear")),
            Amount = WorkText.Number(At("totalcost", "totalcostsubproject", "totalcostsubprojects")),
            Terms = WorkText.List((At("projectterms") ?? "").Split(';'), EvidenceItem.SubjectsLength),
            Investigators = [.. Investigators(At)],
        };

        string? At(params ReadOnlySpan<string> names) => columns.At(row, names);
    }

    private delegate string? Field(params ReadOnlySpan<string> names);

    /// <summary>ExPORTER lists numbers and names side by side, "(contact)" behind the one; the page has the contact in columns of their own.</summary>
    private static IEnumerable<ReporterAward.Investigator> Investigators(Field at)
    {
        if (at("pinames") is { } names)
        {
            var profiles = Listed(at("piids"));
            var people = Listed(names);
            for (var i = 0; i < people.Count; i++)
                yield return Investigator(people[i], profiles.Count == people.Count ? profiles[i] : null, people[i].Contains(Contact, StringComparison.OrdinalIgnoreCase) || people.Count == 1);
            yield break;
        }
        if (at("contactpiprojectleader") is { } contact) yield return Investigator(contact, at("contactpipersonid"), true);
        foreach (var other in Listed(at("otherpiorprojectleaders"))) yield return Investigator(other, null, false);
    }

    private const string Contact = "(contact)";

    private static ReporterAward.Investigator Investigator(string written, string? profile, bool isContact)
    {
        var name = WrittenName.Parse(ReporterGrants.Calm(written.Replace(Contact, "", StringComparison.OrdinalIgnoreCase).Trim()) ?? "");
        return new(ReporterGrants.Profile(profile?.Replace(Contact, "", StringComparison.OrdinalIgnoreCase)), name.Given, name.Family, isContact);
    }

    private static List<string> Listed(string? written) => [.. (written ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
