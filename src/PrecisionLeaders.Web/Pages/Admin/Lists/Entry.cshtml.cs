using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>One entry of a plain list: its name, its choice, and whether it is offered.</summary>
public sealed class EntryPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "list")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid EntryId { get; set; }

    [BindProperty]
    public ListedForm Form { get; set; } = new();

    public PlainList List { get; private set; } = null!;
    public Listed Held { get; private set; } = null!;
    public Ending Ending { get; private set; } = null!;
    public object? Newest { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await HeldAsync() is not ({ } list, { } entry, var all)) return NotFound();
        if (!await this.IsValidAsync(Form, new ListedForm.Rules(list))) return await ShowAgainAsync();
        db.Expect(entry, Form.Version);
        entry.Rename(Form.Name);
        list.Choose(entry, Form.Choice, (await list.UsesAsync(db))[EntryId].Any());
        entry.RequireOwnName(all);
        await db.SaveChangesAsync();
        TempData.Say($"{entry.Name} is saved.");
        return RedirectToPage("List", new { list = Slug });
    }

    public Task<IActionResult> OnPostRetireAsync() => ChangeAsync(entry => entry.Retire(), "is retired");

    public Task<IActionResult> OnPostRestoreAsync() => ChangeAsync(entry => entry.Restore(), "is offered again");

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        if (await HeldAsync() is not ({ } list, { } entry, _)) return RedirectToPage("List", new { list = Slug });
        Rule.Require(!(await list.UsesAsync(db))[EntryId].Any(), $"{entry.Name} is used by now. Retire it instead.");
        db.Remove(entry);
        await db.SaveChangesAsync();
        TempData.Say($"{entry.Name} is off the list.");
        return RedirectToPage("List", new { list = Slug });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await HeldAsync() is not ({ } list, { } entry, _)) return NotFound();
        (List, Held, Newest) = (list, entry, ListedForm.Of(list, entry));
        if (Form.Version == default) Form = ListedForm.Of(list, entry);
        Ending = Ending.Of(entry, (await list.UsesAsync(db))[EntryId]);
        return Page();
    }

    private async Task<(PlainList? List, Listed? Entry, IReadOnlyList<Listed> All)> HeldAsync()
    {
        if (PlainList.Of(Slug) is not { } list) return (null, null, []);
        var all = await list.ReadAsync(db);
        return (list, all.FirstOrDefault(held => held.Id == EntryId), all);
    }

    private async Task<IActionResult> ChangeAsync(Action<Listed> change, string done)
    {
        ModelState.Clear();
        if (await HeldAsync() is not ({ }, { } entry, _)) return NotFound();
        change(entry);
        await db.SaveChangesAsync();
        TempData.Say($"{entry.Name} {done}.");
        return RedirectToPage();
    }
}
