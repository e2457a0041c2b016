using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>Where files of people come in, and the batches they became.</summary>
[UploadLimit(MostMegabytes)]
public sealed class ImportModel(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    public const int MostMegabytes = 1000, MostFiles = 100, BatchesShown = 50;

    /// <summary>Files up to so many bytes together are read while one waits; larger ones in the background.</summary>
    public const long ReadAtOnce = 1024 * 1024;

    [BindProperty]
    public UploadForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Sources { get; private set; } = [];
    public IReadOnlyList<Row> Batches { get; private set; } = [];

    public async Task OnGetAsync(bool tooLarge)
    {
        if (tooLarge)
            ModelState.AddModelError("Form.Files", $"That was more than {MostMegabytes} MB. A file may have {KeepContent.MaxMegabytes} MB; bring fewer at once, or split it.");
        await LoadAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var isSound = await this.IsValidAsync(Form, new UploadForm.Rules());
        var cameBy = await db.Sources.ChosenAsync(Form.CameBy, held: null, ModelState, "Form.CameBy");
        if (!isSound || !ModelState.IsValid) return await ShowAgainAsync();
        var (now, key, stop) = (clock.GetUtcNow(), Guid.NewGuid(), HttpContext.RequestAborted);
        var batch = new ImportBatch(Form.Source, await db.Accounts.ActingAsync(User), now, cameBy);
        foreach (var sent in Form.Files)
        {
            await using var content = sent.OpenReadStream();
            await KeepContent.RunAsync(db, batch, batch.Add(UploadedName.Of(sent.FileName)), content, now, stop);
        }
        var isSmall = batch.Length <= ReadAtOnce;
        if (isSmall) batch.BeginReading(key, now + ImportLease.Length);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync();
        if (!isSmall) return RedirectToPage("Batch", new { id = batch.Id });
        await new ReadImport(db, clock).RunAsync(batch.Id, key, stop);
        var refused = await DropImport.IfNoneReadAsync(db, batch.Id, stop);
        foreach (var refusal in refused) ModelState.AddModelError("Form.Files", refusal);
        return refused.Count > 0 ? await ShowAgainAsync() : RedirectToPage("Batch", new { id = batch.Id });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Sources = await db.Sources.OfferedAsync();
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

    /// <summary>How whoever is new came to the firm's notice: see <see cref="Domain.Candidates.Source"/>.</summary>
    public Guid? CameBy { get; set; }

    public sealed class Rules : AbstractValidator<UploadForm>
    {
        public Rules()
        {
            RuleFor(form => form.Files).NotEmpty().WithMessage("Choose at least one file.")
                .Must(files => files.Count <= ImportModel.MostFiles).WithMessage($"Bring at most {ImportModel.MostFiles} files at once.")
                .Must(files => files.All(file => file.Length <= KeepContent.MaxMegabytes * 1024L * 1024)).WithMessage(KeepContent.TooLarge);
            RuleFor(form => form.Source).MaximumLength(ImportBatch.SourceLength).WithMessage($"The source has at most {ImportBatch.SourceLength} characters.");
        }
    }
}
