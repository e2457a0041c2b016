using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>How one person stands in the newest round of a search, in few strokes: for a card of the board and a line of the profile.</summary>
public sealed record FitStrip(FitStanding Standing, int MinimumCoverage, IReadOnlyList<Contribution> Contributions)
{
    public string Score => Exact.Shown(Standing.Score!.Value);

    /// <summary>What keeps the score from being read as it stands. Gates are told by whoever shows the candidacy.</summary>
    public IEnumerable<(Mean Mean, string Icon, string Words)> Flags =>
    [
        .. Standing.FailedFloors.Select(floor => (Mean.Stop, "arrow-bar-to-down", $"Floor {floor.Key}")),
        .. Standing.Coverage < MinimumCoverage ? new[] { (Mean.Unknown, "question-mark", $"{Standing.Coverage.Rounded(0)}% rated") } : [],
    ];

    /// <summary>Everybody with a score in the newest round of the search, by candidacy; nobody while it is sealed to the viewer.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FitStrip>> OfSearchAsync(LeadersDb db, Viewer viewer, Guid search)
    {
        ArgumentNullException.ThrowIfNull(db);
        var newest = await db.Rounds.ReachedBy(viewer).Scoring().Where(held => held.SearchId == search && held.State != RoundState.Draft)
            .OrderByDescending(held => held.MadeAt).Select(held => (Guid?)held.Id).FirstOrDefaultAsync();
        if (newest is not { } round || await Reveal.OfAsync(db, round, viewer) is not Reveal.Granted granted) return new Dictionary<Guid, FitStrip>();
        var (competencies, standings) = await FitOfRound.ScoresAsync(db, granted);
        return standings.Where(standing => standing.Score is not null)
            .ToDictionary(standing => standing.CandidacyId, standing => new FitStrip(standing, granted.Round.Rubric.MinimumCoverage, Drawn(standing, competencies)));
    }

    /// <summary>One person in each of their searches that has been scored, by candidacy. Few searches score the same person, so each is ranked in turn.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FitStrip>> OfPersonAsync(LeadersDb db, Viewer viewer, Guid candidate)
    {
        ArgumentNullException.ThrowIfNull(db);
        // Most people of the pool were never in a round, which is asked in no time.
        if (!await db.Set<RoundCandidacy>().AnyAsync(taken => taken.Candidacy.CandidateId == candidate)) return new Dictionary<Guid, FitStrip>();
        var scored = await db.Rounds.ReachedBy(viewer).Scoring()
            .Where(held => held.State != RoundState.Draft && held.Candidacies.Any(taken => taken.Candidacy.CandidateId == candidate))
            .SelectMany(held => held.Candidacies.Where(taken => taken.Candidacy.CandidateId == candidate), (held, taken) => new { held.SearchId, taken.CandidacyId })
            .Distinct().ToListAsync();
        var strips = new Dictionary<Guid, FitStrip>();
        foreach (var place in scored)
            if ((await OfSearchAsync(db, viewer, place.SearchId)).TryGetValue(place.CandidacyId, out var strip)) strips[place.CandidacyId] = strip;
        return strips;
    }

    /// <summary>The contributions of a standing, as the scales draw them.</summary>
    public static IReadOnlyList<Contribution> Drawn(FitStanding standing, IReadOnlyList<JudgedCompetency> competencies)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return
        [
            .. standing.Contributions.Zip(competencies, (held, competency) => new Contribution(
                held.Key, competency.Weight, held.Points is { } points ? Exact.Length(points) : null, held.IsExecutive, (double?)held.Floor, held.IsFloorFailed)),
        ];
    }
}
