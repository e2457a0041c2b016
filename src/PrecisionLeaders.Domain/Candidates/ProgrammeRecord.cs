namespace PrecisionLeaders.Domain.Candidates;

/// <summary>What a programme in care came to: where it runs, since when, for how many, how fast, and who pays. Of what nobody knows nothing is kept.</summary>
public sealed record ProgrammeRecord
{
    public const int ServiceLength = 160, CoverLength = 200, OutcomeLength = 500, MostSites = 100_000, MostAYear = 100_000_000;
    public const decimal MostDays = 3_650m;

    private ProgrammeRecord() { }

    /// <param name="service">the clinical service: "Rapid genome testing for newborns"</param>
    /// <param name="sites">hospitals or clinics it runs at, or null</param>
    /// <param name="goLive">when the first patient was served, or null</param>
    /// <param name="volume">patients or tests a year, or null</param>
    /// <param name="turnaround">median days from order to result, or null</param>
    /// <param name="payerCover">who pays: "covered by three insurers since 2023"</param>
    /// <param name="outcome">what it changed: "diagnosis in 38 of 100; 12 days less in intensive care"</param>
    /// <exception cref="RuleBrokenException">when the service is missing, a text too long, or a figure outside its range</exception>
    public ProgrammeRecord(string? service, int? sites, PartialDate? goLive, int? volume, decimal? turnaround, string? payerCover, string? outcome)
    {
        Service = Rule.Text(service, "The service", ServiceLength);
        RequireSites(sites);
        RequireVolume(volume);
        RequireTurnaround(turnaround);
        (Sites, GoLive, Volume, TurnaroundDays) = (sites, goLive, volume, turnaround);
        PayerCover = Rule.OptionalText(payerCover, "The payer cover", CoverLength);
        Outcome = Rule.OptionalText(outcome, "The outcome", OutcomeLength);
    }

    public string Service { get; init; } = "";

    /// <summary>Hospitals or clinics.</summary>
    public int? Sites { get; private init; }
    public PartialDate? GoLive { get; init; }

    /// <summary>Patients or tests a year.</summary>
    public int? Volume { get; private init; }

    /// <summary>Median, in days.</summary>
    public decimal? TurnaroundDays { get; private init; }
    public string? PayerCover { get; init; }
    public string? Outcome { get; init; }

    /// <exception cref="RuleBrokenException">when it is no number of sites</exception>
    public static void RequireSites(int? sites) => Rule.Require(sites is null or (>= 1 and <= MostSites), "A programme runs at 1 to 100,000 sites.");

    /// <exception cref="RuleBrokenException">when it is no number of patients a year</exception>
    public static void RequireVolume(int? volume) => Rule.Require(volume is null or (>= 0 and <= MostAYear), "A volume is a number a year, from 0 to 100,000,000.");

    /// <exception cref="RuleBrokenException">when it is no number of days</exception>
    public static void RequireTurnaround(decimal? days) => Rule.Require(days is null or (>= 0 and <= MostDays), "A turnaround is a number of days, from 0 to 3,650.");
}
