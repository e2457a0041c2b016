using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>The ranking for the recruiters of a search.</summary>
[Remembered]
public sealed class OfSearchModel(LeadersDb db, ProbedOrders probed) : PageModel
{
    public SearchHead Head { get; private set; } = null!;

    /// <summary>None before the first round is opened.</summary>
    public RankingView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid search, Guid? round)
    {
        var viewer = User.AsViewer();
        if (await db.HeadAsync(viewer, search) is not { } head) return NotFound();
        Head = head;

        var newest = await db.Rounds.SeenBy(viewer).Where(held => held.SearchId == search && (round == null ? held.State != RoundState.Draft && !held.IsCalibration : held.Id == round))
            .OrderByDescending(held => held.MadeAt).Select(held => (Guid?)held.Id).FirstOrDefaultAsync();
        if (newest is not { } shown) return round is null ? Page() : NotFound();
        var address = RankingAddress.Of(Request, round);
        View = await RankingView.LoadAsync(db, probed, viewer, shown, address, id => $"{address.Path}?round={id}", PathsOfPeople);
        return View is null ? NotFound() : Page();
    }

    private Task<IReadOnlyDictionary<Guid, string>> PathsOfPeople(FitOfRound ranking) => Task.FromResult<IReadOnlyDictionary<Guid, string>>(
        ranking.People.Values.ToDictionary(person => person.CandidacyId, person => $"{Request.PathBase}/searches/{Head.Id}/people/{person.CandidacyId}"));
}
