using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>One vote: cast while it is open, closed by the chair, counted after.</summary>
public sealed class VotePage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>What the viewer votes for.</summary>
    [BindProperty]
    public Guid? Option { get; set; }

    public Vote Vote { get; private set; } = null!;
    public ShownNames Names { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Options { get; private set; } = [];
    public bool IsChair { get; private set; }
    public bool IsOver { get; private set; }
    public bool HasVoted { get; private set; }
    public bool MayVote { get; private set; }

    private DateOnly Today => Vote.DayAt(clock.GetUtcNow());
    private Guid Id => Guid.Parse((string)RouteData.Values["vote"]!);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public Task<IActionResult> ShowAgainAsync() => OnGetAsync();

    public async Task<IActionResult> OnPostCastAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Option is not { } option)
        {
            ModelState.AddModelError(nameof(Option), "Choose one of the options, or abstain.");
            return Page();
        }
        db.ChangeTracker.Clear();
        if (!await CastVote.RunAsync(db, Id, option, User.AsViewer(), Today, clock.GetUtcNow())) return NotFound();
        TempData.Say("Your vote is counted.");
        return RedirectToPage(null, null, new { vote = Id });
    }

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!await FindAsync() || !IsChair) return NotFound();
        Vote.Close(Today, clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The vote is closed.");
        return RedirectToPage(null, null, new { vote = Id });
    }

    private async Task<bool> FindAsync()
    {
        var (me, id) = (User.AsViewer(), Id);
        if (await db.Votes.ReadBy(db, me).Whole().SingleOrDefaultAsync(held => held.Id == id) is not { } vote) return false;
        (Vote, IsOver) = (vote, vote.IsOver(Today));
        var search = vote.SearchId;
        Names = await ShownNames.OfAsync(db, me, db.Candidacies.Candidates().Where(held => held.SearchId == search));
        Options = [.. vote.Options.OrderBy(option => option.Number).Select(option => new SelectListItem(DecisionWords.Of(option, Names), option.Id.ToString()))];
        var own = vote.Voters.FirstOrDefault(voter => voter.AccountId == me.AccountId);
        (HasVoted, MayVote) = (own is { HasVoted: true }, own is { HasVoted: false } && !IsOver);
        IsChair = await db.Searches.ChairedBy(me).AnyAsync(held => held.Id == search);
        return true;
    }
}
