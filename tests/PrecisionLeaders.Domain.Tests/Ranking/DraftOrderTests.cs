using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Rubrics;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking;

/// <summary>A past round under the weights of a draft.</summary>
public class DraftOrderTests
{
    private static readonly PastCompetency[] Judged = [new(Id(101), "K1", "Vision"), new(Id(102), "K2", "Science"), new(Id(103), "K3", "Team")];

    private static readonly FitCandidacy[] People = [Candidacy(1, "5 3 4"), Candidacy(2, "3 5 4"), Candidacy(3, "2 5 5")];

    private static Rubric Draft(string key, params (string Code, string Name, int Weight, decimal? Floor)[] competencies)
    {
        var draft = new Rubric(key, "Draft", "1.1");
        foreach (var (code, name, weight, floor) in competencies) draft.Add(code, name, "Short", weight, floor);
        return draft;
    }

    [Fact]
    public void The_drafts_weights_and_floors_decide()
    {
        // The third has a mean of 2 on K1, below the floor the draft sets.
        var tried = DraftOrder.Of(Draft("r", ("K1", "Vision, renamed", 80, 2.5m), ("K2", "Science", 10, null), ("K3", "Team", 10, null)), "r", Judged, People)!;
        Assert.Equal("1:1 2:2", tried.Fit.Order());
        Assert.Equal([3], tried.Fit[FitGroupKind.BelowFloor].Numbers());
        Assert.Equal("1:2 1:3 3:1", DraftOrder.Of(Draft("r", ("K1", "Vision", 10, null), ("K2", "Science", 80, null), ("K3", "Team", 10, null)), "r", Judged, People)!.Fit.Order());
    }

    [Fact]
    public void Weights_under_way_count_by_their_proportion()
    {
        var whole = DraftOrder.Of(Draft("r", ("K1", "V", 25, null), ("K2", "S", 25, null), ("K3", "T", 50, null)), "r", Judged, People)!;
        var underWay = DraftOrder.Of(Draft("r", ("K1", "V", 10, null), ("K2", "S", 10, null), ("K3", "T", 20, null)), "r", Judged, People)!;
        Assert.Equal(whole.Fit.Standings.Select(held => (held.CandidacyId, held.Rank, held.Score)), underWay.Fit.Standings.Select(held => (held.CandidacyId, held.Rank, held.Score)));
    }

    [Fact]
    public void What_nobody_rated_and_what_the_draft_dropped_is_named_and_left_out()
    {
        var tried = DraftOrder.Of(Draft("r", ("K1", "Vision", 30, null), ("K3", "Team", 30, null), ("K9", "Patients", 40, null)), "r", Judged, People)!;
        Assert.Equal(["K9"], tried.Unrated);
        Assert.Equal(["K2"], tried.Dropped);
        Assert.All(tried.Fit.Standings, standing => Assert.True(standing.IsFullyCovered));
        Assert.Equal("1:1 2:2 2:3", tried.Fit.Order());
    }

    [Fact]
    public void Of_another_rubric_a_competency_is_the_same_only_by_code_and_name()
    {
        var other = Draft("other", ("K1", "Vision", 50, null), ("K2", "Something else", 50, null));
        Assert.Equal(["K2"], DraftOrder.Of(other, "r", Judged, People)!.Unrated);
        Assert.Null(DraftOrder.Of(Draft("other", ("K1", "Else", 100, null)), "r", Judged, People));
        Assert.Null(DraftOrder.Of(Draft("r", ("K1", "Vision", 0, null), ("K7", "New", 100, null)), "r", Judged, People));
        Assert.Null(DraftOrder.Of(Draft("r"), "r", Judged, People));
    }
}
