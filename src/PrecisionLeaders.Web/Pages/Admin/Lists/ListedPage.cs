using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>A page of one that stands on a list: how it ends is the same on all of them.</summary>
public abstract class ListedPage<T>(LeadersDb db) : PageModel, IShowsAgain where T : Listed
{
    public T Held { get; private set; } = null!;
    public Ending Ending { get; private set; } = null!;
    public object? Newest { get; protected set; }

    protected LeadersDb Db => db;

    protected abstract Guid EntryId { get; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public Task<IActionResult> OnPostRetireAsync() => ChangeAsync((entry, all) =>
    {
        entry.RequireDispensable(all);
        entry.Retire();
    }, "is retired");

    public Task<IActionResult> OnPostRestoreAsync() => ChangeAsync((entry, _) => entry.Restore(), "is offered again");

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        var all = await AllAsync();
        if (EntryIn(all) is not { } entry) return ToList();
        entry.RequireDispensable(all);
        Rule.Require(!(await EndingOfAsync(entry)).IsUsed, $"{entry.Name} is used by now. Retire it instead.");
        db.Remove(entry);
        await db.SaveChangesAsync();
        TempData.Say($"{entry.Name} is off the list.");
        return ToList();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var all = await AllAsync();
        if (EntryIn(all) is not { } entry) return NotFound();
        (Held, Ending) = (entry, await EndingOfAsync(entry));
        await ShowAsync(entry, all);
        return Page();
    }

    /// <summary>The whole list, to be changed; empty when there is no such list.</summary>
    protected abstract Task<IReadOnlyList<T>> AllAsync();

    protected abstract Task<Ending> EndingOfAsync(T entry);

    /// <summary>Fills in what the page shows besides.</summary>
    protected abstract Task ShowAsync(T entry, IReadOnlyList<T> all);

    protected virtual IActionResult ToList() => RedirectToPage("Index");

    protected T? EntryIn(IEnumerable<T> all) => all.FirstOrDefault(held => held.Id == EntryId);

    protected async Task<IActionResult> ChangeAsync(Action<T, IReadOnlyList<T>> change, string done)
    {
        ModelState.Clear();
        var all = await AllAsync();
        if (EntryIn(all) is not { } entry) return NotFound();
        change(entry, all);
        await db.SaveChangesAsync();
        TempData.Say($"{entry.Name} {done}.");
        return RedirectToPage();
    }
}
