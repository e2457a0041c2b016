namespace PrecisionLeaders.Domain.Rubrics;

public enum RubricState
{
    Draft,
    Published,
    Retired,
}

/// <summary>One version of what is judged and how a level reads. Published, it is frozen for ever; a change makes a new version.</summary>
public sealed class Rubric : Aggregate
{
    public const int NameLength = 80, NumberLength = 12, ReasonLength = 1000, KeyLength = 60, MostCompetencies = 12;

    private readonly List<Competency> competencies = [];

    private Rubric() { }

    /// <param name="key">what all versions of one rubric share</param>
    /// <param name="name">"Precision Medicine Leader"</param>
    /// <param name="number">"1.0"</param>
    /// <param name="minimumCoverage">share of the weight that must be rated before a candidacy is ranked, in per cent, 0 to 100</param>
    public Rubric(string key, string name, string number, int minimumCoverage = 70)
    {
        Key = Rule.Text(key, "The key", KeyLength);
        Name = Rule.Text(name, "The name", NameLength);
        Number = Rule.Text(number, "The version", NumberLength);
        Rule.Require(minimumCoverage is >= 0 and <= 100, "The least coverage is a whole number of per cent, from 0 to 100.");
        MinimumCoverage = minimumCoverage;
    }

    public string Key { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Number { get; private set; } = "";
    public RubricState State { get; private set; }

    /// <summary>Per cent of the weight, 0 to 100.</summary>
    public int MinimumCoverage { get; private set; }

    /// <summary>Why the weights differ; needed when they do.</summary>
    public string? WeightsReason { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public IReadOnlyList<Competency> Competencies => competencies;
    public string FullName => $"{Name} {Number}";

    public Competency Add(string code, string name, string shortName, int weight, decimal? floor = null)
    {
        RequireDraft();
        Rule.Require(competencies.Count < MostCompetencies, $"A rubric has at most {MostCompetencies} competencies.");
        Rule.Require(competencies.TrueForAll(held => held.Code != code), $"There is a competency {code} already.");
        var competency = new Competency(code, name, shortName, weight, floor, competencies.Count + 1);
        competencies.Add(competency);
        return competency;
    }

    public void Explain(string? weightsReason)
    {
        RequireDraft();
        WeightsReason = Rule.OptionalText(weightsReason, "The reason", ReasonLength);
    }

    /// <summary>Freezes the version.</summary>
    /// <exception cref="RuleBrokenException">when weights or shares do not total 100, a level has no text, or unequal weights have no reason</exception>
    public void Publish(DateTimeOffset now)
    {
        RequireDraft();
        Rule.Require(competencies.Count > 0, "A rubric needs at least one competency.");
        var total = competencies.Sum(held => held.Weight);
        Rule.Require(total == 100, $"Weights total {total}; they must total 100.");
        Rule.Require(WeightsReason is not null || competencies.TrueForAll(held => held.Weight == competencies[0].Weight), "Say why the weights are unequal.");
        foreach (var competency in competencies) competency.RequireWhole();
        (State, PublishedAt) = (RubricState.Published, now);
    }

    public void Retire()
    {
        Rule.Require(State == RubricState.Published, "Only a published version can be retired.");
        State = RubricState.Retired;
    }

    internal void RequireDraft() => Rule.Require(State == RubricState.Draft, "This version is published and frozen. Make a new draft from it.");
}

/// <summary>One thing that is judged, with what the five levels look like.</summary>
public sealed class Competency : Part
{
    public const int CodeLength = 4, NameLength = 80, ShortNameLength = 20;

    private readonly List<SubCriterion> subCriteria = [];
    private readonly List<Anchor> anchors = [];

    private Competency() { }

    internal Competency(string code, string name, string shortName, int weight, decimal? floor, int order)
    {
        Code = Rule.Text(code, "The code", CodeLength);
        Name = Rule.Text(name, "The name", NameLength);
        ShortName = Rule.Text(shortName, "The short name", ShortNameLength);
        Rule.Require(weight is >= 0 and <= 100, "A weight is a whole number from 0 to 100.");
        Rule.Require(floor is null or (>= 1 and <= 5), "A floor is a level from 1.0 to 5.0.");
        (Weight, Floor, Order) = (weight, floor, order);
    }

    /// <summary>"K1"</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>One word for narrow columns: "Vision".</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Points of 100 this competency is worth.</summary>
    public int Weight { get; private set; }

    /// <summary>Mean level, 1.0 to 5.0, below which no strength elsewhere helps; null where there is none.</summary>
    public decimal? Floor { get; private set; }
    public int Order { get; private set; }
    public bool IsExecutive => Floor is not null;
    public IReadOnlyList<SubCriterion> SubCriteria => subCriteria;
    public IReadOnlyList<Anchor> Anchors => anchors;

    public Competency Consider(string text, int share)
    {
        subCriteria.Add(new SubCriterion(text, share, subCriteria.Count + 1));
        return this;
    }

    public Competency Reads(int level, string text)
    {
        Rule.Require(anchors.TrueForAll(held => held.Level != level), $"Level {level} has a text already.");
        anchors.Add(new Anchor(level, text));
        return this;
    }

    internal void RequireWhole()
    {
        var shares = subCriteria.Sum(held => held.Share);
        Rule.Require(subCriteria.Count == 0 || shares == 100, $"{Code}: shares total {shares}; they must total 100.");
        for (var level = Anchor.Lowest; level <= Anchor.Highest; level++)
            Rule.Require(anchors.Exists(held => held.Level == level), $"{Code}: level {level} has no text.");
    }
}

/// <summary>A part of a competency and its share of the judgement, in per cent.</summary>
public sealed class SubCriterion : Part
{
    public const int TextLength = 200;

    private SubCriterion() { }

    internal SubCriterion(string text, int share, int order)
    {
        Text = Rule.Text(text, "The sub-criterion", TextLength);
        Rule.Require(share is >= 0 and <= 100, "A share is a whole number of per cent, from 0 to 100.");
        (Share, Order) = (share, order);
    }

    public string Text { get; private set; } = "";
    public int Share { get; private set; }
    public int Order { get; private set; }
}

/// <summary>How one level, 1 to 5, reads in a person's record.</summary>
public sealed class Anchor : Part
{
    public const int TextLength = 400, Lowest = 1, Highest = 5;

    private Anchor() { }

    internal Anchor(int level, string text)
    {
        Rule.Require(level is >= Lowest and <= Highest, "A level is a whole number from 1 to 5.");
        (Level, Text) = (level, Rule.Text(text, "The level's text", TextLength));
    }

    public int Level { get; private set; }
    public string Text { get; private set; } = "";
}
