using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>One row of the table.</summary>
/// <param name="Ranked">How many are ranked: the length of the axis of ranks.</param>
public sealed record FitRow(RankingView View, FitStanding Standing, JudgedPerson Person, bool IsShared, int Widest, int Ranked);

/// <summary>Rows that stand together: those of a band too close to call, or those between bands.</summary>
public sealed record FitRows(CloseBand? Band, IReadOnlyList<FitRow> Rows)
{
    public static IEnumerable<FitRows> Of(RankingView view, FitGroup group, int widest)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(group);
        var ranking = view.Ranking!;
        var shared = group.Standings.Where(standing => standing.Rank is not null).CountBy(standing => standing.Rank!.Value).ToDictionary();
        var bands = view.Figures is { } figures
            ? figures.Stability.Bands.SelectMany(band => band.CandidacyIds, (band, id) => (id, band)).ToDictionary(held => held.id, held => held.band)
            : [];
        var (rows, before) = (new List<FitRow>(), (CloseBand?)null);
        foreach (var standing in group.Standings)
        {
            var band = bands.GetValueOrDefault(standing.CandidacyId);
            if (rows.Count > 0 && !ReferenceEquals(band, before))
            {
                yield return new(before, rows);
                rows = [];
            }
            before = band;
            var isShared = standing.Rank is { } rank && shared[rank] > 1;
            rows.Add(new(view, standing, ranking.People[standing.CandidacyId], isShared, widest, ranking.Fit[FitGroupKind.Ranked].Standings.Count));
        }
        if (rows.Count > 0) yield return new(before, rows);
    }
}
