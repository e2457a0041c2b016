namespace PrecisionLeaders.Domain.Pipeline;

public enum DispositionBy
{
    Firm,
    Client,
    Candidate,
}

/// <summary>A coded reason for leaving a search.</summary>
public sealed class Disposition : Listed
{
    private Disposition() { }

    /// <param name="by">whose reason it is</param>
    /// <param name="name">the reason in a few words</param>
    /// <param name="order">place among all, from 1</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public Disposition(DispositionBy by, string? name, int order, Guid? id = null) : base(name, id) => (By, Order) = (by, order);

    public DispositionBy By { get; private set; }

    /// <summary>Place among all reasons, from 1; those of one side stand together all the same.</summary>
    public int Order { get; private set; }

    /// <summary>Says whose reason it is.</summary>
    /// <exception cref="RuleBrokenException">when people left for it: what was recorded of them would say something else</exception>
    public void GiveTo(DispositionBy by, bool isUsed)
    {
        Rule.Require(Enum.IsDefined(by), "A reason is the firm's, the client's or the candidate's.");
        Rule.Require(by == By || !isUsed, $"People left for this reason, so it stays the {By.ToString().ToLowerInvariant()}'s. Retire it and add another.");
        By = by;
    }

    /// <summary>Stands one place earlier among the reasons of its side; the first one stays.</summary>
    /// <param name="all">all reasons</param>
    public void MoveUp(IEnumerable<Disposition> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        if (all.Where(other => other.By == By && other.Order < Order).MaxBy(other => other.Order) is { } before) (Order, before.Order) = (before.Order, Order);
    }

    private protected override bool IsBeside(Listed other) => other is Disposition reason && reason.By == By;

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
