namespace PrecisionLeaders.Domain.Searches;

/// <summary>What the role is: the paper the committee and the candidates read.</summary>
public sealed class PositionBrief
{
    public const int TextLength = 4000, LineLength = 200;

    public string? Mandate { get; private set; }
    public string? OperatingModel { get; private set; }
    public string? ReportingLine { get; private set; }

    /// <summary>People the role leads, or null when not said.</summary>
    public int? PeopleLed { get; private set; }

    /// <summary>Budget the role owns, in US dollars a year, or null when not said.</summary>
    public decimal? Budget { get; private set; }
    public string? Location { get; private set; }

    /// <summary>Pay, for the recruiting team; a committee sees it only by choice.</summary>
    public string? Pay { get; private set; }

    public DateOnly? SignedOffOn { get; private set; }
    public string? SignedOffBy { get; private set; }

    public bool IsEmpty => Mandate is null && OperatingModel is null && ReportingLine is null && PeopleLed is null && Budget is null && Location is null;

    public void Write(string? mandate, string? operatingModel, string? reportingLine, int? peopleLed, decimal? budget, string? location, string? pay)
    {
        Mandate = Rule.OptionalText(mandate, "The mandate", TextLength);
        OperatingModel = Rule.OptionalText(operatingModel, "The operating model", TextLength);
        ReportingLine = Rule.OptionalText(reportingLine, "The reporting line", LineLength);
        Rule.Require(peopleLed is null or (>= 0 and <= 1_000_000), "People led is a number from 0 to 1,000,000.");
        Rule.Require(budget is null or (>= 0 and <= 100_000_000_000m), "A budget is an amount in dollars a year, from 0 to 100 thousand million.");
        Location = Rule.OptionalText(location, "The location", LineLength);
        Pay = Rule.OptionalText(pay, "The pay", LineLength);
        (PeopleLed, Budget) = (peopleLed, budget);
        (SignedOffOn, SignedOffBy) = (null, null);
    }

    public void SignOff(string by, DateOnly on)
    {
        Rule.Require(Mandate is not null, "Write the mandate before the brief is signed off.");
        (SignedOffBy, SignedOffOn) = (Rule.Text(by, "Who signed off", LineLength), on);
    }
}
