using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Pipeline;

/// <summary>Named queries over candidacies. What a person may not see is not found. What it hangs on is a list read once, not a question for each candidacy.</summary>
public static class CandidacyQueries
{
    /// <summary>The candidacies of the searches a recruiter works, but for those they are recused from as a rater. Benchmark people are no candidates.</summary>
    public static IQueryable<Candidacy> SeenBy(this IQueryable<Candidacy> candidacies, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var worked = db.Set<SearchMember>().Where(SearchQueries.WorkedBy(viewer)).Select(member => EF.Property<Guid>(member, "SearchId"));
        return candidacies.Candidates().Where(held => worked.Contains(held.SearchId)).NotRecused(db, viewer);
    }

    /// <summary>
    /// Of those the candidacies of some people: met by the person, then by whether the viewer works the search. Asked by the list of searches, it would be as
    /// many look-ups as there are people times searches.
    /// </summary>
    public static IQueryable<Candidacy> SeenAmong(this IQueryable<Candidacy> candidacies, LeadersDb db, Viewer viewer, IReadOnlyCollection<Guid> people)
    {
        ArgumentNullException.ThrowIfNull(db);
        var worked = db.Set<SearchMember>().Where(SearchQueries.WorkedBy(viewer));
        return candidacies.Candidates().Where(held => people.Contains(held.CandidateId) && worked.Any(member => EF.Property<Guid>(member, "SearchId") == held.SearchId)).NotRecused(db, viewer);
    }

    /// <summary>Without those a person is recused from: they meet neither the candidacy nor its scores.</summary>
    public static IQueryable<Candidacy> NotRecused(this IQueryable<Candidacy> candidacies, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var recused = db.Scorecards.RecusedBy(viewer).Select(card => card.CandidacyId);
        return candidacies.Where(held => !recused.Contains(held.Id));
    }

    public static IQueryable<Candidacy> Of(this IQueryable<Candidacy> candidacies, Search search)
    {
        var id = search.Id;
        return candidacies.Where(held => held.SearchId == id);
    }

    /// <summary>Those still in their search.</summary>
    public static IQueryable<Candidacy> Active(this IQueryable<Candidacy> candidacies) => candidacies.Candidates().Where(held => held.LeftAt == null);

    /// <summary>Without benchmark people, whom raters practise on.</summary>
    public static IQueryable<Candidacy> Candidates(this IQueryable<Candidacy> candidacies) => candidacies.Where(held => !held.IsBenchmark);

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<Candidacy> Whole(this IQueryable<Candidacy> candidacies) => candidacies
        .Include(held => held.Candidate)
        .Include(held => held.Stage)
        .Include(held => held.Disposition)
        .Include(held => held.Search).ThenInclude(search => search.Requirements)
        .Include(held => held.Search).ThenInclude(search => search.StageSet).ThenInclude(set => set.Stages)
        .Include(held => held.Moves).ThenInclude(move => move.Disposition)
        .Include(held => held.Gates)
        .Include(held => held.Codings)
        .AsSplitQuery();
}
