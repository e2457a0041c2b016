using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>The ranks people of a search have in its latest round, as far as they are revealed to the viewer: to stand beside an order made by hand.</summary>
/// <param name="Round">name of the round; null when none that counts was opened</param>
/// <param name="Because">why there are no ranks to show, in a sentence for the viewer; null when there are</param>
/// <param name="Ranked">how many are ranked</param>
/// <param name="Ranks">by candidacy; who is not in it is not ranked</param>
public sealed record ComputedOrder(string? Round, string? Because, int Ranked, IReadOnlyDictionary<Guid, int> Ranks)
{
    /// <summary>"rank 2 of 9", "not ranked"; null while nothing may be said.</summary>
    public string? Of(Guid candidacy) => Round is null || Because is not null ? null : Ranks.TryGetValue(candidacy, out var rank) ? $"rank {rank} of {Ranked}" : "not ranked";

    public static async Task<ComputedOrder> OfAsync(LeadersDb db, Viewer viewer, Guid search, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var round = await db.Rounds.ReachedBy(viewer).Scoring().Where(held => held.SearchId == search && held.State != RoundState.Draft)
            .OrderByDescending(held => held.OpenedAt).Select(held => held.Id).FirstOrDefaultAsync(cancellation);
        if (await Reveal.OfAsync(db, round, viewer, cancellation) is not { } reveal) return new(null, null, 0, new Dictionary<Guid, int>());
        if (reveal is not Reveal.Granted granted) return new(reveal.Round.Name, ((Reveal.Withheld)reveal).Because, 0, new Dictionary<Guid, int>());
        var ranks = (await FitOfRound.LoadAsync(db, granted, cancellation)).Fit.Standings.Where(standing => standing.Rank is not null).ToDictionary(standing => standing.CandidacyId, standing => standing.Rank!.Value);
        return new(reveal.Round.Name, null, ranks.Count, ranks);
    }
}
