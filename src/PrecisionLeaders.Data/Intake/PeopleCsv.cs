using CsvHelper;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Reads a CSV of people: the first line names the columns, each further one is a person. Comma, semicolon or tab may part them.</summary>
internal static class PeopleCsv
{
    private const int MaxColumns = 200;

    /// <exception cref="RuleBrokenException">when the file as a whole cannot be read; what is wrong with one person alone is told by their record</exception>
    public static (string? Note, IReadOnlyList<ReadRecord> Records) Read(string text)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(text), "The file is empty.");
        var malformed = new List<CsvMalformedRecord>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separator(text),
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = malformed.Add,
        };
        using var reader = CsvReader.FromText(text, options);
        CsvHeader? header = null;
        var records = new List<ReadRecord>();
        while (reader.Read())
        {
            RefuseRunawayQuote(malformed);
            var fields = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
            if (header is null)
            {
                Rule.Require(malformed.Count == 0, "Line 1: a quotation mark stands in the middle of a column's name. Take it out.");
                Rule.Require(fields.Count <= MaxColumns, $"Line 1 names {fields.Count} columns; at most {MaxColumns} fit.");
                header = new CsvHeader(fields);
                continue;
            }
            if (fields.TrueForAll(string.IsNullOrEmpty)) continue;
            Rule.Require(records.Count < PeopleFile.MaxRecords, $"The file holds more than {PeopleFile.MaxRecords:N0} people. Split it and bring the parts one by one.");
            var line = (int)reader.LineNumber;
            records.Add(malformed.Count > 0 ? new ReadRecord(line, null, StrayQuote) { Label = CsvPerson.Label(header, fields) } : CsvPerson.Read(line, header, fields));
            malformed.Clear();
        }
        RefuseRunawayQuote(malformed);
        Rule.Require(header is not null && records.Count > 0, "The file names its columns but holds no people.");
        return (header.Note, records);
    }

    private const string StrayQuote =
        "A quotation mark stands in the middle of a field. Put quotation marks round the whole field and write those within it twice.";

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
