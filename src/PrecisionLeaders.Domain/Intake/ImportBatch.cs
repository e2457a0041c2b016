using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>Where a batch stands.</summary>
public enum ImportState
{
    Previewed,
    Committed,
    Undone,
    Discarded,
}

/// <summary>Files of people brought in together: previewed, then committed or discarded as one, and undone as one.</summary>
public sealed class ImportBatch : Aggregate
{
    public const int SourceLength = 160;

    private readonly List<ImportFile> files = [];
    private readonly List<ImportRecord> records = [];

    private ImportBatch() { }

    /// <param name="source">who the files are from, such as "Speakers of the May congress"; null leaves it to the kind of file</param>
    /// <param name="by">who brought them</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when the source is too long</exception>
    public ImportBatch(string? source, Account by, DateTimeOffset now)
    {
        Source = Rule.OptionalText(source, "The source", SourceLength);
        (By, ById, At) = (by, by.Id, now);
    }

    public string? Source { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public ImportState State { get; private set; }
    public Account? CommittedBy { get; private set; }
    public Guid? CommittedById { get; private set; }
    public DateTimeOffset? CommittedAt { get; private set; }

    /// <summary>When it was undone or discarded.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<ImportFile> Files => files;
    public IReadOnlyList<ImportRecord> Records => records;

    public ImportFile Add(string name, string kind, string source, string hash, string? note, IEnumerable<ReadRecord> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Rule.Require(State == ImportState.Previewed, "Files are added before a batch is committed.");
        var file = new ImportFile(files.Count + 1, name, kind, source, hash, note);
        files.Add(file);
        foreach (var record in read) records.Add(new ImportRecord(file, records.Count + 1, record));
        return file;
    }

    /// <summary>The provenance of what a record brings: the source that was named, or else the kind of file; its hash; the day it was brought.</summary>
    public Provenance ProvenanceOf(ImportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(Source ?? record.File.Source, null, record.File.Hash, DateOnly.FromDateTime(At.UtcDateTime)) { Row = record.Place };
    }

    /// <summary>Leaves a record out of the commit, or takes it back in. What the others become has to be planned anew.</summary>
    public void LeaveOut(ImportRecord record, bool isLeftOut)
    {
        ArgumentNullException.ThrowIfNull(record);
        Rule.Require(State == ImportState.Previewed, "This batch is no longer open. Rows are left out before it is committed.");
        Rule.Require(record.Person is not null, "This row could not be read, so it stays out anyway.");
        record.LeaveOut(isLeftOut);
    }

    /// <exception cref="RuleBrokenException">when it is no longer open, or nothing is ready</exception>
    public void Commit(Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        Rule.Require(State == ImportState.Previewed, "This batch is no longer open: it was committed, undone or discarded meanwhile.");
        Rule.Require(records.Exists(record => record.IsReady), "Nothing is ready to commit: every row is unchanged, in error or left out.");
        (State, CommittedBy, CommittedById, CommittedAt) = (ImportState.Committed, by, by.Id, now);
    }

    /// <summary>Closes the batch without bringing anybody in, and forgets what its files told.</summary>
    public void Discard(DateTimeOffset now)
    {
        Rule.Require(State == ImportState.Previewed, "This batch is no longer open: it was committed, undone or discarded meanwhile.");
        End(ImportState.Discarded, now);
    }

    /// <summary>Marks the batch undone, after its changes were taken back, and forgets what its files told.</summary>
    public void Undo(DateTimeOffset now)
    {
        Rule.Require(State == ImportState.Committed, "Only a committed batch can be undone.");
        End(ImportState.Undone, now);
    }

    private void End(ImportState state, DateTimeOffset now)
    {
        (State, EndedAt) = (state, now);
        foreach (var record in records) record.Forget();
    }
}

/// <summary>One file of a batch. Its content is not kept.</summary>
public sealed class ImportFile : Part
{
    public const int NameLength = 120, KindLength = 40, HashLength = 64, NoteLength = 400;

    private ImportFile() { }

    internal ImportFile(int number, string name, string kind, string source, string hash, string? note)
    {
        Number = number;
        Name = Rule.Text(name, "The file name", NameLength);
        (Kind, Source, Hash) = (Rule.Text(kind, "The kind of file", KindLength), Rule.Text(source, "The source", ImportBatch.SourceLength), hash);
        Note = Rule.OptionalText(note, "The note", NoteLength);
    }

    /// <summary>Place within the batch, from 1.</summary>
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public string Source { get; private set; } = "";

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What was left unread, or null.</summary>
    public string? Note { get; private set; }
}
