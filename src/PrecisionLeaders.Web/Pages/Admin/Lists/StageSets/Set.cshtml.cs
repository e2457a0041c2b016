using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.StageSets;

/// <summary>One set: its name, its stages in their order, and whether it is offered. Each button saves what is typed too.</summary>
public sealed class StageSetPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "set")]
    public Guid SetId { get; set; }

    [BindProperty]
    public StageSetForm Form { get; set; } = new();

    public StageSet Held { get; private set; } = null!;
    public Ending Ending { get; private set; } = null!;
    public object? Newest { get; private set; }

    /// <summary>Stages that somebody stands or stood at.</summary>
    public IReadOnlySet<Guid> StoodAt { get; private set; } = new HashSet<Guid>();

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync(int? up, int? down, int? remove)
    {
        if (await AllAsync() is not { } all || all.Find(held => held.Id == SetId) is not { } set) return NotFound();
        if (!await this.IsValidAsync(Form, new StageSetForm.Rules())) return await ShowAgainAsync();
        db.Expect(set, Form.Version);
        var (lines, presentedFrom) = Form.Arranged(up, down, remove);
        set.Rename(Form.Name);
        set.RequireOwnName(all);
        set.Arrange(lines, presentedFrom, await StoodAtAsync());
        await db.SaveChangesAsync();
        TempData.Say($"{set.Name} is saved.");
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostRetireAsync() => ChangeAsync(async set =>
    {
        Rule.Require(await db.StageSets.AnyAsync(held => held.Id != SetId && !held.IsRetired), "This is the last set on offer. Searches need one: add another first.");
        set.Retire();
        return "is retired";
    });

    public Task<IActionResult> OnPostRestoreAsync() => ChangeAsync(set =>
    {
        set.Restore();
        return Task.FromResult("is offered again");
    });

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        if ((await AllAsync()).Find(held => held.Id == SetId) is not { } set) return RedirectToPage("Index");
        Rule.Require(!(await db.UsesAsync<StageSet>())[SetId].Any(), $"{set.Name} is used by now. Retire it instead.");
        Rule.Require(await db.StageSets.AnyAsync(held => held.Id != SetId && !held.IsRetired), "This is the last set on offer. Searches need one: add another first.");
        db.StageSets.Remove(set);
        await db.SaveChangesAsync();
        TempData.Say($"{set.Name} is off the list.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if ((await AllAsync()).Find(held => held.Id == SetId) is not { } set) return NotFound();
        (Held, Newest, StoodAt) = (set, StageSetForm.Of(set), await StoodAtAsync());
        if (Form.Version == default) Form = StageSetForm.Of(set);
        Ending = Ending.Of(set, (await db.UsesAsync<StageSet>())[SetId]);
        return Page();
    }

    private Task<List<StageSet>> AllAsync() => db.StageSets.Include(set => set.Stages).ToListAsync();

    private async Task<IReadOnlySet<Guid>> StoodAtAsync() => (await db.UsesAsync<Stage>()).Select(uses => uses.Key).ToHashSet();

    private async Task<IActionResult> ChangeAsync(Func<StageSet, Task<string>> change)
    {
        ModelState.Clear();
        if ((await AllAsync()).Find(held => held.Id == SetId) is not { } set) return NotFound();
        var done = await change(set);
        await db.SaveChangesAsync();
        TempData.Say($"{set.Name} {done}.");
        return RedirectToPage();
    }
}
