using System.Globalization;
using System.Text;
using CsvHelper;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Web.Pages.Ranking.Files;

/// <summary>The table of fit as comma-separated values: one line for each person, exact fractions beside rounded figures.</summary>
public static class RankingCsv
{
    public static byte[] Write(FitOfRound ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        using var memory = new MemoryStream();
        // The mark at the beginning tells spreadsheets that it is UTF-8; a cell that begins like a formula is written as text.
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            foreach (var head in new[] { "Group", "Rank", "Rank under equal weights", "Candidate", "Score", "Score, exact", "Lowest", "Highest", "Rated %", "Floors failed", "Gates not met", "Gates unknown" }) csv.WriteField(head);
            foreach (var competency in ranking.Competencies)
            {
                csv.WriteField($"{competency.Code} mean");
                csv.WriteField($"{competency.Code} points of {competency.Weight}");
            }
            csv.EndRecord();
            foreach (var standing in ranking.Fit.Standings) Line(csv, ranking, standing);
        }
        return memory.ToArray();
    }

    private static void Line(CsvWriter csv, FitOfRound ranking, FitStanding standing)
    {
        csv.WriteField(Sentences.Heading(standing.Group));
        csv.WriteField(standing.Rank);
        csv.WriteField(ranking.UnderEqualWeights.Of(standing.CandidacyId).Rank);
        csv.WriteField(ranking.People[standing.CandidacyId].Name);
        csv.WriteField(standing.Score is { } score ? Exact.Shown(score) : null);
        csv.WriteField(standing.Score?.ToString());
        csv.WriteField(Exact.Shown(standing.Low));
        csv.WriteField(Exact.Shown(standing.High));
        csv.WriteField(Exact.Shown(standing.Coverage));
        csv.WriteField(string.Join(' ', standing.FailedFloors.Select(floor => floor.Key)));
        csv.WriteField(string.Join(' ', standing.GatesNotMet.Select(gate => gate.Key)));
        csv.WriteField(string.Join(' ', standing.GatesUnknown.Select(gate => gate.Key)));
        foreach (var contribution in standing.Contributions)
        {
            csv.WriteField(contribution.Mean?.Rounded(4));
            csv.WriteField(contribution.Points?.Rounded(4));
        }
        csv.EndRecord();
    }
}
