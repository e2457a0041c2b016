using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Rubrics;

/// <summary>A past round under the weights of a draft, as far as its scores are revealed to one viewer. It is reckoned for the page and kept nowhere.</summary>
/// <param name="Past">the round as it is ranked, without candidacies the viewer is recused from</param>
/// <param name="Tried">null when the draft and the round have no competency in common</param>
public sealed record WhatWouldChange(FitOfRound Past, DraftOrder? Tried)
{
    /// <summary>How many rounds are looked at, the latest first.</summary>
    public const int MostRounds = 12;

    /// <summary>Who would stand elsewhere, in the order of the round.</summary>
    public IReadOnlyList<Move> Moves => Tried is null ? [] :
    [
        .. from was in Past.Fit.Standings
           let now = Tried.Fit.Of(was.CandidacyId)
           where (was.Group, was.Rank) != (now.Group, now.Rank)
           select new Move(Past.People[was.CandidacyId], was, now),
    ];

    public int People => Past.Candidacies.Count;

    public static async Task<IReadOnlyList<WhatWouldChange>> OfAsync(LeadersDb db, Rubric draft, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(draft);
        var rounds = await db.Rounds.ReachedBy(viewer).Scoring().Where(round => round.State == RoundState.Closed)
            .OrderByDescending(round => round.ClosedAt).Select(round => round.Id).Take(MostRounds).ToListAsync(cancellation);
        var tried = new List<WhatWouldChange>();
        foreach (var round in rounds)
        {
            if (await Reveal.OfAsync(db, round, viewer, cancellation) is not Reveal.Granted granted) continue;
            var past = await FitOfRound.LoadAsync(db, granted, cancellation);
            tried.Add(new(past, DraftOrder.Of(draft, granted.Round.Rubric.Key, [.. past.Competencies.Select(held => new PastCompetency(held.Id, held.Code, held.Name))], past.Candidacies)));
        }
        return tried;
    }

    /// <summary>One person's standing in the round, and under the draft.</summary>
    public sealed record Move(JudgedPerson Person, FitStanding Was, FitStanding Now);
}
