using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>Why somebody is in a search although a rule says not to approach them: the reason, by whom and when, and the rule it sets aside.</summary>
public sealed class CarveOut
{
    private CarveOut() { }

    internal CarveOut(OffLimitsBar bar, string? reason, Account by, DateTimeOffset now)
    {
        Reason = Domain.Rule.Text(reason, "The reason", Candidacy.ReasonLength);
        (RuleId, By, ById, At) = (bar.RuleId, by, by.Id, now);
    }

    public string Reason { get; private set; } = "";

    /// <summary>The rule that barred the person then; it may have ended since.</summary>
    public Guid RuleId { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
}
