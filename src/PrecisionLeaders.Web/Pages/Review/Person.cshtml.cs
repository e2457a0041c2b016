using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The dossier of one person of a presented list. Who stepped back from the candidacy does not find it.</summary>
public sealed class PersonPage(LeadersDb db) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;
    public Place On { get; private set; } = null!;

    /// <summary>The reader's own scorecard on this person, where they rate.</summary>
    public Scorecard? Own { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid list, Guid candidacy)
    {
        var me = User.AsViewer();
        var on = await db.Lists.PresentedTo(me).Where(held => held.Id == list && held.Entries.Any(entry => entry.CandidacyId == candidacy))
            .Select(held => new Place(held.Id, held.Kind, held.Number, held.Search.Title, held.Entries.Single(entry => entry.CandidacyId == candidacy).Line)).SingleOrDefaultAsync();
        if (on is null || await Dossier.OfAsync(db, candidacy, me) is not { } dossier) return NotFound();
        (On, Dossier) = (on, dossier);
        Own = await db.Scorecards.OwnedBy(me).AsNoTracking().Include(card => card.Round)
            .Where(card => card.CandidacyId == candidacy && !card.Round.IsCalibration && (card.SubmittedAt != null || card.Round.State == RoundState.Open))
            .OrderByDescending(card => card.Round.OpenedAt).FirstOrDefaultAsync();
        return Page();
    }

    public sealed record Place(Guid List, ListKind Kind, int Number, string Search, string? Line);
}
