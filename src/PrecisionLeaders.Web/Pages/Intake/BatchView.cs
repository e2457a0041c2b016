using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>What the page of a batch shows: its files, how many records do what, and fifty of them.</summary>
public sealed class BatchView
{
    public const int ChangesShown = 60;

    public required Guid Id { get; init; }
    public required Guid Version { get; init; }
    public required ImportState State { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required string? Source { get; init; }
    public required DateTimeOffset? CommittedAt { get; init; }
    public required string? CommittedBy { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required IReadOnlyList<FileLine> Files { get; init; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Shown { get; private set; }
    public int LeftOut { get; private set; }
    public Tally New { get; private set; } = Tally.None;
    public Tally Update { get; private set; } = Tally.None;
    public Tally Unchanged { get; private set; } = Tally.None;
    public Tally Error { get; private set; } = Tally.None;

    public bool IsOpen => State == ImportState.Previewed;
    public int All => New.Count + Update.Count + Unchanged.Count + Error.Count + LeftOut;
    public int Ready => New.Count + Update.Count;
    public int Committed => New.Committed + Update.Committed;

    public static async Task<BatchView?> LoadAsync(LeadersDb db, Viewer viewer, Guid id, string? show, int page)
    {
        var view = await db.ImportBatches.AsNoTracking().SeenBy(viewer).Where(batch => batch.Id == id).Select(batch => new BatchView
        {
            Id = batch.Id,
            Version = batch.Version,
            State = batch.State,
            At = batch.At,
            By = batch.By.Name,
            Source = batch.Source,
            CommittedAt = batch.CommittedAt,
            CommittedBy = batch.CommittedBy == null ? null : batch.CommittedBy.Name,
            EndedAt = batch.EndedAt,
            Files = batch.Files.OrderBy(file => file.Number).Select(file => new FileLine(file.Name, file.Kind, file.Note)).ToList(),
        }).SingleOrDefaultAsync();
        if (view is null) return null;
        var records = db.Set<ImportRecord>().AsNoTracking().Where(record => EF.Property<Guid>(record, "BatchId") == id);
        await view.CountAsync(records);
        await view.TakePageAsync(Filtered(records, show), page);
        return view;
    }

    private async Task CountAsync(IQueryable<ImportRecord> records)
    {
        var counts = await records.GroupBy(record => new { record.Outcome, record.IsLeftOut })
            .Select(same => new { same.Key.Outcome, same.Key.IsLeftOut, Count = same.Count(), Committed = same.Count(record => record.CommittedVersion != null) }).ToListAsync();
        LeftOut = counts.Where(same => same.IsLeftOut).Sum(same => same.Count);
        Tally Of(ImportOutcome outcome) => counts.Where(same => same.Outcome == outcome && !same.IsLeftOut).Select(same => new Tally(same.Count, same.Committed)).FirstOrDefault() ?? Tally.None;
        (New, Update, Unchanged, Error) = (Of(ImportOutcome.New), Of(ImportOutcome.Update), Of(ImportOutcome.Unchanged), Of(ImportOutcome.Error));
    }

    private async Task TakePageAsync(IQueryable<ImportRecord> records, int page)
    {
        Shown = await records.CountAsync();
        var last = Math.Max(1, (Shown + Pager.RowsAPage - 1) / Pager.RowsAPage);
        var found = await records.OrderBy(record => record.Number).Skip((Math.Clamp(page, 1, last) - 1) * Pager.RowsAPage).Take(Pager.RowsAPage)
            .Select(record => new { Record = record, File = record.File.Name }).ToListAsync();
        Rows = [.. found.Select(each => new Row(each.Record, each.File))];
    }

    private static IQueryable<ImportRecord> Filtered(IQueryable<ImportRecord> records, string? show) => show switch
    {
        "new" => records.Where(record => record.Outcome == ImportOutcome.New && !record.IsLeftOut),
        "update" => records.Where(record => record.Outcome == ImportOutcome.Update && !record.IsLeftOut),
        "unchanged" => records.Where(record => record.Outcome == ImportOutcome.Unchanged && !record.IsLeftOut),
        "error" => records.Where(record => record.Outcome == ImportOutcome.Error && !record.IsLeftOut),
        "left-out" => records.Where(record => record.IsLeftOut),
        _ => records,
    };

    public sealed record FileLine(string Name, string Kind, string? Note);

    public sealed record Tally(int Count, int Committed)
    {
        public static readonly Tally None = new(0, 0);
    }

    /// <summary>One record as a row.</summary>
    public sealed record Row(ImportRecord Record, string File)
    {
        public string? Current => Record.Person?.Appointments is [var first, ..] ? $"{first.Title}, {first.Organisation}" : null;

        /// <summary>"12 facts, 41 works".</summary>
        public string Found
        {
            get
            {
                if (Record.Person is not { } person) return "";
                var works = person.Evidence.Count(item => item.Kind == EvidenceKind.Publication);
                var texts = new[] { person.GivenName, person.FamilyName, person.Credentials, person.Orcid, person.Email, person.Phone, person.Place, person.Case };
                var facts = texts.Count(text => text is not null) + person.Degrees.Count + person.Appointments.Count + person.Specialties.Count
                    + person.Identifiers.Count + person.Evidence.Count - works;
                return Wording.Counted(facts, "fact") + (works == 0 ? "" : $", {Wording.Counted(works, "work")}");
            }
        }

        /// <summary>"E-mail, 3 publications".</summary>
        public string Changed => string.Join(", ", Record.Changes.GroupBy(change => change.Field).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ×{same.Count()}"));
    }
}
