using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>How many scorecards are in, by rater. It reads no rating, so that no level can be told from it.</summary>
public sealed record RoundProgress(ScoringRound Round, IReadOnlyList<RoundProgress.Rater> Raters)
{
    public int In => Raters.Sum(rater => rater.In);
    public int Asked => Raters.Sum(rater => rater.Asked);

    public string WhatClosingDoes => (Asked - In) switch
    {
        0 => "Every scorecard is in. Closing opens the ranking to the team and the raters, and ends changes.",
        1 => "One scorecard is not in yet; it will not count. Closing opens the ranking to the team and the raters, and ends changes.",
        var left => $"{left} scorecards are not in yet; they will not count. Closing opens the ranking to the team and the raters, and ends changes.",
    };

    /// <param name="db">where it is counted</param>
    /// <param name="round">whole</param>
    public static async Task<RoundProgress> OfAsync(LeadersDb db, ScoringRound round)
    {
        var id = round.Id;
        var counts = await db.Scorecards.Where(card => card.RoundId == id).GroupBy(card => card.RaterId)
            .Select(own => new { Rater = own.Key, In = own.Count(card => card.SubmittedAt != null), Recused = own.Count(card => card.RecusedAt != null), All = own.Count() })
            .ToDictionaryAsync(row => row.Rater);
        return new(round, [.. round.Raters.OrderBy(rater => rater.Account.Name, StringComparer.Ordinal).Select(rater => counts.TryGetValue(rater.AccountId, out var row)
            ? new Rater(rater.Account.Name, row.In, row.All - row.Recused, row.Recused)
            : new Rater(rater.Account.Name, 0, round.Candidacies.Count, 0))]);
    }

    /// <summary>One rater's count: in, asked for (without those recused from), recused from.</summary>
    public sealed record Rater(string Name, int In, int Asked, int Recused);
}
