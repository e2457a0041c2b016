using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>What was laid before the signed-in person, and what they owe.</summary>
public sealed class IndexPage(LeadersDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ListRow> Lists { get; private set; } = [];
    public IReadOnlyList<CardRow> Owed { get; private set; } = [];
    public IReadOnlyList<CardRow> Submitted { get; private set; } = [];

    /// <summary>Begun, and no longer owed: the candidate left the search.</summary>
    public IReadOnlyList<CardRow> Ended { get; private set; } = [];
    public IReadOnlyList<RoundRow> Chaired { get; private set; } = [];

    /// <summary>Searches in which the committee decides: a round has closed, a vote is asked for, or a decision is recorded.</summary>
    public IReadOnlyList<DecidingRow> Deciding { get; private set; } = [];

    /// <summary>The reader's own questions to recruiters, the newest first.</summary>
    public IReadOnlyList<AskedRow> Asked { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var me = User.AsViewer();
        Lists = await db.Lists.PresentedTo(me).OrderByDescending(list => list.PresentedAt)
            .Select(list => new ListRow(list.Id, list.Kind, list.Number, list.Search.Title, list.Search.Client.Name, list.PresentedAt!.Value, list.Entries.Count))
            .ToListAsync();
        var recused = db.Scorecards.RecusedBy(me).Select(card => card.CandidacyId);
        var cards = db.Scorecards.HeldBy(me).Where(card => !recused.Contains(card.CandidacyId)).Where(card => card.SubmittedAt != null || card.Round.State == RoundState.Open);
        var names = await ShownNames.OfAsync(db, me, cards.Select(card => card.Candidacy));
        var own = (await cards.Select(card => new CardRow(card.Id, card.CandidacyId, card.Round.Search.Title, card.Round.Search.Client.Name, card.Round.DueOn,
                card.Ratings.Count(rating => rating.Level != null || rating.IsInsufficient), card.Round.Rubric.Competencies.Count, card.SubmittedAt, card.Candidacy.LeftAt, card.Round.IsCalibration))
            .ToListAsync()).ConvertAll(card => card with { Named = names[card.Candidacy] });
        own = [.. own.OrderBy(card => card.DueOn).ThenBy(card => card.Named.Sort, StringComparer.Ordinal)];
        (Owed, Submitted) = (own.FindAll(card => card is { SubmittedAt: null, LeftAt: null }), own.FindAll(card => card.SubmittedAt is not null));
        Ended = own.FindAll(card => card is { SubmittedAt: null, LeftAt: not null });
        Chaired = await db.Rounds.ChairedBy(me).OrderByDescending(round => round.OpenedAt)
            .Select(round => new RoundRow(round.Id, round.Name, round.Search.Title, round.State, round.DueOn)).ToListAsync();
        var (votes, decisions, rounds) = (db.Votes.ReadBy(db, me), db.Decisions.ReadBy(db, me), db.Rounds.Scoring().ReachedBy(me));
        var today = Vote.DayAt(clock.GetUtcNow());
        Deciding = await db.Searches.FollowedBy(me).Where(search => votes.Any(vote => vote.SearchId == search.Id) || decisions.Any(held => held.SearchId == search.Id && held.RecordedAt != null)
                || rounds.Any(round => round.SearchId == search.Id && round.State == RoundState.Closed))
            .OrderByDescending(search => search.OpenedAt).Select(search => new DecidingRow(search.Id, search.Title, search.Client.Name, decisions.Any(held => held.SearchId == search.Id && held.RecordedAt != null),
                votes.Any(vote => vote.SearchId == search.Id && vote.ClosedAt == null && vote.LastDay >= today && vote.Voters.Any(voter => voter.AccountId == me.AccountId && !voter.HasVoted)))).ToListAsync();
        Asked = await db.Questions.ReadBy(db, me).Where(question => question.ById == me.AccountId).OrderByDescending(question => question.AnsweredAt ?? question.At)
            .Select(question => new AskedRow(question.ListId, question.CandidacyId, question.Text, question.Search.Title, question.At, question.AnsweredAt)).ToListAsync();
        var presented = await ShownNames.OfAsync(db, me, db.Candidacies.PresentedTo(db, me));
        Asked = [.. Asked.Select(asked => asked with { Text = presented.Read(asked.Text) })];
    }

    public sealed record ListRow(Guid Id, ListKind Kind, int Number, string Search, string Client, DateTimeOffset PresentedAt, int People);

    public sealed record CardRow(Guid Id, Guid Candidacy, string Search, string Client, DateOnly DueOn, int Rated, int Competencies, DateTimeOffset? SubmittedAt, DateTimeOffset? LeftAt, bool IsCalibration)
    {
        public ShownName Named { get; init; } = null!;
        public string Name => Named.Text;
    }

    public sealed record DecidingRow(Guid Id, string Title, string Client, bool IsRecorded, bool HasVote);

    public sealed record AskedRow(Guid List, Guid? Candidacy, string Text, string Search, DateTimeOffset At, DateTimeOffset? AnsweredAt);

    public sealed record RoundRow(Guid Id, string Name, string Search, RoundState State, DateOnly DueOn);
}
