using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>A fact that is a number and satisfies by degrees.</summary>
public abstract record RampFact : TalentFact
{
    private protected RampFact(Ramp ramp) => Ramp = ramp;

    public Ramp Ramp { get; }

    /// <summary>The person's number in the fact's unit, or null when unknown.</summary>
    public abstract int? ValueOf(TalentProfile profile);

    public override Satisfaction In(TalentProfile profile) =>
        ValueOf(profile) is { } value ? new(Ramp.Of(value), value > Ramp.None, value) : Satisfaction.Unknown;
}

/// <summary>Whole years in appointments from manager up.</summary>
public sealed record LeadershipYearsFact(Ramp Ramp) : RampFact(Ramp.Checked("Years in leadership", Most, "years"))
{
    public const int Most = 60;
    public override FactKind Kind => FactKind.LeadershipYears;
    public override int? ValueOf(TalentProfile profile) => profile.LeadershipYears;
}

/// <summary>Most people led in one appointment.</summary>
public sealed record TeamLedFact(Ramp Ramp) : RampFact(Ramp.Checked("Team led", Most, "people"))
{
    public const int Most = 1_000_000;
    public override FactKind Kind => FactKind.TeamLed;
    public override int? ValueOf(TalentProfile profile) => profile.Team;
}

/// <summary>Largest budget owned in one appointment, in thousands of US dollars a year.</summary>
public sealed record BudgetOwnedFact(Ramp Ramp) : RampFact(Ramp.Checked("Budget owned", Most, "thousand dollars a year"))
{
    public const int Most = 100_000_000;
    public override FactKind Kind => FactKind.BudgetOwned;
    public override int? ValueOf(TalentProfile profile) => profile.BudgetThousands;
}

/// <summary>How many items of evidence of certain kinds there are.</summary>
public sealed record EvidenceFact : RampFact
{
    /// <summary>
    /// Thirty-one are as many as a profile tells apart in each kind and span of years; a ramp ends there at the latest, so that what is not told
    /// apart could not have counted either.
    /// </summary>
    public const int Most = EvidenceTally.MostItems;

    /// <param name="kinds">kinds that count, one or more; their counts are added</param>
    /// <param name="since">how far back they count</param>
    /// <param name="ramp">in items, at most 31</param>
    public EvidenceFact(IReadOnlyCollection<EvidenceKind> kinds, Recency since, Ramp ramp) : base(ramp.Checked("Evidence", Most, "items"))
    {
        ArgumentNullException.ThrowIfNull(kinds);
        Kinds = [.. kinds.Distinct().Order()];
        Rule.Require(Kinds.Count > 0, "Choose at least one kind of evidence.");
        Rule.Require(Kinds.All(Enum.IsDefined), "That is no kind of evidence.");
        Rule.Require(Enum.IsDefined(since), "Choose how far back evidence counts.");
        Since = since;
    }

    public override FactKind Kind => FactKind.Evidence;
    public IReadOnlyList<EvidenceKind> Kinds { get; }
    public Recency Since { get; }

    /// <summary>One such kind among others is enough: otherwise adding a kind would lift the limit.</summary>
    public override bool IsScientificOutput =>
        Kinds.Any(kind => kind is EvidenceKind.Publication or EvidenceKind.Grant or EvidenceKind.Patent or EvidenceKind.Software);

    public override int? ValueOf(TalentProfile profile) => profile.Evidence.Count(Kinds, Since);
}

/// <summary>How many deals were made with certain partners.</summary>
public sealed record EngagementFact : RampFact
{
    /// <summary>Seven are as many as a profile tells apart for each partner; a ramp ends there at the latest.</summary>
    public const int Most = EvidenceTally.MostDeals;

    /// <param name="partners">partners that count, one or more; their counts are added</param>
    /// <param name="ramp">in deals, at most 7</param>
    public EngagementFact(IReadOnlyCollection<DealPartner> partners, Ramp ramp) : base(ramp.Checked("Deals", Most, "deals"))
    {
        ArgumentNullException.ThrowIfNull(partners);
        Partners = [.. partners.Distinct().Order()];
        Rule.Require(Partners.Count > 0, "Choose with whom the deals were made.");
        Rule.Require(Partners.All(partner => partner is > DealPartner.Unstated and <= DealPartner.Philanthropy), "That is no partner of a deal.");
    }

    public override FactKind Kind => FactKind.Engagement;
    public IReadOnlyList<DealPartner> Partners { get; }

    public override int? ValueOf(TalentProfile profile) => profile.Evidence.Deals(Partners);
}
