namespace PrecisionLeaders.Domain.Candidates;

/// <summary>What of a profile a former entry was. Stored as a number: append only.</summary>
public enum ProfilePart
{
    /// <summary>Name, case, contact and what searches ask outright.</summary>
    Person,
    Training,
    Appointment,
    Identifier,
    Evidence,
    Specialties,
    Relation,
    Activity,
    Tags,
}

/// <summary>
/// What somebody changed or removed on a profile, as it was before and as they left it: enough to put it back, and to see that nobody has changed it since.
/// It tells of a record and is no part of it, so that keeping it renews no version; whoever erases the person erases it too.
/// </summary>
public sealed class FormerEntry
{
    public const int LabelLength = 200;

    /// <summary>So long it can be put back; then it goes for good.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private FormerEntry() { }

    /// <param name="part">what it was of the profile</param>
    /// <param name="candidate">whose profile</param>
    /// <param name="entryId">the entry; the candidate where the profile has one only</param>
    /// <param name="label">how people know it: "PhD, genomics"; cut to fit</param>
    /// <param name="was">what it said before</param>
    /// <param name="left">what it was left saying, or null when it was removed</param>
    /// <param name="by">who did it</param>
    /// <param name="now">when</param>
    public FormerEntry(ProfilePart part, Candidate candidate, Guid entryId, string label, string was, string? left, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(by);
        (Part, CandidateId, EntryId, Was, Left, By, ById, At) = (part, candidate.Id, entryId, was, left, by, by.Id, now);
        Label = label.Length <= LabelLength ? label : label[..LabelLength];
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public ProfilePart Part { get; private set; }
    public Guid CandidateId { get; private set; }
    public Guid EntryId { get; private set; }

    /// <summary>How people know it: "PhD, genomics".</summary>
    public string Label { get; private set; } = "";

    /// <summary>What its form said before, as JSON.</summary>
    public string Was { get; private set; } = "";

    /// <summary>What its form was left saying; null when the entry was removed.</summary>
    public string? Left { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    public bool IsRemoval => Left is null;
}
