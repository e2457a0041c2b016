using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>The ranking for the committee: the round's raters and the chair. Who works the search is led to its own page.</summary>
public sealed class OfRoundModel(LeadersDb db, ProbedOrders probed) : PageModel
{
    public RankingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid round)
    {
        var viewer = User.AsViewer();
        if (await db.Rounds.SeenBy(viewer).Where(held => held.Id == round).Select(held => (Guid?)held.SearchId).SingleOrDefaultAsync() is { } search)
            return RedirectToPage("OfSearch", new { search, round });
        var view = await RankingView.LoadAsync(db, probed, viewer, round, RankingAddress.Of(Request, round: null), id => $"{Request.PathBase}/review/rounds/{id}/ranking", PathsOfPeople);
        if (view is null) return NotFound();
        View = view;
        return Page();
    }

    /// <summary>To the dossier, for those on a list presented to the viewer.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> PathsOfPeople(FitOfRound ranking)
    {
        var search = ranking.Round.SearchId;
        var listed = await db.Lists.PresentedTo(User.AsViewer()).Where(list => list.SearchId == search)
            .SelectMany(list => list.Entries, (list, entry) => new { entry.CandidacyId, ListId = list.Id, list.PresentedAt })
            .ToListAsync();
        return listed.GroupBy(entry => entry.CandidacyId)
            .ToDictionary(group => group.Key, group => $"{Request.PathBase}/review/lists/{group.MaxBy(entry => entry.PresentedAt)!.ListId}/people/{group.Key}");
    }
}
