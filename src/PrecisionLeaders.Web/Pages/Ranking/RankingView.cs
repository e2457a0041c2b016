using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>A round to choose.</summary>
public sealed record RoundChoice(Guid Id, string Name, RoundState State, string Path);

/// <summary>What both ranking pages show of one round: the figures, or why there are none.</summary>
public sealed record RankingView(Reveal Reveal, FitOfRound? Ranking, IReadOnlyList<RoundChoice> Rounds, RankingAddress Address)
{
    /// <summary>Rows of a long table before "Show all": more are scrolled past, not read.</summary>
    public const int MostRows = 40;

    private HashSet<string>? sharedNames;

    /// <summary>Where a person's name leads; none where the viewer may read no more of them than stands here.</summary>
    public required IReadOnlyDictionary<Guid, string> PersonPaths { get; init; }

    /// <summary>None while there is nothing to reckon with: sealed, or no scorecard in.</summary>
    public OrderFigures? Figures { get; private init; }

    public WhatIf? WhatIf { get; private init; }

    /// <summary>Whose ratings were revised after submission.</summary>
    public IReadOnlyList<RevisedPerson> Revised { get; private init; } = [];

    public static async Task<RankingView?> LoadAsync(
        LeadersDb db, ProbedOrders probed, Viewer viewer, Guid round, RankingAddress address, Func<Guid, string> pathOfRound, Func<FitOfRound, Task<IReadOnlyDictionary<Guid, string>>> pathsOfPeople)
    {
        var reveal = await Reveal.OfAsync(db, round, viewer);
        if (reveal is null) return null;
        var search = reveal.Round.SearchId;
        // Beside a calibration stands no other round, and beside none that counts a calibration.
        var rounds = await db.Rounds.ReachedBy(viewer).Where(held => held.SearchId == search && (reveal.Round.IsCalibration ? held.Id == round : !held.IsCalibration)).OrderByDescending(held => held.MadeAt)
            .Select(held => new { held.Id, held.Name, held.State }).ToListAsync();
        var ranking = reveal is Reveal.Granted granted ? await FitOfRound.LoadAsync(db, granted) : null;
        var figures = ranking is { CardsIn: > 0 } ? probed.FiguresOf(ranking) : null;
        return new(reveal, ranking, [.. rounds.Select(held => new RoundChoice(held.Id, held.Name, held.State, pathOfRound(held.Id)))], address)
        {
            PersonPaths = ranking is null ? new Dictionary<Guid, string>() : await pathsOfPeople(ranking),
            Figures = figures,
            Revised = figures is null ? [] : await RevisionsOfRound.LoadAsync(db, (Reveal.Granted)reveal, ranking!),
            WhatIf = figures is null || reveal.Round.IsCalibration ? null : WhatIf.Of(ranking!, address, figures),
        };
    }

    /// <summary>The rows to show of a long table.</summary>
    public IEnumerable<T> Shown<T>(IEnumerable<T> rows) => Address.IsWhole ? rows : rows.Take(MostRows);

    public ShownName Named(Guid candidacy) => Ranking!.People[candidacy].Named;

    /// <summary>The family name, or the whole name where two in the round share it; the coded name of who has one.</summary>
    public string ShortName(Guid candidacy)
    {
        var named = Named(candidacy);
        sharedNames ??= [.. Ranking!.People.Values.CountBy(held => held.Named.ShortText).Where(held => held.Value > 1).Select(held => held.Key)];
        return sharedNames.Contains(named.ShortText) ? named.Text : named.ShortText;
    }

    public string RaterName(Guid rater) => Ranking!.Raters.FirstOrDefault(asked => asked.Id == rater)?.Name ?? "a former rater";

    public JudgedCompetency Competency(Guid id) => Ranking!.Competencies.First(held => held.Id == id);

    /// <summary>"K3 Science".</summary>
    public string CompetencyName(Guid id) => $"{Competency(id).Code} {Competency(id).ShortName}";
}
