using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>One plain list, and adding to it. The form is issued with the id the entry will have, so that sending it twice makes one.</summary>
public sealed class ListPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "list")]
    public string Slug { get; set; } = "";

    [BindProperty]
    public Guid Issued { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public ListedForm Form { get; set; } = new();

    public PlainList List { get; private set; } = null!;
    public IReadOnlyList<Listed> Entries { get; private set; } = [];
    public ILookup<Guid, ListedUse> Uses { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (PlainList.Of(Slug) is not { } list) return NotFound();
        var all = await list.ReadAsync(db);
        if (all.Any(held => held.Id == Issued)) return RedirectToPage();
        if (!await this.IsValidAsync(Form, new ListedForm.Rules(list))) return await ShowAgainAsync();
        var entry = list.Make(Form, all, Issued);
        entry.RequireOwnName(all);
        db.Add(entry);
        await db.SaveChangesAsync();
        TempData.Say($"{entry.Name} is on the list.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostUpAsync(Guid entry)
    {
        ModelState.Clear();
        if (PlainList.Of(Slug) is not { IsOrdered: true } list) return NotFound();
        var all = await list.ReadAsync(db);
        if (all.FirstOrDefault(held => held.Id == entry) is not { } moved) return NotFound();
        list.MoveUp(moved, all);
        await db.SaveChangesAsync();
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (PlainList.Of(Slug) is not { } list) return NotFound();
        (List, Entries, Uses) = (list, await list.ReadAsync(db), await list.UsesAsync(db));
        return Page();
    }
}
