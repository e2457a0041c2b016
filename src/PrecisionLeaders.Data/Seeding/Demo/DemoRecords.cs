using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review.Ties;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>The ORCID records two committee members brought: hers has works she wrote with a candidate she has not begun with, his the employer he shares with another.</summary>
internal sealed class DemoRecords(DemoCalendar calendar, DemoStaff staff)
{
    /// <summary>With the latest works of the first of these people who has published of late.</summary>
    public MemberRecord OfSunita(IEnumerable<Candidacy> people)
    {
        var since = calendar.DayAgo(3 * 365);
        var shared = people.Select(held => FactsOf(held.Candidate).Where(fact => fact.Kind == TieFactKind.Work && fact.Start is { } on && on.Year >= since.Year).OrderByDescending(fact => fact.Start).Take(2).ToList())
            .First(works => works.Count > 0);
        return new(staff.Sunita, staff.Sunita.Name, "0000-0000-7411-3025",
        [
            .. shared,
            Work("What families ask before a genome is read", 1),
            Work("A registry of inherited heart disease, five years on", 2),
            new TieFact(TieFactKind.Grant, "Consent that can be taken back", ["no:HG014772"], "National Genome Fund", Year(3), Year(0)),
            TieFact.Of("Aldermere University Health", Year(11), null),
        ], calendar.At(8));
    }

    /// <summary>With the present employer of that person.</summary>
    public MemberRecord OfBernard(Candidacy neighbour) => new(staff.Bernard, staff.Bernard.Name, "0000-0000-9120-8771",
    [
        Work("Reading a hospital's budget as a map of its habits", 1),
        TieFact.Of(neighbour.Candidate.CurrentOrganisation!, Year(9), null),
    ], calendar.At(8));

    /// <summary>What the data shows between a member and a person, in words.</summary>
    public static string? Shown(MemberRecord record, Candidate person, DateOnly opened) =>
        TieFinder.Between([.. record.Facts.Select(fact => fact.Fact)], FactsOf(person), opened) is { Count: > 0 } ties ? FoundTie.InWords(ties) : null;

    private static List<TieFact> FactsOf(Candidate person) =>
    [
        .. person.Evidence.Where(item => !item.IsConfidential).Select(item => TieFact.Of(item.Kind, item.Title, item.Reference, item.Detail, item.Url, item.Start, item.End)).OfType<TieFact>(),
        .. person.Appointments.Select(job => TieFact.Of(job.Organisation, job.Start, job.End)),
    ];

    private TieFact Work(string title, int yearsAgo) => new(TieFactKind.Work, title, [], null, Year(yearsAgo), null);

    private PartialDate Year(int yearsAgo) => new(calendar.DayAgo(0).Year - yearsAgo);
}
