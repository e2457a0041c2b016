using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Lists;

/// <summary>What of a search the committee sees and judges: its lists and its rounds.</summary>
public sealed class IndexPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    public SearchHead Head { get; private set; } = null!;
    public IReadOnlyList<ListRow> Lists { get; private set; } = [];
    public IReadOnlyList<RoundRow> Rounds { get; private set; } = [];

    /// <summary>Questions of the committee nobody has answered, and all of them.</summary>
    public (int Open, int All) Questions { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid search) => await LoadAsync(search) ? Page() : NotFound();

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["search"]!)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStartAsync(Guid search, ListKind kind)
    {
        if (!Enum.IsDefined(kind) || !ModelState.IsValid) return BadRequest();
        var found = await db.Searches.SeenBy(User.AsViewer()).SingleOrDefaultAsync(held => held.Id == search);
        if (found is null) return NotFound();
        var number = await db.Lists.Where(list => list.SearchId == search && list.Kind == kind).MaxAsync(list => (int?)list.Number) ?? 0;
        var list = new CandidateList(found, kind, number + 1, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        db.Lists.Add(list);
        await db.SaveChangesAsync();
        return RedirectToPage("/Review/Lists/List", new { search, list = list.Id });
    }

    private async Task<bool> LoadAsync(Guid search)
    {
        var me = User.AsViewer();
        if (await db.HeadAsync(me, search) is not { } head) return false;
        Head = head;
        Lists = await db.Lists.SeenBy(me).Where(list => list.SearchId == search).OrderByDescending(list => list.MadeAt)
            .Select(list => new ListRow(list.Id, list.Kind, list.Number, list.Entries.Count, list.PresentedAt, list.Readers.Count)).ToListAsync();
        var asked = db.Scorecards.Asked();
        Rounds = await db.Rounds.SeenBy(me).Where(round => round.SearchId == search).OrderByDescending(round => round.MadeAt)
            .Select(round => new RoundRow(round.Id, round.Name, round.State, round.DueOn, round.Candidacies.Count, round.Raters.Count,
                asked.Count(card => card.RoundId == round.Id && card.SubmittedAt != null),
                asked.Count(card => card.RoundId == round.Id), round.IsCalibration)).ToListAsync();
        var questions = db.Questions.SeenBy(db, me).Where(question => question.SearchId == search);
        Questions = (await questions.Open().CountAsync(), await questions.CountAsync());
        return true;
    }

    public sealed record ListRow(Guid Id, ListKind Kind, int Number, int People, DateTimeOffset? PresentedAt, int Readers);

    public sealed record RoundRow(Guid Id, string Name, RoundState State, DateOnly DueOn, int People, int Raters, int In, int Asked, bool IsCalibration);
}
