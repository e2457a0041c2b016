using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>Where a candidacy stood when a run was stored.</summary>
/// <param name="CandidacyId">The candidacy.</param>
/// <param name="Group">Where it was listed.</param>
/// <param name="Rank">From 1, only among the ranked.</param>
/// <param name="Score">0 to 100; none when nothing that carries weight was rated.</param>
/// <param name="Low">The score if everything unrated were a 1.</param>
/// <param name="High">The score if everything unrated were a 5.</param>
/// <param name="Coverage">Points of weight, 0 to 100, with a level.</param>
public sealed record RunStanding(Guid CandidacyId, FitGroupKind Group, int? Rank, Ratio? Score, Ratio Low, Ratio High, Ratio Coverage);

/// <summary>The stored order of a run, read back and not reckoned again.</summary>
/// <param name="Standings">By group, then rank, then id.</param>
/// <param name="DrawsAtRank">By ranked candidacy, draws in which it came first, second, …; empty where stability had nothing to say.</param>
/// <param name="Alpha">Agreement over all; none where there was too little to say.</param>
public sealed record RunResults(IReadOnlyList<RunStanding> Standings, IReadOnlyDictionary<Guid, IReadOnlyList<int>> DrawsAtRank, Ratio? Alpha)
{
    /// <summary>Reads a results text.</summary>
    /// <exception cref="FormatException">It is not such a text, or of another form.</exception>
    public static RunResults Parse(string text) => RunText.Read(text, "results", root =>
    {
        if (root.GetProperty("format").GetInt32() is var format && format != RunFigures.Format)
            throw new FormatException($"The results are of form {format}; this version reads form {RunFigures.Format}.");
        return new RunResults(
            [.. root.GetProperty("standings").EnumerateObject().Select(Read)
                .OrderBy(standing => standing.Group).ThenBy(standing => standing.Rank).ThenBy(standing => standing.CandidacyId)],
            root.GetProperty("stability").GetProperty("atRank").EnumerateObject().ToDictionary(
                member => Guid.ParseExact(member.Name, "D"), member => (IReadOnlyList<int>)[.. member.Value.EnumerateArray().Select(draws => draws.GetInt32())]),
            root.GetProperty("agreement").GetProperty("overall").GetProperty("alpha").GetString() is { } alpha ? Exact(alpha) : null);
    });

    private static RunStanding Read(JsonProperty member)
    {
        var held = member.Value;
        return new(
            Guid.ParseExact(member.Name, "D"), Enum.Parse<FitGroupKind>(held.GetProperty("group").GetString()!),
            held.GetProperty("rank") is { ValueKind: JsonValueKind.Number } rank ? rank.GetInt32() : null,
            held.GetProperty("score").GetString() is { } score ? Exact(score) : null,
            Exact(held.GetProperty("low").GetString()!), Exact(held.GetProperty("high").GetString()!), Exact(held.GetProperty("coverage").GetString()!));
    }

    private static Ratio Exact(string text)
    {
        var parts = text.Split('/', 2);
        return new(Whole(parts[0]), parts.Length == 1 ? BigInteger.One : Whole(parts[1]));
    }

    private static BigInteger Whole(string digits) => BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
