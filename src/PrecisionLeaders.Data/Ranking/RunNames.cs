using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>The names, as they are today and as the viewer may read them, behind the ids of a run: the run itself holds none. What was erased since has no entry.</summary>
/// <param name="People">By candidacy.</param>
/// <param name="Raters">By account.</param>
/// <param name="Competencies">By id, of the run's rubric version, which never changes.</param>
public sealed record RunNames(
    IReadOnlyDictionary<Guid, ShownName> People, IReadOnlyDictionary<Guid, string> Raters, IReadOnlyDictionary<Guid, JudgedCompetency> Competencies)
{
    public const string Erased = "Someone no longer on record";

    /// <summary>To print in a sentence.</summary>
    public string Person(Guid candidacy) => Named(candidacy).Text;

    public ShownName Named(Guid candidacy) => People.TryGetValue(candidacy, out var named) ? named : ShownName.Real(candidacy, Erased, Erased, Words.Fold(Erased), null);

    public string Rater(Guid account) => Raters.GetValueOrDefault(account, Erased);

    /// <param name="db">where they are read</param>
    /// <param name="seen">a run the viewer may see, and so everyone in it</param>
    /// <param name="cancellation">ends the reading</param>
    public static async Task<RunNames> OfAsync(LeadersDb db, RunSeen.Shown seen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(seen);
        return await OfAsync(db, seen.Run.RoundId, seen.Run.RubricId, seen.To, cancellation);
    }

    internal static async Task<RunNames> OfAsync(LeadersDb db, Guid round, Guid rubric, Viewer viewer, CancellationToken cancellation)
    {
        var people = await ShownNames.OfAsync(db, viewer, db.Rounds.Where(held => held.Id == round).SelectMany(held => held.Candidacies).Select(taken => taken.Candidacy), cancellation);
        var raters = await db.Rounds.Where(held => held.Id == round).SelectMany(held => held.Raters)
            .Select(rater => new { rater.AccountId, rater.Account.Name }).ToListAsync(cancellation);
        var competencies = await db.Rubrics.Where(held => held.Id == rubric).SelectMany(held => held.Competencies).OrderBy(held => held.Order)
            .Select(held => new JudgedCompetency(held.Id, held.Code, held.Name, held.ShortName, held.Weight, held.Floor)).ToListAsync(cancellation);
        return new(
            people.All.ToDictionary(named => named.CandidacyId),
            raters.ToDictionary(rater => rater.AccountId, rater => rater.Name),
            competencies.ToDictionary(competency => competency.Id));
    }
}
