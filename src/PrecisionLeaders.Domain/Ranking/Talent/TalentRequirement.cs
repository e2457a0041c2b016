using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>A fact asked of profiles, and how much it matters.</summary>
public sealed record TalentRequirement
{
    /// <summary>As many as one match takes.</summary>
    public const int Most = 40;

    /// <param name="code">short name such as G1</param>
    /// <param name="importance">a must removes those of whom it is known not to hold</param>
    /// <param name="weight">1 to 100, in the match alone</param>
    /// <param name="fact">what is asked</param>
    /// <exception cref="RuleBrokenException">when the code is missing or the weight is none</exception>
    public TalentRequirement(string code, Importance importance, int weight, TalentFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Code = Rule.Text(code, "The code", Requirement.CodeLength);
        Rule.Require(Enum.IsDefined(importance), "Say whether this is a must, important or nice to have.");
        Rule.Require(weight is >= 1 and <= 100, "A weight is a whole number from 1 to 100.");
        (Importance, Weight, Fact) = (importance, weight, fact);
    }

    public string Code { get; }
    public Importance Importance { get; }
    public int Weight { get; }
    public TalentFact Fact { get; }
    public bool IsMust => Importance == Importance.Must;
}

/// <summary>How far a fact of one profile satisfies a requirement.</summary>
/// <param name="Share">Ten-thousandths of full satisfaction, or null when the fact is unknown.</param>
/// <param name="IsMet">Whether there is any of what was asked: what a must turns on. False when unknown; look at <see cref="IsUnknown"/> first.</param>
/// <param name="Value">The number behind it, where the fact is one: years, people, thousands of dollars, items, deals.</param>
public readonly record struct Satisfaction(int? Share, bool IsMet, int? Value = null)
{
    /// <summary>Full satisfaction, in ten-thousandths.</summary>
    public const int Whole = 10_000;

    internal static Satisfaction Unknown => default;

    public bool IsUnknown => Share is null;
    public bool IsFailed => Share is not null && !IsMet;

    internal static Satisfaction Of(bool holds) => new(holds ? Whole : 0, holds);
    internal static Satisfaction Of(Known known) => known == Known.Unknown ? Unknown : Of(known == Known.Yes);
}
