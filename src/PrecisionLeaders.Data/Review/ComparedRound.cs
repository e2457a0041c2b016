using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Review;

/// <summary>What a round says of a few people to one viewer: everything once it is revealed to them, before that only what they gave themselves.</summary>
/// <param name="Round">with its rubric; without raters and candidacies</param>
/// <param name="Competencies">in the rubric's order, with their anchors</param>
public abstract record ComparedRound(ScoringRound Round, IReadOnlyList<Competency> Competencies)
{
    /// <summary>The round ranked as the viewer may see it, and what submitted ratings of these people rest on.</summary>
    public sealed record Shown(ScoringRound Round, IReadOnlyList<Competency> Competencies, FitOfRound Ranking, ILookup<(Guid Candidacy, Guid Competency), CitedItem> Cited)
        : ComparedRound(Round, Competencies);

    /// <summary>The viewer's own scorecards on these people, and a sentence why there is no more.</summary>
    public sealed record OwnOnly(ScoringRound Round, IReadOnlyList<Competency> Competencies, IReadOnlyDictionary<Guid, Scorecard> Cards, string Because)
        : ComparedRound(Round, Competencies);

    /// <summary>Of the newest round in which at least one of them is judged, an open one first.</summary>
    /// <param name="db">where it is read</param>
    /// <param name="viewer">who looks</param>
    /// <param name="search">whose people they are</param>
    /// <param name="candidacies">none the viewer is recused from</param>
    /// <returns>null when the viewer has no part in such a round</returns>
    public static async Task<ComparedRound?> OfAsync(LeadersDb db, Viewer viewer, Guid search, IReadOnlyCollection<Guid> candidacies)
    {
        ArgumentNullException.ThrowIfNull(db);
        var round = await db.Rounds.ReachedBy(viewer).Scoring()
            .Where(held => held.SearchId == search && held.State != RoundState.Draft && held.Candidacies.Any(taken => candidacies.Contains(taken.CandidacyId)))
            .OrderByDescending(held => held.State == RoundState.Open).ThenByDescending(held => held.OpenedAt).Select(held => held.Id).FirstOrDefaultAsync();
        if (await Reveal.OfAsync(db, round, viewer) is not { } reveal) return null;
        var competencies = await db.Rubrics.AsNoTracking().Where(held => held.Id == reveal.Round.RubricId).SelectMany(held => held.Competencies)
            .Include(held => held.Anchors).OrderBy(held => held.Order).ToListAsync();
        return reveal switch
        {
            Reveal.Granted granted when await FitOfRound.LoadAsync(db, granted) is var ranking => new Shown(granted.Round, competencies, ranking, await CitedAsync(db, granted, ranking, candidacies)),
            Reveal.Withheld withheld => new OwnOnly(withheld.Round, competencies, await OwnAsync(db, withheld, viewer, candidacies), withheld.Because),
            _ => null,
        };
    }

    private static async Task<ILookup<(Guid, Guid), CitedItem>> CitedAsync(LeadersDb db, Reveal.Granted granted, FitOfRound ranking, IReadOnlyCollection<Guid> candidacies)
    {
        var cited = await db.Scorecards.ShownBy(granted, db).Where(card => candidacies.Contains(card.CandidacyId))
            .SelectMany(card => card.Ratings, (card, rating) => new { card.CandidacyId, Rating = rating })
            .SelectMany(given => given.Rating.Citations.Where(citation => !citation.EvidenceItem.IsConfidential),
                (given, citation) => new { given.CandidacyId, given.Rating.CompetencyId, citation.EvidenceItemId, citation.EvidenceItem.Kind, citation.EvidenceItem.Title })
            .ToListAsync();
        var read = await ReadFields.OfAsync(db, granted.To, candidacies);
        return cited.Where(held => read[held.CandidacyId].HasFlag(ListFields.Evidence)).GroupBy(held => held)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Title, StringComparer.Ordinal)
            .ToLookup(group => (group.Key.CandidacyId, group.Key.CompetencyId), group => new CitedItem(group.Key.EvidenceItemId, group.Key.Kind, ranking.People[group.Key.CandidacyId].Named.Read(group.Key.Title), group.Count()));
    }

    private static Task<Dictionary<Guid, Scorecard>> OwnAsync(LeadersDb db, Reveal.Withheld withheld, Viewer viewer, IReadOnlyCollection<Guid> candidacies)
    {
        var round = withheld.Round.Id;
        return db.Scorecards.HeldBy(viewer).AsNoTrackingWithIdentityResolution().Where(card => card.RoundId == round && card.RecusedAt == null && candidacies.Contains(card.CandidacyId))
            .Include(card => card.Ratings).ThenInclude(rating => rating.Citations).ThenInclude(citation => citation.EvidenceItem)
            .AsSplitQuery().ToDictionaryAsync(card => card.CandidacyId);
    }
}

/// <summary>An evidence item that ratings of one competency rest on.</summary>
/// <param name="Id">of the item</param>
/// <param name="Kind">what it is</param>
/// <param name="Title">as in the ledger</param>
/// <param name="Times">by how many raters it is cited</param>
public sealed record CitedItem(Guid Id, EvidenceKind Kind, string Title, int Times);
