using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Review.Ties;

namespace PrecisionLeaders.Domain.Tests.Review.Ties;

public sealed class TieFinderTests
{
    /// <summary>Ties count from 15 March 2022 on.</summary>
    private static readonly DateOnly Opened = new(2026, 3, 15);

    private static TieFact Work(string title, string? reference = null, PartialDate? on = null, string? detail = null, string? url = null) =>
        TieFact.Of(EvidenceKind.Publication, title, reference, detail, url, on, null)!;

    private static TieFact Grant(string title, string? number, string? funder, PartialDate? start = null, PartialDate? end = null) =>
        TieFact.Of(EvidenceKind.Grant, title, number, funder, null, start, end)!;

    private static TieFact Job(string organisation, PartialDate? start, PartialDate? end) => TieFact.Of(organisation, start, end);

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static IReadOnlyList<FoundTie> Between(TieFact own, TieFact theirs) => TieFinder.Between([own], [theirs], Opened);

    [Theory]
    [InlineData("10.1000/xyz123", "https://doi.org/10.1000/XYZ123")]
    [InlineData("doi: 10.1000/xyz123.", "http://dx.doi.org/10.1000/xyz123")]
    [InlineData("DOI:10.1000/Xyz123", "https://doi.org/10.1000%2Fxyz123")]
    [InlineData("https://publisher.example/article/10.1000/xyz123?download=1", "10.1000/xyz123)")]
    [InlineData("pmid 12345678", "https://pubmed.ncbi.nlm.nih.gov/12345678/")]
    [InlineData("PMID: 12345678", "https://www.ncbi.nlm.nih.gov/pubmed/12345678")]
    [InlineData("pmc PMC7654321", "PMC7654321")]
    public void One_work_is_known_by_its_number_however_it_is_written(string one, string other) =>
        Assert.Equal(TieKind.SharedWork, Assert.Single(Between(Work("A title of its own", one, new(2024)), Work("Quite another title here", other, new(2024)))).Kind);

    [Theory]
    [InlineData("10.1000/xyz123", "10.1000/xyz124")]
    [InlineData("10.1000/xyz", "10.1000/xyz.supplement")]
    [InlineData("12345678", "12345678")]
    [InlineData("pmid 1234567", "pmid 12345678")]
    public void Different_numbers_are_different_works(string one, string other) =>
        Assert.Empty(Between(Work("A title of its own", one, new(2024)), Work("Quite another title here", other, new(2024))));

    [Fact]
    public void A_number_in_the_detail_or_the_address_is_read_too() =>
        Assert.Single(Between(Work("A title of its own", "pmid 55", new(2024), detail: "journal article · 10.1000/abc"), Work("Quite another title here", null, new(2024), url: "https://doi.org/10.1000/ABC")));

    [Theory]
    [InlineData("Génomes à l’hôpital : une étude", "GENOMES A L'HOPITAL, une etude.", "2024", "2024-05", true)]
    [InlineData("Sequencing every newborn: a trial", "Sequencing every new-born: a trial", "2024", "2024", false)]
    [InlineData("Sequencing every newborn: a trial", "Sequencing every newborn – a trial", "2024", "2023", false)]
    [InlineData("Sequencing every newborn: a trial", "Sequencing every newborn – a trial", null, "2023", true)]
    [InlineData("Reply to comment", "Reply to comment", "2024", "2024", false)]
    public void Without_a_number_the_title_and_the_year_decide(string one, string other, string? on, string? otherOn, bool isTie) =>
        Assert.Equal(isTie, Between(Work(one, null, Date(on)), Work(other, null, Date(otherOn))).Count == 1);

    [Theory]
    [InlineData("2022-03-15", true)]
    [InlineData("2022-03-14", false)]
    [InlineData("2022-03", true)]
    [InlineData("2022-02", false)]
    [InlineData("2022", true)]
    [InlineData("2021", false)]
    [InlineData("2026-09", true)]
    [InlineData(null, true)]
    public void A_work_counts_when_it_can_have_appeared_in_the_last_forty_eight_months(string? on, bool isTie) =>
        Assert.Equal(isTie, Between(Work("A title", "10.1000/a", Date(on)), Work("A title", "10.1000/a", Date(on))).Count == 1);

    [Fact]
    public void Where_two_records_date_a_work_differently_the_later_decides() =>
        Assert.Single(Between(Work("A title", "10.1000/a", new(2021, 12)), Work("A title", "10.1000/a", new(2022, 4))));

    [Theory]
    [InlineData("R01 HG-012345", "National Institutes of Health", "r01hg012345", "National Institutes of Health · Bethesda", true)]
    [InlineData("R01 HG-012345", "National Institutes of Health", "R01HG012345", null, true)]
    [InlineData("R01 HG-012345", "National Institutes of Health", "R01HG012345", "Fenwater Foundation", false)]
    [InlineData("17", "Fenwater Foundation", "17", "Fenwater Foundation", false)]
    [InlineData("10.35802/099", "Trust", "https://doi.org/10.35802/099", "Another name of the trust", true)]
    public void One_grant_is_known_by_funder_and_number(string number, string? funder, string other, string? otherFunder, bool isTie) =>
        Assert.Equal(isTie, Between(Grant("Ours", number, funder), Grant("Theirs", other, otherFunder)).Count == 1);

    [Fact]
    public void Without_a_number_one_grant_is_known_by_its_title() =>
        Assert.Equal(TieKind.SharedGrant, Assert.Single(Between(Grant("Genomics for Everyone in Þrándheim", null, null), Grant("GENOMICS FOR EVERYONE IN THRANDHEIM", null, "Fenwater"))).Kind);

    [Theory]
    [InlineData("2022-03-15", true)]
    [InlineData("2022-03-14", false)]
    [InlineData("2022", true)]
    public void A_grant_counts_until_it_ends(string end, bool isTie) =>
        Assert.Equal(isTie, Between(Grant("Ours", "AB1234", null, new(2015), Date(end)), Grant("Theirs", "AB1234", null, new(2015), Date(end))).Count == 1);

    [Theory]
    [InlineData("2018", null, "2020", null, true)]
    [InlineData("2018", "2021", "2021", null, false)]
    [InlineData("2018", "2022-03-15", "2020", null, true)]
    [InlineData("2018", "2022-03-14", "2020", null, false)]
    [InlineData("2018", "2023-05", "2023-06", null, false)]
    [InlineData("2018", "2023", "2023-06", null, true)]
    [InlineData(null, null, null, null, true)]
    public void One_employer_counts_while_both_were_there(string? start, string? end, string? otherStart, string? otherEnd, bool isTie) =>
        Assert.Equal(isTie, Between(Job("Universität Nordmøre", Date(start), Date(end)), Job("UNIVERSITAT NORDMORE", Date(otherStart), Date(otherEnd))).Count == 1);

    [Fact]
    public void Different_employers_tie_nobody() => Assert.Empty(Between(Job("Larkhaven Health", new(2020), null), Job("Larkhaven", new(2020), null)));

    [Fact]
    public void A_leap_day_counts_from_the_last_of_february() =>
        Assert.Single(TieFinder.Between([Work("A title", "10.1000/a", new(2024, 2, 29))], [Work("A title", "10.1000/a", new(2024, 2, 29))], new(2028, 2, 29)));

    [Fact]
    public void What_is_shared_twice_is_named_once_and_kinds_do_not_mix()
    {
        var own = new[] { Work("Sequencing every newborn: a trial", "10.1000/a", new(2024)), Work("Sequencing every newborn: a trial", "10.1000/b", new(2024)), Job("Larkhaven Health", new(2020), null) };
        var theirs = new[] { Job("Larkhaven Health", new(2021, 3), null), Work("Sequencing every newborn: a trial", "10.1000/b", new(2024)), Work("Sequencing every newborn – a trial", "10.1000/a", new(2024)), Grant("Larkhaven Health", null, null) };
        var ties = TieFinder.Between(own, theirs, Opened);
        Assert.Equal([TieKind.SharedWork, TieKind.SameEmployer], ties.Select(tie => tie.Kind));
        Assert.Equal("1 work: “Sequencing every newborn: a trial” (2024); 1 employer: Larkhaven Health (since Mar 2021)", FoundTie.InWords(ties));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_data_tells_more_when_a_tie_was_not_named_before(int more, bool isNews)
    {
        List<FoundTie> Ties(int works) => [.. Enumerable.Range(1, works).Select(number => new FoundTie(TieKind.SharedWork, $"Work number {number}", "2024")), new(TieKind.SameEmployer, "Larkhaven Health", null)];
        foreach (var known in new[] { 1, 5, 8 })
        {
            var line = FoundTie.InWords(Ties(known));
            Assert.Equal(isNews, FoundTie.TellMore(Ties(known + more), line));
            Assert.False(FoundTie.TellMore(Ties(known).GetRange(known, 1), line));
        }
        Assert.True(FoundTie.TellMore(Ties(1), null));
        Assert.False(FoundTie.TellMore([], "1 work: “Work number 1” (2024)"));
    }

    [Fact]
    public void The_longest_line_fits_the_register()
    {
        var title = new string('W', 600);
        var ties = new[] { TieKind.SharedWork, TieKind.SharedGrant, TieKind.SameEmployer }.SelectMany(kind => Enumerable.Range(1, 10_000).Select(_ => new FoundTie(kind, title, "30 September 2019 to 30 September 2025"))).ToList();
        Assert.True(FoundTie.InWords(ties).Length <= Declaration.ShownLength);
    }

    [Fact]
    public void What_stands_where_a_record_says_nothing_ties_nobody()
    {
        Assert.Empty(Between(Job(PersonRecord.UnstatedOrganisation, new(2020), null), Job(PersonRecord.UnstatedOrganisation, new(2021), null)));
        Assert.Empty(Between(Work(PersonRecord.UntitledWork, null, new(2024)), Work(PersonRecord.UntitledWork, null, new(2024))));
        Assert.Single(Between(Work(PersonRecord.UntitledWork, "10.1000/a", new(2024)), Work(PersonRecord.UntitledWork, "10.1000/a", new(2024))));
    }

    [Fact]
    public void Ties_are_the_same_from_both_sides_whatever_the_facts()
    {
        var chance = new Random(20261130);
        TieFact Any() => chance.Next(3) switch
        {
            0 => Work($"Work on subject number {chance.Next(4)}", chance.Next(2) == 0 ? $"10.1000/{chance.Next(4)}" : null, chance.Next(3) == 0 ? null : new(2020 + chance.Next(6), 1 + chance.Next(12))),
            1 => Grant($"Grant on subject number {chance.Next(4)}", $"AB{chance.Next(1000, 1004)}", chance.Next(2) == 0 ? $"Funder {chance.Next(2)}" : null, new(2018), chance.Next(3) == 0 ? null : new(2020 + chance.Next(6))),
            _ => Job($"Organisation {chance.Next(3)}", new(2015 + chance.Next(5)), chance.Next(2) == 0 ? null : new(2020 + chance.Next(6))),
        };
        for (var i = 0; i < 3000; i++)
        {
            var (own, theirs) = (Any(), Any());
            Assert.Equal(Between(own, theirs).Count, Between(theirs, own).Count);
            Assert.Equal(Between(own, own).Count == 1 || Between(theirs, own).Count == 1, TieFinder.Between([own, theirs], [own], Opened).Count == 1);
        }
    }

    [Theory]
    [InlineData("10.")]
    [InlineData("10.1000/")]
    [InlineData("pmid")]
    [InlineData("\ud800")]
    [InlineData("(((((((((((((((((((((10.1000/")]
    public void Odd_text_is_no_number(string text) => Assert.DoesNotContain(TieFact.IdsIn(text), id => id.Length < 6 && id.StartsWith("doi:", StringComparison.Ordinal));

    [Fact]
    public void A_members_record_keeps_only_what_can_still_tie()
    {
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var record = new MemberRecord(new("Sunita", "s@example.org", Roles.Reviewer), "Sunita Kallergis", "0000-0002-1825-0097",
            [Work("Long ago", "10.1000/a", new(2015)), Work("Lately", "10.1000/b", new(2024)), Work("Undated"), Job("Larkhaven", new(1999), null), Job("Fenwater", new(1990), new(1998))], now);
        Assert.Equal(["Lately", "Undated", "Larkhaven"], record.Facts.Select(fact => fact.Title));
        Assert.Equal(["doi:10.1000/b"], record.Facts[0].Fact.Ids);
    }
}
