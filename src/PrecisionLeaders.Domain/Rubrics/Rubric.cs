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

    /// <summary>A draft may hold more than can be published: what is brought together is thinned out afterwards.</summary>
    public const int MostInADraft = 24;

    private readonly List<Competency> competencies = [];

    private Rubric() { }

    /// <param name="key">what all versions of one rubric share</param>
    /// <param name="name">"Precision Medicine Leader"</param>
    /// <param name="number">"1.0"</param>
    /// <param name="minimumCoverage">share of the weight that must be rated before a candidacy is ranked, in per cent, 0 to 100</param>
    public Rubric(string key, string name, string number, int minimumCoverage = 70)
    {
        Key = Rule.Text(key, "The key", KeyLength);
        Number = Rule.Text(number, "The version", NumberLength);
        Describe(name, minimumCoverage);
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

    /// <summary>The frozen version this one was drawn up from; null when it began as a template or a file.</summary>
    public Rubric? From { get; private set; }
    public Guid? FromId { get; private set; }

    /// <summary>When the draft was last changed on its page, and by whom.</summary>
    public DateTimeOffset? SavedAt { get; private set; }
    public Account? SavedBy { get; private set; }
    public Guid? SavedById { get; private set; }
    public IReadOnlyList<Competency> Competencies => competencies;
    public IEnumerable<Competency> InOrder => competencies.OrderBy(held => held.Order);
    public string FullName => $"{Name} {Number}";
    public bool IsDraft => State == RubricState.Draft;

    /// <summary>Whether the weights are as equal as whole numbers that total 100 can be: 13 and 12 where eight share.</summary>
    public bool IsEven => competencies.Count == 0 || competencies.Max(held => held.Weight) - competencies.Min(held => held.Weight) <= 1;

    /// <summary>A draft that says what this version says: the next version of the same rubric.</summary>
    /// <param name="number">not taken by another version: see <see cref="RubricNames.NextNumber"/></param>
    public Rubric NextDraft(string number) => new Rubric(Key, Name, number, MinimumCoverage) { From = IsDraft ? From : this, FromId = IsDraft ? FromId : Id }.Taking(this);

    /// <summary>A draft that says what this version says, as the first version of a rubric of its own.</summary>
    public Rubric CopyAs(string key, string name) => new Rubric(key, name, RubricNames.FirstNumber, MinimumCoverage).Taking(this);

    public void Describe(string name, int minimumCoverage)
    {
        RequireDraft();
        Rule.Require(minimumCoverage is >= 0 and <= 100, "The least coverage is a whole number of per cent, from 0 to 100.");
        (Name, MinimumCoverage) = (Rule.Text(name, "The name", NameLength), minimumCoverage);
    }

    /// <summary>Adds a competency at the end. It keeps its code through all versions: by it their ratings are compared.</summary>
    public Competency Add(string code, string name, string shortName, int weight, decimal? floor = null)
    {
        RequireDraft();
        Rule.Require(competencies.Count < MostInADraft, $"A draft holds at most {MostInADraft} competencies, and at most {MostCompetencies} can be published.");
        Rule.Require(competencies.TrueForAll(held => held.Code != code), $"There is a competency {code} already.");
        var competency = new Competency(this, code, name, shortName, weight, floor, competencies.Count + 1);
        competencies.Add(competency);
        return competency;
    }

    public void Remove(Competency competency)
    {
        RequireDraft();
        competencies.Remove(competency);
        Renumber([.. InOrder]);
    }

    /// <summary>Moves a competency by so many places, up when below 0.</summary>
    public void Shift(Competency competency, int places)
    {
        RequireDraft();
        var ordered = InOrder.ToList();
        var to = Math.Clamp(ordered.IndexOf(competency) + places, 0, ordered.Count - 1);
        ordered.Remove(competency);
        ordered.Insert(to, competency);
        Renumber(ordered);
    }

    /// <summary>Puts the competencies into this order.</summary>
    /// <exception cref="RuleBrokenException">when it is not all of them, each once</exception>
    public void Arrange(IReadOnlyCollection<Competency> ordered)
    {
        RequireDraft();
        Rule.Require(ordered.Count == competencies.Count && competencies.TrueForAll(ordered.Contains), "A competency was added or taken out meanwhile. Look at the draft as it is now and try again.");
        Renumber(ordered);
    }

    /// <summary>Shares 100 evenly; points that do not divide go to the first ones.</summary>
    public void Equalise() => WeighAll(WholeWeights.Equal(competencies.Count));

    /// <summary>Keeps the proportions and makes the total 100: see <see cref="WholeWeights.Scaled"/>.</summary>
    /// <exception cref="RuleBrokenException">when no weight is above 0</exception>
    public void ScaleTo100()
    {
        RequireDraft();
        Rule.Require(competencies.Exists(held => held.Weight > 0), "All weights are 0, so there is no proportion to keep. Equalise them, or give one a weight.");
        WeighAll(WholeWeights.Scaled([.. InOrder.Select(held => held.Weight)]));
    }

    public void Explain(string? weightsReason)
    {
        RequireDraft();
        WeightsReason = Rule.OptionalText(weightsReason, "The reason", ReasonLength);
    }

    /// <summary>Notes who changed the draft last.</summary>
    public void SaveBy(Account by, DateTimeOffset now)
    {
        RequireDraft();
        (SavedBy, SavedById, SavedAt) = (by, by.Id, now);
    }

    /// <summary>Freezes the version.</summary>
    /// <exception cref="RuleBrokenException">when one of <see cref="RubricChecks"/> says stop</exception>
    public void Publish(DateTimeOffset now)
    {
        RequireDraft();
        var stop = RubricChecks.Of(this).FirstOrDefault(check => check.IsStop);
        Rule.Require(stop is null, stop?.Text ?? "");
        (State, PublishedAt) = (RubricState.Published, now);
    }

    /// <summary>Takes it out of what new rounds can choose; rounds that have it keep it.</summary>
    public void Retire()
    {
        Rule.Require(State == RubricState.Published, "Only a published version can be retired.");
        State = RubricState.Retired;
    }

    public void RequireDraft() => Rule.Require(IsDraft, "This version is published and frozen. Make a new draft from it.");

    private Rubric Taking(Rubric other)
    {
        Explain(other.WeightsReason);
        foreach (var competency in other.InOrder) Add(competency.Code, competency.Name, competency.ShortName, competency.Weight, competency.Floor).Take(competency);
        return this;
    }

    private void WeighAll(IReadOnlyList<int> weights)
    {
        foreach (var (competency, weight) in InOrder.Zip(weights).ToList()) competency.Weigh(weight);
    }

    private static void Renumber(IReadOnlyCollection<Competency> ordered)
    {
        var order = 0;
        foreach (var competency in ordered) competency.Place(++order);
    }
}
