using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>What the columns of the tables in a batch hold: by their names, as the firm told it before, or by asking.</summary>
public static class TableColumns
{
    private const int ValuesShown = 3, ValueLength = 60;

    /// <summary>Looks at each table once before any is read. The batch is still to be saved.</summary>
    /// <returns>whether somebody has to be asked</returns>
    public static async Task<bool> AskAsync(LeadersDb db, ImportBatch batch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var file in batch.Files.Where(file => file.Columns is null))
        {
            await using var content = new StoredContent(db, file.Id, file.Length);
            if (Shown(content) is not { } columns) continue;
            var key = ColumnLayout.KeyOf(columns.Select(column => column.Name));
            var layout = await db.ColumnLayouts.AsNoTracking().SingleOrDefaultAsync(held => held.Key == key, cancellation);
            if (layout is not null) file.NameColumns([.. columns.Select(column => column with { Meaning = layout.MeaningOf(column.Name) })]);
            else if (!IsPlain(columns)) file.AskFor(columns);
        }
        return batch.Files.Any(file => file.AsksForColumns);
    }

    /// <summary>Takes what was told of the columns of one table, and remembers it for the next of its kind. Nothing is saved here.</summary>
    /// <exception cref="RuleBrokenException">when two columns hold the same, or none holds a name</exception>
    public static async Task TellAsync(LeadersDb db, ImportBatch batch, ImportFile file, IReadOnlyList<int?> meanings, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(meanings);
        Rule.Require(file.Columns is not null && meanings.Count == file.Columns.Count, "The table has other columns. Load the page anew.");
        List<TableColumn> columns = [.. file.Columns.Zip(meanings, (column, meaning) => column with { Meaning = meaning })];
        Check(columns);
        file.NameColumns(columns);
        var key = ColumnLayout.KeyOf(columns.Select(column => column.Name));
        if (await db.ColumnLayouts.SingleOrDefaultAsync(held => held.Key == key) is { } layout) layout.Tell(columns, by, now);
        else db.ColumnLayouts.Add(new ColumnLayout(columns, by, now));
        if (batch.Files.All(held => !held.AsksForColumns)) batch.ReadOn();
    }

    /// <summary>Goes on when a table with these columns can be read.</summary>
    /// <exception cref="RuleBrokenException">when two columns hold the same, or none holds a name</exception>
    public static void Check(IReadOnlyList<TableColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var read = columns.Where(column => column.Meaning is not null).ToList();
        Rule.Require(read.TrueForAll(column => Enum.IsDefined((PeopleColumn)column.Meaning!.Value)), "A column holds one of what is offered.");
        foreach (var same in read.GroupBy(column => column.Meaning).Where(same => same.Count() > 1))
            throw new RuleBrokenException($"The columns “{Cut(same.First().Name)}” and “{Cut(same.Last().Name)}” cannot both hold {WordsOf((PeopleColumn)same.Key!.Value).ToLowerInvariant()}. Leave one of them unread.");
        Rule.Require(read.Exists(column => column.Meaning is (int)PeopleColumn.Family or (int)PeopleColumn.Name), "One column holds the family name or the whole name. Say which.");
    }

    /// <summary>What a column may hold, in words.</summary>
    public static string WordsOf(PeopleColumn column) => column switch
    {
        PeopleColumn.Given => "Given name",
        PeopleColumn.Family => "Family name",
        PeopleColumn.Name => "Whole name",
        PeopleColumn.Email => "E-mail",
        PeopleColumn.Orcid => "ORCID iD",
        PeopleColumn.Phone => "Telephone",
        PeopleColumn.Title => "Position",
        PeopleColumn.Start => "Position held since",
        PeopleColumn.End => "Position held until",
        PeopleColumn.Why => "Why for precision medicine",
        PeopleColumn.Suffix => "Suffix (Jr., III)",
        _ => column.ToString(),
    };

    internal static IEnumerable<ReadRecord> Read(FileKind kind, ImportFile file, Stream content, Action<string> note) =>
        kind is PeopleTableKind table && file.Columns is { } columns
            ? PeopleTableKind.Read(table.Open(content, note), [.. columns.Select(column => (PeopleColumn?)column.Meaning)], note)
            : kind.Read(content, note);

    /// <summary>The columns with their first values and what they seem to hold; null when it is no table, or one that reading refuses.</summary>
    private static List<TableColumn>? Shown(Stream content)
    {
        try
        {
            if (FileKinds.Of(FileHead.Of(content)) is not PeopleTableKind kind) return null;
            var table = kind.Open(content, _ => { });
            var rows = table.Rows.Take(ValuesShown).ToList();
            if (rows.Count == 0) return null;
            var columns = table.Columns.Select((name, i) => new TableColumn(Cut(name), [.. rows.Where(row => i < row.Fields.Count).Select(row => Cut(row.Fields[i]))], null)).ToList();
            // A single column that is no name is no table of people, whatever one calls it.
            if (columns.Count == 1 && KnownColumns.Of(columns[0].Name) is null) return null;
            var seen = new HashSet<PeopleColumn>();
            return [.. columns.Select(column => Seems(column) is { } seems && seen.Add(seems) ? column with { Meaning = (int)seems } : column)];
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }

    private static PeopleColumn? Seems(TableColumn column)
    {
        if (KnownColumns.Of(column.Name) is { } known) return known;
        var values = column.Values.Where(value => value.Length > 0).ToList();
        if (values.Count == 0) return null;
        if (values.TrueForAll(value => OrcidId.Parse(value) is not null)) return PeopleColumn.Orcid;
        if (values.TrueForAll(value => value.IndexOf('@', StringComparison.Ordinal) > 0 && !value.Contains(' ', StringComparison.Ordinal))) return PeopleColumn.Email;
        return null;
    }

    /// <summary>Every name is known and means something else, and one of them holds a name: nobody need be asked.</summary>
    private static bool IsPlain(List<TableColumn> columns) =>
        columns.TrueForAll(column => column.Name.Length == 0 || KnownColumns.Of(column.Name) is not null)
        && columns.TrueForAll(column => column.Name.Length == 0 || column.Meaning is not null)
        && columns.Exists(column => column.Meaning is (int)PeopleColumn.Family or (int)PeopleColumn.Name);

    private static string Cut(string text) => text.Length <= ValueLength ? text : OrcidParts.Cut(text, ValueLength);
}
