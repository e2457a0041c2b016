using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.Requirements;

/// <summary>One template of requirements: its lines in their order, its name, and whether it is offered.</summary>
public sealed class RequirementTemplatePage(LeadersDb db) : ListedPage<RequirementTemplate>(db)
{
    [BindProperty(SupportsGet = true, Name = "template")]
    public Guid TemplateId { get; set; }

    [BindProperty]
    public NameForm Form { get; set; } = new();

    public IReadOnlyDictionary<Guid, string> Specialties { get; private set; } = new Dictionary<Guid, string>();

    protected override Guid EntryId => TemplateId;

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (EntryIn(all) is not { } template) return NotFound();
        if (!await this.IsValidAsync(Form, new NameForm.Rules())) return await ShowAgainAsync();
        Db.Expect(template, Form.Version);
        template.Rename(Form.Name);
        template.RequireOwnName(all);
        await Db.SaveChangesAsync();
        TempData.Say($"{template.Name} is saved.");
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostUpAsync(Guid line) => MoveAsync(line, (template, moved) => template.MoveUp(moved));

    public Task<IActionResult> OnPostDownAsync(Guid line) => MoveAsync(line, (template, moved) => template.MoveDown(moved));

    protected override async Task<IReadOnlyList<RequirementTemplate>> AllAsync() => await Db.RequirementTemplates.Include(held => held.Lines).ToListAsync();

    protected override async Task<Ending> EndingOfAsync(RequirementTemplate entry) => Ending.Of(entry, (await Db.UsesAsync<RequirementTemplate>())[entry.Id]);

    protected override async Task ShowAsync(RequirementTemplate entry, IReadOnlyList<RequirementTemplate> all)
    {
        Newest = new NameForm { Version = entry.Version, Name = entry.Name };
        if (Form.Version == default) Form = new() { Version = entry.Version, Name = entry.Name };
        Specialties = await Db.Specialties.ToDictionaryAsync(held => held.Id, held => held.Name);
    }

    private async Task<IActionResult> MoveAsync(Guid line, Action<RequirementTemplate, RequirementLine> move)
    {
        ModelState.Clear();
        var template = EntryIn(await AllAsync());
        if (template?.Lines.FirstOrDefault(held => held.Id == line) is not { } moved) return NotFound();
        move(template, moved);
        await Db.SaveChangesAsync();
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
