namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>
/// That two profiles became one: which stayed, which went, by whom and when. For as long as it can be undone it keeps what the merge did; after that only
/// the way from the old address to the new one.
/// </summary>
public sealed class Merge : Aggregate
{
    public const int NameLength = Candidate.WrittenNameLength;

    /// <summary>How long a merge can be undone.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private Merge() { }

    /// <param name="survivor">whose profile stays</param>
    /// <param name="other">whose profile goes</param>
    /// <param name="by">who decides it</param>
    /// <param name="now">when</param>
    /// <param name="id">the id the form was issued with, so that sending it twice makes one</param>
    public Merge(Candidate survivor, Candidate other, Account by, DateTimeOffset now, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(survivor);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(by);
        Id = id ?? Id;
        (SurvivorId, OtherId, OtherName, By, ById, At) = (survivor.Id, other.Id, other.Name, by, by.Id, now);
    }

    /// <summary>Not a reference that holds the candidate: people can be erased.</summary>
    public Guid SurvivorId { get; private set; }

    /// <summary>The profile that is no more.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>Its name; null once the merge cannot be undone any more.</summary>
    public string? OtherName { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>What the merge did, step by step; null once it was undone or cannot be any more.</summary>
    public string? Journal { get; private set; }

    public void Keep(string journal) => Journal = journal;

    /// <exception cref="RuleBrokenException">when it was undone already, or too much time has gone by</exception>
    public void Undo(DateTimeOffset now)
    {
        Rule.Require(UndoneAt is null, "This merge was undone already.");
        Rule.Require(Journal is not null && now - At <= Kept, $"A merge can be undone for {Kept.Days} days. This one is older.");
        (UndoneAt, Journal, OtherName) = (now, null, null);
    }

    /// <summary>Forgets whatever tells of people, once it cannot be undone any more.</summary>
    public void Forget() => (Journal, OtherName) = (null, null);
}

/// <summary>That two people who look like one are two. Remembered, so that nobody is asked again.</summary>
public sealed class NotTheSame : Aggregate
{
    private NotTheSame() { }

    /// <exception cref="RuleBrokenException">when it is one person</exception>
    public NotTheSame(Candidate first, Candidate second, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(by);
        Rule.Require(first.Id != second.Id, "That is one profile.");
        (FirstId, SecondId, By, ById, At) = (first.Id, second.Id, by, by.Id, now);
    }

    public Guid FirstId { get; private set; }
    public Guid SecondId { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
}

/// <summary>Two people of the pool who could be one, as the last comparison of the pool found them.</summary>
public sealed class PossibleDuplicate
{
    private PossibleDuplicate() { }

    /// <param name="firstId">a candidate</param>
    /// <param name="secondId">another one</param>
    /// <param name="bits">what all fields together say, in bits</param>
    /// <param name="probability">that they are one, from 0 to 1</param>
    /// <param name="reasons">what each field says, the strongest first; they add up to <paramref name="bits"/></param>
    public PossibleDuplicate(Guid firstId, Guid secondId, double bits, double probability, IReadOnlyList<Contribution> reasons) =>
        (FirstId, SecondId, Bits, Probability, Reasons) = (firstId, secondId, bits, probability, reasons);

    public long Id { get; private set; }
    public Guid FirstId { get; private set; }
    public Guid SecondId { get; private set; }
    public double Bits { get; private set; }
    public double Probability { get; private set; }
    public IReadOnlyList<Contribution> Reasons { get; private set; } = [];
}

/// <summary>When the whole pool was last compared, and up to which entry of the trail.</summary>
public sealed class PoolComparison
{
    private PoolComparison() { }

    public PoolComparison(DateTimeOffset at, long through, int people, int found, TimeSpan took) => (At, Through, People, Found, Took) = (at, through, people, found, took);

    public int Id { get; private set; }
    /// <summary>When it began.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The last entry of the audit trail that it has seen.</summary>
    public long Through { get; private set; }
    public int People { get; private set; }
    public int Found { get; private set; }
    public TimeSpan Took { get; private set; }

    /// <summary>Twenty times as long as a comparison takes goes by before the next, and a minute at least, so that comparing never takes more than a twentieth of one core.</summary>
    public bool IsRestedAt(DateTimeOffset now) => now - At >= (20 * Took is var rest && rest > TimeSpan.FromMinutes(1) ? rest : TimeSpan.FromMinutes(1));
}
