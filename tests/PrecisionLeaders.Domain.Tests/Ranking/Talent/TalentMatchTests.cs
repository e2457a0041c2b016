using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Ranking.Talent;

public class TalentMatchTests
{
    private static readonly TalentRequirement[] Asked =
    [
        new("G1", Importance.Must, 10, new DegreeFact(DegreeClass.Medical | DegreeClass.Philosophy)),
        new("G2", Importance.Important, 20, new TeamLedFact(new(50, 250))),
        new("G3", Importance.Nice, 20, new EvidenceFact([EvidenceKind.Publication], Recency.LastFiveYears, new(0, 20))),
    ];

    private static readonly TalentProfile Ada = Person(1) with { Degrees = DegreeClass.Medical, Team = 150, Evidence = Publications(20) };
    private static readonly TalentProfile Ben = Person(2) with { Degrees = DegreeClass.Philosophy, Team = 250, Evidence = Publications(5) };
    private static readonly TalentProfile Cleo = Person(3) with { Team = 250 };
    private static readonly TalentProfile Dov = Person(4) with { Degrees = DegreeClass.Other, Team = 90, Evidence = Publications(10) };
    private static readonly TalentProfile Eva = Person(5) with { Evidence = Publications(20), IsOffLimits = true };

    /// <summary>The example of docs/scoring.md, figure by figure.</summary>
    [Fact]
    public void The_example_on_paper_comes_out_as_worked()
    {
        TalentProfile[] pool = [Dov, Eva, Cleo, Ben, Ada];
        foreach (var result in new[] { TalentMatch.Rank(pool, Asked), TalentIndex.Of(pool).Match(Asked) })
        {
            Assert.Equal([Cleo.Id, Ben.Id, Ada.Id, Eva.Id], result.Hits.Select(verdict => verdict.Id));
            Assert.Equal([100m, 77.5m, 76.6666m, null], result.Hits.Select(verdict => verdict.Match));
            Assert.Equal([(Ratio)40, 100, 100, 40], result.Hits.Select(verdict => verdict.Coverage));
            Assert.Equal([false, true, true, true], result.Hits.Select(verdict => verdict.IsLimited));
            Assert.Equal([false, false, false, true], result.Hits.Select(verdict => verdict.IsOffLimits));
            Assert.Equal(["G1"], result.Hits[0].UnknownMusts.Select(reason => reason.Requirement.Code));

            var ada = result.Hits[2];
            Assert.Equal([new Ratio(70, 3), new Ratio(140, 3), 30], ada.Reasons.Select(reason => reason.Weight));
            Assert.Equal([new Ratio(70, 3), new Ratio(70, 3), 30], ada.Reasons.Select(reason => reason.Points));
            Assert.Equal([(int?)null, 150, 20], ada.Reasons.Select(reason => reason.Found.Value));

            var missed = Assert.Single(result.NearMisses);
            Assert.Equal(Dov.Id, missed.Id);
            Assert.Equal(24.3333m, missed.Match);
            Assert.Equal(["G1"], missed.FailedMusts.Select(reason => reason.Requirement.Code));

            Assert.Equal((5, 4, 1), (result.Count.Considered, result.Count.Passing, result.Count.NearMisses));
            Assert.Equal(new MustTally(Asked[0], Removed: 1, RemovedAlone: 1, Unknown: 2), Assert.Single(result.Count.Musts));
            Assert.Equal(1, result.Facets.OffLimits);
        }
    }

    [Fact]
    public void Scientific_output_fills_its_share_at_most_whatever_the_weights_say()
    {
        TalentRequirement[] bookish =
        [
            new("G1", Importance.Nice, 100, new EvidenceFact([EvidenceKind.Publication], Recency.Ever, new(0, 10))),
            new("G2", Importance.Nice, 100, new EvidenceFact([EvidenceKind.Grant, EvidenceKind.Trial], Recency.Ever, new(0, 10))),
            new("G3", Importance.Nice, 1, new TeamLedFact(new(0, 100))),
        ];
        var scholar = Person(1) with { Team = 0, Evidence = EvidenceTally.Of([.. Items(EvidenceKind.Publication, 31), .. Items(EvidenceKind.Grant, 31)], 2026) };
        Assert.Equal(30m, TalentMatch.Evaluate(scholar, bookish).Match);
        Assert.Equal(0m, TalentMatch.Evaluate(scholar, bookish, new(ScientificShare: 0)).Match);
        Assert.Equal(99.5024m, TalentMatch.Evaluate(scholar, bookish, new(ScientificShare: 100)).Match);
    }

    [Fact]
    public void With_nothing_asked_everyone_passes_without_a_figure_in_the_order_of_ids()
    {
        var result = TalentIndex.Of([Dov, Ada, Eva]).Match([]);
        Assert.Equal([Ada.Id, Dov.Id, Eva.Id], result.Hits.Select(verdict => verdict.Id));
        Assert.All(result.Hits, verdict => Assert.Null(verdict.Match));
        Assert.All(result.Hits, verdict => Assert.Equal(100, verdict.Coverage));
        Assert.Empty(result.NearMisses);
    }

    [Fact]
    public void Someone_of_whom_all_is_unknown_passes_without_a_figure_and_is_no_zero()
    {
        var known = Person(2) with { Team = 0 };
        var result = TalentIndex.Of([Person(1), known]).Match(Asked);
        Assert.Equal([known.Id, Person(1).Id], result.Hits.Select(verdict => verdict.Id));
        Assert.Equal([0m, null], result.Hits.Select(verdict => verdict.Match));
        Assert.Equal(0, result.Hits[1].Coverage);
        Assert.Equal(3, result.Hits[1].Unknown.Count());
    }

    [Fact]
    public void An_empty_pool_and_lists_longer_or_shorter_than_the_pool_have_answers()
    {
        var none = new TalentIndex().Match(Asked);
        Assert.Empty(none.Hits);
        Assert.Equal(0, none.Count.Considered);
        Assert.All(none.Facets.Designations, facet => Assert.Equal(0, facet.Count));
        Assert.Equal(0, new TalentIndex().CountPassing(Asked).Passing);
        Assert.Null(new TalentIndex().Find(Ada.Id));

        Assert.Equal(2, TalentIndex.Of([Ada, Ben]).Match(Asked, top: 10_000).Hits.Count);
        Assert.Empty(TalentIndex.Of([Ada, Ben]).Match(Asked, top: 0).Hits);
        Assert.Equal(2, TalentIndex.Of([Ada, Ben]).Match(Asked, top: 0).Count.Passing);
    }

    [Fact]
    public void Forty_requirements_of_the_greatest_weight_stay_exact_and_more_are_refused()
    {
        var most = Enumerable.Range(1, 40).Select(at => new TalentRequirement($"R{at}", Importance.Nice, 100, new TeamLedFact(new(0, 999_999)))).ToArray();
        var leader = Person(1) with { Team = 999_998 };
        Assert.Equal(99.99m, TalentIndex.Of([leader]).Match(most).Hits[0].Match);
        Assert.Equal(99.99m, TalentMatch.Evaluate(leader, most).Match);
        Assert.Equal("A match takes at most 40 requirements.", Assert.Throws<RuleBrokenException>(() => TalentIndex.Of([leader]).CountPassing([.. most, most[0]])).Message);
        Assert.Throws<RuleBrokenException>(() => TalentMatch.Evaluate(leader, most, new(ScientificShare: 101)));
    }

    [Fact]
    public void A_pool_with_two_hundred_specialties_finds_and_counts_every_one()
    {
        TalentProfile[] pool = [.. Enumerable.Range(0, 600).Select(at => Person(at) with { Specialties = [TalentGen.Specialty(at % 200), TalentGen.Specialty((at + 1) % 200)] })];
        var index = TalentIndex.Of(pool);
        Assert.All(Enumerable.Range(0, 200), number => Assert.Equal(6, index.CountPassing([Must([TalentGen.Specialty(number)], SetRule.AnyOf)]).Passing));
        Assert.Equal(3, index.CountPassing([Must([TalentGen.Specialty(150), TalentGen.Specialty(151)], SetRule.AllOf)]).Passing);
        Assert.Equal(0, index.CountPassing([Must([TalentGen.Specialty(999)], SetRule.AnyOf)]).Passing);
        Assert.Equal(200, index.Match([]).Facets.Specialties.Count);

        static TalentRequirement Must(Guid[] specialties, SetRule rule) => new("G1", Importance.Must, 10, new SpecialtyFact(specialties, rule));
    }

    private static TalentProfile Person(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    private static EvidenceTally Publications(int count) => EvidenceTally.Of(Items(EvidenceKind.Publication, count), 2026);

    private static IEnumerable<(EvidenceKind, int?, DealPartner)> Items(EvidenceKind kind, int count) => Enumerable.Repeat((kind, (int?)2025, DealPartner.Unstated), count);
}
