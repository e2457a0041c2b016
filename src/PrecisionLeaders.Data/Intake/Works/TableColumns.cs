using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Rows of a CSV whose columns its publisher names, found by those names without regard to capitals, blanks and dashes.</summary>
internal sealed class TableColumns
{
    /// <summary>Exports of some sites say what was searched for before the columns are named.</summary>
    private const int MaxLead = 20;

    private readonly Dictionary<string, int> places = [];

    private TableColumns(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++) places.TryAdd(Folded(names[i]), i);
    }

    /// <summary>The same for "PI_NAMEs" and "Pi names".</summary>
    public static string Folded(string name) => string.Concat(Words.Of(name));

    public static bool Names(FileHead head, params string[] wanted) =>
        !head.IsJson && head.Root is null && head.Text.Split('\n', MaxLead + 1).Take(MaxLead).Any(line => IsHeader(line.Split([',', ';', '\t']), wanted));

    /// <summary>The rows below the names.</summary>
    /// <param name="content">the whole file</param>
    /// <param name="wanted">folded names of columns without which the table is not the one</param>
    /// <exception cref="RuleBrokenException">when no line names them, or the file cannot be read on</exception>
    public static IEnumerable<(TableRow Row, TableColumns Columns)> Rows(Stream content, params string[] wanted)
    {
        var table = new PeopleCsv().Open(content, _ => { });
        var columns = IsHeader(table.Columns, wanted) ? new TableColumns(table.Columns) : null;
        var lead = 0;
        foreach (var row in table.Rows)
        {
            if (columns is not null) yield return (row, columns);
            else if (IsHeader(row.Fields, wanted)) columns = new(row.Fields);
            else Rule.Require(++lead < MaxLead, $"No line names the columns {string.Join(" and ", wanted)}.");
        }
        Rule.Require(columns is not null, $"No line names the columns {string.Join(" and ", wanted)}.");
    }

    /// <summary>The first of these columns that the row fills; null when none does.</summary>
    public string? At(TableRow row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (places.TryGetValue(name, out var at) && at < row.Fields.Count && WorkText.Line(row.Fields[at]) is { } found) return found;
        return null;
    }

    private static bool IsHeader(IEnumerable<string> names, string[] wanted)
    {
        var folded = names.Take(PeopleTable.MaxColumns).Select(name => name.Length > 80 ? "" : Folded(name)).ToHashSet();
        return wanted.All(folded.Contains);
    }
}
