namespace PrecisionLeaders.Domain.Mail;

/// <summary>What the firm set for its mail. There is one; before an admin changes anything, the defaults hold.</summary>
public sealed class MailSettings : Aggregate
{
    public const int LongestGathering = 60;

    /// <summary>The one row's id, so that two admins at the same moment cannot make two.</summary>
    public static readonly Guid OnlyId = new("5e77a1f0-0000-7000-8000-000000000001");

    public MailSettings() => Id = OnlyId;

    public TimeOnly QuietFrom { get; private set; } = new(20, 0);
    public TimeOnly QuietUntil { get; private set; } = new(7, 0);

    /// <summary>Minutes a mail waits for others to the same person, which then go out as one; 0 to 60.</summary>
    public int GatherMinutes { get; private set; } = 5;

    public QuietHours Quiet => new(QuietFrom, QuietUntil);
    public TimeSpan Gathering => TimeSpan.FromMinutes(GatherMinutes);

    /// <exception cref="RuleBrokenException">when the minutes are not 0 to 60</exception>
    public void Set(TimeOnly quietFrom, TimeOnly quietUntil, int gatherMinutes)
    {
        Rule.Require(gatherMinutes is >= 0 and <= LongestGathering, $"Mails are gathered for 0 to {LongestGathering} minutes.");
        (QuietFrom, QuietUntil, GatherMinutes) = (quietFrom, quietUntil, gatherMinutes);
    }
}
