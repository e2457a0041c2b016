using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>The columns of a table of people and what each holds.</summary>
internal sealed class TableHeader
{
    private readonly Dictionary<PeopleColumn, int> places = [];
    private readonly IReadOnlyList<string> names;

    /// <param name="table">the table</param>
    /// <param name="meanings">what each column holds, null for one that is not read; by default what its name says</param>
    /// <exception cref="RuleBrokenException">when no column holds a name, or two hold the same</exception>
    public TableHeader(PeopleTable table, IReadOnlyList<PeopleColumn?>? meanings = null)
    {
        names = table.Columns;
        meanings ??= [.. names.Select(KnownColumns.Of)];
        var unread = new List<string>();
        for (var i = 0; i < names.Count; i++)
        {
            if (meanings[i] is not { } column)
            {
                if (names[i].Length > 0) unread.Add($"“{OrcidParts.Cut(names[i], 40)}”");
                continue;
            }
            Rule.Require(places.TryAdd(column, i),
                $"Line {table.Line}: the columns “{OrcidParts.Cut(names[places[column]], 40)}” and “{OrcidParts.Cut(names[i], 40)}” say the same. Keep one.");
        }
        Rule.Require(places.ContainsKey(PeopleColumn.Family) || places.ContainsKey(PeopleColumn.Name),
            $"Line {table.Line}: no column holds a name. The first line names the columns, and one of them is “family name” or “name”. "
            + $"Found: {(unread.Count == 0 ? "none that is known" : string.Join(", ", unread.Take(12)))}.");
        if (unread.Count > 0)
            Note = OrcidParts.Cut($"Not read, because a profile has no place for it: {string.Join(", ", unread)}.", ImportFile.NoteLength);
    }

    public int Count => names.Count;

    public string? Note { get; }

    public bool Has(PeopleColumn column) => places.ContainsKey(column);

    public int At(PeopleColumn column) => places.GetValueOrDefault(column, -1);

    /// <summary>The column's name as the file writes it.</summary>
    public string Written(PeopleColumn column) => OrcidParts.Cut(names[places[column]], 40);
}
