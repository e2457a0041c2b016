using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Stability;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>Why a run was stored. Stored as a number: append only.</summary>
public enum RunOccasion
{
    RoundClosed,
    OnDemand,
}

/// <summary>A ranking of a whole round as it was at one moment, with all it takes to reckon it again. Never changed.</summary>
public sealed class RankingRun : Aggregate
{
    public const int HashLength = 64, SoftwareLength = 100;

    private RankingRun() { }

    /// <summary>Reckons and keeps a run.</summary>
    /// <param name="round">the round; of an open one whose scores wait for its closing no run is made</param>
    /// <param name="inputs">everything in the round, whoever asks</param>
    /// <param name="options">how to reckon</param>
    /// <param name="occasion">why now</param>
    /// <param name="software">the version that reckons, such as 1.0.0</param>
    /// <param name="by">who closed the round or asked for the run</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when the round is a draft, a calibration or sealed until it closes</exception>
    /// <exception cref="ArgumentException">inputs of another round, or from which nothing can be reckoned</exception>
    public RankingRun(ScoringRound round, RunInputs inputs, RunOptions options, RunOccasion occasion, string software, Account by, DateTimeOffset now)
    {
        Rule.Require(!round.IsCalibration, "A calibration round does not count, so no run of it is stored.");
        Rule.Require(round.State != RoundState.Draft, "The round is not open yet. Nobody has rated anyone.");
        Rule.Require(round.State == RoundState.Closed || round.Reveal != RevealRule.WhenRoundCloses, "Scores stay sealed until the round closes.");
        if (inputs.RoundId != round.Id || inputs.SearchId != round.SearchId || inputs.RubricId != round.RubricId) throw new ArgumentException("The inputs are those of another round.");
        (Round, RoundId, Search, SearchId, Rubric, RubricId) = (round, round.Id, round.Search, round.SearchId, round.Rubric, round.RubricId);
        (MadeBy, MadeById, MadeAt, Occasion) = (by, by.Id, now, occasion);
        Software = Rule.Text(software, "The version", SoftwareLength);
        var run = StoredRun.Of(inputs, options);
        (Inputs, InputsHash, Seed, Results) = (run.Inputs, run.InputsHash, run.Seed, run.Results);
        (Draws, Concentration, Metric) = (options.Stability.Draws, options.Stability.Concentration, options.Metric);
    }

    public ScoringRound Round { get; private set; } = null!;
    public Guid RoundId { get; private set; }
    public Search Search { get; private set; } = null!;
    public Guid SearchId { get; private set; }

    /// <summary>The frozen rubric version.</summary>
    public Rubric Rubric { get; private set; } = null!;
    public Guid RubricId { get; private set; }
    public Account MadeBy { get; private set; } = null!;
    public Guid MadeById { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public RunOccasion Occasion { get; private set; }

    /// <summary>Plausible worlds drawn.</summary>
    public int Draws { get; private set; }

    /// <summary>How closely drawn weights keep to the chosen ones.</summary>
    public int Concentration { get; private set; }

    /// <summary>The scale of alpha.</summary>
    public AlphaMetric Metric { get; private set; }

    /// <summary>Where the draws started.</summary>
    public ulong Seed { get; private set; }

    /// <summary>Canonical text of the inputs; see <see cref="RunInputs.ToText"/>.</summary>
    public string Inputs { get; private set; } = "";

    /// <summary>SHA-256 of the inputs, 64 lower-case hexadecimal digits.</summary>
    public string InputsHash { get; private set; } = "";

    /// <summary>Canonical text of the results; see <see cref="RunFigures.ToText"/>.</summary>
    public string Results { get; private set; } = "";

    /// <summary>The version that reckoned it.</summary>
    public string Software { get; private set; } = "";

    /// <summary>What is kept of the ranking, apart from who, when and why.</summary>
    public StoredRun Stored => new(Inputs, InputsHash, RunOptions.Kept(Draws, Concentration, Metric), Seed, Results);

    /// <summary>The order as stored.</summary>
    /// <exception cref="FormatException">The text was changed and cannot be read.</exception>
    public RunResults Order() => RunResults.Parse(Results);

    /// <summary>Reckons it again from what is stored and says what differs.</summary>
    public RunRepetition Repeat() => RunRepetition.Of(Stored);

    /// <summary>What changed from this run to a later one.</summary>
    /// <exception cref="FormatException">One of them cannot be read.</exception>
    public RunComparison CompareWith(RankingRun later) => RunComparison.Of(Stored, later.Stored);
}
