using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The saved finds of the signed-in recruiter: kept, looked at, renamed, removed.</summary>
public sealed class FindsPage(LeadersDb db, FindFeed index, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public FindForm Form { get; set; } = new();

    public IReadOnlyList<SavedLine> Lines { get; private set; } = [];

    public Task OnGetAsync([FromQuery(Name = "q")] string? typed)
    {
        Form.Query = typed;
        return LoadAsync();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new FindForm.Rules())) return await ShowAgainAsync();
        var (name, query) = (Form.Name!.Trim(), await FindChoices.ToKeepAsync(db, Form.Query!.Trim()));
        if (!await db.SavedFinds.KeptBy(User.AsViewer()).AnyAsync(held => held.Name == name && held.Query == query))
        {
            db.Add(new SavedFind(await db.Accounts.ActingAsync(User), name, query, clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }
        TempData.Say("The find is kept.");
        return Redirect("/candidates");
    }

    public async Task<IActionResult> OnPostLookAsync(Guid id)
    {
        if (await KeptAsync(id) is not { } find) return NotFound();
        find.Look(clock.GetUtcNow());
        await db.SaveChangesAsync();
        return Redirect("/candidates?q=" + Uri.EscapeDataString(await FindChoices.ToReadAsync(db, find.Query)));
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id, Guid version, string? name)
    {
        if (await KeptAsync(id) is not { } find) return NotFound();
        db.Expect(find, version);
        find.Rename(name ?? "");
        await db.SaveChangesAsync();
        TempData.Say("The find is renamed.");
        return Redirect("/candidates/finds");
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id)
    {
        if (await KeptAsync(id) is { } find) db.Remove(find);
        await db.SaveChangesAsync();
        TempData.Say("The find is removed.");
        return Redirect("/candidates/finds");
    }

    private Task<SavedFind?> KeptAsync(Guid id) => db.SavedFinds.KeptBy(User.AsViewer()).SingleOrDefaultAsync(held => held.Id == id);

    private async Task LoadAsync()
    {
        await index.CatchUpIfShortAsync(db, HttpContext.RequestAborted);
        Lines = await SavedLine.OfAsync(db, User.AsViewer());
    }
}

public sealed class FindForm
{
    public string? Name { get; set; }
    public string? Query { get; set; }

    public sealed class Rules : AbstractValidator<FindForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).Obeys(text => Rule.Text(text, "The name", SavedFind.NameLength));
            RuleFor(form => form.Query).Obeys(text => Rule.Text(text, "What is looked for", SavedFind.QueryLength));
        }
    }
}
