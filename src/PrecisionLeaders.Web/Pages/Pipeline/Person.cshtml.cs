using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>One person in one search: where they stand, their gates, and everything that happened.</summary>
public sealed class PersonPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    private const int AllMoves = 500;

    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty(SupportsGet = true, Name = "candidacy")]
    public Guid CandidacyId { get; set; }

    [BindProperty]
    public GatesForm Form { get; set; } = new();

    [BindProperty]
    public CarveOutForm CarveOut { get; set; } = new();

    [BindProperty]
    public HeardForm Heard { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;

    /// <summary>What keeps the person off-limits today, or null.</summary>
    public OffLimitsBar? Bar { get; private set; }
    public Candidacy Shown { get; private set; } = null!;
    public IReadOnlyList<MoveLine> Moves { get; private set; } = [];
    public object? Newest => Shown is null ? null : GatesForm.Of(Shown);

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await WholeAsync() is not { } candidacy) return NotFound();
        if (!await this.IsValidAsync(Form, new GatesForm.Rules())) return await ShowAgainAsync();
        db.Expect(candidacy, Form.Version);
        var (by, now) = (await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        foreach (var judged in Form.Gates)
        {
            var gate = candidacy.Search.Requirements.FirstOrDefault(held => held.Id == judged.Requirement);
            if (gate is null || judged.SaysTheSameAs(candidacy.Gates.FirstOrDefault(held => held.RequirementId == gate.Id))) continue;
            candidacy.Judge(gate, judged.Outcome!.Value, judged.Why, by, now);
        }
        await db.SaveChangesAsync();
        TempData.Say("The gates are saved.");
        return Back();
    }

    public async Task<IActionResult> OnPostInternalAsync(bool mark)
    {
        if (await WholeAsync() is not { } candidacy) return NotFound();
        candidacy.MarkInternal(mark);
        await db.SaveChangesAsync();
        TempData.Say(mark ? $"{candidacy.Candidate.Name} is marked as working for the client." : "The internal mark is taken away.");
        return Back();
    }

    public async Task<IActionResult> OnPostCarveOutAsync()
    {
        if (await WholeAsync() is not { } candidacy) return NotFound();
        if (!await this.IsValidAsync(CarveOut, new CarveOutForm.Rules(), nameof(CarveOut))) return await ShowAgainAsync();
        db.Expect(candidacy, CarveOut.Version);
        if ((await db.OffLimitsAsync(clock.TodayOf(User))).Of(candidacy.Candidate) is { } bar)
            candidacy.GrantCarveOut(bar, CarveOut.Reason, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The reason is kept.");
        return Back();
    }

    public async Task<IActionResult> OnPostHeardAsync()
    {
        if (await WholeAsync() is not { } candidacy) return NotFound();
        if (!await this.IsValidAsync(Heard, new HeardForm.Rules(), nameof(Heard))) return await ShowAgainAsync();
        db.Expect(candidacy, Heard.Version);
        candidacy.Hear(Heard.Pay, Heard.Availability);
        await db.SaveChangesAsync();
        TempData.Say("Pay and notice are saved.");
        return Back();
    }

    private RedirectToPageResult Back() => RedirectToPage(null, null, new { search = SearchId, candidacy = CandidacyId, handler = (string?)null, mark = (bool?)null });

    private Task<Candidacy?> WholeAsync() =>
        db.Candidacies.SeenBy(db, User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == CandidacyId && held.SearchId == SearchId);

    public async Task<IActionResult> ShowAgainAsync()
    {
        var me = User.AsViewer();
        if (await db.HeadAsync(me, SearchId) is not { } head) return NotFound();
        var ours = db.Candidacies.SeenBy(db, me).Where(held => held.Id == CandidacyId && held.SearchId == SearchId);
        if (await ours.AsNoTrackingWithIdentityResolution().Whole().Include(held => held.Gates).ThenInclude(gate => gate.By).Include(held => held.CarveOut!.By).SingleOrDefaultAsync() is not { } shown) return NotFound();
        (Head, Shown) = (head, shown);
        Moves = await ours.LatestMovesAsync(AllMoves);
        Bar = (await db.OffLimitsAsync(clock.TodayOf(User))).Of(shown.Candidate);
        Heard = Heard.Beside(shown, ModelState);
        if (CarveOut.Version == Guid.Empty) CarveOut.Version = shown.Version;
        // What was typed stays; without it, the form says what is on record.
        if (Form.Gates.Count == 0) Form = GatesForm.Of(shown);
        return Page();
    }
}
