using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Domain.Searches;

public enum Importance
{
    Must,
    Important,
    Nice,
}

/// <summary>What is asked of profiles: by a search, or by a template for searches to come. One rule for both.</summary>
public abstract class AskedOfProfiles : Part
{
    public const int CodeLength = 8, TextLength = 300;

    private protected AskedOfProfiles() { }

    /// <param name="code">short, and not used beside it</param>
    /// <param name="text">in words</param>
    /// <param name="importance">how much it matters</param>
    /// <param name="weight">1 to 100</param>
    /// <param name="fact">read off profiles, or null when people judge it</param>
    /// <param name="beside">what is asked already; it comes after those</param>
    /// <exception cref="RuleBrokenException">when the code is taken, or something is missing or too long</exception>
    private protected AskedOfProfiles(string? code, string? text, Importance importance, int weight, TalentFact? fact, IReadOnlyCollection<AskedOfProfiles> beside)
    {
        Code = Rule.Text(code, "The code", CodeLength).ToUpperInvariant();
        Rule.Require(!beside.Any(held => held.Code == Code), $"There is a requirement {code} already.");
        Order = beside.Count == 0 ? 1 : beside.Max(held => held.Order) + 1;
        Revise(text, importance, weight);
        ReadFrom(fact);
    }

    public string Code { get; private set; } = "";
    public string Text { get; private set; } = "";
    public Importance Importance { get; private set; }

    /// <summary>1 to 100; of use in finding candidates, never in the fit score.</summary>
    public int Weight { get; private set; }
    public int Order { get; private protected set; }
    public bool IsGate => Importance == Importance.Must;

    /// <summary>How the fact is kept; read it by <see cref="Fact"/>.</summary>
    public StoredFact Stored { get; private set; } = new();

    /// <summary>The fact a machine reads off profiles to find people, or null when people judge it. Outcomes of a gate are people's either way.</summary>
    public TalentFact? Fact => Stored.Read();

    /// <summary>Has a fact read off profiles; null leaves it to people.</summary>
    public void ReadFrom(TalentFact? fact) => Stored.Write(fact);

    /// <exception cref="RuleBrokenException">when the words are missing or too long, or the weight is none</exception>
    public void Revise(string? text, Importance importance, int weight)
    {
        Text = Rule.Text(text, "The requirement", TextLength);
        Rule.Require(weight is >= 1 and <= 100, "A weight is a whole number from 1 to 100.");
        (Importance, Weight) = (importance, weight);
    }
}
