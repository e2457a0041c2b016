using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>Changes one client, and what it belongs to.</summary>
public sealed class ClientPage(LeadersDb db) : PageModel, IShowsAgain
{
    private Client? shown;

    [BindProperty(SupportsGet = true, Name = "client")]
    public Guid ClientId { get; set; }

    [BindProperty]
    public ClientForm Form { get; set; } = new();

    public string Name => shown!.Name;
    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];
    public object? Newest => shown is null ? null : ClientForm.Of(shown);

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await ShowAgainAsync();
        if (shown is not null) Form = ClientForm.Of(shown);
        return result;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // All of them are loaded, so that each knows everyone above it: that is how a circle is noticed.
        var all = await db.Clients.ToListAsync();
        if (all.Find(held => held.Id == ClientId) is not { } client) return NotFound();
        if (!await this.IsValidAsync(Form, new ClientForm.Rules())) return await ShowAgainAsync();
        db.Expect(client, Form.Version);
        client.Describe(Form.FreeName(all, client), Form.Place);
        client.BelongTo(Form.ParentAmong(all));
        await db.SaveChangesAsync();
        TempData.Say($"{client.Name} is saved.");
        return RedirectToPage("Clients");
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var tree = ClientTree.Of(await db.Clients.AsNoTracking().ToListAsync());
        shown = tree.FirstOrDefault(branch => branch.Client.Id == ClientId)?.Client;
        Parents = [.. tree.Where(branch => branch.Client.Id != ClientId).Select(branch => new SelectListItem(branch.Path, branch.Client.Id.ToString()))];
        return shown is null ? NotFound() : Page();
    }
}
