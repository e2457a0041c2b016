using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Pages.Review.Talk;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The dossier of one person of a presented list. Who stepped back from the candidacy does not find it.</summary>
public sealed class PersonPage(LeadersDb db, TimeProvider clock) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>What the table of a career holds; null when neither part was chosen for the reader.</summary>
    public string? Career => (Dossier.Shows(ListFields.Appointments), Dossier.Shows(ListFields.Training)) switch
    {
        (true, true) => "Appointments and training",
        (true, _) => "Appointments",
        (_, true) => "Training",
        _ => null,
    };
    public Place On { get; private set; } = null!;
    public LeadershipScope Scope { get; private set; } = null!;

    /// <summary>Who stands before and after on the list, of those the reader may see.</summary>
    public PresentedEntry? Before { get; private set; }
    public PresentedEntry? After { get; private set; }

    /// <summary>The reader's own scorecard on this person, where they rate.</summary>
    public Scorecard? Own { get; private set; }

    /// <summary>What the committee reads of the person's documents.</summary>
    public IReadOnlyList<DocumentLine> Documents { get; private set; } = [];

    /// <summary>Whether a coded name on the list keeps all documents from it.</summary>
    public bool AreDocumentsWithheld { get; private set; }
    public SaidHere Said { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid list, Guid candidacy)
    {
        var me = User.AsViewer();
        var found = await db.Lists.PresentedTo(me).AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == list);
        if (found?.Entries.SingleOrDefault(entry => entry.CandidacyId == candidacy) is not { } on || await Dossier.OfAsync(db, candidacy, me) is not { } dossier) return NotFound();
        (On, Dossier) = (new(found.Id, found.Kind, found.Number, found.Search.Title, on.Line), dossier);
        Scope = dossier.ScopeOn(new ViewerTime(clock.GetUtcNow(), Frame.Of(User).Zone).Today);
        var recused = await db.Scorecards.RecusedBy(me).AsNoTracking().Include(card => card.Round).Where(card => card.Round.SearchId == found.SearchId).ToListAsync();
        var shown = (await PresentedEntry.OfAsync(found, recused, db, me)).Where(entry => !entry.IsRecused).ToList();
        var at = shown.FindIndex(entry => entry.Candidacy == candidacy);
        (Before, After) = (shown.ElementAtOrDefault(at - 1), shown.ElementAtOrDefault(at + 1));
        Own = await db.Scorecards.OwnedBy(me).AsNoTracking().Include(card => card.Round)
            .Where(card => card.CandidacyId == candidacy && !card.Round.IsCalibration && (card.SubmittedAt != null || card.Round.State == RoundState.Open))
            .OrderByDescending(card => card.Round.OpenedAt).FirstOrDefaultAsync();
        AreDocumentsWithheld = found.Entries.Any(entry => entry.Candidacy.IsCoded);
        if (!AreDocumentsWithheld) Documents = await (await ShownDocuments.OfAsync(db, me, list, candidacy)).Lines().ToListAsync();
        Said = await SaidHere.OfPersonAsync(db, me, list, candidacy);
        return Page();
    }

    public sealed record Place(Guid List, ListKind Kind, int Number, string Search, string? Line);
}
