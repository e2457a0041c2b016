namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>How the stability of an order is probed. Part of a stored run: other options give other figures.</summary>
public sealed record StabilityOptions
{
    public const int FewestDraws = 1_000;
    public const int MostDraws = 200_000;
    public const int LeastConcentration = 1;
    public const int MostConcentration = 10_000;

    public static StabilityOptions Usual { get; } = new();

    /// <summary>Plausible worlds to rank in, 1,000 to 200,000. The Monte Carlo error falls with the root of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number outside that range.</exception>
    public int Draws { get; init => field = Within(value, FewestDraws, MostDraws); } = 10_000;

    /// <summary>
    /// How closely drawn weights keep to the chosen ones, 1 to 10,000. A weight of p points is drawn with a standard deviation of
    /// √(p (100 − p) ÷ (concentration + 1)) points: at 50, a weight of 20 is usually between 14 and 26.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A number outside that range.</exception>
    public int Concentration { get; init => field = Within(value, LeastConcentration, MostConcentration); } = 50;

    private static int Within(int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"Must lie between {least} and {most}.");
}
