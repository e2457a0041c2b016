using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Domain.Searches;

public enum Importance
{
    Must,
    Important,
    Nice,
}

/// <summary>A fact asked of a profile. Musts are gates: met, not met, unknown or waived for each candidacy.</summary>
public sealed class Requirement : Part
{
    public const int CodeLength = 8, TextLength = 300;

    private Requirement() { }

    internal Requirement(string code, string text, Importance importance, int weight, int order)
    {
        Code = Rule.Text(code, "The code", CodeLength).ToUpperInvariant();
        Order = order;
        Revise(text, importance, weight);
    }

    public string Code { get; private set; } = "";
    public string Text { get; private set; } = "";
    public Importance Importance { get; private set; }

    /// <summary>1 to 100; of use in finding candidates, never in the fit score.</summary>
    public int Weight { get; private set; }
    public int Order { get; private set; }
    public bool IsGate => Importance == Importance.Must;

    /// <summary>How the fact is kept; read it by <see cref="Fact"/>.</summary>
    public StoredFact Stored { get; private set; } = new();

    /// <summary>The fact a machine reads off profiles to find people, or null when people judge it. Outcomes of a gate are people's either way.</summary>
    public TalentFact? Fact => Stored.Read();

    /// <summary>As the talent match asks it, or null when people judge it.</summary>
    public TalentRequirement? ForTalentMatch() => Fact is { } fact ? new(Code, Importance, Weight, fact) : null;

    /// <summary>Has a fact read off profiles; null leaves it to people.</summary>
    public void ReadFrom(TalentFact? fact) => Stored.Write(fact);

    public void Revise(string text, Importance importance, int weight)
    {
        Text = Rule.Text(text, "The requirement", TextLength);
        Rule.Require(weight is >= 1 and <= 100, "A weight is a whole number from 1 to 100.");
        (Importance, Weight) = (importance, weight);
    }
}
