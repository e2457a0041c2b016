using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.Searches;

/// <summary>One template of searches: how they begin, whether it is the default, and whether it is offered.</summary>
public sealed class SearchTemplatePage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "template")]
    public Guid TemplateId { get; set; }

    [BindProperty]
    public SearchTemplateForm Form { get; set; } = new();

    public SearchTemplate Held { get; private set; } = null!;
    public Ending Ending { get; private set; } = null!;
    public TemplateChoices Choices { get; private set; } = null!;
    public object? Newest { get; private set; }

    public string InWords(string field, string value) => Choices.WordsOf(value);

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (all.Find(held => held.Id == TemplateId) is not { } template) return NotFound();
        if (!await this.IsValidAsync(Form, new SearchTemplateForm.Rules())) return await ShowAgainAsync();
        db.Expect(template, Form.Version);
        await Form.WriteAsync(template, db);
        template.RequireOwnName(all);
        await db.SaveChangesAsync();
        TempData.Say($"{template.Name} is saved.");
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostDefaultAsync() => ChangeAsync((template, all) => template.BecomeDefault(all), "is the default");

    public Task<IActionResult> OnPostRetireAsync() => ChangeAsync((template, _) => template.Retire(), "is retired");

    public Task<IActionResult> OnPostRestoreAsync() => ChangeAsync((template, _) => template.Restore(), "is offered again");

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        if ((await AllAsync()).Find(held => held.Id == TemplateId) is not { } template) return RedirectToPage("Index");
        template.RequireDispensable();
        Rule.Require(!(await db.UsesAsync<SearchTemplate>())[TemplateId].Any(), $"{template.Name} is used by now. Retire it instead.");
        db.SearchTemplates.Remove(template);
        await db.SaveChangesAsync();
        TempData.Say($"{template.Name} is off the list.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if ((await AllAsync()).Find(held => held.Id == TemplateId) is not { } template) return NotFound();
        (Held, Newest) = (template, SearchTemplateForm.Of(template));
        if (Form.Version == default) Form = SearchTemplateForm.Of(template);
        Choices = await TemplateChoices.OfAsync(db, template);
        Ending = Ending.Of(template, (await db.UsesAsync<SearchTemplate>())[TemplateId]);
        return Page();
    }

    private Task<List<SearchTemplate>> AllAsync() => db.SearchTemplates.Whole().ToListAsync();

    private async Task<IActionResult> ChangeAsync(Action<SearchTemplate, IReadOnlyList<SearchTemplate>> change, string done)
    {
        ModelState.Clear();
        var all = await AllAsync();
        if (all.Find(held => held.Id == TemplateId) is not { } template) return NotFound();
        change(template, all);
        await db.SaveChangesAsync();
        TempData.Say($"{template.Name} {done}.");
        return RedirectToPage();
    }
}
