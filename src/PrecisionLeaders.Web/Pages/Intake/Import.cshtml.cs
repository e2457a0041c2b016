using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>Where files of people come in, and the batches they became.</summary>
[UploadLimit(MostMegabytes)]
public sealed class ImportModel(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    public const int MostMegabytes = 40, MostFiles = 100, BatchesShown = 50;

    [BindProperty]
    public UploadForm Form { get; set; } = new();

    public IReadOnlyList<Row> Batches { get; private set; } = [];

    public async Task OnGetAsync(bool tooLarge)
    {
        if (tooLarge)
            ModelState.AddModelError("Form.Files", $"That was more than {MostMegabytes} MB. A file may have {PeopleFile.MaxMegabytes} MB; split it and bring the parts one by one.");
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new UploadForm.Rules())) return await ShowAgainAsync();
        var batch = new ImportBatch(Form.Source, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        var refused = new List<string>();
        foreach (var file in Form.Files) await TakeAsync(batch, file, refused);
        if (refused.Count == Form.Files.Count)
        {
            foreach (var refusal in refused) ModelState.AddModelError("Form.Files", refusal);
            return await ShowAgainAsync();
        }
        await PreviewImport.RunAsync(db, batch, HttpContext.RequestAborted);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync();
        return RedirectToPage("Batch", new { id = batch.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        await LoadAsync();
        return Page();
    }

    /// <summary>A file that cannot be read becomes an error of the batch, so that one of twenty does not keep the others out.</summary>
    private async Task TakeAsync(ImportBatch batch, IFormFile sent, List<string> refused)
    {
        var name = UploadedName.Of(sent.FileName);
        try
        {
            await using var content = sent.OpenReadStream();
            var file = await PeopleFile.ReadAsync(content, HttpContext.RequestAborted);
            batch.Add(name, file.Kind, file.Source, file.Hash, file.Note, file.Records);
        }
        catch (RuleBrokenException refusal)
        {
            refused.Add($"{name}: {refusal.Message}");
            batch.Add(name, "Not read", "Not read", "", null, [new ReadRecord(null, null, refusal.Message)]);
        }
    }

    private async Task LoadAsync()
    {
        Batches = await db.ImportBatches.SeenBy(User.AsViewer()).OrderByDescending(batch => batch.At).ThenByDescending(batch => batch.Id).Take(BatchesShown)
            .Select(batch => new Row(batch.Id, batch.At, batch.By.Name, batch.State, batch.Source,
                batch.Files.OrderBy(file => file.Number).Select(file => file.Name).First(), batch.Files.Count, batch.Records.Count,
                batch.Records.Count(record => record.CommittedVersion != null)))
            .ToListAsync();
    }

    public sealed record Row(Guid Id, DateTimeOffset At, string By, ImportState State, string? Source, string FirstFile, int Files, int Records, int Committed);
}

public sealed class UploadForm
{
    public List<IFormFile> Files { get; set; } = [];
    public string? Source { get; set; }

    public sealed class Rules : AbstractValidator<UploadForm>
    {
        public Rules()
        {
            RuleFor(form => form.Files).NotEmpty().WithMessage("Choose at least one file.")
                .Must(files => files.Count <= ImportModel.MostFiles).WithMessage($"Bring at most {ImportModel.MostFiles} files at once.");
            RuleFor(form => form.Source).MaximumLength(ImportBatch.SourceLength).WithMessage($"The source has at most {ImportBatch.SourceLength} characters.");
        }
    }
}
