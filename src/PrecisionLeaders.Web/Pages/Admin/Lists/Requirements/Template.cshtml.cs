using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.Requirements;

/// <summary>One template of requirements: its lines in their order, its name, and whether it is offered.</summary>
public sealed class RequirementTemplatePage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "template")]
    public Guid TemplateId { get; set; }

    [BindProperty]
    public NameForm Form { get; set; } = new();

    public RequirementTemplate Held { get; private set; } = null!;
    public Ending Ending { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Specialties { get; private set; } = new Dictionary<Guid, string>();
    public object? Newest { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (all.Find(held => held.Id == TemplateId) is not { } template) return NotFound();
        if (!await this.IsValidAsync(Form, new NameForm.Rules())) return await ShowAgainAsync();
        db.Expect(template, Form.Version);
        template.Rename(Form.Name);
        template.RequireOwnName(all);
        await db.SaveChangesAsync();
        TempData.Say($"{template.Name} is saved.");
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostUpAsync(Guid line) => MoveAsync(line, (template, moved) => template.MoveUp(moved));

    public Task<IActionResult> OnPostDownAsync(Guid line) => MoveAsync(line, (template, moved) => template.MoveDown(moved));

    public Task<IActionResult> OnPostRetireAsync() => ChangeAsync(template => template.Retire(), "is retired");

    public Task<IActionResult> OnPostRestoreAsync() => ChangeAsync(template => template.Restore(), "is offered again");

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        if ((await AllAsync()).Find(held => held.Id == TemplateId) is not { } template) return RedirectToPage("Index");
        Rule.Require(!(await db.UsesAsync<RequirementTemplate>())[TemplateId].Any(), $"{template.Name} is used by now. Retire it instead.");
        db.RequirementTemplates.Remove(template);
        await db.SaveChangesAsync();
        TempData.Say($"{template.Name} is off the list.");
        return RedirectToPage("Index");
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if ((await AllAsync()).Find(held => held.Id == TemplateId) is not { } template) return NotFound();
        (Held, Newest) = (template, new NameForm { Version = template.Version, Name = template.Name });
        if (Form.Version == default) Form = new() { Version = template.Version, Name = template.Name };
        Ending = Ending.Of(template, (await db.UsesAsync<RequirementTemplate>())[TemplateId]);
        Specialties = await db.Specialties.ToDictionaryAsync(held => held.Id, held => held.Name);
        return Page();
    }

    private Task<List<RequirementTemplate>> AllAsync() => db.RequirementTemplates.Include(held => held.Lines).ToListAsync();

    private async Task<IActionResult> MoveAsync(Guid line, Action<RequirementTemplate, RequirementLine> move)
    {
        ModelState.Clear();
        var template = (await AllAsync()).Find(held => held.Id == TemplateId);
        if (template?.Lines.FirstOrDefault(held => held.Id == line) is not { } moved) return NotFound();
        move(template, moved);
        await db.SaveChangesAsync();
        return RedirectToPage();
    }

    private async Task<IActionResult> ChangeAsync(Action<RequirementTemplate> change, string done)
    {
        ModelState.Clear();
        if ((await AllAsync()).Find(held => held.Id == TemplateId) is not { } template) return NotFound();
        change(template);
        await db.SaveChangesAsync();
        TempData.Say($"{template.Name} {done}.");
        return RedirectToPage();
    }
}

public sealed class NameForm
{
    public Guid Version { get; set; }
    public string? Name { get; set; }

    public sealed class Rules : AbstractValidator<NameForm>
    {
        public Rules() => RuleFor(form => form.Name).Obeys(name => Rule.Text(name, "The name", Listed.NameLength));
    }
}
