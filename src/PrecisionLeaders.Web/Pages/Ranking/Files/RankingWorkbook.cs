using System.Globalization;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Web.Pages.Ranking.Files;

/// <summary>
/// The ranking as a spreadsheet that reckons: ratings and weights are typed in, and means, points, coverage, bounds, group and rank are formulas over
/// them. A sceptic changes a level or a weight and sees what follows.
/// </summary>
public static class RankingWorkbook
{
    /// <summary>Rows of the sheet "Fit" above the people: heads, weights, floors.</summary>
    private const int FirstPerson = 4, FirstMean = 10;

    public static byte[] Write(FitOfRound ranking, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        using var book = new Workbook();
        var people = ranking.Fit.Standings.ToList();
        book.Add("Fit", [6, 30, 24, 8, 10, 10, 10, 10, 10, 10], Fit(ranking, people));
        book.Add("Ratings", [6, 30, 12, 30, 8, 24], Ratings(ranking, people));
        book.Add("Weights", [12, 40, 10, 12, 10], Weights(ranking));
        book.Add("About", [24, 90], About(ranking, now));
        return book.ToArray();
    }

    private static IEnumerable<IEnumerable<SheetCell>> Fit(FitOfRound ranking, List<FitStanding> people)
    {
        var count = ranking.Competencies.Count;
        string[] heads = ["No.", "Candidate", "Listed under", "Rank", "Score", "Lowest", "Highest", "Rated %", "Gates not met", "Floors failed"];
        var keys = ranking.Competencies.Select(held => SheetCell.Of(held.Code, SheetStyle.Head)).ToList();
        yield return [.. heads.Select(head => SheetCell.Of(head, SheetStyle.Head)), .. keys, .. keys, SheetCell.Of("Score to rank by", SheetStyle.Head)];
        yield return
        [
            .. Blank(FirstMean - 1), SheetCell.Of("Weight", SheetStyle.Head),
            .. ranking.Competencies.Select((held, at) => SheetCell.Live($"Weights!C{at + 2}", held.Weight, SheetStyle.Plain)), .. Enumerable.Repeat(SheetCell.Of("points"), count),
        ];
        yield return
        [
            .. Blank(FirstMean - 1), SheetCell.Of("Floor", SheetStyle.Head),
            .. ranking.Competencies.Select((held, at) => held.Floor is { } floor
                ? SheetCell.Live($"IF(Weights!E{at + 2}=\"\",\"\",Weights!E{at + 2})", (double)floor)
                : SheetCell.Live($"IF(Weights!E{at + 2}=\"\",\"\",Weights!E{at + 2})", "")),
        ];
        for (var at = 0; at < people.Count; at++) yield return Person(ranking, people, at);
    }

    private static IEnumerable<SheetCell> Person(FitOfRound ranking, List<FitStanding> people, int at)
    {
        var (standing, count, row, last) = (people[at], ranking.Competencies.Count, FirstPerson + at, FirstPerson + people.Count - 1);
        var (firstPoint, toRankBy) = (FirstMean + count, FirstMean + 2 * count);
        string Column(int column) => Workbook.ColumnName(column);
        string Across(int from, int line, bool fixedRow) => $"{Column(from)}{(fixedRow ? "$" : "")}{line}:{Column(from + count - 1)}{(fixedRow ? "$" : "")}{line}";
        var (means, weights, floors) = (Across(FirstMean, row, false), Across(FirstMean, 2, true), Across(FirstMean, 3, true));
        yield return SheetCell.Of((double)at + 1);
        yield return SheetCell.Of(ranking.People[standing.CandidacyId].Name);
        yield return SheetCell.Live($"IF(I{row}>0,\"Gate not met\",IF(J{row}>0,\"Below a floor\",IF(OR(H{row}=0,H{row}<Weights!$C${count + 4}),\"Not enough evidence yet\",\"Ranked\")))", Sentences.Heading(standing.Group));
        var rank = $"IF(C{row}=\"Ranked\",1+SUMPRODUCT((C${FirstPerson}:C${last}=\"Ranked\")*({Column(toRankBy)}${FirstPerson}:{Column(toRankBy)}${last}>{Column(toRankBy)}{row})),\"\")";
        yield return standing.Rank is { } held ? SheetCell.Live(rank, held, SheetStyle.Plain) : SheetCell.Live(rank, "");
        var score = $"IF(H{row}=0,\"\",100*F{row}/H{row})";
        yield return standing.Score is { } known ? SheetCell.Live(score, Exact.Length(known)) : SheetCell.Live(score, "");
        yield return SheetCell.Live($"SUM({Across(firstPoint, row, false)})", Exact.Length(standing.Low));
        yield return SheetCell.Live($"F{row}+100-H{row}", Exact.Length(standing.High));
        yield return SheetCell.Live($"SUMPRODUCT(({means}<>\"\")*{weights})", Exact.Length(standing.Coverage));
        yield return SheetCell.Of((double)standing.GatesNotMet.Count());
        yield return SheetCell.Live($"SUMPRODUCT(({means}<>\"\")*({floors}<>\"\")*({means}<{floors}))", standing.FailedFloors.Count(), SheetStyle.Plain);
        var answers = Math.Max(2, people.Sum(person => person.Contributions.Sum(part => part.Answers.Count)) + 1);
        for (var one = 0; one < count; one++)
        {
            var mean = $"IFERROR(AVERAGEIFS(Ratings!$E$2:$E${answers},Ratings!$A$2:$A${answers},$A{row},Ratings!$C$2:$C${answers},{Column(FirstMean + one)}$1),\"\")";
            yield return standing.Contributions[one].Mean is { } given ? SheetCell.Live(mean, Exact.Length(given), SheetStyle.Exact) : SheetCell.Live(mean, "");
        }
        for (var one = 0; one < count; one++)
        {
            var (mean, weight) = ($"{Column(FirstMean + one)}{row}", $"{Column(FirstMean + one)}$2");
            var points = $"IF({mean}=\"\",\"\",{weight}*({mean}-1)/4)";
            yield return standing.Contributions[one].Points is { } earned ? SheetCell.Live(points, Exact.Length(earned), SheetStyle.Exact) : SheetCell.Live(points, "");
        }
        // Rounded far behind the point, so that scores equal on paper share their rank here too.
        yield return SheetCell.Live($"IF(E{row}=\"\",-1,ROUND(E{row},9))", standing.Score is { } shown ? Exact.Length(shown) : -1, SheetStyle.Exact);
    }

    private static IEnumerable<IEnumerable<SheetCell>> Ratings(FitOfRound ranking, List<FitStanding> people)
    {
        var names = ranking.Raters.ToDictionary(rater => rater.Id, rater => rater.Name);
        yield return Heads("No.", "Candidate", "Competency", "Rater", "Level", "");
        foreach (var (standing, at) in people.Select((standing, at) => (standing, at)))
            foreach (var part in standing.Contributions)
                foreach (var answer in part.Answers)
                    yield return
                    [
                        SheetCell.Of((double)at + 1), SheetCell.Of(ranking.People[standing.CandidacyId].Name), SheetCell.Of(part.Key), SheetCell.Of(names[answer.RaterId]),
                        SheetCell.Of(answer.Level), SheetCell.Of(answer.Level is null ? "insufficient evidence" : null),
                    ];
    }

    private static IEnumerable<IEnumerable<SheetCell>> Weights(FitOfRound ranking)
    {
        yield return Heads("Competency", "Name", "Weight", "Executive", "Floor");
        foreach (var held in ranking.Competencies)
            yield return [SheetCell.Of(held.Code), SheetCell.Of(held.Name), SheetCell.Of(held.Weight), SheetCell.Of(held.IsExecutive ? "executive" : null), SheetCell.Of((double?)held.Floor)];
        yield return [SheetCell.Of("Total", SheetStyle.Head), SheetCell.Of("must be 100"), SheetCell.Live($"SUM(C2:C{ranking.Competencies.Count + 1})", 100, SheetStyle.Plain)];
        yield return [];
        yield return [SheetCell.Of("Least rated", SheetStyle.Head), SheetCell.Of("points of weight that must carry a rating"), SheetCell.Of(ranking.Rubric.MinimumCoverage)];
    }

    private static IEnumerable<IEnumerable<SheetCell>> About(FitOfRound ranking, DateTimeOffset now)
    {
        (string, string)[] lines =
        [
            ("Search", $"{ranking.Round.Search.Title}, {ranking.Round.Search.Client.Name}"), ("Round", ranking.Round.Name), ("Rubric", ranking.Round.Rubric.FullName),
            ("As of", now.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC"), ("Scorecards in", $"{ranking.CardsIn} of {ranking.CardsAsked}"),
            ("Mean", "Levels given, added and divided by how many; insufficient evidence is no number."), ("Points", "Weight x (mean - 1) / 4."), ("Rated %", "Weights of the competencies with at least one level."),
            ("Score", "100 x points / rated. Lowest and highest: were everything unrated a 1, or a 5."), ("Listed under", "A gate not met goes before a failed floor, and that before too little evidence."),
            ("Rank", "One more than the number of ranked people with a higher score; equal scores share it."), ("To try out", "Change a level on Ratings or a weight on Weights; the sheet Fit follows. Nothing goes back to the application."),
        ];
        return lines.Select(line => new[] { SheetCell.Of(line.Item1, SheetStyle.Head), SheetCell.Of(line.Item2) });
    }

    private static IEnumerable<SheetCell> Heads(params string[] words) => words.Select(word => SheetCell.Of(word, SheetStyle.Head));

    private static IEnumerable<SheetCell> Blank(int cells) => Enumerable.Repeat(SheetCell.Of((string?)null), cells);
}
