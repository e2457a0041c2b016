using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Tests.Candidates;

public sealed class EvidenceItemTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    private static EvidenceItem Item(EvidenceKind kind) => new Candidate("Ada", "Lindqvist", Now).AddEvidence(kind, "A programme", new("Report", null, null, null));

    [Fact]
    public void It_speaks_to_each_competency_once_and_a_key_is_read_back_whole()
    {
        var item = Item(EvidenceKind.Trial).SpeakTo([new("leader", "K1"), new("leader", "K10"), new("leader", "K1")]);
        Assert.Equal(";leader/K1;leader/K10;", item.SpeaksTo);
        Assert.Equal(["leader/K1", "leader/K10"], item.Competencies.Select(key => key.ToString()));
        Assert.Null(item.SpeakTo([]).SpeaksTo);
        Assert.Throws<RuleBrokenException>(() => item.SpeakTo(Enumerable.Range(0, EvidenceItem.MostCompetencies + 1).Select(one => new CompetencyKey("leader", $"K{one}"))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K1")]
    [InlineData("/K1")]
    [InlineData("leader/")]
    [InlineData("leader;x/K1")]
    [InlineData("leader\n/K1")]
    public void What_is_no_key_of_a_competency_is_not_read(string? text) => Assert.False(CompetencyKey.TryParse(text, out _));

    [Fact]
    public void Only_a_programme_in_care_keeps_a_record_of_what_it_came_to()
    {
        var record = new ProgrammeRecord("Newborn genomes", 9, new PartialDate(2022, 3), 1_400, 6.2m, null, null);
        Assert.Null(Item(EvidenceKind.Grant).Run(record).Programme);
        var programme = Item(EvidenceKind.ProgrammeInCare).Run(record);
        Assert.Equal(record, programme.Programme);
        programme.Retitle(EvidenceKind.Guideline, "A guideline");
        Assert.Null(programme.Programme);
    }

    [Fact]
    public void A_record_of_a_programme_names_its_service_and_keeps_to_figures_that_can_be()
    {
        Assert.Throws<RuleBrokenException>(() => new ProgrammeRecord(" ", 9, null, null, null, null, null));
        Assert.Throws<RuleBrokenException>(() => new ProgrammeRecord("A service", 0, null, null, null, null, null));
        Assert.Throws<RuleBrokenException>(() => new ProgrammeRecord("A service", null, null, -1, null, null, null));
        Assert.Throws<RuleBrokenException>(() => new ProgrammeRecord("A service", null, null, null, 3_651m, null, null));
    }
}
