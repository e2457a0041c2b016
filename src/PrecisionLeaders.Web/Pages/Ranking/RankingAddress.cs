using Microsoft.AspNetCore.Http.Extensions;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>What the address asks of a ranking page: which figures are opened, which weights are tried, whether long tables stand whole.</summary>
/// <param name="Path">Without a query.</param>
/// <param name="Round">Where the address names it.</param>
/// <param name="Open">Figures whose arithmetic is opened: a candidacy by its id, others by a word and an id.</param>
/// <param name="Tried">Weights to try as they were typed, by the competency's code.</param>
/// <param name="IsSeverityOff">Whether raters' severity is taken off in what is tried.</param>
/// <param name="IsWhole">Whether long tables are shown to their end.</param>
public sealed record RankingAddress(
    string Path, Guid? Round, IReadOnlyList<string> Open, IReadOnlyDictionary<string, string> Tried, bool IsSeverityOff, bool IsWhole)
{
    /// <summary>Stands before a competency's code, so that no code is taken for another word of the address.</summary>
    public const string WeightField = "w.";

    public const string SeverityField = "severity", SeverityOff = "off", WholeField = "whole";

    public static RankingAddress Of(HttpRequest request, Guid? round)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(
            $"{request.PathBase}{request.Path}", round, [.. request.Query["open"].OfType<string>().Distinct()],
            request.Query.Where(asked => asked.Key.StartsWith(WeightField, StringComparison.OrdinalIgnoreCase))
                .ToDictionary(asked => asked.Key[WeightField.Length..], asked => asked.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            request.Query[SeverityField] == SeverityOff, request.Query[WholeField] == "yes");
    }

    public bool IsOpen(string figure) => Open.Contains(figure, StringComparer.OrdinalIgnoreCase);

    /// <summary>The same page with a figure's arithmetic opened, or closed again.</summary>
    public string Toggle(string figure) =>
        Written(IsOpen(figure) ? [.. Open.Where(held => !held.Equals(figure, StringComparison.OrdinalIgnoreCase))] : [.. Open, figure], Tried, IsSeverityOff, IsWhole);

    /// <summary>The same page with other weights to try; none for the chosen ones.</summary>
    public string Trying(IReadOnlyDictionary<string, string>? weights, bool severityOff = false) => Written(Open, weights ?? new Dictionary<string, string>(), severityOff, IsWhole);

    /// <summary>The same page with long tables to their end.</summary>
    public string Whole => Written(Open, Tried, IsSeverityOff, isWhole: true);

    private string Written(IReadOnlyList<string> open, IReadOnlyDictionary<string, string> tried, bool severityOff, bool isWhole)
    {
        var query = new QueryBuilder();
        if (Round is { } round) query.Add("round", round.ToString());
        foreach (var figure in open) query.Add("open", figure);
        foreach (var (code, weight) in tried) query.Add(WeightField + code, weight);
        if (severityOff) query.Add(SeverityField, SeverityOff);
        if (isWhole) query.Add(WholeField, "yes");
        return Path + query;
    }
}
