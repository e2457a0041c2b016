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
public sealed class OfSearchModel(LeadersDb db) : PageModel
{
    public Guid SearchId { get; private set; }
    public string Title { get; private set; } = "";
    public string Client { get; private set; } = "";
    public int People { get; private set; }

    /// <summary>None before the first round is opened.</summary>
    public RankingView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid search, Guid? round, Guid[] open)
    {
        var viewer = User.AsViewer();
        var found = await db.Searches.SeenBy(viewer).Where(held => held.Id == search)
            .Select(held => new { held.Title, Client = held.Client.Name, People = db.Candidacies.Count(candidacy => candidacy.SearchId == held.Id && candidacy.LeftAt == null) })
            .SingleOrDefaultAsync();
        if (found is null) return NotFound();
        (SearchId, Title, Client, People) = (search, found.Title, found.Client, found.People);

        var path = $"{Request.PathBase}{Request.Path}";
        var newest = await db.Rounds.SeenBy(viewer).Where(held => held.SearchId == search && held.State != RoundState.Draft && (round == null || held.Id == round))
            .OrderByDescending(held => held.MadeAt).Select(held => (Guid?)held.Id).FirstOrDefaultAsync();
        if (newest is not { } shown) return round is null ? Page() : NotFound();
        View = await RankingView.LoadAsync(db, viewer, shown, round is null ? path : $"{path}?round={round}", open, id => $"{path}?round={id}", PathsOfPeople);
        return View is null ? NotFound() : Page();
    }

    private Task<IReadOnlyDictionary<Guid, string>> PathsOfPeople(FitOfRound ranking) => Task.FromResult<IReadOnlyDictionary<Guid, string>>(
        ranking.People.Values.ToDictionary(person => person.CandidacyId, person => $"{Request.PathBase}/candidates/{person.CandidateId}"));
}
