using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>Named queries over stored runs. A run is shown whole or not at all: taking a person out of it would leave a run nobody made.</summary>
public static class RunQueries
{
    /// <summary>The runs of a round open to the viewer, and none when the viewer is recused from anyone in it.</summary>
    public static IQueryable<RankingRun> ShownBy(this IQueryable<RankingRun> runs, Reveal.Granted reveal, LeadersDb db)
    {
        ArgumentNullException.ThrowIfNull(reveal);
        ArgumentNullException.ThrowIfNull(db);
        var round = reveal.Round.Id;
        var hidden = db.Rounds.RecusedIn(reveal.To, db);
        return runs.Where(run => run.RoundId == round && !hidden.Any(held => held.Id == run.RoundId));
    }

    /// <summary>Rounds with a candidacy the viewer is recused from.</summary>
    public static IQueryable<ScoringRound> RecusedIn(this IQueryable<ScoringRound> rounds, Viewer viewer, LeadersDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var recused = db.Scorecards.RecusedBy(viewer).Select(card => card.CandidacyId);
        return rounds.Where(round => round.Candidacies.Any(taken => recused.Contains(taken.CandidacyId)));
    }

    /// <summary>With who made it, its round and rubric version.</summary>
    public static IQueryable<RankingRun> Whole(this IQueryable<RankingRun> runs) => runs
        .Include(run => run.MadeBy)
        .Include(run => run.Rubric)
        .Include(run => run.Round).ThenInclude(round => round.Search).ThenInclude(search => search.Client);
}

/// <summary>A run in a list, without its texts.</summary>
public sealed record RunLine(Guid Id, DateTimeOffset MadeAt, string MadeBy, RunOccasion Occasion, string InputsHash, string Software);

/// <summary>The stored runs of a round, as far as one viewer may see them.</summary>
/// <param name="Round">With search, client and rubric.</param>
/// <param name="Runs">Newest first; empty while <paramref name="Because"/> says why none is shown.</param>
/// <param name="Because">Why nothing is shown, in a sentence for the viewer; none when the runs are open to them, if there are any.</param>
/// <param name="To">Who sees them.</param>
public sealed record RunsOfRound(ScoringRound Round, IReadOnlyList<RunLine> Runs, string? Because, Viewer To)
{
    internal const string Recused = "A run is shown whole, and you are recused from someone in this round.";

    private const string Calibration = "A calibration round does not count, so no run of it is stored.";

    /// <summary>Whether the viewer may store a run now: everything in the round is open to them.</summary>
    public bool MayStore => Because is null;

    /// <summary>Runs of which <see cref="LeadersOfAsync"/> reads the order.</summary>
    public const int MostLeaders = 20;

    /// <summary>Names at the head of each of the newest runs, by run: those ranked first, with the people of a shared rank in any order; none for a run that cannot be read.</summary>
    /// <remarks>Reads results, which are tens of kilobytes each, of the newest <see cref="MostLeaders"/> alone, and never inputs.</remarks>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>?>> LeadersOfAsync(LeadersDb db, int most = 3, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (Runs.Count == 0) return new Dictionary<Guid, IReadOnlyList<string>?>();
        var names = await RunNames.OfAsync(db, Round.Id, Round.RubricId, To, cancellation);
        var newest = Runs.Take(MostLeaders).Select(run => run.Id).ToList();
        var results = await db.Runs.Where(run => newest.Contains(run.Id)).Select(run => new { run.Id, run.Results }).ToListAsync(cancellation);
        return results.ToDictionary(run => run.Id, run => Leaders(run.Results, names, most));
    }

    private static IReadOnlyList<string>? Leaders(string results, RunNames names, int most)
    {
        try
        {
            return [.. RunResults.Parse(results).Standings.Where(standing => standing.Rank is not null).Take(most).Select(standing => names.Person(standing.CandidacyId))];
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <returns>null when the round is none of the viewer's</returns>
    public static async Task<RunsOfRound?> LoadAsync(LeadersDb db, Guid round, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var reveal = await Reveal.OfAsync(db, round, viewer, cancellation);
        if (reveal is null) return null;
        if (reveal is not Reveal.Granted granted) return new(reveal.Round, [], ((Reveal.Withheld)reveal).Because, viewer);
        if (reveal.Round.IsCalibration) return new(reveal.Round, [], Calibration, viewer);
        if (await db.Rounds.RecusedIn(viewer, db).AnyAsync(held => held.Id == round, cancellation)) return new(reveal.Round, [], Recused, viewer);
        var runs = await db.Runs.ShownBy(granted, db).OrderByDescending(run => run.MadeAt).ThenByDescending(run => run.Id)
            .Select(run => new RunLine(run.Id, run.MadeAt, run.MadeBy.Name, run.Occasion, run.InputsHash, run.Software))
            .ToListAsync(cancellation);
        return new(reveal.Round, runs, null, viewer);
    }
}

/// <summary>One stored run, if the viewer may see it now. Comparing two asks twice.</summary>
public abstract record RunSeen(ScoringRound Round)
{
    /// <summary>The run, whole.</summary>
    public sealed record Shown(ScoringRound Round, RankingRun Run, Viewer To) : RunSeen(Round)
    {
        /// <summary>The inputs of the round as they are now, whole as the run is. Nothing is stored.</summary>
        public Task<RunInputs> InputsNowAsync(LeadersDb db, CancellationToken cancellation = default) => InputsOfRound.LoadAsync(db, Round, cancellation);
    }

    /// <summary>Not now, and why, in a sentence for the viewer.</summary>
    public sealed record Withheld(ScoringRound Round, string Because) : RunSeen(Round);

    /// <returns>null when there is no such run, or its round is none of the viewer's</returns>
    public static async Task<RunSeen?> OfAsync(LeadersDb db, Guid run, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var round = await db.Runs.Where(held => held.Id == run).Select(held => (Guid?)held.RoundId).SingleOrDefaultAsync(cancellation);
        if (round is null || await Reveal.OfAsync(db, round.Value, viewer, cancellation) is not { } reveal) return null;
        if (reveal is not Reveal.Granted granted) return new Withheld(reveal.Round, ((Reveal.Withheld)reveal).Because);
        var held = await db.Runs.ShownBy(granted, db).Whole().AsNoTracking().SingleOrDefaultAsync(found => found.Id == run, cancellation);
        return held is null ? new Withheld(reveal.Round, RunsOfRound.Recused) : new Shown(reveal.Round, held, viewer);
    }
}
