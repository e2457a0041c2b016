using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics.Editing;

/// <summary>A rubric from a file, always as a draft: all of it, or a sentence that says what is wrong and nothing.</summary>
public sealed class ImportPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public ImportForm Form { get; set; } = new();

    public void OnGet() { }

    public Task<IActionResult> ShowAgainAsync() => Task.FromResult<IActionResult>(Page());

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new ImportForm.Rules())) return Page();
        try
        {
            var sheet = RubricJson.Read(await BytesAsync(Form.File!));
            var key = sheet.Key;
            var draft = RubricJson.Draft(sheet, RubricNames.NextNumber(await db.Rubrics.Where(held => held.Key == key).Select(held => held.Number).ToListAsync()));
            draft.SaveBy(await db.Accounts.ActingAsync(User), clock.GetUtcNow());
            db.Rubrics.Add(draft);
            await db.SaveChangesAsync();
            TempData.Say($"{draft.FullName} is a draft now. Look it through before you publish it.");
            return RedirectToPage("Edit", new { rubric = draft.Id });
        }
        catch (RuleBrokenException broken)
        {
            ModelState.AddModelError("Form.File", $"{broken.Message} Nothing was brought in.");
            return Page();
        }
    }

    private static async Task<byte[]> BytesAsync(IFormFile file)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        return content.ToArray();
    }
}

public sealed class ImportForm
{
    public IFormFile? File { get; set; }

    public sealed class Rules : AbstractValidator<ImportForm>
    {
        public Rules() => RuleFor(form => form.File).Cascade(CascadeMode.Stop).NotNull().WithMessage("Choose a file.").Must(file => file!.Length > 0).WithMessage("The file is empty.")
            .Must(file => file!.Length <= RubricJson.MostBytes).WithMessage(form => $"The file has {form.File!.Length / 1024} KB; at most {RubricJson.MostBytes / 1024} fit. Nothing was brought in.");
    }
}
