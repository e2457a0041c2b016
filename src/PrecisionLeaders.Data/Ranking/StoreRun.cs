using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>Reckons the ranking of a whole round and keeps it as a run.</summary>
public static class StoreRun
{
    /// <summary>The version that reckons, as it is kept with a run.</summary>
    public static string Software { get; } =
        typeof(RankingRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { Length: <= RankingRun.SoftwareLength } version ? version : "unknown";

    /// <summary>Stores a run because someone asks for one.</summary>
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="round">the round's id</param>
    /// <param name="viewer">who asks; the whole round must be revealed to them now</param>
    /// <param name="by">the viewer's account</param>
    /// <param name="now">when</param>
    /// <param name="options">how to reckon; the usual way by default</param>
    /// <param name="cancellation">ends the reading</param>
    /// <returns>the run, or null when the round is none of the viewer's</returns>
    /// <exception cref="RuleBrokenException">when the scores are sealed to the viewer, or they are recused from someone in the round</exception>
    public static async Task<RankingRun?> OnDemandAsync(
        LeadersDb db, Guid round, Viewer viewer, Account by, DateTimeOffset now, RunOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await RunsOfRound.LoadAsync(db, round, viewer, cancellation) is not { } seen) return null;
        Rule.Require(seen.MayStore, seen.Because ?? "");
        // Loaded again to be linked to: what answers a reveal is read for showing alone.
        var held = await db.Rounds.Include(found => found.Search).Include(found => found.Rubric).SingleAsync(found => found.Id == round, cancellation);
        return await AddAsync(db, held, RunOccasion.OnDemand, by, now, options, cancellation);
    }

    internal static async Task<RankingRun> AddAsync(
        LeadersDb db, ScoringRound round, RunOccasion occasion, Account by, DateTimeOffset now, RunOptions? options, CancellationToken cancellation)
    {
        var inputs = await InputsOfRound.LoadAsync(db, round, cancellation);
        var run = new RankingRun(round, inputs, options ?? RunOptions.Usual, occasion, Software, by, now);
        db.Runs.Add(run);
        return run;
    }
}
