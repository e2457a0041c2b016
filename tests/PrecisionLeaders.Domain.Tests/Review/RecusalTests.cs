using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Review.Ties;
using static PrecisionLeaders.Domain.Tests.Review.Committee;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class RecusalTests
{
    private readonly Committee committee = new();

    private (ScoringRound Round, Scorecard Card) Submitted(RevealRule reveal = RevealRule.Open)
    {
        var round = committee.Plan(reveal);
        var card = round.Open(Now)[0];
        card.DeclareFree(Now);
        foreach (var competency in committee.Rubric.Competencies) card.Rate(competency, 4, false, "Seen.", [], Now);
        card.Submit(committee.Rubric.Competencies, Now);
        return (round, card);
    }

    [Fact]
    public void A_tie_found_late_takes_a_submitted_card_out_with_its_reason()
    {
        var (_, card) = Submitted();
        Refusal(() => card.Recuse(" ", Now, TieKind.SharedGrant));
        card.Recuse("A grant I had forgotten", Now, TieKind.SharedGrant);
        Assert.False(card.IsSubmitted);
        var entry = card.Declarations[^1];
        Assert.Equal((DeclarationAct.Recused, TieKind.SharedGrant, "A grant I had forgotten", card.RaterId, true), (entry.Act, entry.Kind, entry.Reason, entry.ById, entry.WasSubmitted));
    }

    [Fact]
    public void Who_takes_a_raters_card_out_says_why_and_is_on_record()
    {
        var card = committee.Plan().Open(Now)[0];
        Refusal(() => card.Recuse(null, Now, TieKind.Mentor, committee.Lead));
        card.Recuse("Told us by telephone", Now, TieKind.Mentor, committee.Lead);
        Assert.Equal(committee.Lead.Id, card.Declarations[^1].ById);
        Refusal(() => card.Recuse("Again", Now));
    }

    [Fact]
    public void A_tie_of_another_kind_is_named()
    {
        var card = committee.Plan().Open(Now)[0];
        Refusal(() => card.Recuse(null, Now, TieKind.Other));
        card.Recuse("Neighbours", Now, TieKind.Other);
    }

    [Fact]
    public void A_recusal_by_mistake_is_undone_by_someone_else_and_the_rater_is_asked_again()
    {
        var (_, card) = committee.Begin();
        card.Rate(committee.K1, 4, false, "Seen.", [], Now);
        card.Recuse(null, Now, TieKind.SharedWork);
        Refusal(() => card.UndoRecusal("Wrong button", committee.Raters[0], Now));
        Refusal(() => card.UndoRecusal(" ", committee.Raters[1], Now));
        card.UndoRecusal("Wrong button", committee.Raters[1], Now);
        Assert.Equal((false, true, null), (card.IsRecused, card.IsOwed, card.FreeSince));
        Assert.Equal(4, card.RatingOf(committee.K1)!.Level);
        Refusal(() => card.Rate(committee.K1, 5, false, "Seen.", [], Now));
        Assert.Equal([DeclarationAct.Free, DeclarationAct.Recused, DeclarationAct.Undone], card.Declarations.Select(held => held.Act));
        Refusal(() => card.UndoRecusal("Once more", committee.Raters[1], Now));
    }

    [Fact]
    public void Undone_after_the_closing_the_card_stays_out_until_the_round_is_open_again()
    {
        var (round, card) = committee.Begin();
        card.Recuse(null, Now);
        round.Close(Now);
        card.UndoRecusal("Wrong button", committee.Lead, Now);
        Assert.Equal((false, Now, Now), (card.IsRecused, card.RecusedAt!.Value, card.RecusalLiftedAt!.Value));
        round.Reopen("One is missing", new DateOnly(2026, 12, 9), committee.Lead, Now);
        card.AskAgain();
        Assert.Null(card.RecusedAt);
    }

    [Fact]
    public void Freedom_from_a_tie_the_data_shows_needs_a_reason()
    {
        var card = committee.Plan().Open(Now)[0];
        Refusal(() => card.DeclareFree(Now, "1 work: “A registry” (2024)"));
        Assert.Null(card.FreeSince);
        card.DeclareFree(Now, "1 work: “A registry” (2024)", "A list of two hundred authors; we never met.");
        Assert.Equal("1 work: “A registry” (2024)", card.ShownWhenFree);
        card.Rate(committee.K1, 4, false, "Seen.", [], Now);
    }

    [Fact]
    public void A_revision_keeps_before_and_after_and_needs_a_reason()
    {
        var (_, card) = Submitted();
        Refusal(() => card.Revise(committee.K1, 2, false, "Less than I thought.", [], " ", 0, Now));
        Refusal(() => card.Revise(committee.K1, 4, false, "Seen.", [], "Nothing changed", 0, Now));
        Refusal(() => card.Revise(committee.K1, 9, false, "Seen.", [], "Too much", 0, Now));
        Refusal(() => card.Revise(committee.K1, 2, false, null, [], "No support", 0, Now));
    }

    [Fact]
    public void A_rating_is_revised_after_the_reveal()
    {
        var (_, card) = Submitted();
        card.Revise(committee.K1, 2, false, "Less than I thought.", [], "The others found the budget.", 0, Now.AddHours(1));
        var revision = Assert.Single(card.Revisions);
        Assert.Equal((4, "Seen.", 2, "Less than I thought.", "The others found the budget."), (revision.LevelBefore, revision.NoteBefore, revision.LevelAfter, revision.NoteAfter, revision.Reason));
        Assert.Equal((2, 4), (card.RatingOf(committee.K1)!.Level, card.RatingOf(committee.K2)!.Level));
        Assert.True(card.IsSubmitted);
    }

    [Theory]
    [InlineData(RevealRule.WhenOwnAreIn, 1, false)]
    [InlineData(RevealRule.WhenOwnAreIn, 0, true)]
    [InlineData(RevealRule.WhenRoundCloses, 0, false)]
    [InlineData(RevealRule.Open, 1, true)]
    public void Nothing_is_revised_before_the_others_scores_are_seen(RevealRule reveal, int owed, bool isAllowed)
    {
        var (_, card) = Submitted(reveal);
        void Revise() => card.Revise(committee.K1, 2, false, "Less.", [], "Others saw more.", owed, Now);
        if (isAllowed) Revise();
        else Refusal(Revise);
        Assert.Equal(isAllowed ? 1 : 0, card.Revisions.Count);
    }

    [Fact]
    public void A_closed_round_is_reopened_before_a_rating_is_revised()
    {
        var (round, card) = Submitted(RevealRule.WhenRoundCloses);
        round.Close(Now);
        Refusal(() => card.Revise(committee.K1, 2, false, "Less.", [], "Talked over", 0, Now));
        round.Reopen("To be talked over", new DateOnly(2026, 12, 9), committee.Lead, Now);
        card.Revise(committee.K1, 2, false, "Less.", [], "Talked over", 0, Now);
    }

    [Fact]
    public void No_scorecard_is_taken_on_someone_who_left_and_its_draft_stays()
    {
        var (_, card) = committee.Begin();
        foreach (var competency in committee.Rubric.Competencies) card.Rate(competency, 4, false, "Seen.", [], Now);
        card.Candidacy.Leave(Domain.Pipeline.Disposition.Defaults().First(), null, committee.Lead, Now);
        Assert.Contains("has left the search", Refusal(() => card.Submit(committee.Rubric.Competencies, Now)), StringComparison.Ordinal);
        Assert.Equal(2, card.Ratings.Count);
    }

    [Fact]
    public void A_rater_is_asked_again_when_the_data_shows_more_than_they_answered_to()
    {
        var (_, card) = committee.Begin();
        FoundTie work = new(TieKind.SharedWork, "A registry of newborns", "2024"), job = new(TieKind.SameEmployer, "Larkhaven Health", null);
        Assert.False(card.AsksAboutTie([]));
        Assert.True(card.AsksAboutTie([work]));
        card.DeclareFree(Now, FoundTie.InWords([work]), "Sixty authors; we never met.");
        Assert.False(card.AsksAboutTie([work]));
        Assert.True(card.AsksAboutTie([work, job]));
        card.Round.Close(Now);
        Assert.False(card.AsksAboutTie([work, job]));
    }

    [Fact]
    public void A_rater_asks_to_be_let_back_in_and_somebody_else_answers()
    {
        var card = committee.Plan().Open(Now)[0];
        Refusal(() => card.AskToUndo("A mistake", Now));
        card.Recuse(null, Now);
        Refusal(() => card.AskToUndo(" ", Now));
        card.AskToUndo("I meant the other Lindqvist", Now.AddHours(1));
        Refusal(() => card.AskToUndo("Again", Now.AddHours(2)));
        Assert.NotNull(card.OpenRequest);
        Refusal(() => card.UpholdRecusal("I decide myself", card.Rater, Now.AddHours(2)));
        card.UpholdRecusal("You share a grant with her", committee.Lead, Now.AddHours(3));
        Assert.True(card.IsRecused);
        Assert.Null(card.OpenRequest);
        Refusal(() => card.UpholdRecusal("Twice", committee.Lead, Now.AddHours(4)));
        card.AskToUndo("That grant ended in 2019", Now.AddHours(5));
        card.UndoRecusal("Seen", committee.Lead, Now.AddHours(6));
        Assert.False(card.IsRecused);
        Assert.Null(card.OpenRequest);
    }
}
