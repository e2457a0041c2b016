using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>
/// A question as a statement over <see cref="FindText"/>: by SQL Server's full-text search, or by reading every text where there is none. Words go as
/// parameters; they are letters and digits only, so no pattern has to be escaped.
/// </summary>
internal sealed class ServerMatch(FindEngine engine)
{
    private static readonly FindField[] Anywhere = Enum.GetValues<FindField>();
    private readonly List<object> parameters = [];

    public object[] Parameters => [.. parameters];

    /// <summary>Selects number and score of whom the question finds; a lower score is nearer, as in FTS5.</summary>
    /// <param name="query">the question</param>
    /// <param name="facts">tokens of which everyone found has one; none to ask for nothing beside the question</param>
    public string Of(FindQuery query, IReadOnlyCollection<string> facts)
    {
        var where = new List<string>();
        if (facts.Count > 0) where.Add($"({string.Join(" OR ", facts.Select(Fact))})");
        where.AddRange(query.Items.Where(item => item.Weight == FindWeight.Must).Select(Of).OfType<string>());
        var important = query.Items.Where(item => item.Weight == FindWeight.Important).Select(Of).OfType<string>().ToList();
        if (where.Count == 0 && important.Count > 0) where.Add($"({string.Join(" OR ", important)})");
        where.AddRange(query.Items.Where(item => item.Weight == FindWeight.Exclude).Select(Of).OfType<string>().Select(not => $"NOT {not}"));
        if (where.Count == 0) where.Add(Fact(FactToken.Everyone));
        var score = query.Words.Where(item => item.Weight != FindWeight.Exclude)
            .SelectMany(item => (item.Field is { } field ? [field] : Anywhere).Select(held => $"CASE WHEN {In(item, [held])} THEN {FindIndex.Columns[(int)held].Weight} ELSE 0 END"));
        return $"SELECT t.\"Number\", CAST(-(0 + {string.Join(" + ", score.DefaultIfEmpty("0"))}) AS float) AS \"Score\" FROM \"FindTexts\" AS t WHERE {string.Join(" AND ", where)}";
    }

    private string? Of(FindItem item) => item switch
    {
        FindFact fact => $"({string.Join(" OR ", fact.Tokens.Select(Fact))})",
        FindWords words => In(words, words.Field is { } field ? [field] : Anywhere),
        _ => null,
    };

    private string Fact(string token) => engine == FindEngine.FullText ? $"CONTAINS(t.\"Facts\", {Parameter($"\"{token}\"")})" : $"t.\"Facts\" LIKE {Parameter($"% {token} %")}";

    private string In(FindWords words, FindField[] fields)
    {
        var phrase = string.Join(' ', words.Words);
        return "(" + string.Join(" OR ", fields.GroupBy(words.MayGoOnIn).SelectMany(side => engine == FindEngine.FullText
            ? [$"CONTAINS(({string.Join(", ", side.Select(field => $"t.\"{FindIndex.Of(field)}\""))}), {Parameter($"\"{phrase}{(side.Key ? "*" : "")}\"")})"]
            : side.Select(field => $"t.\"{FindIndex.Of(field)}\" LIKE {Parameter($"% {phrase}{(side.Key ? "" : " ")}%")}"))) + ")";
    }

    private string Parameter(string value)
    {
        parameters.Add(value);
        return $"{{{parameters.Count - 1}}}";
    }
}
