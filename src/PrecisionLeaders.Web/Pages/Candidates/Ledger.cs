using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The evidence of one person: how much of each kind, and one page of it, what reached patients first. An imported career has hundreds of entries.</summary>
public sealed record Ledger(Guid CandidateId, EvidenceKind? Kind, IReadOnlyList<Ledger.KindCount> Kinds, IReadOnlyList<Ledger.Row> Rows, int At)
{
    public int All => Kinds.Sum(one => one.Items);
    public int Total => Kind is { } kind ? Kinds.FirstOrDefault(one => one.Kind == kind)?.Items ?? 0 : All;

    public static async Task<Ledger> OfAsync(LeadersDb db, Guid candidate, EvidenceKind? kind, int at)
    {
        ArgumentNullException.ThrowIfNull(db);
        var items = db.PartsOf<EvidenceItem>(candidate);
        var kinds = await items.GroupBy(held => held.Kind).Select(held => new KindCount(held.Key, held.Count())).ToListAsync();
        var ledger = new Ledger(candidate, kind, [.. kinds.OrderBy(one => one.Kind)], [], 1);
        if (kind is { } only) items = items.Where(held => held.Kind == only);
        var page = Math.Clamp(at, 1, Math.Max(1, (ledger.Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        var rows = await items.OrderBy(held => held.Kind).ThenByDescending(held => held.End ?? held.Start).ThenByDescending(held => held.Start).ThenBy(held => held.Id)
            .Skip((page - 1) * Pager.RowsAPage).Take(Pager.RowsAPage)
            .Select(held => new Row(held.Id, held.Kind, held.Title, held.Detail, held.Start, held.End, held.Reference, held.IsConfidential, held.Source, held.Url, held.FileHash,
                held.RetrievedOn, held.Partner, db.Scorecards.Where(card => card.SubmittedAt != null && card.Round.State == RoundState.Closed).SelectMany(card => card.Ratings).SelectMany(rating => rating.Citations).Count(one => one.EvidenceItemId == held.Id)))
            .ToListAsync();
        return ledger with { Rows = rows, At = page };
    }

    public sealed record KindCount(EvidenceKind Kind, int Items);

    /// <param name="Citations">how many ratings of closed rounds cite it: the count only, never whose or how high; what ratings of an open round rest on is sealed like the rest of them</param>
    public sealed record Row(Guid Id, EvidenceKind Kind, string Title, string? Detail, PartialDate? Start, PartialDate? End, string? Reference, bool IsConfidential,
        string Source, string? Url, string? FileHash, DateOnly? RetrievedOn, DealPartner Partner, int Citations)
    {
        public string? SafeUrl => WebAddress.IsSound(Url) ? Url : null;
    }
}
