using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>A round to choose.</summary>
public sealed record RoundChoice(Guid Id, string Name, RoundState State, string Path);

/// <summary>What both ranking pages show of one round: the figures, or why there are none.</summary>
public sealed record RankingView(Reveal Reveal, FitOfRound? Ranking, IReadOnlyList<RoundChoice> Rounds, string Path, IReadOnlyList<Guid> Open)
{
    /// <summary>Where a person's name leads; none where the viewer may read no more of them than stands here.</summary>
    public required IReadOnlyDictionary<Guid, string> PersonPaths { get; init; }

    public static async Task<RankingView?> LoadAsync(
        LeadersDb db, Viewer viewer, Guid round, string path, Guid[] open, Func<Guid, string> pathOfRound, Func<FitOfRound, Task<IReadOnlyDictionary<Guid, string>>> pathsOfPeople)
    {
        var reveal = await Reveal.OfAsync(db, round, viewer);
        if (reveal is null) return null;
        var search = reveal.Round.SearchId;
        var rounds = await db.Rounds.ReachedBy(viewer).Where(held => held.SearchId == search).OrderByDescending(held => held.MadeAt)
            .Select(held => new { held.Id, held.Name, held.State }).ToListAsync();
        var ranking = reveal is Reveal.Granted granted ? await FitOfRound.LoadAsync(db, granted) : null;
        return new(reveal, ranking, [.. rounds.Select(held => new RoundChoice(held.Id, held.Name, held.State, pathOfRound(held.Id)))], path, open)
        {
            PersonPaths = ranking is null ? new Dictionary<Guid, string>() : await pathsOfPeople(ranking),
        };
    }

    public bool IsOpen(FitStanding standing) => Open.Contains(standing.CandidacyId);

    /// <summary>The same page with this person's arithmetic opened, or closed again.</summary>
    public string Toggle(FitStanding standing)
    {
        var query = new QueryBuilder();
        foreach (var id in IsOpen(standing) ? Open.Where(held => held != standing.CandidacyId) : Open.Append(standing.CandidacyId)) query.Add("open", id.ToString());
        var asked = query.ToString();
        return Path + (asked.Length > 0 && Path.Contains('?', StringComparison.Ordinal) ? "&" + asked[1..] : asked);
    }
}

/// <summary>One row of the table.</summary>
public sealed record FitRow(RankingView View, FitStanding Standing, FitStanding UnderEqualWeights, JudgedPerson Person, bool IsShared, int Widest);
