using System.Globalization;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>What the ranking page says in words: why someone is listed where they are, what is missing, and who owes it.</summary>
public static class Sentences
{
    public static string Heading(FitGroupKind group) => group switch
    {
        FitGroupKind.Ranked => "Ranked",
        FitGroupKind.BelowFloor => "Below a floor",
        FitGroupKind.GateNotMet => "Gate not met",
        _ => "Not enough evidence yet",
    };

    public static string Because(FitGroupKind group, int minimumCoverage) => group switch
    {
        FitGroupKind.Ranked => $"No gate unmet, no floor failed, at least {minimumCoverage}% rated",
        FitGroupKind.BelowFloor => "An executive competency under its floor cannot be bought back by strength elsewhere",
        FitGroupKind.GateNotMet => "A must-have of the search is not met, and nobody has waived it",
        _ when minimumCoverage > 0 => $"Under {minimumCoverage}% of the weight is rated",
        _ => "Nothing that carries weight is rated",
    };

    /// <summary>"42 of 44 scorecards are in. A and B owe one each; C owes 3; due tomorrow."</summary>
    public static string Progress(FitOfRound ranking, ViewerTime time)
    {
        var are = ranking.CardsAsked == 1 ? "scorecard is" : "scorecards are";
        var inNow = $"{ranking.CardsIn} of {ranking.CardsAsked} {are} in.";
        var owed = ranking.Raters.Where(rater => rater.CardsOwed > 0).GroupBy(rater => rater.CardsOwed).OrderByDescending(group => group.Key)
            .Select(group => group.ToList() is [var one] ? $"{one.Name} owes {Count(group.Key)}" : $"{Wording.List(group.Select(rater => rater.Name))} owe {Count(group.Key)} each")
            .ToList();
        return owed.Count == 0 ? inNow : $"{inNow} {string.Join("; ", owed)}, {Due(ranking.Round.DueOn, time)}.";
    }

    /// <summary>What revisions did to a person: "score 61.3 before, 64.8 now; rank 3 before, 2 now".</summary>
    public static string Moved(RevisedPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var (before, now) = (person.Before, person.Now);
        var score = before.Score == now.Score ? $"the score is {Score(now)} as before" : $"score {Score(before)} before, {Score(now)} now";
        var rank = before.Rank == now.Rank ? (now.Rank is null ? "not ranked, as before" : "the same rank") : $"rank {Rank(before)} before, {Rank(now)} now";
        return $"{score}; {rank}.";
    }

    private static string Score(FitStanding standing) => standing.Score is { } score ? Exact.Shown(score) : "none";

    private static string Rank(FitStanding standing) => standing.Rank?.ToString(CultureInfo.InvariantCulture) ?? "none";

    public static string Due(DateOnly on, ViewerTime time) => $"{(on < time.Today ? "was due" : "due")} {time.Day(on)}";

    /// <summary>What of one person is not rated and whose turn it is; none when everything is.</summary>
    public static IEnumerable<string> Missing(FitStanding standing, FitOfRound ranking)
    {
        var missing = standing.Missing.ToList();
        var owed = missing.Where(held => held.OwedBy.Count > 0).ToList();
        if (owed.Count > 0)
        {
            var names = Wording.List(ranking.Raters.Where(rater => owed.Exists(held => held.OwedBy.Contains(rater.Id))).Select(rater => rater.Name));
            yield return ranking.Round.State == RoundState.Closed ? $"{Keys(owed)} not rated; not handed in by {names}" : $"{Keys(owed)} not rated; owed by {names}";
        }
        var insufficient = missing.Where(held => held.OwedBy.Count == 0 && held.Answers.Count > 0).ToList();
        if (insufficient.Count > 0) yield return $"{Keys(insufficient)} not rated: everyone asked found the evidence insufficient";
        if (missing.Exists(held => held.OwedBy.Count == 0 && held.Answers.Count == 0)) yield return "Every rater is recused; nobody is left to rate";
    }

    public static string Count(int count) => count == 1 ? "one" : count.ToString(CultureInfo.InvariantCulture);

    private static string Keys(IEnumerable<FitContribution> held) => Wording.List(held.Select(contribution => contribution.Key));
}
