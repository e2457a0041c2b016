using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>A decision measured against the stored ranking of the round it rests on.</summary>
/// <param name="Run">that ranking: the latest while it is a draft, the one it was recorded with after; null when it rests on no round</param>
/// <param name="Departure">how the choice departs from it</param>
/// <param name="Names">of the people of the search, as the viewer may read them</param>
public sealed record DepartureNow(RankingRun? Run, Departure Departure, ShownNames Names)
{
    /// <summary>Sentences that say what the departure is, one for each place.</summary>
    public IEnumerable<string> Sentences() => Departure.Places.Select(passed =>
        $"{Names[passed.Placed].Text} {Stands(passed.Standing)} and is placed before {string.Join(", ", passed.Ahead.Select(other => $"{Name(other.CandidacyId)} (rank {other.Rank})"))}.");

    /// <param name="db">where the run is read</param>
    /// <param name="decision">whole</param>
    /// <param name="viewer">who asks; the round must be open to them, and nobody in it hidden</param>
    /// <returns>null when the ranking is not theirs to see</returns>
    /// <exception cref="RuleBrokenException">when the round it rests on has no stored ranking, or one that cannot be read</exception>
    public static async Task<DepartureNow?> OfAsync(LeadersDb db, Decision decision, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(decision);
        var search = decision.SearchId;
        var names = await ShownNames.OfAsync(db, viewer, db.Candidacies.Candidates().Where(held => held.SearchId == search));
        if (decision.RoundId is not { } round) return new(null, Departure.None, names);
        if (await Reveal.OfAsync(db, round, viewer) is not Reveal.Granted granted || await db.Rounds.RecusedIn(viewer, db).AnyAsync(held => held.Id == round)) return null;
        var runs = db.Runs.ShownBy(granted, db);
        var run = decision.RunId is { } kept ? await runs.SingleOrDefaultAsync(held => held.Id == kept)
            : await runs.OrderByDescending(held => held.MadeAt).ThenByDescending(held => held.Id).FirstOrDefaultAsync();
        Rule.Require(run is not null, "The round has no stored ranking yet. Store a run of it first.");
        var at = decision.RecordedAt;
        var gone = await db.Candidacies.Where(held => held.SearchId == search && held.LeftAt != null && (at == null || held.LeftAt <= at)).Select(held => held.Id).ToListAsync();
        return new(run, Departure.Of(decision.Order, Read(run), gone.ToHashSet()), names);
    }

    private string Name(Guid candidacy) => Names.Find(candidacy)?.Text ?? RunNames.Erased;

    private static RunResults Read(RankingRun run)
    {
        try
        {
            return run.Order();
        }
        catch (FormatException)
        {
            throw new RuleBrokenException("The stored ranking cannot be read. Repeat the run to see what is wrong with it.");
        }
    }

    private static string Stands(RunStanding? standing) => standing switch
    {
        null => "was not judged in this round",
        { Rank: { } rank } => $"has rank {rank}",
        _ => "has no rank",
    };
}
