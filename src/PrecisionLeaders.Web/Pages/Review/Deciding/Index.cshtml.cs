using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>Where a committee decides: what it talked over, its votes, its decision.</summary>
public sealed class IndexPage(LeadersDb db, TimeProvider clock) : PageModel
{
    public Guid Id { get; private set; }
    public string Title { get; private set; } = "";
    public string Client { get; private set; } = "";
    public bool IsRecruiting { get; private set; }
    public bool IsChair { get; private set; }
    public bool IsRecused { get; private set; }
    public IReadOnlyList<RoundRow> Rounds { get; private set; } = [];
    public IReadOnlyList<VoteRow> Votes { get; private set; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<DecisionRow> Decisions { get; private set; } = [];

    /// <summary>Whether the viewer writes down what is decided.</summary>
    public bool IsRecorder => IsRecruiting || IsChair;

    public async Task<IActionResult> OnGetAsync(Guid search)
    {
        var me = User.AsViewer();
        var found = await db.Searches.FollowedBy(me).Where(held => held.Id == search).Select(held => new { held.Title, Client = held.Client.Name }).SingleOrDefaultAsync();
        if (found is null) return NotFound();
        (Id, Title, Client) = (search, found.Title, found.Client);
        IsRecruiting = await db.Searches.SeenBy(me).AnyAsync(held => held.Id == search);
        IsChair = await db.Searches.ChairedBy(me).AnyAsync(held => held.Id == search);
        IsRecused = (await db.RecusedFromAsync(me, search)).Count > 0;
        var recused = db.Scorecards.RecusedBy(me).Select(card => card.CandidacyId);
        Rounds = await db.Rounds.Scoring().ReachedBy(me).Where(held => held.SearchId == search && held.State == RoundState.Closed).OrderByDescending(held => held.ClosedAt)
            .Select(held => new RoundRow(held.Id, held.Name, held.ClosedAt!.Value, db.DiscussedPoints.Count(point => point.RoundId == held.Id && !recused.Contains(point.CandidacyId)))).ToListAsync();
        var (account, today) = (me.AccountId, Vote.DayAt(clock.GetUtcNow()));
        var names = await ShownNames.OfAsync(db, me, db.Candidacies.Candidates().Where(held => held.SearchId == search));
        var votes = await db.Votes.ReadBy(db, me).Where(vote => vote.SearchId == search).OrderByDescending(vote => vote.OpenedAt)
            .Select(vote => new VoteRow(vote.Id, vote.Question, vote.IsSecret, vote.LastDay, vote.ClosedAt != null || vote.LastDay < today,
                vote.Voters.Count(voter => voter.HasVoted), vote.Voters.Count, vote.Voters.Any(voter => voter.AccountId == account && !voter.HasVoted))).ToListAsync();
        Votes = votes.ConvertAll(vote => vote with { Question = names.ReadAll(vote.Question) });
        Decisions = await db.Decisions.ReadBy(db, me).Where(held => held.SearchId == search).OrderByDescending(held => held.Number)
            .Select(held => new DecisionRow(held.Id, held.Number, held.Outcome, held.RecordedAt)).ToListAsync();
        return Page();
    }

    public sealed record RoundRow(Guid Id, string Name, DateTimeOffset ClosedAt, int Discussed);

    public sealed record VoteRow(Guid Id, string Question, bool IsSecret, DateOnly LastDay, bool IsOver, int Cast, int Voters, bool IsMine);

    public sealed record DecisionRow(Guid Id, int Number, DecisionOutcome Outcome, DateTimeOffset? RecordedAt);
}
