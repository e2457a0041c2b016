using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>Two to four people side by side: facts, and as much of what a round says of them as the viewer may see.</summary>
/// <param name="People">in the order of the list</param>
/// <param name="Round">null when the viewer has no part in a round that judges any of them</param>
/// <param name="Ranks">by candidacy, of those who are ranked</param>
public sealed record Comparison(IReadOnlyList<ComparedPerson> People, ComparedRound? Round, IReadOnlyDictionary<Guid, RankSpan> Ranks)
{
    public static async Task<Comparison> OfAsync(LeadersDb db, ProbedOrders probed, Viewer viewer, Guid search, Choice choice, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(probed);
        ArgumentNullException.ThrowIfNull(choice);
        var people = new List<ComparedPerson>();
        foreach (var chosen in choice.Chosen)
            if (await Dossier.OfAsync(db, chosen.Candidacy, viewer) is { } dossier) people.Add(new(chosen, dossier, dossier.ScopeOn(today)));
        var round = await ComparedRound.OfAsync(db, viewer, search, [.. people.Select(person => person.Id)]);
        return new(people, round, round is ComparedRound.Shown shown ? RanksOf(shown.Ranking, probed) : new Dictionary<Guid, RankSpan>());
    }

    /// <summary>Of everyone ranked, by candidacy.</summary>
    public static IReadOnlyDictionary<Guid, RankSpan> RanksOf(FitOfRound ranking, ProbedOrders probed)
    {
        var (ranked, stability) = (ranking.Fit[FitGroupKind.Ranked].Standings, probed.Of(ranking));
        return ranked.Where(standing => standing.Rank is not null).ToDictionary(standing => standing.CandidacyId, standing =>
            new RankSpan(standing.Rank!.Value, ranked.Count, stability.Of(standing.CandidacyId)?.Best, stability.Of(standing.CandidacyId)?.Worst));
    }
}

/// <summary>A rank of so many, with the range that holds 90% of plausible rankings; without it where one alone is ranked.</summary>
public readonly record struct RankSpan(int Rank, int Of, int? Best, int? Worst)
{
    public override string ToString() => Best is { } best && Worst is { } worst ? $"rank {Rank}, {(best == worst ? $"{best}" : $"{best} to {worst}")} of {Of}" : $"rank {Rank} of {Of}";
}

/// <summary>One column of the comparison.</summary>
public sealed record ComparedPerson(Choosable As, Dossier Dossier, LeadershipScope Scope)
{
    /// <summary>Positions shown one by one; earlier ones are counted.</summary>
    public const int MostPositions = 4;

    public Guid Id => As.Candidacy;

    /// <summary>"3 grants, 12 publications": what there is, by kind.</summary>
    public IEnumerable<(EvidenceKind Kind, int Items)> Evidence => Dossier.Evidence.CountBy(item => item.Kind).Select(group => (group.Key, group.Value));
}

/// <summary>One cell after the reveal: what the raters gave one person on one competency.</summary>
public sealed record JudgedCell(Competency Competency, FitContribution Given, IReadOnlyList<CitedItem> Cited, string EvidencePath)
{
    /// <summary>From how many levels apart raters talk it over.</summary>
    public const int WideSpread = 2;

    /// <summary>Evidence shown by title; the rest is counted.</summary>
    public const int MostCited = 4;

    public IReadOnlyList<int> Levels => [.. Given.Answers.Select(answer => answer.Level).OfType<int>()];
    public int FoundInsufficient => Given.Answers.Count(answer => answer.Level is null);
    public bool IsWide => Levels is { Count: > 1 } levels && levels.Max() - levels.Min() >= WideSpread;

    /// <summary>The anchor the mean comes nearest to; halfway, the higher.</summary>
    public Anchor? Nearest => Given.Mean is { } mean ? Competency.Anchors.Single(anchor => anchor.Level == (int)mean.Rounded(0)) : null;

    public string Spread => Levels switch
    {
        [] => "",
        [_] => "one rater",
        _ when IsWide => $"spread {Levels.Min()} to {Levels.Max()}",
        _ => "raters agree",
    };
}
