using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>
/// What a run of a round is reckoned from: all of it, whoever asks. Internal, because it knows no viewer: only what keeps its result behind a
/// <see cref="RunQueries.ShownBy"/> may ask.
/// </summary>
internal static class InputsOfRound
{
    /// <summary>Submitted scorecards count; a rater recused from a candidacy is not among its raters; an unjudged must-have is unknown.</summary>
    public static async Task<RunInputs> LoadAsync(LeadersDb db, ScoringRound round, CancellationToken cancellation)
    {
        var (id, search, version) = (round.Id, round.SearchId, round.RubricId);
        var rubric = await db.Rubrics.Where(held => held.Id == version).Select(held => new
        {
            held.MinimumCoverage,
            Competencies = held.Competencies.OrderBy(competency => competency.Order)
                .Select(competency => new { competency.Id, competency.Code, competency.Weight, competency.Floor }).ToList(),
        }).SingleAsync(cancellation);
        var people = await db.Rounds.Where(held => held.Id == id).SelectMany(held => held.Candidacies).Select(taken => taken.CandidacyId).ToListAsync(cancellation);
        var asked = (await db.Scorecards.Asked().Where(card => card.RoundId == id)
            .Select(card => new { card.CandidacyId, card.RaterId }).ToListAsync(cancellation)).ToLookup(card => card.CandidacyId, card => card.RaterId);
        var ratings = (await db.Scorecards.Where(card => card.RoundId == id && card.RecusedAt == null && card.SubmittedAt != null)
            .SelectMany(card => card.Ratings.Where(rating => rating.Level != null || rating.IsInsufficient),
                (card, rating) => new { card.CandidacyId, card.RaterId, rating.CompetencyId, rating.Level })
            .ToListAsync(cancellation)).ToLookup(rating => rating.CandidacyId, rating => new FitRating(rating.CompetencyId, rating.RaterId, rating.Level));
        var musts = await db.Searches.Where(held => held.Id == search).SelectMany(held => held.Requirements)
            .Where(requirement => requirement.Importance == Importance.Must).OrderBy(requirement => requirement.Order)
            .Select(requirement => new { requirement.Id, requirement.Code, requirement.Text }).ToListAsync(cancellation);
        var outcomes = (await db.Rounds.Where(held => held.Id == id).SelectMany(held => held.Candidacies)
            .SelectMany(taken => taken.Candidacy.Gates, (taken, gate) => new { taken.CandidacyId, gate.RequirementId, gate.Outcome })
            .ToListAsync(cancellation)).ToDictionary(gate => (gate.CandidacyId, gate.RequirementId), gate => gate.Outcome);
        return new(id, search, version,
            new(rubric.MinimumCoverage, [.. rubric.Competencies.Select(held => new FitCompetency(held.Id, held.Code, held.Weight, held.Floor is not null, held.Floor))]),
            [
                .. people.Select(person => new FitCandidacy(person,
                    [.. musts.Select(must => new FitGate(must.Code, must.Text, outcomes.GetValueOrDefault((person, must.Id), GateOutcome.Unknown)))],
                    [.. ratings[person]], [.. asked[person]])),
            ]);
    }
}
