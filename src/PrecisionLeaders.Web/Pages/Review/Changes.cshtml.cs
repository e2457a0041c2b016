using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>What a list changed from the version before it: for its readers, from the last one they were shown, and for the team, drafts included.</summary>
public sealed class ChangesPage(LeadersDb db) : PageModel
{
    public CandidateList List { get; private set; } = null!;

    /// <summary>The version before; null when this is the first the viewer may read.</summary>
    public CandidateList? Before { get; private set; }
    public ListChanges Changes { get; private set; } = new([], [], [], []);
    public ShownNames Names { get; private set; } = null!;
    public bool IsOfTheTeam { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid list)
    {
        var me = User.AsViewer();
        IsOfTheTeam = await db.Lists.SeenBy(me).AnyAsync(held => held.Id == list);
        var seen = IsOfTheTeam ? db.Lists.SeenBy(me) : db.Lists.PresentedTo(me);
        if (await seen.AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == list) is not { } found) return NotFound();
        List = found;
        Before = await seen.Before(found).AsNoTrackingWithIdentityResolution().Whole().FirstOrDefaultAsync();
        var people = found.Entries.Concat(Before?.Entries ?? []).Select(entry => entry.CandidacyId).Distinct().ToList();
        Names = await ShownNames.OfAsync(db, me, db.Candidacies.Where(held => people.Contains(held.Id)));
        if (Before is null) return Page();
        var hidden = await db.RecusedFromAsync(me, found.SearchId);
        var all = ListChanges.Between(Before, found);
        Changes = new(
            [.. all.Added.Where(entry => !hidden.Contains(entry.CandidacyId))], [.. all.Removed.Where(entry => !hidden.Contains(entry.CandidacyId))],
            [.. all.Moved.Where(pair => !hidden.Contains(pair.After.CandidacyId))], [.. all.Retold.Where(pair => !hidden.Contains(pair.After.CandidacyId) && Told(pair).Any())], all.Shown, all.Hidden);
        return Page();
    }

    /// <summary>How a version names them: as it was presented, or as they read today while it is a draft.</summary>
    public ShownName Named(ListEntry entry) => entry.Name is { } then ? Names[entry.CandidacyId].As(then, entry.Credentials) : Names[entry.CandidacyId];

    /// <summary>What of a person reads otherwise, word by word; of the parts that both versions show.</summary>
    public IEnumerable<(string What, IReadOnlyList<WordRun> Runs)> Told(ListChanges.Pair pair)
    {
        var (was, now) = (Named(pair.Before), Named(pair.After));
        var both = Before!.Fields & List.Fields;
        var (told, tells) = (PresentedEntry.ToldOf(pair.Before, was, both), PresentedEntry.ToldOf(pair.After, now, both));
        (string What, string? Before, string? After)[] fields =
        [
            ("Name", was.Text, now.Text),
            ("Position", told.Position, tells.Position),
            ("Lives in", told.Place, tells.Place),
            ("Availability", told.Availability, tells.Availability),
            ("Pay expected", told.Pay, tells.Pay),
            ("Line", was.Read(pair.Before.Line), now.Read(pair.After.Line)),
        ];
        return fields.Where(field => field.Before != field.After).Select(field => (field.What, WordDifference.Of(field.Before, field.After)));
    }
}
