using System.Globalization;
using System.Text.Json.Nodes;
using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Stability;
using static PrecisionLeaders.Domain.Ranking.Runs.RunInputs;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>All that is reckoned from a run's inputs.</summary>
/// <param name="Fit">The order that counts.</param>
/// <param name="EqualWeights">The order if every competency weighed the same.</param>
/// <param name="SeverityRemoved">The order if every rater were as severe as the rest.</param>
/// <param name="Stability">How sure the order is.</param>
/// <param name="Agreement">How far the raters agree.</param>
public sealed record RunFigures(
    FitResult Fit, FitResult EqualWeights, SeverityRemoved SeverityRemoved, StabilityResult Stability, RaterAgreement Agreement)
{
    /// <summary>The form of the text.</summary>
    public const int Format = 1;

    /// <summary>Decimal digits of what is no fraction: the ends of intervals and the spread of raters.</summary>
    public const int Digits = 6;

    /// <summary>Reckons everything. The order in which inputs arrive makes no difference to the text.</summary>
    public static RunFigures Of(RunInputs inputs, RunOptions options, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        var fit = FitRanking.Rank(inputs.Rubric, inputs.Candidacies);
        var agreement = RaterAgreement.Of(inputs.Rubric, inputs.Candidacies, options.Metric);
        return new(
            fit, FitRanking.RankWithEqualWeights(inputs.Rubric, inputs.Candidacies), agreement.WithSeverityRemoved(fit),
            OrderStability.Assess(fit, options.Stability, seed), agreement);
    }

    /// <summary>
    /// The canonical text of the results: JSON after RFC 8785. Scores, points, bounds, coverage, alpha, correlations and F are exact fractions in text,
    /// such as <c>"305/4"</c>; stability stands as counts of draws. Two runs are identical when their texts are.
    /// </summary>
    /// <remarks>
    /// The ends of intervals are rounded to <see cref="Digits"/> digits: they rest on logarithms, whose last digit is the operating system's to choose.
    /// </remarks>
    public string ToText() => CanonicalJson.Of(new JsonObject
    {
        ["format"] = Format,
        ["standings"] = Members(Fit.Standings, standing => Name(standing.CandidacyId), Standing),
        ["equalWeights"] = Members(EqualWeights[FitGroupKind.Ranked].Standings, standing => Name(standing.CandidacyId), standing => Place(standing.Rank, standing.Score)),
        ["severityRemoved"] = Members(SeverityRemoved.Lines, line => Name(line.CandidacyId), line => Place(line.Rank, line.Score)),
        ["stability"] = OfStability(),
        ["agreement"] = new JsonObject
        {
            ["metric"] = Agreement.Metric.ToString(),
            ["overall"] = On(Agreement.Overall),
            ["competencies"] = Members(Agreement.Competencies, on => Name(on.CompetencyId!.Value), On),
            ["severities"] = Members(Agreement.Severities, severity => Name(severity.RaterId), severity => new JsonObject
            {
                ["deviation"] = Exact(severity.Deviation),
                ["offset"] = Exact(severity.Offset),
                ["cells"] = severity.Cells,
            }),
        },
    });

    private static JsonObject Standing(FitStanding standing) => new()
    {
        ["group"] = standing.Group.ToString(),
        ["rank"] = standing.Rank,
        ["score"] = Exact(standing.Score),
        ["low"] = Exact(standing.Low),
        ["high"] = Exact(standing.High),
        ["coverage"] = Exact(standing.Coverage),
        ["competencies"] = Members(standing.Contributions, cell => Name(cell.CompetencyId), cell => new JsonObject
        {
            ["mean"] = Exact(cell.Mean),
            ["points"] = Exact(cell.Points),
        }),
    };

    private static JsonObject Place(int? rank, Ratio? score) => new() { ["rank"] = rank, ["score"] = Exact(score) };

    private JsonObject OfStability() => new()
    {
        ["seed"] = Stability.Seed.ToString("x16", CultureInfo.InvariantCulture),
        ["draws"] = Stability.Options.Draws,
        ["concentration"] = Stability.Options.Concentration,
        ["because"] = Stability.Because?.ToString(),
        ["cautions"] = List(Stability.Cautions, caution => caution.ToString()),
        ["order"] = List(Stability.Candidacies, candidacy => Name(candidacy.CandidacyId)),
        ["atRank"] = Members(Stability.Candidacies, candidacy => Name(candidacy.CandidacyId), candidacy => List(candidacy.DrawsAtRank, draws => draws)),
        // Each pair once, in the order of fit: first ahead of second, first ahead of third, …, second ahead of third, …
        ["ahead"] = List(Stability.Pairs.Upper, draws => draws),
        ["bands"] = List(Stability.Bands, band => List(band.CandidacyIds, id => Name(id))),
        ["spreads"] = Members(Stability.Spreads, spread => Name(spread.CompetencyId), spread => Rounded(spread.Used)),
    };

    private static JsonObject On(AgreementOn on) => new()
    {
        ["alpha"] = Exact(on.Alpha.Value),
        ["pairable"] = on.Alpha.Pairable,
        ["noAlpha"] = on.Alpha.WhyNone?.ToString(),
        ["raters"] = on.Raters,
        ["candidacies"] = on.Candidacies,
        ["verdict"] = on.Verdict.ToString(),
        ["noVerdict"] = on.WhyNoVerdict?.ToString(),
        ["noIcc"] = on.Icc.WhyNone?.ToString(),
        ["icc"] = Members(on.Icc.Forms, icc => icc.Label, icc => new JsonObject
        {
            ["value"] = Exact(icc.Value),
            ["f"] = Exact(icc.F),
            ["between"] = icc.Between,
            ["error"] = icc.Error,
            ["low"] = Rounded(icc.Interval?.Low),
            ["high"] = Rounded(icc.Interval?.High),
        }),
    };

    private static string? Exact(Ratio? value) => value?.ToString();

    private static string? Rounded(double? value) => value is { } number
        // Adding 0 turns −0 into 0.
        ? (Math.Round(number, Digits) + 0.0).ToString("R", CultureInfo.InvariantCulture)
        : null;

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> item) => new([.. items.Select(item)]);
}
