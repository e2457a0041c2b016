using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Review;

/// <summary>That a person rates in a round.</summary>
public sealed class RoundRater : Part
{
    private RoundRater() { }

    internal RoundRater(Account account) => (Account, AccountId) = (account, account.Id);

    public Account Account { get; private set; } = null!;
    public Guid AccountId { get; private set; }
}

/// <summary>That a candidacy is judged in a round.</summary>
public sealed class RoundCandidacy : Part
{
    private RoundCandidacy() { }

    internal RoundCandidacy(Candidacy candidacy) => (Candidacy, CandidacyId) = (candidacy, candidacy.Id);

    public Candidacy Candidacy { get; private set; } = null!;
    public Guid CandidacyId { get; private set; }
}

/// <summary>That a closed round was opened again: by whom, when, why, and when it had been closed. What was revealed in between is known.</summary>
public sealed class Reopening : Part
{
    public const int ReasonLength = 500;

    private Reopening() { }

    internal Reopening(DateTimeOffset closedAt, string? reason, Account by, DateTimeOffset now)
    {
        Reason = Rule.Text(reason, "The reason for reopening", ReasonLength);
        (ClosedAt, By, ById, At) = (closedAt, by, by.Id, now);
    }

    /// <summary>When the round had been closed: from then until <see cref="At"/> everyone in it could see every score.</summary>
    public DateTimeOffset ClosedAt { get; private set; }
    public string Reason { get; private set; } = "";
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
}
