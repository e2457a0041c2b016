using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Domain.Searches;

/// <summary>A fact that a search asks of a profile. Musts are gates: met, not met, unknown or waived for each candidacy.</summary>
public sealed class Requirement : AskedOfProfiles
{
    private Requirement() { }

    internal Requirement(string? code, string? text, Importance importance, int weight, TalentFact? fact, IReadOnlyCollection<Requirement> beside)
        : base(code, text, importance, weight, fact, beside) { }

    /// <summary>As the talent match asks it, or null when people judge it.</summary>
    public TalentRequirement? ForTalentMatch() => Fact is { } fact ? new(Code, Importance, Weight, fact) : null;
}
