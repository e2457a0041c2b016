using System.Globalization;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Web.Pages.Rubrics;

/// <summary>Rubrics as people read them.</summary>
public static class RubricWords
{
    /// <summary>"3.0"</summary>
    public static string Level(decimal floor) => floor.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>"12.5", the weight each would have were all equal.</summary>
    public static string Even(int competencies) => (100m / competencies).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"Executive, floor 3.0, weight 15", "Weight 10".</summary>
    public static string Standing(Competency competency) => competency.Floor is { } floor ? $"Executive, floor {Level(floor)}, weight {competency.Weight}" : $"Weight {competency.Weight}";

    /// <summary>What the total of the weights asks for.</summary>
    public static string Total(int total) => total switch
    {
        100 => "Weights total 100.",
        > 100 => $"Take {total - 100} away before publishing.",
        _ => $"Add {100 - total} before publishing.",
    };
}
