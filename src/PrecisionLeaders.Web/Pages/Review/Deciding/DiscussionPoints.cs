using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>One competency of one person, as raters judged it.</summary>
/// <param name="Levels">every level given, highest first</param>
/// <param name="Spread">highest less lowest; 0 where fewer than two gave one</param>
/// <param name="Insufficient">how many found the evidence insufficient</param>
public sealed record DiscussionPoint(JudgedPerson Person, JudgedCompetency Competency, IReadOnlyList<DiscussionLevel> Levels, int Spread, int Insufficient)
{
    public bool IsWide => Spread >= RaterAgreement.WidthToDiscuss;

    /// <summary>"5, 4, 2".</summary>
    public string LevelsGiven => Levels.Count == 0 ? "no level" : string.Join(", ", Levels.Select(level => level.Level));

    /// <summary>Everything there is to talk over in a round: where two raters are two levels or more apart first, the widest before; then the rest in the order of the ranking.</summary>
    public static IReadOnlyList<DiscussionPoint> Of(FitOfRound ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var points = ranking.Fit.Standings.SelectMany(standing => standing.Contributions.Select(part =>
        {
            var levels = part.Answers.Where(answer => answer.Level is not null).OrderByDescending(answer => answer.Level).Select(answer => new DiscussionLevel(answer.RaterId, answer.Level!.Value)).ToList();
            return new DiscussionPoint(ranking.People[standing.CandidacyId], ranking.Competencies.First(held => held.Id == part.CompetencyId), levels,
                levels.Count < 2 ? 0 : levels[0].Level - levels[^1].Level, part.Answers.Count - levels.Count);
        })).ToList();
        return [.. points.Where(point => point.IsWide).OrderByDescending(point => point.Spread), .. points.Where(point => !point.IsWide)];
    }
}
