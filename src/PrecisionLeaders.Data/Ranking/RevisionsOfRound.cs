using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>Ratings revised after submission, as far as one viewer may see the scores, with what each person's score was before any of them and is now.</summary>
public static class RevisionsOfRound
{
    /// <param name="db">where they are read</param>
    /// <param name="reveal">what lets the viewer see scores</param>
    /// <param name="ranking">the round as it stands, loaded under the same reveal</param>
    /// <returns>by person, in the order of the ranking; revisions in the order they were made</returns>
    public static async Task<IReadOnlyList<RevisedPerson>> LoadAsync(LeadersDb db, Reveal.Granted reveal, FitOfRound ranking)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ranking);
        var made = (await db.Scorecards.ShownBy(reveal, db).SelectMany(card => card.Revisions, (card, held) =>
            new { card.CandidacyId, Line = new RevisedRating(card.RaterId, card.Rater.Name, held.CompetencyId, held.LevelBefore, held.LevelAfter, held.Reason, held.At) }).ToListAsync())
            .OrderBy(row => row.Line.At).ToLookup(row => row.CandidacyId, row => row.Line);
        return
        [
            .. ranking.Fit.Standings.Where(standing => made.Contains(standing.CandidacyId)).Select(standing =>
            {
                var lines = made[standing.CandidacyId].ToList();
                return new RevisedPerson(Before(ranking, standing.CandidacyId, lines), standing, lines);
            }),
        ];
    }

    /// <summary>Where the person would stand had nobody revised a rating of theirs, all others as they are.</summary>
    private static FitStanding Before(FitOfRound ranking, Guid candidacy, List<RevisedRating> lines)
    {
        var first = lines.GroupBy(line => (line.CompetencyId, line.RaterId)).ToDictionary(group => group.Key, group => group.First().Before);
        FitRating Back(FitRating rating) => first.TryGetValue((rating.CompetencyId, rating.RaterId), out var level) ? rating with { Level = level } : rating;
        var people = ranking.Candidacies.Select(held => held.Id == candidacy ? held with { Ratings = [.. held.Ratings.Select(Back)] } : held).ToList();
        return FitRanking.Rank(ranking.Rubric, people).Of(candidacy);
    }
}

/// <summary>A person some rating of whom was revised.</summary>
/// <param name="Before">where they would stand without the revisions</param>
/// <param name="Now">where they stand</param>
public sealed record RevisedPerson(FitStanding Before, FitStanding Now, IReadOnlyList<RevisedRating> Revisions);

/// <summary>One revision.</summary>
/// <param name="Before">the level, or null for insufficient evidence</param>
/// <param name="After">likewise</param>
public sealed record RevisedRating(Guid RaterId, string Rater, Guid CompetencyId, int? Before, int? After, string Reason, DateTimeOffset At);
