namespace PrecisionLeaders.Domain.Intake;

/// <summary>What a record does when its batch is committed.</summary>
public enum ImportOutcome
{
    New,
    Update,
    Unchanged,
    Error,

    /// <summary>It may be somebody the firm knows: a person has to say.</summary>
    PossibleDuplicate,

    /// <summary>A work that is probably a candidate's: a person has to say.</summary>
    ToConfirm,
}

/// <summary>How sure it is that a work is a candidate's.</summary>
public enum WorkMatch
{
    /// <summary>The record tells of a person, not of a work.</summary>
    None,
    Certain,

    /// <summary>The name agrees, and a place of work does.</summary>
    Probable,

    /// <summary>The name agrees and nothing else is known.</summary>
    NameOnly,
}

/// <summary>What somebody decided about a record.</summary>
public enum ImportDecision
{
    None,

    /// <summary>It stays out; of a work: it is not this person's.</summary>
    LeaveOut,

    /// <summary>It is this candidate; of a work: it is theirs.</summary>
    IsCandidate,

    /// <summary>A new person, however alike somebody is.</summary>
    IsNew,
}

/// <summary>One person of a batch, or one work of one candidate: what the file tells, what it would change, and, once committed, how to take it back.</summary>
public sealed class ImportRecord : Part
{
    public const int ReasonLength = 1000, MaxAlike = 5;

    private ImportRecord() { }

    /// <summary>A record as it was read, before it is compared with the pool.</summary>
    public ImportRecord(ImportBatch batch, ImportFile file, int number, ReadRecord read)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(read);
        (BatchId, File, FileId, Number, Line, Person) = (batch.Id, file, file.Id, number, read.Line, read.Person);
        Label = Cut(read.Person?.Name ?? read.Label, ReadRecord.LabelLength * 2);
        (Orcid, Email) = (read.Person?.Orcid, EmailOf(read.Person));
        if (read.Error is not null) Say(new(ImportOutcome.Error, read.Error, null, []));
        // What is only proposed comes in when somebody has looked at it and takes it in.
        else if (read.IsProposal) (Decision, IsLeftOut) = (ImportDecision.LeaveOut, true);
    }

    /// <summary>A work as evidence of one candidate.</summary>
    /// <param name="batch">the batch</param>
    /// <param name="file">the file it stands in</param>
    /// <param name="number">place within the batch</param>
    /// <param name="line">line of the file, or null</param>
    /// <param name="evidence">the work with the candidate's part in it, under their name</param>
    /// <param name="candidateId">whose it is taken to be</param>
    /// <param name="match">how sure that is</param>
    /// <param name="why">by what it was told</param>
    public ImportRecord(ImportBatch batch, ImportFile file, int number, int? line, PersonRecord evidence, Guid candidateId, WorkMatch match, string why)
        : this(batch, file, number, new ReadRecord(line, evidence, null)) => (Match, MatchedId, CandidateId, Why) = (match, candidateId, candidateId, Cut(why, ReasonLength));

    public Guid BatchId { get; private set; }
    public ImportFile File { get; private set; } = null!;
    public Guid FileId { get; private set; }

    /// <summary>Place within the batch, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Line of the file, from 1; null where lines mean nothing.</summary>
    public int? Line { get; private set; }

    /// <summary>The person's name, as far as it could be read.</summary>
    public string? Label { get; private set; }

    /// <summary>What tells the person for certain, kept so that one told of twice is found among many.</summary>
    public string? Orcid { get; private set; }

    /// <inheritdoc cref="Orcid"/>
    public string? Email { get; private set; }

    public ImportOutcome Outcome { get; private set; }

    /// <summary>Why it is an error, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>How sure it is whose work this is; none for a person.</summary>
    public WorkMatch Match { get; private set; }

    /// <summary>Whose work it is taken to be.</summary>
    public Guid? MatchedId { get; private set; }

    /// <summary>By what that was told: "ORCID iD", "PMID 29768149 is held, and one author has this name".</summary>
    public string? Why { get; private set; }

    public ImportDecision Decision { get; private set; }

    /// <summary>Who it was decided to be.</summary>
    public Guid? DecidedId { get; private set; }

    public bool IsLeftOut { get; private set; }

    /// <summary>Whom it updates; after the commit also whom it added. Not a reference that holds the candidate: people can be erased.</summary>
    public Guid? CandidateId { get; private set; }

    public PersonRecord? Person { get; private set; }

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    /// <summary>Candidates it could be, where that is to be decided.</summary>
    public IReadOnlyList<AlikePerson> Alike { get; private set; } = [];

    /// <summary>How to take an update back; null for a person who was new.</summary>
    public ProfileUndo? Undo { get; private set; }

    /// <summary>The candidate's version as the commit left it; null when nothing was committed.</summary>
    public Guid? CommittedVersion { get; private set; }

    /// <summary>Whether a commit takes it in.</summary>
    public bool IsReady => Outcome is ImportOutcome.New or ImportOutcome.Update && !IsLeftOut;

    /// <summary>Whether the match is sure, or was confirmed.</summary>
    public bool IsTheirs => Match == WorkMatch.Certain || Decision == ImportDecision.IsCandidate;

    /// <summary>"people.csv, line 7".</summary>
    public string Place => Line is null ? File.Name : $"{File.Name}, line {Line}";

    /// <summary>Takes over what was planned for it.</summary>
    public void Say(ImportVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        (Outcome, Reason, CandidateId, Changes, Alike) = (verdict.Outcome, Cut(verdict.Reason, ReasonLength), verdict.CandidateId, verdict.Changes, verdict.Alike);
    }

    /// <summary>Whether what was shown for it is still what would happen.</summary>
    public bool Says(ImportVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Outcome == verdict.Outcome && CandidateId == verdict.CandidateId && Changes.SequenceEqual(verdict.Changes);
    }

    public void MarkCommitted(Guid candidateId, Guid version, ProfileUndo? undo) => (CandidateId, CommittedVersion, Undo) = (candidateId, version, undo);

    internal void Decide(ImportDecision decision, Guid? candidateId)
    {
        Rule.Require(Person is not null, "This row could not be read, so it stays out anyway.");
        Rule.Require(decision != ImportDecision.IsNew || Match == WorkMatch.None, "A work adds nobody. It is this person's, or it is not.");
        if (decision == ImportDecision.IsCandidate) candidateId ??= MatchedId;
        Rule.Require(decision != ImportDecision.IsCandidate || candidateId is not null, "Say which candidate it is.");
        Rule.Require(Match == WorkMatch.None || candidateId is null || candidateId == MatchedId, "A work stays with the candidate it was matched to.");
        (Decision, DecidedId, IsLeftOut) = (decision, decision == ImportDecision.IsCandidate ? candidateId : null, decision == ImportDecision.LeaveOut);
    }

    /// <summary>An address as candidates hold it.</summary>
    public static string? EmailOf(PersonRecord? person) => string.IsNullOrWhiteSpace(person?.Email) ? null : Cut(person.Email.Trim().ToLowerInvariant(), Candidates.Candidate.EmailLength);

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..(length - 1)] + "…";
}

/// <summary>A candidate whom a record could be, with the reason.</summary>
public sealed record AlikePerson(Guid CandidateId, string Why);

/// <summary>What one record would do to the pool as it is.</summary>
/// <param name="Outcome">what it does</param>
/// <param name="Reason">why it is an error, for the person who brought the file</param>
/// <param name="CandidateId">whom it would update</param>
/// <param name="Changes">what it would change, field by field; empty for a new person</param>
public sealed record ImportVerdict(ImportOutcome Outcome, string? Reason, Guid? CandidateId, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>Whom it could be.</summary>
    public IReadOnlyList<AlikePerson> Alike { get; init; } = [];
}
