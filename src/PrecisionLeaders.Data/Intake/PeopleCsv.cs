using CsvHelper;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake;

/// <summary>A CSV of people: the first line names the columns, each further one is a person. Comma, semicolon or tab may part them. It is read line by line.</summary>
internal sealed class PeopleCsv : PeopleTableKind
{
    /// <summary>No person fills a megabyte: a longer record is a quotation mark that nobody closed.</summary>
    private const int MaxRecordSize = 1024 * 1024;

    private const string StrayQuote =
        "A quotation mark stands in the middle of a field. Put quotation marks round the whole field and write those within it twice.";

    public override string Name => "CSV";

    public override string Source => "CSV of people";

    /// <summary>Any text that could be a table: what is wrong with one is said line by line.</summary>
    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return !head.IsJson && !head.Text.StartsWith('<') && !head.Text.StartsWith("%PDF", StringComparison.Ordinal) && head.Entries.Count == 0
            && !head.Text.AsSpan(0, Math.Min(8, head.Text.Length)).ContainsAny(Binary);
    }

    private static readonly System.Buffers.SearchValues<char> Binary =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Where(sign => sign is not '\t' and not '\r' and not '\n').Select(sign => (char)sign), '\uFFFD']);

    public override PeopleTable Open(Stream content, Action<string> note)
    {
        var text = FileText.Open(content, out var start);
        Rule.Require(!string.IsNullOrWhiteSpace(start), "The file is empty.");
        var malformed = new List<CsvMalformedRecord>();
        var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separator(start),
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = MaxRecordSize,
            OnMalformedRecord = malformed.Add,
        });
        Rule.Require(Next(reader, malformed), "The file is empty.");
        Rule.Require(malformed.Count == 0, "Line 1: a quotation mark stands in the middle of a column's name. Take it out.");
        PeopleTable.RequireColumns((int)reader.LineNumber, reader.FieldCount);
        return new((int)reader.LineNumber, Fields(reader), Rows(reader, malformed));
    }

    private static IEnumerable<TableRow> Rows(CsvReader reader, List<CsvMalformedRecord> malformed)
    {
        using (reader)
        {
            while (Next(reader, malformed))
            {
                var fields = Fields(reader);
                if (!fields.TrueForAll(string.IsNullOrEmpty)) yield return new((int)reader.LineNumber, fields, malformed.Count > 0 ? StrayQuote : null);
                malformed.Clear();
            }
        }
    }

    private static List<string> Fields(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static bool Next(CsvReader reader, List<CsvMalformedRecord> malformed)
    {
        try
        {
            var read = reader.Read();
            RefuseRunawayQuote(malformed);
            return read;
        }
        catch (CsvFormatException)
        {
            throw new RuleBrokenException($"After line {reader.LineNumber}: a line is longer than a megabyte, most likely because a quotation mark is opened and not closed. Close it, or take it out.");
        }
    }

    /// <summary>A quote that is never closed takes the lines after it along; what they hold is then anyone's guess.</summary>
    private static void RefuseRunawayQuote(List<CsvMalformedRecord> malformed)
    {
        foreach (var record in malformed)
            Rule.Require(record.Reason != CsvMalformedReason.UnterminatedQuote && !record.RawRecord.ToString()!.Contains('\n', StringComparison.Ordinal),
                $"Line {record.LineNumber}: a quotation mark is opened and not closed as it should be, so the lines after it cannot be told apart. Close it, or take it out.");
    }

    /// <summary>Told from the line of column names alone: the lists within later fields use semicolons too. Null leaves it to a first line such as "sep=;".</summary>
    private static char? Separator(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return null;
        var end = start.IndexOfAny('\r', '\n');
        var names = end < 0 ? start : start[..end];
        var best = ',';
        foreach (var candidate in ";\t")
            if (names.Count(candidate) > names.Count(best)) best = candidate;
        return best;
    }
}
