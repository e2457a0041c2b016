using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;

namespace PrecisionLeaders.Web.DecisionFile;

/// <summary>A table of the decision file: the same cells as CSV, as JSON and on the page.</summary>
/// <param name="Name">of its files, without ending</param>
/// <param name="Title">as the page heads it</param>
/// <param name="About">what it holds, in a sentence</param>
public sealed record Sheet(string Name, string Title, string About, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A cell that begins like a formula is written as text, as in the exports of a ranking.</summary>
    public byte[] ToCsv()
    {
        using var memory = new MemoryStream();
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture, Injection = CsvInjection.Escape, NewLine = "\r\n" }, leaveOpen: true))
        {
            foreach (var column in Columns) csv.WriteField(column);
            csv.EndRecord();
            foreach (var row in Rows)
            {
                foreach (var cell in row) csv.WriteField(cell);
                csv.EndRecord();
            }
        }
        return memory.ToArray();
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        Rows.Select(row => Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)), Plain);
}
