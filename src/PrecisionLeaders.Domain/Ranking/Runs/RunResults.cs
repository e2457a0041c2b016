using System.Globalization;
using System.Numerics;
using System.Text.Json;
using PrecisionLeaders.Domain.Ranking.Agreement;

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

/// <summary>How far the raters agreed when a run was stored.</summary>
/// <param name="CompetencyId">None for all competencies together.</param>
/// <param name="Alpha">None where there was too little to say.</param>
/// <param name="Pairable">Levels that could be paired: what alpha rests on.</param>
/// <param name="Verdict">What alpha said.</param>
/// <param name="WhyNoVerdict">None when there was a verdict.</param>
/// <param name="Icc">Intraclass correlations by label, such as ICC(2,k); empty where the grid had gaps.</param>
public sealed record RunAgreement(
    Guid? CompetencyId, Ratio? Alpha, int Pairable, AgreementVerdict Verdict, NoVerdict? WhyNoVerdict, IReadOnlyDictionary<string, Ratio?> Icc);

/// <summary>The stored order of a run, read back and not reckoned again.</summary>
/// <param name="Standings">By group, then rank, then id.</param>
/// <param name="DrawsAtRank">By ranked candidacy, draws in which it came first, second, …; empty where stability had nothing to say.</param>
/// <param name="Agreement">Over all first, then by competency.</param>
public sealed record RunResults(IReadOnlyList<RunStanding> Standings, IReadOnlyDictionary<Guid, IReadOnlyList<int>> DrawsAtRank, IReadOnlyList<RunAgreement> Agreement)
{
    /// <summary>Runs of neighbours too close to call, as stability found them; none overlap.</summary>
    public IReadOnlyList<IReadOnlyList<Guid>> Bands { get; init; } = [];

    /// <summary>Whether two candidacies stand in one band.</summary>
    public bool AreTooCloseToCall(Guid one, Guid other) => Bands.Any(band => band.Contains(one) && band.Contains(other));

    /// <summary>Agreement over all; none where there was too little to say.</summary>
    public Ratio? Alpha => Agreement[0].Alpha;

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
            [
                ReadAgreement(null, root.GetProperty("agreement").GetProperty("overall")),
                .. root.GetProperty("agreement").GetProperty("competencies").EnumerateObject().Select(member => ReadAgreement(Guid.ParseExact(member.Name, "D"), member.Value)),
            ])
        {
            Bands = [.. root.GetProperty("stability").GetProperty("bands").EnumerateArray().Select(band => (IReadOnlyList<Guid>)[.. band.EnumerateArray().Select(id => Guid.ParseExact(id.GetString()!, "D"))])],
        };
    });

    private static RunAgreement ReadAgreement(Guid? competency, JsonElement held) => new(
        competency, ExactOrNone(held.GetProperty("alpha")), held.GetProperty("pairable").GetInt32(), Enum.Parse<AgreementVerdict>(held.GetProperty("verdict").GetString()!),
        held.GetProperty("noVerdict").GetString() is { } why ? Enum.Parse<NoVerdict>(why) : null,
        held.GetProperty("icc").EnumerateObject().ToDictionary(form => form.Name, form => ExactOrNone(form.Value.GetProperty("value"))));

    private static RunStanding Read(JsonProperty member)
    {
        var held = member.Value;
        return new(
            Guid.ParseExact(member.Name, "D"), Enum.Parse<FitGroupKind>(held.GetProperty("group").GetString()!),
            held.GetProperty("rank") is { ValueKind: JsonValueKind.Number } rank ? rank.GetInt32() : null,
            ExactOrNone(held.GetProperty("score")),
            Exact(held.GetProperty("low").GetString()!), Exact(held.GetProperty("high").GetString()!), Exact(held.GetProperty("coverage").GetString()!));
    }

    private static Ratio? ExactOrNone(JsonElement held) => held.GetString() is { } text ? Exact(text) : null;

    private static Ratio Exact(string text)
    {
        var parts = text.Split('/', 2);
        return new(Whole(parts[0]), parts.Length == 1 ? BigInteger.One : Whole(parts[1]));
    }

    private static BigInteger Whole(string digits) => BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
