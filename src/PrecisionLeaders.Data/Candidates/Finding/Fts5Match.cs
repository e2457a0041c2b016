using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>A question in the language of FTS5. Its words are letters and digits only and stand between quotation marks, so that none can be taken for an operator.</summary>
internal static class Fts5Match
{
    private static readonly FindField[] Anywhere = Enum.GetValues<FindField>();

    /// <param name="query">the question</param>
    /// <param name="facts">tokens of which everyone found has one; none to ask for nothing beside the question</param>
    /// <param name="isNear">words count only where a person is named for them: in names, titles, organisations, specialties and places</param>
    public static string Of(FindQuery query, IReadOnlyCollection<string> facts, bool isNear = false)
    {
        var fields = isNear ? [.. Anywhere.Where(field => field < FindField.Evidence)] : Anywhere;
        var must = new List<string>();
        if (facts.Count > 0) must.Add($"({string.Join(" OR ", facts.Select(Fact))})");
        must.AddRange(query.Items.Where(item => item.Weight == FindWeight.Must).Select(item => Of(item, fields)).OfType<string>());
        var important = query.Items.Where(item => item.Weight == FindWeight.Important).Select(item => Of(item, fields)).OfType<string>().ToList();
        var not = query.Items.Where(item => item.Weight == FindWeight.Exclude).Select(item => Of(item, Anywhere)).OfType<string>().ToList();
        if (important.Count > 0)
        {
            var any = string.Join(" OR ", important);
            // Everyone has the token and it weighs nothing: the words beside it lift who has them, and leave out nobody.
            must.Add(must.Count == 0 ? $"({any})" : $"({Fact(FactToken.Everyone)} OR {any})");
        }
        if (must.Count == 0) must.Add(Fact(FactToken.Everyone));
        var wanted = string.Join(" AND ", must);
        return not.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", not)})";
    }

    private static string Fact(string token) => $"{{Facts}} : \"{token}\"";

    private static string? Of(FindItem item, FindField[] fields) => item switch
    {
        FindFact fact => $"({string.Join(" OR ", fact.Tokens.Select(Fact))})",
        FindWords words => Of(words, words.Field is { } field ? [field] : fields),
        _ => null,
    };

    private static string Of(FindWords words, FindField[] fields)
    {
        var phrase = $"\"{string.Join(' ', words.Words)}\"";
        var sides = fields.GroupBy(words.MayGoOnIn).Select(side => $"{{{string.Join(' ', side.Select(FindIndex.Of))}}} : {phrase}{(side.Key ? " *" : "")}");
        return $"({string.Join(" OR ", sides)})";
    }
}
