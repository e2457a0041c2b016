using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The evidence of one person: how much of each kind, and one page of it, what reached patients first. An imported career has thousands of entries.</summary>
public sealed record Ledger(Guid CandidateId, Ledger.Filter By, IReadOnlyList<Ledger.KindCount> Kinds, IReadOnlyList<Ledger.Row> Rows, int At)
{
    public int All => Kinds.Sum(one => one.Items);
    public int Total => By.Kind is { } kind ? Kinds.FirstOrDefault(one => one.Kind == kind)?.Items ?? 0 : All;

    /// <summary>What evidence can be linked to.</summary>
    public IReadOnlyList<SelectListItem> Competencies { get; private init; } = [];

    /// <summary>Programmes in care with a record of what they came to, on the page that is shown.</summary>
    public IEnumerable<(Row Item, ProgrammeRecord Record)> Programmes => Rows.Where(row => row.Programme is not null).Select(row => (row, row.Programme!));

    public static async Task<Ledger> OfAsync(LeadersDb db, Guid candidate, Filter by, int at)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(by);
        var items = db.PartsOf<EvidenceItem>(candidate).AsNoTracking();
        if (by.Competency is { } competency)
        {
            var key = $"{EvidenceItem.KeyBorder}{competency}{EvidenceItem.KeyBorder}";
            items = items.Where(held => held.SpeaksTo != null && held.SpeaksTo.Contains(key));
        }
        var kinds = await items.GroupBy(held => held.Kind).Select(held => new KindCount(held.Key, held.Count())).ToListAsync();
        var ledger = new Ledger(candidate, by, [.. kinds.OrderBy(one => one.Kind)], [], 1);
        if (ledger.All == 0) return by.Competency is null ? ledger : ledger with { Competencies = await CompetencyChoice.OfAsync(db, [by.Competency.Value.ToString()]) };
        if (by.Kind is { } only) items = items.Where(held => held.Kind == only);
        var page = Math.Clamp(at, 1, Math.Max(1, (ledger.Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        var rows = await items.OrderBy(held => held.Kind).ThenByDescending(held => held.End ?? held.Start).ThenByDescending(held => held.Start).ThenBy(held => held.Id)
            .Skip((page - 1) * Pager.RowsAPage).Take(Pager.RowsAPage)
            .Select(held => new Row(held.Id, held.Kind, held.Title, held.Detail, held.Start, held.End, held.Reference, held.IsConfidential, held.Source, held.Url, held.FileHash,
                held.RetrievedOn, held.Partner, db.Scorecards.Where(card => card.SubmittedAt != null && card.Round.State == RoundState.Closed).SelectMany(card => card.Ratings).SelectMany(rating => rating.Citations).Count(one => one.EvidenceItemId == held.Id))
            {
                FileRow = held.Row,
                Pmid = held.Pmid,
                Contribution = held.Contribution,
                Figures = held.Figures,
                SpeaksTo = held.SpeaksTo,
                Programme = held.Programme,
            })
            .ToListAsync();
        return ledger with { Rows = rows, At = page, Competencies = await CompetencyChoice.OfAsync(db, by.Competency is { } held ? [held.ToString()] : []) };
    }

    /// <summary>What of the ledger is asked for; null asks for all.</summary>
    public sealed record Filter(EvidenceKind? Kind, CompetencyKey? Competency)
    {
        /// <summary>Reads an address; what is not understood asks for all.</summary>
        public static Filter Of(string? kind, string? competency) => new(
            Enum.TryParse<EvidenceKind>(kind, out var chosen) && Enum.IsDefined(chosen) ? chosen : null,
            CompetencyKey.TryParse(competency, out var key) ? key : null);

        /// <summary>"?kind=Grant&amp;competency=…", or nothing.</summary>
        public string Query(EvidenceKind? kind)
        {
            var parts = new[] { kind is null ? null : $"kind={kind}", Competency is { } key ? $"competency={Uri.EscapeDataString(key.ToString())}" : null }.OfType<string>().ToList();
            return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
        }
    }

    public sealed record KindCount(EvidenceKind Kind, int Items);

    /// <param name="Citations">how many ratings of closed rounds cite it: the count only, never whose or how high; what ratings of an open round rest on is sealed like the rest of them</param>
    public sealed record Row(Guid Id, EvidenceKind Kind, string Title, string? Detail, PartialDate? Start, PartialDate? End, string? Reference, bool IsConfidential,
        string Source, string? Url, string? FileHash, DateOnly? RetrievedOn, DealPartner Partner, int Citations)
    {
        public string? FileRow { get; init; }
        public string? Pmid { get; init; }
        public string? Contribution { get; init; }
        public string? Figures { get; init; }
        public string? SpeaksTo { get; init; }
        public ProgrammeRecord? Programme { get; init; }

        public string? SafeUrl => WebAddress.IsSound(Url) ? Url : null;

        /// <summary>Where the DOI leads; null when the number is none.</summary>
        public string? DoiUrl => Reference is { } number && number.StartsWith("10.", StringComparison.Ordinal) && number.IndexOf('/', StringComparison.Ordinal) is >= 7 and <= 14
            ? $"https://doi.org/{string.Join('/', number.Split('/').Select(Uri.EscapeDataString))}" : null;
    }
}
