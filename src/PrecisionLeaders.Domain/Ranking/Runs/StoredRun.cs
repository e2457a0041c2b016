using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>How a run is reckoned, apart from what it is reckoned from.</summary>
/// <param name="Stability">How the order is probed.</param>
/// <param name="Metric">The scale of every alpha.</param>
public sealed record RunOptions(StabilityOptions Stability, AlphaMetric Metric)
{
    public static RunOptions Usual { get; } = new(StabilityOptions.Usual, AlphaMetric.Ordinal);

    /// <summary>Options as they were kept, or none when they are outside what can be reckoned with: a changed run is an answer, not an exception.</summary>
    public static RunOptions? Kept(int draws, int concentration, AlphaMetric metric) =>
        draws is >= StabilityOptions.FewestDraws and <= StabilityOptions.MostDraws
        && concentration is >= StabilityOptions.LeastConcentration and <= StabilityOptions.MostConcentration
        && Enum.IsDefined(metric)
            ? new(new StabilityOptions { Draws = draws, Concentration = concentration }, metric)
            : null;
}

/// <summary>What a run keeps of a ranking: texts and numbers from which it can be repeated.</summary>
/// <param name="Inputs">Canonical text; see <see cref="RunInputs.ToText"/>.</param>
/// <param name="InputsHash">SHA-256 of it when it was stored, as 64 lower-case hexadecimal digits.</param>
/// <param name="Options">How it was reckoned; none when what is kept of it cannot be reckoned with.</param>
/// <param name="Seed">Where the draws started; <see cref="StabilitySeed"/> derives it from the inputs.</param>
/// <param name="Results">Canonical text; see <see cref="RunFigures.ToText"/>.</param>
public sealed record StoredRun(string Inputs, string InputsHash, RunOptions? Options, ulong Seed, string Results)
{
    /// <summary>Reckons a run.</summary>
    /// <exception cref="ArgumentException">Inputs from which nothing can be reckoned; see <see cref="RunInputs.ToText"/>.</exception>
    public static StoredRun Of(RunInputs inputs, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(options);
        var (text, seed) = (inputs.ToText(), SeedOf(inputs));
        return new(text, RunInputs.HashOf(text), options, seed, RunFigures.Of(inputs, options, seed).ToText());
    }

    /// <summary>
    /// The seed of inputs. It comes from what moves a figure alone, not from the hash: raters who change names keep every figure, and so must keep the draws.
    /// </summary>
    internal static ulong SeedOf(RunInputs inputs) => StabilitySeed.Of(inputs.SearchId, inputs.RubricId, inputs.Rubric, inputs.Candidacies);
}
