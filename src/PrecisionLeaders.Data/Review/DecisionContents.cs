using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// Everything that goes into the file of a recorded decision, whole or not at all: who may not see one person, one score or one vote in it gets none of it. No pay, no
/// contact and no confidential evidence is read.
/// </summary>
/// <param name="Decision">recorded, whole</param>
/// <param name="Earlier">the recorded versions before it, the first first</param>
/// <param name="Round">whole, of the round it rests on; null when it rests on none</param>
/// <param name="Cards">of that round, submitted or recused, with ratings, revisions and declarations</param>
/// <param name="RatingsAreThoseRanked">whether the round would give the inputs of the stored ranking today; null without one</param>
/// <param name="Points">what was talked over</param>
/// <param name="Votes">those over when it was recorded</param>
/// <param name="Fields">which parts of people the viewer reads</param>
/// <param name="Names">as the viewer may read them: real for the search team, coded for the chair while codes are in force</param>
public sealed record DecisionContents(
    Decision Decision, IReadOnlyList<Decision> Earlier, ScoringRound? Round, IReadOnlyList<Scorecard> Cards, bool? RatingsAreThoseRanked,
    IReadOnlyList<DiscussedPoint> Points, IReadOnlyList<Vote> Votes, ReadFields Fields, ShownNames Names, IReadOnlyList<string> Departs)
{
    /// <summary>When it was recorded: the time of every file in it.</summary>
    public DateTimeOffset At => Decision.RecordedAt!.Value;

    public bool IsMasked => Names.All.Any(name => name.IsMasked);

    /// <returns>null when there is no such recorded decision for the viewer, or part of it is not theirs to see</returns>
    public static async Task<DecisionContents?> OfAsync(LeadersDb db, Guid id, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var decision = await db.Decisions.TakenBy(db, viewer).AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == id, cancellation);
        if (decision is null || await DepartureNow.OfAsync(db, decision, viewer) is not { } measured) return null;
        var (search, number, at) = (decision.SearchId, decision.Number, decision.RecordedAt!.Value);
        var day = Vote.DayAt(at);
        var over = db.Votes.Where(vote => vote.SearchId == search && (vote.ClosedAt != null ? vote.ClosedAt <= at : vote.LastDay < day));
        var votes = await over.ReadBy(db, viewer).AsNoTrackingWithIdentityResolution().Whole().OrderBy(vote => vote.OpenedAt).ToListAsync(cancellation);
        if (votes.Count < await over.CountAsync(cancellation)) return null;
        var before = db.Decisions.Where(held => held.SearchId == search && held.Number < number && held.RecordedAt != null);
        var earlier = await before.ReadBy(db, viewer).AsNoTracking().OrderBy(held => held.Number).ToListAsync(cancellation);
        if (earlier.Count < await before.CountAsync(cancellation)) return null;
        if (decision.RoundId is not { } round) return new(decision, earlier, null, [], null, [], votes, await ReadFields.OfAsync(db, viewer, [], cancellation), measured.Names, []);

        var granted = (Reveal.Granted)(await Reveal.OfAsync(db, round, viewer, cancellation))!;
        var cards = await db.Scorecards.AsNoTrackingWithIdentityResolution().Where(card => card.RoundId == round && (card.SubmittedAt != null || card.RecusedAt != null || card.Declarations.Any()))
            .Include(card => card.Rater).Include(card => card.Candidacy)
            .Include(card => card.Ratings).ThenInclude(rating => rating.Citations).ThenInclude(citation => citation.EvidenceItem)
            .Include(card => card.Revisions).Include(card => card.Declarations).ThenInclude(held => held.By)
            .AsSplitQuery().ToListAsync(cancellation);
        var points = await db.DiscussedPoints.ShownBy(granted, db).AsNoTrackingWithIdentityResolution().Include(point => point.By).ToListAsync(cancellation);
        var whole = await db.Rounds.AsNoTrackingWithIdentityResolution().Whole().SingleAsync(held => held.Id == round, cancellation);
        var today = RunInputs.HashOf((await InputsOfRound.LoadAsync(db, whole, cancellation)).ToText());
        var fields = await ReadFields.OfAsync(db, viewer, [.. cards.Select(card => card.CandidacyId)], cancellation);
        return new(decision, earlier, whole, cards, today == decision.Run!.InputsHash, points, votes, fields, measured.Names, [.. measured.Sentences()]);
    }
}
