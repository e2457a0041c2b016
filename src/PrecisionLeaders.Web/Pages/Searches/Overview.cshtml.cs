using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>One search at a glance: its people by stage, its team, its brief, what happened last; and the acts on its status.</summary>
public sealed class SearchOverviewPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    private const int Recent = 8;

    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty]
    public StatusForm Form { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public Search Shown { get; private set; } = null!;
    public SearchRow Row { get; private set; } = null!;
    public IReadOnlyList<MoveLine> Moves { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ShowAgainAsync();

    public Task<IActionResult> OnPostOpenAsync() => ActAsync(search => search.Open(clock.GetUtcNow()), "The search is open.");

    public Task<IActionResult> OnPostHoldAsync() => ActAsync(search => search.Hold(), "The search is on hold. Its board stays as it is.");

    public Task<IActionResult> OnPostPlaceAsync() => ActAsync(search => search.Place(clock.GetUtcNow()), "The search ended in a placement.");

    public Task<IActionResult> OnPostReopenAsync() => ActAsync(search => search.Reopen(), "The search is open again.");

    public async Task<IActionResult> OnPostCloseAsync()
    {
        if (!await this.IsValidAsync(Form, new StatusForm.Rules())) return await ShowAgainAsync();
        return await ActAsync(search => search.Close(Form.Reason!.Value, clock.GetUtcNow()), "The search is closed. Reopen it from here if the client comes back.");
    }

    private async Task<IActionResult> ActAsync(Action<Search> act, string done)
    {
        var search = await db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == SearchId);
        if (search is null) return NotFound();
        db.Expect(search, Form.Version);
        act(search);
        await db.SaveChangesAsync();
        TempData.Say(done);
        return RedirectToPage(new { search = SearchId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var me = User.AsViewer();
        if (await db.HeadAsync(me, SearchId) is not { } head) return NotFound();
        Head = head;
        Shown = await db.Searches.AsNoTracking().Whole().Include(held => held.Template).SingleAsync(held => held.Id == SearchId);
        Row = (await SearchRow.OfAsync(db, me, [head.Line]))[0];
        Moves = await db.Candidacies.SeenBy(db, me).Where(held => held.SearchId == SearchId).LatestMovesAsync(Recent);
        Form.Version = Shown.Version;
        return Page();
    }
}

/// <summary>An act on the status; closing needs its coded reason.</summary>
public sealed class StatusForm
{
    public Guid Version { get; set; }
    public ClosingReason? Reason { get; set; }

    public sealed class Rules : AbstractValidator<StatusForm>
    {
        public Rules() => RuleFor(form => form.Reason).NotNull().WithMessage("Choose why the search closes.").IsInEnum().WithMessage("Choose a reason from the list.");
    }
}
