using System.Globalization;
using System.Text;
using CsvHelper;
using PrecisionLeaders.Data.Review;

namespace PrecisionLeaders.Web.Pages.Review.Conflicts;

/// <summary>The register as comma-separated values, the first declaration first. No level is in it.</summary>
public static class ConflictCsv
{
    public static byte[] Write(ConflictRegister register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var rounds = register.Rounds.ToDictionary(round => round.Id, round => round.Name);
        using var memory = new MemoryStream();
        // The mark at the beginning tells spreadsheets that it is UTF-8; a cell that begins like a formula is written as text.
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            foreach (var head in new[] { "When (UTC)", "Round", "Rater", "Candidate", "What", "By", "Kind of tie", "Why", "What the data showed", "Scorecard was in" }) csv.WriteField(head);
            csv.EndRecord();
            foreach (var entry in register.Entries.Reverse())
            {
                csv.WriteField(entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                csv.WriteField(rounds[entry.Round]);
                csv.WriteField(entry.Rater);
                csv.WriteField(entry.Candidate);
                csv.WriteField(ConflictWords.Of(entry.Act));
                csv.WriteField(entry.By);
                csv.WriteField(entry.Kind is { } kind ? TieQuestion.WordsOf(kind) : null);
                csv.WriteField(entry.Reason);
                csv.WriteField(entry.Shown);
                csv.WriteField(entry.WasSubmitted ? "yes" : null);
                csv.EndRecord();
            }
        }
        return memory.ToArray();
    }
}
