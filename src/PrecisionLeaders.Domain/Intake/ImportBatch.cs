using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>Where a batch stands.</summary>
public enum ImportState
{
    /// <summary>Read, and open to decisions.</summary>
    Previewed,
    Committed,
    Undone,
    Discarded,

    /// <summary>Its files are being read, or wait to be.</summary>
    Reading,

    /// <summary>A table among its files has columns of which a person has yet to say what they hold.</summary>
    Columns,

    /// <summary>It is being brought in, or waits to be. Nothing of it is in the pool before all is.</summary>
    Committing,

    /// <summary>It is being taken back, or waits to be. All of it is in the pool until nothing is.</summary>
    Undoing,
}

/// <summary>Files brought in together: read, previewed, then committed or discarded as one, and undone as one. Its records are many and come in portions.</summary>
public sealed class ImportBatch : Aggregate
{
    public const int SourceLength = 160, NoteLength = 600, MaxAttempts = 3;

    private readonly List<ImportFile> files = [];
    private readonly List<ImportRecord> records = [];

    private ImportBatch() { }

    /// <param name="source">who the files are from, such as "Speakers of the May congress"; null leaves it to the kind of file</param>
    /// <param name="by">who brought them</param>
    /// <param name="now">when</param>
    /// <param name="cameBy">how whoever is new came to the firm's notice; null when nobody says</param>
    /// <exception cref="RuleBrokenException">when the source is too long</exception>
    public ImportBatch(string? source, Account by, DateTimeOffset now, Source? cameBy = null)
    {
        Source = Rule.OptionalText(source, "The source", SourceLength);
        (CameBy, CameById) = (cameBy, cameBy?.Id);
        (By, ById, At, State) = (by, by.Id, now, ImportState.Reading);
    }

    public string? Source { get; private set; }

    /// <summary>How whoever it brings for the first time came to the firm's notice; null when nobody said.</summary>
    public Source? CameBy { get; private set; }
    public Guid? CameById { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public ImportState State { get; private set; }
    public Account? CommittedBy { get; private set; }
    public Guid? CommittedById { get; private set; }
    public DateTimeOffset? CommittedAt { get; private set; }

    /// <summary>When it was undone or discarded.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who reads, commits or undoes it, a key made for one attempt, and until when nobody else takes it up.</summary>
    public Guid? ReaderKey { get; private set; }
    public DateTimeOffset? ReadUntil { get; private set; }

    /// <summary>How often that was begun; beyond <see cref="MaxAttempts"/> it is given up.</summary>
    public int Attempts { get; private set; }

    /// <summary>The account that asked for the commit or undoing under way.</summary>
    public Guid? AskedById { get; private set; }

    /// <summary>How many records a commit goes through, or people an undoing does; null unless one of them is under way.</summary>
    public int? Due { get; private set; }

    /// <summary>How many of them it is through, as far as was told; an undoing goes through all twice, first to look.</summary>
    public int Done { get; private set; }

    /// <summary>Why the last commit or undoing came to nothing; null when it did not.</summary>
    public string? Note { get; private set; }

    /// <summary>Bytes read so far, of all files together.</summary>
    public long BytesRead { get; private set; }
    public int RecordsRead { get; private set; }

    public IReadOnlyList<ImportFile> Files => files;

    /// <summary>For queries; never loaded whole.</summary>
    public IReadOnlyList<ImportRecord> Records => records;

    /// <summary>Bytes of all files together.</summary>
    public long Length => files.Sum(file => file.Length);

    /// <param name="name">its name, fit to be shown</param>
    public ImportFile Add(string name)
    {
        Rule.Require(State == ImportState.Reading, "Files are added before a batch is read.");
        var file = new ImportFile(files.Count + 1, name);
        files.Add(file);
        return file;
    }

    /// <summary>Begins an attempt to read it, for the holder of the key.</summary>
    public void BeginReading(Guid key, DateTimeOffset until)
    {
        Rule.Require(State == ImportState.Reading, "This batch has been read.");
        (ReaderKey, ReadUntil, Attempts, BytesRead, RecordsRead) = (key, until, Attempts + 1, 0, 0);
    }

    /// <summary>Puts the reading off until somebody has said what the columns of its tables hold.</summary>
    public void AskForColumns()
    {
        Rule.Require(State == ImportState.Reading, "This batch has been read.");
        (State, ReaderKey, ReadUntil) = (ImportState.Columns, null, null);
    }

    /// <summary>Goes on reading once every column is named.</summary>
    public void ReadOn()
    {
        Rule.Require(State == ImportState.Columns, "This batch does not wait for its columns any more.");
        Rule.Require(files.TrueForAll(file => !file.AsksForColumns), "Another table of this batch has columns that are not named yet.");
        (State, Attempts) = (ImportState.Reading, 0);
    }

    /// <summary>Opens it for decisions: everything is read.</summary>
    public void EndReading(int read)
    {
        Rule.Require(State == ImportState.Reading, "This batch is no longer being read.");
        (State, ReaderKey, ReadUntil, RecordsRead, BytesRead) = (ImportState.Previewed, null, null, read, Length);
    }

    /// <summary>The provenance of what a record brings: the source that was named, or else the kind of file; its hash; the day it was brought.</summary>
    public Provenance ProvenanceOf(ImportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(Source ?? record.File.Source, null, record.File.Hash, DateOnly.FromDateTime(At.UtcDateTime)) { Row = record.Place };
    }

    /// <summary>Says what is to become of a record. What the others become has to be planned anew.</summary>
    /// <param name="record">a record of this batch</param>
    /// <param name="decision">what was decided</param>
    /// <param name="candidateId">who it is, where that was decided</param>
    public void Decide(ImportRecord record, ImportDecision decision, Guid? candidateId = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        Rule.Require(State == ImportState.Previewed, "This batch is no longer open. Rows are decided before it is committed.");
        record.Decide(decision, candidateId);
        Note = null;
    }

    /// <summary>Commits it in one go, within one transaction.</summary>
    /// <param name="by">who commits</param>
    /// <param name="now">when</param>
    /// <param name="ready">how many records it takes in</param>
    /// <exception cref="RuleBrokenException">when it is no longer open, or nothing is ready</exception>
    public void Commit(Account by, DateTimeOffset now, int ready)
    {
        BeginCommit(by, now, ready, 0);
        EndCommit();
    }

    /// <summary>Has it committed in the background. The moment of the commit is this one, so that all it brings has one.</summary>
    /// <param name="by">who commits</param>
    /// <param name="now">when</param>
    /// <param name="ready">how many records it takes in</param>
    /// <param name="due">how many it goes through, those that change nothing with them</param>
    /// <exception cref="RuleBrokenException">when it is no longer open, or nothing is ready</exception>
    public void BeginCommit(Account by, DateTimeOffset now, int ready, int due)
    {
        ArgumentNullException.ThrowIfNull(by);
        Rule.Require(State == ImportState.Previewed, "This batch is no longer open: it was committed, undone or discarded meanwhile.");
        Rule.Require(ready > 0, "Nothing is ready to commit: every row is unchanged, in error, left out or still to be decided.");
        (State, CommittedBy, CommittedById, CommittedAt) = (ImportState.Committing, by, by.Id, now);
        WaitFor(by.Id, due);
    }

    /// <summary>Everything is in.</summary>
    public void EndCommit()
    {
        Rule.Require(State == ImportState.Committing, "This batch is not being committed.");
        State = ImportState.Committed;
        Rest(null);
    }

    /// <summary>Says that its preview no longer holds: nothing goes in, and it is previewed anew before it opens again.</summary>
    public void FindChanged()
    {
        Rule.Require(State == ImportState.Committing, "This batch is not being committed.");
        Note = "Nothing was committed: the candidates changed since the preview was made. This is the new one; look through it and commit again.";
    }

    /// <summary>Ends a commit or undoing that came to nothing, and says why. It is as it was before.</summary>
    public void BreakOff(string note)
    {
        Rule.Require(IsUnderWay, "This batch is neither being committed nor undone.");
        if (State == ImportState.Undoing) State = ImportState.Committed;
        else (State, CommittedBy, CommittedById, CommittedAt) = (ImportState.Previewed, null, null, null);
        Rest(note.Length <= NoteLength ? note : note[..(NoteLength - 1)] + "…");
    }

    /// <summary>Closes the batch without bringing anybody in; also one that is still being read. What its files told is then to be forgotten.</summary>
    public void Discard(DateTimeOffset now)
    {
        Rule.Require(State is ImportState.Previewed or ImportState.Reading or ImportState.Columns, "This batch is no longer open: it was committed, undone or discarded meanwhile.");
        (State, EndedAt) = (ImportState.Discarded, now);
        Rest(null);
    }

    /// <summary>Has it undone in the background.</summary>
    /// <param name="by">who asked</param>
    /// <param name="due">how many people it brought or changed</param>
    public void BeginUndo(Account by, int due)
    {
        ArgumentNullException.ThrowIfNull(by);
        Rule.Require(State == ImportState.Committed, "Only a committed batch can be undone.");
        State = ImportState.Undoing;
        WaitFor(by.Id, due);
    }

    /// <summary>Marks the batch undone, after its changes were taken back. What its files told is then to be forgotten.</summary>
    public void Undo(DateTimeOffset now)
    {
        Rule.Require(State is ImportState.Committed or ImportState.Undoing, "Only a committed batch can be undone.");
        (State, EndedAt) = (ImportState.Undone, now);
        Rest(null);
    }

    /// <summary>Whether it is being committed or undone, for the holder of the key.</summary>
    public bool IsHeldBy(Guid key) => IsUnderWay && ReaderKey == key;

    private bool IsUnderWay => State is ImportState.Committing or ImportState.Undoing;

    private void WaitFor(Guid by, int due) => (AskedById, Due, Done, Attempts, ReaderKey, ReadUntil, Note) = (by, due, 0, 0, null, null, null);

    private void Rest(string? note) => (AskedById, Due, Done, ReaderKey, ReadUntil, Note) = (null, null, 0, null, null, note);
}
