using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics.Editing;

/// <summary>A new rubric: begun from what is shipped, or as a copy of a version there is.</summary>
public sealed class NewPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public NewForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Beginnings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Form.Beginning = RubricTemplate.Shipped[0].Id;
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new NewForm.Rules())) return await ShowAgainAsync();
        var name = Form.Name!.Trim();
        var key = RubricNames.NewKey(name, await db.Rubrics.Select(held => held.Key).Distinct().ToListAsync());
        if (await DraftAsync(key, name) is not { } draft)
        {
            ModelState.AddModelError("Form.Beginning", "That version is not there any more. Choose again.");
            return await ShowAgainAsync();
        }
        draft.SaveBy(await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        db.Rubrics.Add(draft);
        await db.SaveChangesAsync();
        return RedirectToPage("Edit", new { rubric = draft.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var versions = await db.Rubrics.ReadBy(User.AsViewer()).OrderBy(held => held.Name).ThenByDescending(held => held.PublishedAt).Select(held => new { held.Id, held.Name, held.Number, held.State }).ToListAsync();
        Beginnings =
        [
            .. RubricTemplate.Shipped.Select(template => new SelectListItem($"{template.Name}. {template.Says}", template.Id)),
            .. versions.Select(held => new SelectListItem($"Copy of {held.Name} {held.Number}, {held.State.ToString().ToLowerInvariant()}", held.Id.ToString())),
        ];
        return Page();
    }

    private async Task<Rubric?> DraftAsync(string key, string name)
    {
        if (RubricTemplate.Shipped.FirstOrDefault(held => held.Id == Form.Beginning) is { } template) return template.Draft(key, name);
        return Guid.TryParse(Form.Beginning, out var id) && await db.Rubrics.ReadBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == id) is { } version ? version.CopyAs(key, name) : null;
    }
}

public sealed class NewForm
{
    public string? Name { get; set; }

    /// <summary>Id of a template or of a version.</summary>
    public string? Beginning { get; set; }

    public sealed class Rules : AbstractValidator<NewForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Write what the rubric is called.").MaximumLength(Rubric.NameLength).WithMessage($"A name has at most {Rubric.NameLength} characters.");
            RuleFor(form => form.Beginning).NotEmpty().WithMessage("Choose what it begins with.");
        }
    }
}
