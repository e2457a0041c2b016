using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
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

    /// <summary>How whoever is new came to the firm's notice; null when nobody said.</summary>
    public required string? CameBy { get; init; }
    public required DateTimeOffset? CommittedAt { get; init; }
    public required string? CommittedBy { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required long BytesRead { get; init; }
    public required int RecordsRead { get; init; }
    public required string? Note { get; init; }

    /// <summary>How often a commit or undoing was begun, how much it goes through, and how far it is.</summary>
    public required int Attempts { get; init; }

    /// <inheritdoc cref="Attempts"/>
    public required int Due { get; init; }

    /// <inheritdoc cref="Attempts"/>
    public required int Done { get; set; }

    /// <summary>Whether it was asked to stop and has not yet.</summary>
    public bool IsStopping { get; private set; }

    public required IReadOnlyList<FileLine> Files { get; init; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Shown { get; private set; }
    public int LeftOut { get; private set; }
    public Tally New { get; private set; } = Tally.None;
    public Tally Update { get; private set; } = Tally.None;
    public Tally Unchanged { get; private set; } = Tally.None;
    public Tally Error { get; private set; } = Tally.None;
    public Tally Duplicate { get; private set; } = Tally.None;
    public Tally Confirm { get; private set; } = Tally.None;

    /// <summary>Files that were brought before, by the number of the file here.</summary>
    public IReadOnlyList<Before> Earlier { get; private set; } = [];

    /// <summary>Names of the candidates that the rows shown could be.</summary>
    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What of those people tells them from others of their name: credentials, position, place. Who has none of it has no entry.</summary>
    public IReadOnlyDictionary<Guid, string> Positions { get; private set; } = new Dictionary<Guid, string>();

    public bool IsOpen => State == ImportState.Previewed;
    public bool IsBeingRead => State == ImportState.Reading;
    public bool IsUnderWay => State is ImportState.Committing or ImportState.Undoing;
    public int Strangers => Files.Sum(file => file.Strangers);
    public long Length => Files.Sum(file => file.Length);
    public int ToDecide => Duplicate.Count + Confirm.Count;
    public int All => New.Count + Update.Count + Unchanged.Count + Error.Count + ToDecide + LeftOut;
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
            CameBy = batch.CameBy!.Name,
            CommittedAt = batch.CommittedAt,
            CommittedBy = batch.CommittedBy == null ? null : batch.CommittedBy.Name,
            EndedAt = batch.EndedAt,
            BytesRead = batch.BytesRead,
            RecordsRead = batch.RecordsRead,
            Note = batch.Note,
            Attempts = batch.Attempts,
            Due = batch.Due ?? 0,
            Done = batch.Done,
            Files = batch.Files.OrderBy(file => file.Number).Select(file => new FileLine(file.Id, file.Number, file.Name, file.Kind, file.Note, file.Length, file.Strangers, file.AsksForColumns, file.Columns != null)).ToList(),
        }).SingleOrDefaultAsync();
        if (view is null) return null;
        if (view.IsBeingRead || view.IsUnderWay || view.State == ImportState.Columns) return view;
        var records = db.Set<ImportRecord>().AsNoTracking().Of(id);
        await view.CountAsync(records);
        await view.TakePageAsync(Filtered(records, show), page);
        await view.NameAsync(db, viewer);
        view.Earlier = await db.ImportBatches.SeenBy(viewer).Where(batch => batch.Id != id && batch.At <= view.At && batch.State != ImportState.Discarded)
            .SelectMany(batch => batch.Files, (batch, file) => new { batch.Id, batch.At, By = batch.By.Name, batch.State, file.Hash, file.Length })
            .Where(file => file.Length > 0 && db.Set<ImportFile>().Any(here => EF.Property<Guid>(here, "BatchId") == id && here.Hash == file.Hash))
            .OrderByDescending(file => file.At).Take(3).Select(file => new Before(file.Id, file.At, file.By, file.State, file.Hash)).ToListAsync();
        return view;
    }

    /// <summary>Takes over how far this process is, where it is about this batch.</summary>
    public void Follow(ImportAct? act)
    {
        if (act is not null) (Done, IsStopping) = (act.Done, act.IsStopped);
    }

    private async Task NameAsync(LeadersDb db, Viewer viewer)
    {
        var ids = Rows.SelectMany(row => row.Record.Alike.Select(alike => alike.CandidateId).Concat(new[] { row.Record.MatchedId, row.Record.DecidedId }.OfType<Guid>())).Distinct().ToList();
        if (ids.Count == 0) return;
        var people = await db.Candidates.SeenBy(viewer).Where(held => ids.Contains(held.Id))
            .Select(held => new { held.Id, held.Name, held.Credentials, held.CurrentTitle, held.CurrentOrganisation, held.Place }).ToListAsync();
        People = people.ToDictionary(held => held.Id, held => held.Name);
        Positions = people.Select(held => (held.Id, Words: string.Join(", ", new[] { held.Credentials, held.CurrentTitle, held.CurrentOrganisation, held.Place }.OfType<string>())))
            .Where(held => held.Words.Length > 0).ToDictionary(held => held.Id, held => held.Words);
    }

    private async Task CountAsync(IQueryable<ImportRecord> records)
    {
        var counts = await records.GroupBy(record => new { record.Outcome, record.IsLeftOut })
            .Select(same => new { same.Key.Outcome, same.Key.IsLeftOut, Count = same.Count(), Committed = same.Count(record => record.CommittedVersion != null) }).ToListAsync();
        LeftOut = counts.Where(same => same.IsLeftOut).Sum(same => same.Count);
        Tally Of(ImportOutcome outcome) => counts.Where(same => same.Outcome == outcome && !same.IsLeftOut).Select(same => new Tally(same.Count, same.Committed)).FirstOrDefault() ?? Tally.None;
        (New, Update, Unchanged, Error) = (Of(ImportOutcome.New), Of(ImportOutcome.Update), Of(ImportOutcome.Unchanged), Of(ImportOutcome.Error));
        (Duplicate, Confirm) = (Of(ImportOutcome.PossibleDuplicate), Of(ImportOutcome.ToConfirm));
    }

    private async Task TakePageAsync(IQueryable<ImportRecord> records, int page)
    {
        Shown = await records.CountAsync();
        var last = Math.Max(1, (Shown + Pager.RowsAPage - 1) / Pager.RowsAPage);
        var found = await records.OrderBy(record => record.Number).Skip((Math.Clamp(page, 1, last) - 1) * Pager.RowsAPage).Take(Pager.RowsAPage)
            .Select(record => new { Record = record, File = record.File.Name }).ToListAsync();
        Rows = [.. found.Select(each => new Row(each.Record, each.File))];
    }

    /// <summary>The records a filter shows.</summary>
    public static IQueryable<ImportRecord> Filtered(IQueryable<ImportRecord> records, string? show) => show switch
    {
        "new" => records.Where(record => record.Outcome == ImportOutcome.New && !record.IsLeftOut),
        "update" => records.Where(record => record.Outcome == ImportOutcome.Update && !record.IsLeftOut),
        "unchanged" => records.Where(record => record.Outcome == ImportOutcome.Unchanged && !record.IsLeftOut),
        "error" => records.Where(record => record.Outcome == ImportOutcome.Error && !record.IsLeftOut),
        "duplicate" => records.Where(record => record.Outcome == ImportOutcome.PossibleDuplicate && !record.IsLeftOut),
        "confirm" => records.Where(record => record.Outcome == ImportOutcome.ToConfirm && !record.IsLeftOut),
        "left-out" => records.Where(record => record.IsLeftOut),
        _ => records,
    };

    public sealed record FileLine(Guid Id, int Number, string Name, string Kind, string? Note, long Length, int Strangers, bool AsksForColumns, bool HasColumns);

    /// <summary>An earlier batch that held the same file.</summary>
    public sealed record Before(Guid BatchId, DateTimeOffset At, string By, ImportState State, string Hash);

    public sealed record Tally(int Count, int Committed)
    {
        public static readonly Tally None = new(0, 0);
    }

    /// <summary>One record as a row.</summary>
    public sealed record Row(ImportRecord Record, string File)
    {
        public string? Current => Record.Person?.Appointments is [var first, ..] ? $"{first.Title}, {first.Organisation}" : null;

        /// <summary>What the file says of somebody new, as their profile would hold it; of a long ledger the beginning.</summary>
        public IReadOnlyList<FieldChange> Told { get; } = Record is { Outcome: ImportOutcome.New or ImportOutcome.PossibleDuplicate, Person: { } person }
            ? ProfileMerge.Told(person with { Evidence = [.. person.Evidence.Take(ChangesShown)] }) : [];

        /// <summary>"12 facts, 41 works".</summary>
        public string Found
        {
            get
            {
                if (Record.Person is not { } person) return "";
                if (Record.Match != WorkMatch.None) return person.Evidence[0].Title;
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
