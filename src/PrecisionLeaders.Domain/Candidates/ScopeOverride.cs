namespace PrecisionLeaders.Domain.Candidates;

/// <summary>A figure of what somebody led. Stored as a number: append only.</summary>
public enum ScopeFigure
{
    /// <summary>People in the largest team.</summary>
    Team,

    /// <summary>US dollars a year of the largest budget.</summary>
    Budget,

    /// <summary>The highest <see cref="Candidates.Designation"/>, by its number.</summary>
    Designation,

    /// <summary>Whole years in leadership.</summary>
    Years,
}

/// <summary>A figure of what somebody led, as a recruiter knows it.</summary>
public readonly record struct ScopeValue(ScopeFigure Figure, decimal Value);

/// <summary>That a figure of what somebody led is not the one their appointments give: what it is, who says so, when, and why.</summary>
public sealed class ScopeOverride : Part
{
    public const int ReasonLength = 500, MostYears = 80;

    private ScopeOverride() { }

    internal ScopeOverride(ScopeFigure figure, decimal value, string? reason, Account by, DateTimeOffset now)
    {
        RequireValue(figure, value);
        Reason = Rule.Text(reason, "The reason", ReasonLength);
        (Figure, Value, By, ById, At) = (figure, value, by, by.Id, now);
    }

    public ScopeFigure Figure { get; private set; }
    public decimal Value { get; private set; }
    public string Reason { get; private set; } = "";
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <exception cref="RuleBrokenException">when the figure cannot have that value</exception>
    public static void RequireValue(ScopeFigure figure, decimal value)
    {
        Rule.Require(figure == ScopeFigure.Budget || decimal.Truncate(value) == value, "This figure is a whole number.");
        switch (figure)
        {
            case ScopeFigure.Team: Appointment.RequireTeam(value is >= 0 and <= int.MaxValue ? (int)value : -1); break;
            case ScopeFigure.Budget: Appointment.RequireBudget(value); break;
            case ScopeFigure.Designation: Rule.Require(value is > 0 and <= (int)Designation.Chief, "Choose a designation."); break;
            case ScopeFigure.Years: Rule.Require(value is >= 0 and <= MostYears, $"Years in leadership are a number from 0 to {MostYears}."); break;
            default: throw new RuleBrokenException("Choose the figure that is wrong.");
        }
    }
}
