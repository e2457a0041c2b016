using PrecisionLeaders.Domain.Review;
using static PrecisionLeaders.Domain.Tests.Review.Committee;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class ScorecardTests
{
    private readonly Committee committee = new();

    [Fact]
    public void Nothing_is_rated_before_ties_are_declared()
    {
        var card = committee.Plan().Open(Now)[0];
        Assert.Contains("tie", Refusal(() => card.Rate(committee.K1, 3, false, "Seen.", [], Now)), StringComparison.Ordinal);
        card.DeclareFree(Now);
        card.Rate(committee.K1, 3, false, "Seen.", [], Now);
        Assert.Equal(3, card.RatingOf(committee.K1)!.Level);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_level_is_from_one_to_five(int level)
    {
        var (_, card) = committee.Begin();
        Refusal(() => card.Rate(committee.K1, level, false, null, [], Now));
    }

    [Fact]
    public void A_level_and_insufficient_evidence_exclude_each_other()
    {
        var (_, card) = committee.Begin();
        Refusal(() => card.Rate(committee.K1, 3, true, null, [], Now));
    }

    [Fact]
    public void A_level_needs_evidence_or_a_note_and_insufficient_evidence_needs_neither()
    {
        var (_, card) = committee.Begin();
        card.Rate(committee.K1, 4, false, "  ", [], Now);
        card.Rate(committee.K2, null, true, null, [], Now);
        Assert.Equal([new Missing(committee.K1, MissingWhat.Support)], card.MissingBefore(committee.Rubric.Competencies));
        card.Rate(committee.K1, 4, false, null, [Evidence()], Now);
        Assert.Empty(card.MissingBefore(committee.Rubric.Competencies));
    }

    [Fact]
    public void A_card_with_something_missing_is_not_submitted()
    {
        var (_, card) = committee.Begin();
        card.Rate(committee.K1, 4, false, "Seen.", [], Now);
        Assert.Equal([new Missing(committee.K2, MissingWhat.Level)], card.MissingBefore(committee.Rubric.Competencies));
        Refusal(() => card.Submit(committee.Rubric.Competencies, Now));
        Assert.False(card.IsSubmitted);
    }

    [Fact]
    public void A_submitted_card_is_frozen()
    {
        var (_, card) = committee.Begin();
        card.Rate(committee.K1, 4, false, "Seen.", [], Now);
        card.Rate(committee.K2, null, true, null, [], Now);
        card.Submit(committee.Rubric.Competencies, Now);
        Assert.Equal(Now, card.SubmittedAt);
        Refusal(() => card.Rate(committee.K1, 5, false, "Seen.", [], Now));
        Refusal(() => card.Submit(committee.Rubric.Competencies, Now));
        Refusal(() => card.Recuse(null, Now));
        Assert.Equal(4, card.RatingOf(committee.K1)!.Level);
    }

    [Fact]
    public void A_closed_round_takes_no_rating()
    {
        var (round, card) = committee.Begin();
        round.Close(Now);
        Assert.Contains("round is closed", Refusal(() => card.Rate(committee.K1, 4, false, "Seen.", [], Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Stepping_back_ends_rating_and_owes_nothing()
    {
        var (_, card) = committee.Begin();
        card.Rate(committee.K1, 4, false, "Seen.", [], Now);
        card.Recuse("Shared grant", Now);
        Assert.True(card.IsRecused);
        Assert.False(card.IsOwed);
        Refusal(() => card.Rate(committee.K1, 4, false, "Seen.", [], Now));
        Refusal(() => card.Submit(committee.Rubric.Competencies, Now));
        Refusal(() => card.DeclareFree(Now));
    }

    [Fact]
    public void Confidential_evidence_cannot_be_cited()
    {
        var (_, card) = committee.Begin();
        Refusal(() => card.Rate(committee.K1, 4, false, null, [Evidence(isConfidential: true)], Now));
        Assert.Empty(card.Ratings);
    }

    [Fact]
    public void A_changed_rating_keeps_only_what_it_cites_now()
    {
        var (_, card) = committee.Begin();
        var (first, second) = (Evidence(), Evidence());
        card.Rate(committee.K1, 4, false, null, [first], Now);
        card.Rate(committee.K1, 3, false, "Changed my mind.", [second], Now.AddMinutes(2));
        var rating = Assert.Single(card.Ratings);
        Assert.Equal((3, "Changed my mind.", second.Id), (rating.Level, rating.Note, Assert.Single(rating.Citations).EvidenceItemId));
        Assert.Equal(Now.AddMinutes(2), card.SavedAt);
    }
}
