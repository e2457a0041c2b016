using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Web.Pages.Ranking.Talent;

/// <summary>A row of the people found.</summary>
/// <param name="Hit">who, and why</param>
/// <param name="SearchId">the search they are found for</param>
/// <param name="IsTicked">whether they were chosen in a form that came back</param>
/// <param name="Sums">how the match adds up</param>
/// <param name="IsOpen">whether that is shown at once</param>
public sealed record HitRow(Hit Hit, Guid SearchId, bool IsTicked, MatchSums Sums, bool IsOpen)
{
    public TalentVerdict Verdict => Hit.Verdict;
}

/// <summary>The arithmetic of one match.</summary>
/// <param name="Verdict">the match and its reasons</param>
/// <param name="Asked">what is asked, for the words of it</param>
public sealed record MatchSums(TalentVerdict Verdict, IReadOnlyList<Asked> Asked)
{
    public IEnumerable<TalentReason> Counted => Verdict.Reasons.Where(reason => !reason.Found.IsUnknown && reason.Part > 0);
    public Ratio Sum => Counted.Aggregate(Ratio.Zero, (sum, reason) => sum + reason.Points);

    public string WordsOf(TalentReason reason) => Asked.First(one => one.Saved.Code == reason.Requirement.Code).Words;
}
