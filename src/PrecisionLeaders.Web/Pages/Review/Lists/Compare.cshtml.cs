using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Lists;

/// <summary>Two to four people side by side, for the team: of one list, or of the whole search.</summary>
public sealed class CompareModel(LeadersDb db, ProbedOrders probed, TimeProvider clock) : ComparePage(db, probed, clock)
{
    public Guid Search { get; private set; }
    public string Title { get; private set; } = "";
    public CandidateList? List { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid search, Guid? list, string[] with)
    {
        var me = User.AsViewer();
        var title = await Db.Searches.SeenBy(me).Where(held => held.Id == search).Select(held => held.Title).SingleOrDefaultAsync();
        if (title is null) return NotFound();
        (Search, Title) = (search, title);
        if (list is null) return await CompareAsync(search, await OfSearchAsync(search), with);

        var found = await Db.Lists.SeenBy(me).AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == list && held.SearchId == search);
        if (found is null) return NotFound();
        List = found;
        var own = await Db.Scorecards.RecusedBy(me).AsNoTracking().Include(card => card.Round).Where(card => card.Round.SearchId == search).ToListAsync();
        return await CompareAsync(search, await OfAsync(found, own, PathOf, ListFields.All), with);
    }

    /// <summary>Everyone still in the search, furthest along first.</summary>
    private async Task<IReadOnlyList<Choosable>> OfSearchAsync(Guid search)
    {
        var people = await Db.Candidacies.SeenBy(Db, User.AsViewer()).Active().Where(held => held.SearchId == search)
            .OrderByDescending(held => held.Stage.Order).ThenBy(held => held.Candidate.SortName)
            .Select(held => new { held.Id, held.Candidate.CurrentTitle, held.Candidate.CurrentOrganisation }).ToListAsync();
        var names = await ShownNames.OfAsync(Db, User.AsViewer(), Db.Candidacies.Where(held => held.SearchId == search));
        return [.. people.Select(held => new Choosable(names[held.Id],
            held.CurrentTitle is null ? null : $"{held.CurrentTitle}, {held.CurrentOrganisation}", PathOf(held.Id), HasLeft: false))];
    }

    private string PathOf(Guid candidacy) => Url.Page("/Pipeline/Person", new { search = Search, candidacy })!;
}
