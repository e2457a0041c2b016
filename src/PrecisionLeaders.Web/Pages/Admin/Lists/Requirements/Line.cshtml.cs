using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.Requirements;

/// <summary>Adds a line to a template, or revises or removes one.</summary>
public sealed class RequirementLinePage(LeadersDb db) : PageModel, IShowsAgain, IAsksRequirement
{
    [BindProperty(SupportsGet = true, Name = "template")]
    public Guid TemplateId { get; set; }

    [BindProperty(SupportsGet = true, Name = "line")]
    public Guid? LineId { get; set; }

    [BindProperty]
    public RequirementForm Form { get; set; } = new();

    [BindProperty]
    public FactForm Fact { get; set; } = new();

    /// <summary>The kind of fact chosen in the address; without it, the line's own.</summary>
    [FromQuery(Name = "kind")]
    public string? KindText { get; set; }

    public IReadOnlyList<SelectListItem> Specialties { get; private set; } = [];
    public RequirementTemplate Held { get; private set; } = null!;
    public AskedOfProfiles? Revised => Held.Lines.FirstOrDefault(held => held.Id == LineId);
    public object? Newest => Held is null ? null : RequirementForm.Of(Held, Held.Lines, Revised);

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await ShowAgainAsync();
        if (result is not PageResult) return result;
        Form = RequirementForm.Of(Held, Held.Lines, Revised);
        Fact = FactForm.From(Revised?.Fact);
        if (Enum.TryParse<FactKind>(KindText, out var kind) && Enum.IsDefined(kind) && kind != Fact.Kind) Fact = new() { Kind = kind };
        return result;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var names = await db.Specialties.ToDictionaryAsync(held => held.Id, held => held.Name);
        await this.IsValidAsync(Fact, new FactForm.Rules(names), nameof(Fact));
        return await ChangeAsync((template, line) =>
        {
            var fact = Fact.Read();
            var text = Form.InWords(fact, names);
            line?.Revise(text, Form.Importance!.Value, Form.Weight!.Value);
            line?.ReadFrom(fact);
            line ??= template.Ask(Form.Code, text, Form.Importance!.Value, Form.Weight!.Value, fact);
            return $"{line.Code} is saved.";
        });
    }

    public Task<IActionResult> OnPostDropAsync() => ChangeAsync((template, line) =>
    {
        if (line is not null) template.Drop(line);
        return $"{line?.Code} is out of the template. Searches that took it over keep it.";
    }, checks: false);

    private async Task<IActionResult> ChangeAsync(Func<RequirementTemplate, RequirementLine?, string> change, bool checks = true)
    {
        var template = await db.RequirementTemplates.Include(held => held.Lines).SingleOrDefaultAsync(held => held.Id == TemplateId);
        var line = template?.Lines.FirstOrDefault(held => held.Id == LineId);
        if (template is null || (LineId is not null && line is null)) return NotFound();
        if (checks && !await this.IsValidAsync(Form, new RequirementForm.Rules(needsCode: line is null, needsText: Fact.Kind == FactKind.Judged))) return await ShowAgainAsync();
        db.Expect(template, Form.Version);
        var done = change(template, line);
        await db.SaveChangesAsync();
        TempData.Say(done);
        return RedirectToPage("Template", new { template = TemplateId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.RequirementTemplates.AsNoTracking().Include(held => held.Lines).SingleOrDefaultAsync(held => held.Id == TemplateId) is not { } template) return NotFound();
        Held = template;
        Specialties = await db.Specialties.OrderBy(held => held.Name).Select(held => new SelectListItem(held.Name, held.Id.ToString())).ToListAsync();
        return LineId is not null && Revised is null ? NotFound() : Page();
    }
}
