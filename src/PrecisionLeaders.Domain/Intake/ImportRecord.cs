namespace PrecisionLeaders.Domain.Intake;

/// <summary>What a record does when its batch is committed.</summary>
public enum ImportOutcome
{
    New,
    Update,
    Unchanged,
    Error,
}

/// <summary>One person of a batch: what the file tells, what it would change, and, once committed, how to take it back.</summary>
public sealed class ImportRecord : Part
{
    public const int ReasonLength = 1000;

    private ImportRecord() { }

    internal ImportRecord(ImportFile file, int number, ReadRecord read)
    {
        (File, FileId, Number, Line, Person) = (file, file.Id, number, read.Line, read.Person);
        Label = Cut(read.Person?.Name ?? read.Label, ReadRecord.LabelLength * 2);
        if (read.Error is not null) Say(new(ImportOutcome.Error, read.Error, null, []));
    }

    public ImportFile File { get; private set; } = null!;
    public Guid FileId { get; private set; }

    /// <summary>Place within the batch, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Line of the file, from 1; null where lines mean nothing.</summary>
    public int? Line { get; private set; }

    /// <summary>The person's name, as far as it could be read.</summary>
    public string? Label { get; private set; }

    public ImportOutcome Outcome { get; private set; }

    /// <summary>Why it is an error, or null.</summary>
    public string? Reason { get; private set; }

    public bool IsLeftOut { get; private set; }

    /// <summary>Whom it updates; after the commit also whom it added. Not a reference that holds the candidate: people can be erased.</summary>
    public Guid? CandidateId { get; private set; }

    public PersonRecord? Person { get; private set; }

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    /// <summary>How to take an update back; null for a person who was new.</summary>
    public ProfileUndo? Undo { get; private set; }

    /// <summary>The candidate's version as the commit left it; null when nothing was committed.</summary>
    public Guid? CommittedVersion { get; private set; }

    /// <summary>Whether a commit takes it in.</summary>
    public bool IsReady => Outcome is ImportOutcome.New or ImportOutcome.Update && !IsLeftOut;

    /// <summary>"people.csv, line 7".</summary>
    public string Place => Line is null ? File.Name : $"{File.Name}, line {Line}";

    /// <summary>Takes over what was planned for it.</summary>
    public void Say(ImportVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        (Outcome, Reason, CandidateId, Changes) = (verdict.Outcome, Cut(verdict.Reason, ReasonLength), verdict.CandidateId, verdict.Changes);
    }

    /// <summary>Whether what was shown for it is still what would happen.</summary>
    public bool Says(ImportVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Outcome == verdict.Outcome && CandidateId == verdict.CandidateId && Changes.SequenceEqual(verdict.Changes);
    }

    public void MarkCommitted(Guid candidateId, Guid version, ProfileUndo? undo) => (CandidateId, CommittedVersion, Undo) = (candidateId, version, undo);

    internal void LeaveOut(bool isLeftOut) => IsLeftOut = isLeftOut;

    internal void Forget() => (Person, Changes, Undo, CandidateId, CommittedVersion) = (null, [], null, Outcome == ImportOutcome.New ? null : CandidateId, null);

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..(length - 1)] + "…";
}

/// <summary>What one record would do to the pool as it is.</summary>
/// <param name="Outcome">new, update, unchanged or error</param>
/// <param name="Reason">why it is an error, for the person who brought the file</param>
/// <param name="CandidateId">whom it would update</param>
/// <param name="Changes">what it would change, field by field; empty for a new person</param>
public sealed record ImportVerdict(ImportOutcome Outcome, string? Reason, Guid? CandidateId, IReadOnlyList<FieldChange> Changes);
