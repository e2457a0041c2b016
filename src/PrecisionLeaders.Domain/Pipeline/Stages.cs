namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>The ordered stages a search's candidacies pass. A search keeps the set it was opened with.</summary>
public sealed class StageSet : Listed
{
    public const int Fewest = 3, Most = 20;

    private readonly List<Stage> stages = [];

    private StageSet() { }

    /// <param name="name">how it is called</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public StageSet(string? name, Guid? id = null) : base(name, id) { }

    public IReadOnlyList<Stage> Stages => stages;
    public Stage First => stages.MinBy(stage => stage.Order) ?? throw new InvalidOperationException("A stage set has at least one stage.");

    /// <summary>Whether people wait for the search at this stage: at the last two, offer and placed, the search waits for them.</summary>
    public bool CanStall(Stage stage) => stage.Order <= stages.Count - 2;

    public Stage Append(string name, bool isPresented)
    {
        var stage = new Stage(name, stages.Count + 1, isPresented);
        stages.Add(stage);
        return stage;
    }

    /// <summary>Says which stages there are, in their order. Those that are told by their id stay who they are, whatever they are called; those left out go.</summary>
    /// <param name="told">each with its id, or null for a new one, and its name</param>
    /// <param name="presentedFrom">number of the first stage whose people stand before the client, from 1; one more than there are stages when none does</param>
    /// <param name="stoodAt">ids of stages at which people stand or stood: they cannot go</param>
    /// <exception cref="RuleBrokenException">when there are too few or too many, two are called alike, or one goes at which people stood; nothing is changed then</exception>
    public void Arrange(IReadOnlyList<(Guid? Id, string? Name)> told, int presentedFrom, IReadOnlySet<Guid> stoodAt)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(stoodAt);
        var names = told.Select(line => Rule.Text(line.Name, "The stage", Stage.NameLength)).ToList();
        Rule.Require(names.Count is >= Fewest and <= Most, $"A set has from {Fewest} to {Most} stages: the last two are where the search waits for the person.");
        var twice = names.GroupBy(Words.Fold).FirstOrDefault(same => same.Count() > 1);
        Rule.Require(twice is null, $"Two stages are called {twice?.First()}.");
        Rule.Require(presentedFrom >= 1 && presentedFrom <= names.Count + 1, "Choose the first stage whose people stand before the client.");
        var kept = told.Select(line => stages.Find(held => held.Id == line.Id)).ToList();
        Rule.Require(kept.OfType<Stage>().Distinct().Count() == kept.OfType<Stage>().Count(), "One stage is told twice.");
        var stays = stages.Find(held => !kept.Contains(held) && stoodAt.Contains(held.Id));
        Rule.Require(stays is null, $"People stand or stood at {stays?.Name}, so it stays. Make a set without it for searches to come.");
        stages.RemoveAll(held => !kept.Contains(held));
        for (var i = 0; i < names.Count; i++)
        {
            if (kept[i] is not { } stage) stages.Add(stage = new Stage(names[i], i + 1, false));
            stage.Stand(names[i], i + 1, i + 1 >= presentedFrom);
        }
    }

    /// <summary>A set with the same stages, to be changed without touching the searches of this one.</summary>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public StageSet Copy(string? name, Guid? id = null)
    {
        var copy = new StageSet(name, id);
        foreach (var stage in stages.OrderBy(held => held.Order)) copy.Append(stage.Name, stage.IsPresented);
        return copy;
    }

    /// <exception cref="RuleBrokenException">when it is the last one on offer: no search could begin</exception>
    public override void RequireDispensable(IReadOnlyCollection<Listed> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        Rule.Require(all.Any(other => other.Id != Id && !other.IsRetired), "This is the last set on offer. Searches need one: add another first.");
    }

    /// <summary>The ten stages that ship: the first five find, the last five stand before the client.</summary>
    public static StageSet Default()
    {
        var set = new StageSet("Executive search");
        foreach (var name in new[] { "Identified", "Approached", "Interested", "Screened", "Long list" }) set.Append(name, false);
        foreach (var name in new[] { "Short list", "Interview", "Finalist", "Offer", "Placed" }) set.Append(name, true);
        return set;
    }
}

/// <summary>One step of the pipeline.</summary>
public sealed class Stage : Part
{
    public const int NameLength = 40;

    private Stage() { }

    internal Stage(string name, int order, bool isPresented) => Stand(name, order, isPresented);

    public string Name { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    /// <summary>Whether people at this stage stand before the client.</summary>
    public bool IsPresented { get; private set; }

    internal void Stand(string name, int order, bool isPresented) => (Name, Order, IsPresented) = (Rule.Text(name, "The stage", NameLength), order, isPresented);
}
