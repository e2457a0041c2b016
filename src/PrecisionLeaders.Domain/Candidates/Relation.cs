using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Candidates;

/// <summary>How one person is related to another. Stored as a number: append only.</summary>
public enum RelationKind
{
    Knows,

    /// <summary>The candidate reported to the other.</summary>
    ReportedTo,
    CoAuthor,

    /// <summary>The other suggested the candidate.</summary>
    SuggestedBy,
}

/// <summary>
/// That a candidate knows, reported to, wrote with or was suggested by somebody: another candidate, an account, or a named person who is neither.
/// It is shown on both profiles.
/// </summary>
public sealed class Relation : Aggregate
{
    public const int NameLength = 200, NoteLength = 500;

    private Relation() { }

    /// <param name="candidate">whose relation it is</param>
    /// <param name="kind">of what kind; it stays that</param>
    /// <param name="other">to whom</param>
    /// <param name="by">who writes it down</param>
    /// <param name="now">when</param>
    /// <param name="id">the id the form was issued with, so that sending it twice makes one</param>
    /// <exception cref="RuleBrokenException">when it is to themselves, or an account did anything but suggest</exception>
    public Relation(Candidate candidate, RelationKind kind, RelatedTo other, Account by, DateTimeOffset now, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(by);
        Rule.Require(Enum.IsDefined(kind), "Choose how they are related.");
        Rule.Require(other.Candidate?.Id != candidate.Id, "Nobody is related to themselves here. Name somebody else.");
        Rule.Require(other.Account is null || kind == RelationKind.SuggestedBy, "Somebody with an account can only be who suggested the person.");
        Id = id ?? Id;
        (Candidate, CandidateId, Kind, By, ById, At) = (candidate, candidate.Id, kind, by, by.Id, now);
        (Other, OtherId, OtherAccount, OtherAccountId, OtherName) = (other.Candidate, other.Candidate?.Id, other.Account, other.Account?.Id, other.Name);
    }

    public Candidate Candidate { get; private set; } = null!;
    public Guid CandidateId { get; private set; }
    public RelationKind Kind { get; private set; }

    /// <summary>Another candidate, or null.</summary>
    public Candidate? Other { get; private set; }
    public Guid? OtherId { get; private set; }
    public Account? OtherAccount { get; private set; }
    public Guid? OtherAccountId { get; private set; }

    /// <summary>Somebody who is neither in the pool nor has an account, or null.</summary>
    public string? OtherName { get; private set; }
    public string? Note { get; private set; }

    /// <summary>When it was so, or when they were suggested, as far as it is known.</summary>
    public PartialDate? On { get; private set; }

    /// <summary>For which search they were suggested, or null.</summary>
    public Search? Search { get; private set; }
    public Guid? SearchId { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Says when it was, what else is known, and of a suggestion for which search.</summary>
    /// <exception cref="RuleBrokenException">when the note is too long</exception>
    public Relation Tell(PartialDate? on, string? note, Search? search)
    {
        Note = Rule.OptionalText(note, "The note", NoteLength);
        On = on;
        (Search, SearchId) = Kind == RelationKind.SuggestedBy ? (search, search?.Id) : (null, null);
        return this;
    }

    public void Remove(DateTimeOffset now) => RemovedAt ??= now;

    public void Restore() => RemovedAt = null;
}

/// <summary>The other end of a relation: a candidate, an account, or a name.</summary>
public sealed record RelatedTo
{
    private RelatedTo() { }

    public Candidate? Candidate { get; private init; }
    public Account? Account { get; private init; }
    public string? Name { get; private init; }

    public static RelatedTo Of(Candidate candidate) => new() { Candidate = candidate };

    public static RelatedTo Of(Account account) => new() { Account = account };

    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public static RelatedTo Outside(string? name) => new() { Name = Rule.Text(name, "The name", Relation.NameLength) };
}
