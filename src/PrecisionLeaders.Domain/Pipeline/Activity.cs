using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>What was done with a person, or is to be done. Stored as a number: append only.</summary>
public enum ActivityKind
{
    Note,
    Call,
    Email,
    Meeting,
    Interview,
    Task,
}

/// <summary>Who may read an activity. Committees read none. Stored as a number: append only.</summary>
public enum ActivityReach
{
    /// <summary>Recruiters; of one search, when one is named.</summary>
    Recruiters,

    /// <summary>Whoever wrote it, and of a task whoever owns it.</summary>
    OnlyMe,
}

/// <summary>A note, call, e-mail, meeting, interview or task about a person. It belongs to the firm: no committee reads it.</summary>
public sealed class Activity : Aggregate
{
    public const int TextLength = 4000, PlaceLength = 200, PanelLength = 500, MostMinutes = 24 * 60;

    private Activity() { }

    /// <param name="candidate">about whom</param>
    /// <param name="kind">what it is; it stays that</param>
    /// <param name="by">who writes it down</param>
    /// <param name="now">when it was written down</param>
    /// <param name="id">the id the form was issued with, so that sending it twice makes one</param>
    public Activity(Candidate candidate, ActivityKind kind, Account by, DateTimeOffset now, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(by);
        Rule.Require(Enum.IsDefined(kind), "Choose what it is.");
        Id = id ?? Id;
        (Candidate, CandidateId, Kind, By, ById, WrittenAt, At) = (candidate, candidate.Id, kind, by, by.Id, now, now);
        if (kind == ActivityKind.Task) (Owner, OwnerId) = (by, by.Id);
    }

    public Candidate Candidate { get; private set; } = null!;
    public Guid CandidateId { get; private set; }
    public Search? Search { get; private set; }
    public Guid? SearchId { get; private set; }
    public ActivityKind Kind { get; private set; }
    public ActivityReach Reach { get; private set; }
    public string Text { get; private set; } = "";

    /// <summary>When it happened, or when an interview is to begin.</summary>
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }

    /// <summary>Of an interview, in minutes.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Of an interview: a room, a number or a link.</summary>
    public string? Place { get; private set; }

    /// <summary>Of an interview: who asks, as names.</summary>
    public string? Panel { get; private set; }

    /// <summary>Of a task.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Who is to do a task.</summary>
    public Account? Owner { get; private set; }
    public Guid? OwnerId { get; private set; }

    /// <summary>When a task was done, or null while it is open.</summary>
    public DateTimeOffset? DoneAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    public bool IsTask => Kind == ActivityKind.Task;
    public bool IsInterview => Kind == ActivityKind.Interview;

    /// <exception cref="RuleBrokenException">when there is no text, or it is too long</exception>
    public Activity Write(string? text, ActivityReach reach, Search? search)
    {
        Rule.Require(Enum.IsDefined(reach), "Choose who reads it.");
        Text = Rule.Text(text, "The text", TextLength);
        (Reach, Search, SearchId) = (reach, search, search?.Id);
        return this;
    }

    /// <summary>Says when it happened, or when an interview begins.</summary>
    public Activity HappenAt(DateTimeOffset at)
    {
        At = at;
        return this;
    }

    /// <summary>Says how long an interview lasts, where, and who asks. Of other kinds nothing is kept.</summary>
    /// <exception cref="RuleBrokenException">when it lasts longer than a day, or a text is too long</exception>
    public Activity Hold(int? minutes, string? place, string? panel)
    {
        if (!IsInterview) return this;
        RequireMinutes(minutes);
        (Minutes, Place, Panel) = (minutes, Rule.OptionalText(place, "The place", PlaceLength), Rule.OptionalText(panel, "The panel", PanelLength));
        return this;
    }

    /// <exception cref="RuleBrokenException">when it is no length of an interview</exception>
    public static void RequireMinutes(int? minutes) => Rule.Require(minutes is null or (>= 1 and <= MostMinutes), "An interview lasts from 1 minute to a day, 1,440 minutes.");

    /// <summary>Says by when a task is to be done, and by whom.</summary>
    /// <exception cref="RuleBrokenException">when it is no task, or the owner is no recruiter who can sign in</exception>
    public Activity Owe(DateOnly? dueOn, Account owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        Rule.Require(IsTask, "Only a task is owed.");
        Rule.Require(owner.IsActive && owner.Is(Roles.Recruiter), "A task is done by a recruiter who can sign in.");
        (DueOn, Owner, OwnerId) = (dueOn, owner, owner.Id);
        return this;
    }

    /// <exception cref="RuleBrokenException">when it is no task</exception>
    public void Finish(DateTimeOffset now)
    {
        Rule.Require(IsTask, "Only a task is done or not.");
        DoneAt ??= now;
    }

    public void Reopen() => DoneAt = null;

    public void Remove(DateTimeOffset now) => RemovedAt ??= now;

    public void Restore() => RemovedAt = null;
}
