namespace PrecisionLeaders.Domain.Review.Ties;

/// <summary>
/// What a committee member's own ORCID record tells of works, grants and employers: small facts to compare with candidates', and nothing else of it.
/// The member brings it, sees it and takes it away; nobody else sees it.
/// </summary>
public sealed class MemberRecord : Aggregate
{
    public const int NameLength = 240, MostFacts = 10_000;

    /// <summary>Facts that ended longer before the record was read than this many months tie nobody in a round to come, and are not kept.</summary>
    public const int KeptMonths = TieFinder.Months + 12;

    private readonly List<MemberFact> facts = [];

    private MemberRecord() { }

    /// <param name="account">whose it is</param>
    /// <param name="name">the name the record bears</param>
    /// <param name="orcid">its ORCID iD with dashes</param>
    /// <param name="told">what it tells; what is too old to tie anyone is left out</param>
    /// <param name="now">when it was read</param>
    /// <exception cref="RuleBrokenException">when it tells more than is kept</exception>
    public MemberRecord(Account account, string name, string orcid, IReadOnlyCollection<TieFact> told, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(told);
        (Account, AccountId, Orcid, ReadAt) = (account, account.Id, orcid, now);
        Name = Rule.Text(name, "The name", NameLength);
        var since = DateOnly.FromDateTime(now.UtcDateTime).AddMonths(-KeptMonths).Year;
        facts.AddRange(told.Where(fact => (fact.Kind == TieFactKind.Work ? fact.Start : fact.End) is not { } last || last.Year >= since).Select(fact => new MemberFact(fact)));
        Rule.Require(facts.Count <= MostFacts, $"The record has {facts.Count} works, grants and employers; at most {MostFacts} fit.");
    }

    public Account Account { get; private set; } = null!;
    public Guid AccountId { get; private set; }

    /// <summary>As the record bears it, so that one sees whose it is.</summary>
    public string Name { get; private set; } = "";
    public string Orcid { get; private set; } = "";
    public DateTimeOffset ReadAt { get; private set; }
    public IReadOnlyList<MemberFact> Facts => facts;
}

/// <summary>One work, grant or employment of a member.</summary>
public sealed class MemberFact : Part
{
    public const int TitleLength = 500, IdsLength = 400, FunderLength = 200;

    private MemberFact() { }

    internal MemberFact(TieFact fact)
    {
        (Kind, Start, End) = (fact.Kind, fact.Start, fact.End);
        Title = Rule.Text(fact.Title, "The title", TitleLength);
        Funder = fact.Funder is { Length: > FunderLength } ? fact.Funder[..FunderLength] : fact.Funder;
        Ids = string.Join(' ', fact.Ids);
        while (Ids.Length > IdsLength) Ids = Ids[..Math.Max(Ids.LastIndexOf(' '), 0)];
    }

    public TieFactKind Kind { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>What it is known by, made alike, with a space between; see <see cref="TieFact.Ids"/>.</summary>
    public string Ids { get; private set; } = "";
    public string? Funder { get; private set; }
    public PartialDate? Start { get; private set; }
    public PartialDate? End { get; private set; }

    public TieFact Fact => new(Kind, Title, Ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), Funder, Start, End);
}
