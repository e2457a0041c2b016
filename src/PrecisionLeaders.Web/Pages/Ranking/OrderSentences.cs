using System.Globalization;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>What the page says in words of how sure the order is.</summary>
public static class OrderSentences
{
    public static string Because(NoStability because) => because switch
    {
        NoStability.NobodyRanked => "Nobody is ranked yet, so there is no order to be sure of.",
        NoStability.OnlyOneRanked => "One person alone is ranked: there is no order to be sure of before there is a second.",
        _ => $"More than {Number(OrderStability.MostRanked)} people are ranked. Pairs are not compared beyond that.",
    };

    public static string Of(StabilityCaution caution) => caution switch
    {
        StabilityCaution.SpreadAssumed => "No competency has levels from two raters of the same person. How far raters scatter is assumed (half a level), not seen.",
        StabilityCaution.AllEqual => "Everyone ranked has the same score. No order stands behind these figures.",
        StabilityCaution.OneCompetencyDecides => "All weight is on one competency: other weights were not tried, and the figures rest on the scatter of the raters alone.",
        _ => "A competency that carries weight is not rated for anyone ranked. On it every level was taken as equally likely.",
    };

    /// <summary>How the worlds were drawn, and how well a share is known.</summary>
    public static string Drawn(StabilityResult stability)
    {
        ArgumentNullException.ThrowIfNull(stability);
        // A weight of 20 points, as StabilityOptions.Concentration tells it.
        var apart = Math.Sqrt(20.0 * 80 / (stability.Options.Concentration + 1));
        var error = Math.Ceiling(2 * stability.LargestStandardError * 1000) / 10;
        return $"{Number(stability.Options.Draws)} plausible rankings were drawn: weights around the chosen ones (concentration {Number(stability.Options.Concentration)}: a weight of 20 is usually between {Figure(20 - apart, "0")} and {Figure(20 + apart, "0")}), "
            + $"levels around their means by as much as raters scatter. Each share is good to within ±{Figure(error, "0.#")} in 100. The draws start from a seed taken from the ratings ({stability.Seed.ToString("x16", CultureInfo.InvariantCulture)}), so the same inputs give the same figures.";
    }

    /// <summary>Why a band is to be read as level.</summary>
    public static string Of(CloseBand band, StabilityResult stability, Func<Guid, string> name)
    {
        ArgumentNullException.ThrowIfNull(band);
        ArgumentNullException.ThrowIfNull(stability);
        ArgumentNullException.ThrowIfNull(name);
        var ids = band.CandidacyIds;
        if (ids.Count > 3) return $"Neighbours among these {ids.Count} share a score, or the one is ahead of the other in 40 to 60 of 100 plausible rankings. Read them as level.";
        var pairs = ids.Zip(ids.Skip(1), (upper, lower) => Of(stability.Neighbours.First(pair => pair.UpperId == upper && pair.LowerId == lower), stability, name));
        return $"{string.Join(" ", pairs)} Read these {(ids.Count == 2 ? "two" : "three")} as level.";
    }

    private static string Of(NeighbourPair pair, StabilityResult stability, Func<Guid, string> name)
    {
        var (upper, lower) = (name(pair.UpperId), name(pair.LowerId));
        if (pair.Order == NeighbourOrder.SharedRank) return $"{upper} and {lower} have the same score.";
        var (ahead, draws) = (pair.UpperAhead, stability.Options.Draws);
        return $"In {Shares.InHundred(ahead, draws)} plausible rankings {upper} is ahead of {lower}, in {100 - Shares.Whole(ahead, draws)} behind.";
    }

    /// <summary>"K3 Science, 15 to 22.4 (+7.4)": what would make two neighbours change places.</summary>
    public static string Of(NeighbourSwap swap, Func<Guid, string> competency)
    {
        ArgumentNullException.ThrowIfNull(swap);
        ArgumentNullException.ThrowIfNull(competency);
        return (swap.Kind, swap.Change) switch
        {
            (SwapKind.SharedRank, _) => "They share a rank already",
            (_, { } change) => $"{competency(change.CompetencyId)}, {Exact.Of(change.From)} to {Exact.Shown(change.To)}",
            _ => "No change of a single weight does it",
        };
    }

    public static string WithSign(Ratio value, int decimals = 1)
    {
        var rounded = value.Rounded(decimals);
        var sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
        return sign + Math.Abs(rounded).ToString(decimals == 1 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
    }

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
