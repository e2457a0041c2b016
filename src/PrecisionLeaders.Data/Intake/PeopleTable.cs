using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// A table of people, whatever file it stands in: the names of its columns, and its rows as they come, so that a hundred thousand of them need no more
/// memory than one. What its columns hold is settled apart from it, by their names or by a person.
/// </summary>
/// <param name="Line">line or row, from 1, in which the columns are named</param>
/// <param name="Columns">the names as written, trimmed; a column without one is ""</param>
/// <param name="Rows">the rows below, each read once and in order, empty ones left out; reading them on can end in a <see cref="RuleBrokenException"/></param>
public sealed record PeopleTable(int Line, IReadOnlyList<string> Columns, IEnumerable<TableRow> Rows)
{
    public const int MaxColumns = 200, MaxRows = 100_000;

    /// <exception cref="RuleBrokenException">when there are more columns than any table of people has</exception>
    public static void RequireColumns(int line, int count) => Rule.Require(count <= MaxColumns, $"Line {line} names {count} columns; at most {MaxColumns} fit.");
}

/// <summary>One row of a table.</summary>
/// <param name="Line">line or row of the file, from 1</param>
/// <param name="Fields">what stands in it, trimmed; as many as there are columns, or else the row is in error</param>
/// <param name="Error">why it cannot be read, for the person who brought the file; or null</param>
public readonly record struct TableRow(int Line, IReadOnlyList<string> Fields, string? Error = null);

/// <summary>A kind of file that holds a table of people. Deriving kinds say how the table is opened; the rest is the same for all.</summary>
public abstract class PeopleTableKind : FileKind
{
    /// <param name="content">the whole file; can be sought in</param>
    /// <param name="note">as in <see cref="FileKind.Read"/></param>
    /// <exception cref="RuleBrokenException">when no table can be made of it</exception>
    public abstract PeopleTable Open(Stream content, Action<string> note);

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note) => Read(Open(content, note), null, note);

    /// <summary>Reads the people of a table.</summary>
    /// <param name="table">the table</param>
    /// <param name="meanings">what each column holds, null for one that is not read; by default what its name says</param>
    /// <param name="note">as in <see cref="FileKind.Read"/></param>
    public static IEnumerable<ReadRecord> Read(PeopleTable table, IReadOnlyList<PeopleColumn?>? meanings, Action<string> note)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(note);
        var header = new TableHeader(table, meanings);
        if (header.Note is not null) note(header.Note);
        return People(table, header);
    }

    private static IEnumerable<ReadRecord> People(PeopleTable table, TableHeader header)
    {
        var count = 0;
        foreach (var row in table.Rows)
        {
            Rule.Require(++count <= PeopleTable.MaxRows, $"The file holds more than {PeopleTable.MaxRows:N0} people. Split it and bring the parts one by one.");
            yield return row.Error is null ? TablePerson.Read(row.Line, header, row.Fields) : new ReadRecord(row.Line, null, row.Error) { Label = TablePerson.Label(header, row.Fields) };
        }
        Rule.Require(count > 0, "The file names its columns but holds no people.");
    }
}
