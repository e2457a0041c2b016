using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Review.Ties;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// What the data shows between one rater and the people on their scorecards: their own record, where it is on file, against what candidates' profiles tell
/// a committee. Nothing confidential takes part, so that a question never gives away what a dossier keeps.
/// </summary>
public sealed class MemberTies
{
    private static readonly EvidenceKind[] Compared =
        [EvidenceKind.Publication, EvidenceKind.Grant, EvidenceKind.Trial, EvidenceKind.Patent, EvidenceKind.Software, EvidenceKind.Guideline];

    private readonly Dictionary<Guid, IReadOnlyList<FoundTie>> byCard;

    private MemberTies(bool hasRecord, Dictionary<Guid, IReadOnlyList<FoundTie>> byCard) => (HasRecord, this.byCard) = (hasRecord, byCard);

    /// <summary>Whether the rater's record is on file; without it the data shows nothing.</summary>
    public bool HasRecord { get; }

    public IReadOnlyList<FoundTie> Of(Scorecard card) => byCard.GetValueOrDefault(card.Id) ?? [];

    /// <param name="db">where it is read</param>
    /// <param name="rater">who is asked</param>
    /// <param name="cards">their own, with rounds</param>
    public static async Task<MemberTies> OfAsync(LeadersDb db, Viewer rater, params IReadOnlyCollection<Scorecard> cards)
    {
        ArgumentNullException.ThrowIfNull(db);
        var record = await db.MemberRecords.OwnedBy(rater).AsNoTracking().Include(held => held.Facts).SingleOrDefaultAsync();
        var asked = cards.Where(card => card is { IsRecused: false, Round.OpenedAt: not null }).ToList();
        if (record is null || asked.Count == 0) return new(record is not null, []);
        var own = record.Facts.Select(fact => fact.Fact).ToList();
        var theirs = await FactsOfAsync(db, [.. asked.Select(card => card.CandidacyId).Distinct()]);
        return new(true, asked.ToDictionary(card => card.Id, card => TieFinder.Between(own, [.. theirs[card.CandidacyId]], DateOnly.FromDateTime(card.Round.OpenedAt!.Value.UtcDateTime))));
    }

    private static async Task<ILookup<Guid, TieFact>> FactsOfAsync(LeadersDb db, List<Guid> candidacies)
    {
        var people = db.Candidacies.Where(held => candidacies.Contains(held.Id));
        var evidence = await people.SelectMany(held => held.Candidate.Evidence, (held, item) => new { Candidacy = held.Id, item.Id, item.Kind, item.Title, item.Reference, item.Detail, item.Url, item.Start, item.End, item.IsConfidential })
            .Where(row => !row.IsConfidential && Compared.Contains(row.Kind)).OrderBy(row => row.Id).ToListAsync();
        var jobs = await people.SelectMany(held => held.Candidate.Appointments, (held, job) => new { Candidacy = held.Id, job.Id, job.Organisation, job.Start, job.End }).OrderBy(row => row.Id).ToListAsync();
        return evidence.Select(row => (row.Candidacy, Fact: TieFact.Of(row.Kind, row.Title, row.Reference, row.Detail, row.Url, row.Start, row.End)))
            .Concat(jobs.Select(row => (row.Candidacy, Fact: (TieFact?)TieFact.Of(row.Organisation, row.Start, row.End))))
            .Where(row => row.Fact is not null).ToLookup(row => row.Candidacy, row => row.Fact!);
    }
}
