namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>The ordered stages a search's candidacies pass.</summary>
public sealed class StageSet : Aggregate
{
    public const int NameLength = 80;

    private readonly List<Stage> stages = [];

    private StageSet() { }

    public StageSet(string name) => Name = Rule.Text(name, "The name", NameLength);

    public string Name { get; private set; } = "";
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

    internal Stage(string name, int order, bool isPresented) =>
        (Name, Order, IsPresented) = (Rule.Text(name, "The stage", NameLength), order, isPresented);

    public string Name { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Order { get; private set; }

    /// <summary>Whether people at this stage stand before the client.</summary>
    public bool IsPresented { get; private set; }
}

public enum DispositionBy
{
    Firm,
    Client,
    Candidate,
}

/// <summary>A coded reason for leaving a search.</summary>
public sealed class Disposition : Aggregate
{
    public const int NameLength = 60;

    private Disposition() { }

    public Disposition(DispositionBy by, string name, int order) => (By, Name, Order) = (by, Rule.Text(name, "The reason", NameLength), order);

    public DispositionBy By { get; private set; }
    public string Name { get; private set; } = "";
    public int Order { get; private set; }

    public static IEnumerable<Disposition> Defaults()
    {
        (DispositionBy By, string[] Names)[] all =
        [
            (DispositionBy.Firm, ["Not qualified", "Scope too small", "Off-limits", "Duplicate approach"]),
            (DispositionBy.Client, ["Experience", "Leadership", "Culture", "Chose another"]),
            (DispositionBy.Candidate, ["Not interested", "Timing", "Place", "Pay", "Counter-offer", "Withdrew"]),
        ];
        var order = 0;
        return all.SelectMany(group => group.Names.Select(name => new Disposition(group.By, name, ++order))).ToList();
    }
}
