using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Web.Pages.Ranking.Talent;

/// <summary>One person found: the match and why, and who it is.</summary>
/// <param name="Verdict">the match and its reasons</param>
/// <param name="Who">read for the people shown alone</param>
/// <param name="Bar">what keeps them off-limits today</param>
/// <param name="Place">where they stand in this search already</param>
public sealed record Hit(TalentVerdict Verdict, Hit.Person Who, OffLimitsBar? Bar, Hit.InSearch? Place)
{
    public Guid Id => Verdict.Id;

    /// <summary>The people of a page, in the order given; who left the pool a moment ago is left out.</summary>
    public static async Task<IReadOnlyList<Hit>> ReadAsync(LeadersDb db, Viewer viewer, Guid search, IReadOnlyList<TalentVerdict> verdicts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = verdicts.Select(verdict => verdict.Id).ToList();
        if (ids.Count == 0) return [];
        var people = await db.Candidates.SeenBy(viewer).Where(held => ids.Contains(held.Id))
            .Select(held => new Person(held.Id, held.Name, held.Credentials, held.CurrentTitle, held.CurrentOrganisation, held.CurrentOrganisationFolded)).ToDictionaryAsync(held => held.Id);
        var seen = db.Candidacies.SeenBy(db, viewer);
        var places = await db.Candidacies.Candidates().Where(held => held.SearchId == search && ids.Contains(held.CandidateId))
            .Select(held => new InSearch(held.CandidateId, held.Id, held.Stage.Name, held.LeftAt != null, seen.Any(one => one.Id == held.Id))).ToDictionaryAsync(held => held.Candidate);
        var rules = await db.OffLimitsAsync(today);
        return [.. verdicts.Where(verdict => people.ContainsKey(verdict.Id))
            .Select(verdict => new Hit(verdict, people[verdict.Id], rules.Of(verdict.Id, people[verdict.Id].Folded), places.GetValueOrDefault(verdict.Id)))];
    }

    public sealed record Person(Guid Id, string Name, string? Credentials, string? Title, string? Organisation, string? Folded)
    {
        public string Position => (Title, Organisation) switch
        {
            (null, null) => "No current position known",
            ({ } title, { } organisation) => $"{title}, {organisation}",
            var (title, organisation) => (title ?? organisation)!,
        };
    }

    /// <param name="Candidate">who</param>
    /// <param name="Candidacy">their place in the search</param>
    /// <param name="Stage">its name</param>
    /// <param name="HasLeft">whether they are out of it again</param>
    /// <param name="IsSeen">false for a viewer who is recused from them, and is told no more than that they are in it</param>
    public sealed record InSearch(Guid Candidate, Guid Candidacy, string Stage, bool HasLeft, bool IsSeen);
}
