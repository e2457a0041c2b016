using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>How many scorecards are in, by rater. It reads no rating, so that no level can be told from it.</summary>
public sealed record RoundProgress(ScoringRound Round, IReadOnlyList<RoundProgress.Rater> Raters)
{
    public int In => Raters.Sum(rater => rater.In);
    public int Asked => Raters.Sum(rater => rater.Asked);

    /// <summary>Where the page asks for newer counts while the round is open; null where it does not.</summary>
    public string? NewerAt { get; init; }

    public string WhatClosingDoes => (Asked - In) switch
    {
        0 => $"Every scorecard is in. {Closing}",
        1 => $"One scorecard is not in yet; it will not count. {Closing}",
        var left => $"{left} scorecards are not in yet; they will not count. {Closing}",
    };

    private string Closing => Round.IsCalibration
        ? "Closing opens the comparison to the team and the raters, and ends changes."
        : "Closing opens the ranking to the team and the raters, and ends changes.";

    /// <param name="db">where it is counted</param>
    /// <param name="round">whole</param>
    public static async Task<RoundProgress> OfAsync(LeadersDb db, ScoringRound round)
    {
        var (id, search) = (round.Id, round.SearchId);
        var asked = await db.Scorecards.Asked().Where(card => card.RoundId == id).GroupBy(card => card.RaterId)
            .Select(own => new { Rater = own.Key, In = own.Count(card => card.SubmittedAt != null), All = own.Count() }).ToDictionaryAsync(row => row.Rater);
        var recused = await db.Scorecards.Where(card => card.RoundId == id && card.RecusedAt != null).GroupBy(card => card.RaterId)
            .Select(own => new { Rater = own.Key, All = own.Count() }).ToDictionaryAsync(row => row.Rater, row => row.All);
        var members = await db.Searches.Where(held => held.Id == search).SelectMany(held => held.Members).Select(member => member.AccountId).ToListAsync();
        return new(round, [.. round.Raters.OrderBy(rater => rater.Account.Name, StringComparer.Ordinal).Select(rater => new Rater(
            rater.Account.Name,
            asked.TryGetValue(rater.AccountId, out var row) ? row.In : 0,
            round.State == RoundState.Draft ? round.Candidacies.Count : row?.All ?? 0,
            recused.GetValueOrDefault(rater.AccountId),
            !rater.Account.IsActive ? "Account closed" : members.Contains(rater.AccountId) ? null : "Left the search"))]);
    }

    /// <summary>One rater's count: in, asked for (in or waited for), recused from, and why nothing more is waited for, if so.</summary>
    public sealed record Rater(string Name, int In, int Asked, int Recused, string? Gone);
}
