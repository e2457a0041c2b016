using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class DepartureTests
{
    private static readonly Guid Ada = Guid.CreateVersion7(), Ben = Guid.CreateVersion7(), Cleo = Guid.CreateVersion7(), Dov = Guid.CreateVersion7(), Unjudged = Guid.CreateVersion7();

    [Fact]
    public void The_top_of_the_ranking_is_no_departure_and_neither_is_its_order()
    {
        Assert.False(Of([Ada]).IsOne);
        Assert.False(Of([Ada, Ben, Cleo]).IsOne);
        Assert.False(Of([]).IsOne);
    }

    [Fact]
    public void Whoever_is_placed_before_someone_ranked_ahead_departs_and_it_says_of_whom()
    {
        var passed = Assert.Single(Of([Ben]).Places);
        Assert.Equal((Ben, 2), (passed.Placed, passed.Standing!.Rank));
        Assert.Equal(Ada, Assert.Single(passed.Ahead).CandidacyId);
        // Ada first, then Cleo: Ben alone was passed over, and not by Ada.
        Assert.Equal([Ben], Assert.Single(Of([Ada, Cleo]).Places).Ahead.Select(held => held.CandidacyId));
        Assert.Equal(2, Of([Cleo, Ben, Ada]).Places.Count);
    }

    [Fact]
    public void Equal_ranks_and_a_band_too_close_to_call_are_no_departure()
    {
        var shared = new RunResults([Stands(Ada, 1), Stands(Ben, 1), Stands(Cleo, 3)], new Dictionary<Guid, IReadOnlyList<int>>(), []);
        Assert.False(Departure.Of([Ben], shared, new HashSet<Guid>()).IsOne);
        Assert.True(Departure.Of([Cleo], shared, new HashSet<Guid>()).IsOne);
        Assert.False(Of([Ben], bands: [[Ada, Ben]]).IsOne);
        Assert.False(Of([Ben, Ada, Cleo], bands: [[Ada, Ben]]).IsOne);
        Assert.Equal([Ada], Assert.Single(Of([Cleo], bands: [[Ben, Cleo]]).Places).Ahead.Select(held => held.CandidacyId));
    }

    [Fact]
    public void Someone_without_a_rank_or_not_judged_departs_from_all_who_have_one()
    {
        Assert.Equal([Ada, Ben, Cleo], Assert.Single(Of([Dov]).Places).Ahead.Select(held => held.CandidacyId));
        var passed = Assert.Single(Of([Unjudged]).Places);
        Assert.Null(passed.Standing);
        Assert.Equal(3, passed.Ahead.Count);
        Assert.False(Of([Ada, Ben, Cleo, Dov]).IsOne);
    }

    [Fact]
    public void Who_has_left_the_search_is_passed_over_without_a_reason()
    {
        Assert.False(Of([Ben], gone: Ada).IsOne);
        Assert.True(Of([Cleo], gone: Ada).IsOne);
    }

    private static Departure Of(Guid[] order, Guid? gone = null, IReadOnlyList<IReadOnlyList<Guid>>? bands = null) => Departure.Of(order,
        new RunResults([Stands(Ada, 1), Stands(Ben, 2), Stands(Cleo, 3), Stands(Dov, null)], new Dictionary<Guid, IReadOnlyList<int>>(), []) { Bands = bands ?? [] },
        gone is { } left ? new HashSet<Guid> { left } : []);

    private static RunStanding Stands(Guid who, int? rank) => new(who, rank is null ? FitGroupKind.BelowFloor : FitGroupKind.Ranked, rank, new Ratio(50, 1), new Ratio(50, 1), new Ratio(50, 1), new Ratio(100, 1));
}
