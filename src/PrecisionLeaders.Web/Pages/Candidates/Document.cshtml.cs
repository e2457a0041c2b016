using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Intake;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>Brings a document, replaces its file, says who reads it, and takes it off the profile; each can be taken back.</summary>
[UploadLimit(Document.MaxMegabytes + 1)]
public sealed class DocumentPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty(SupportsGet = true, Name = "document")]
    public Guid? DocumentId { get; set; }

    /// <summary>The id a new document will have, so that sending it twice makes one.</summary>
    [BindProperty]
    public Guid Issued { get; set; }

    [BindProperty]
    public DocumentForm Form { get; set; } = new();

    public string Person { get; private set; } = "";
    public DocumentLine? Line { get; private set; }
    public IReadOnlyList<SelectListItem> Searches { get; private set; } = [];
    public object? Newest { get; private set; }
    public bool IsNew => DocumentId is null;
    public string Profile => $"/candidates/{CandidateId}";
    public string Address => IsNew ? $"{Profile}/documents" : $"{Profile}/documents/{DocumentId}";

    public async Task<IActionResult> OnGetAsync(bool tooLarge)
    {
        if (!await LoadAsync()) return NotFound();
        if (tooLarge) ModelState.AddModelError("Form.File", $"The file is larger than {Document.MaxMegabytes} MB.");
        if (IsNew) Issued = Guid.CreateVersion7();
        else if (await FindAsync() is { } held) Form = DocumentForm.Of(held);
        else return NotFound();
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (IsNew) return await db.Documents.AnyAsync(held => held.Id == Issued && held.CandidateId == CandidateId) ? ToProfile() : Page();
        if (await FindAsync() is not { } held) return NotFound();
        Newest = DocumentForm.Of(held);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var candidate = await db.Candidates.SeenBy(User.AsViewer()).SingleOrDefaultAsync(held => held.Id == CandidateId);
        if (candidate is null || (!IsNew && await FindAsync() is null)) return NotFound();
        if (IsNew && Issued != Guid.Empty && await db.Documents.AnyAsync(held => held.Id == Issued && held.CandidateId == CandidateId)) return ToProfile();
        var search = await ChosenAsync();
        if (!await this.IsValidAsync(Form, new DocumentForm.Rules(IsNew)) || (Form.Search is not null && search is null && Form.Reach != DocumentReach.Firm))
        {
            if (Form.Search is not null && search is null) ModelState.AddModelError("Form.Search", "Choose one of the searches you work.");
            return await ShowAgainAsync();
        }
        var file = Form.File is null ? null : await ReadAsync(Form.File);
        if (IsNew) db.Documents.Add(new Document(candidate, Form.Kind, Form.Reach, search, file!, Issued == Guid.Empty ? null : Issued));
        else await ChangeAsync(search, file);
        await db.SaveChangesAsync();
        if (IsNew) TempData.Say($"{file!.Name} is on the profile.");
        return ToProfile();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await FindAsync() is not { } held) return NotFound();
        held.Remove(clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The document is off the profile. It can be put back for 30 days.", $"{Address}?handler=Restore");
        return ToProfile();
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        if (await FindAsync(isKept: false) is not { } held) return NotFound();
        held.Restore();
        await db.SaveChangesAsync();
        TempData.Say("The document is on the profile again.");
        return ToProfile();
    }

    public async Task<IActionResult> OnPostPutBackAsync([FromQuery(Name = "file")] Guid file)
    {
        if (await FindAsync() is not { } held || !await db.Entry(held).Collection(one => one.Files).Query().AnyAsync(one => one.Id == file)) return NotFound();
        await db.Entry(held).Collection(one => one.Files).Query().Where(one => one.Id == file).LoadAsync();
        held.PutBack(file);
        await db.SaveChangesAsync();
        TempData.Say("The file from before is in force again.");
        return ToProfile();
    }

    private async Task ChangeAsync(Search? search, DocumentFile? file)
    {
        var held = (await FindAsync())!;
        db.Expect(held, Form.Version);
        held.Show(Form.Kind, Form.Reach, search);
        var before = held.FileId;
        if (file is null)
        {
            TempData.Say("The document is saved.");
            return;
        }
        held.Take(file);
        TempData.Say($"{file.Name} is in its place.", $"{Address}?handler=PutBack&file={before}");
    }

    private async Task<DocumentFile> ReadAsync(IFormFile sent)
    {
        await using var content = sent.OpenReadStream();
        return await DocumentReading.ReadAsync(UploadedName.Of(sent.FileName), content, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
    }

    private async Task<Search?> ChosenAsync() => Form is { Search: { } id, Reach: not DocumentReach.Firm } ? await db.Searches.SeenBy(User.AsViewer()).SingleOrDefaultAsync(held => held.Id == id) : null;

    private Task<Document?> FindAsync(bool isKept = true)
    {
        var seen = db.Documents.SeenBy(db, User.AsViewer());
        return (isKept ? seen.Kept() : seen).SingleOrDefaultAsync(held => held.Id == DocumentId && held.CandidateId == CandidateId);
    }

    private async Task<bool> LoadAsync()
    {
        var me = User.AsViewer();
        Person = await db.Candidates.SeenBy(me).Where(held => held.Id == CandidateId).Select(held => held.Name).SingleOrDefaultAsync() ?? "";
        Searches = await SearchChoices.OfAsync(db, me);
        if (!IsNew) Line = await db.Documents.SeenBy(db, me).Kept().Where(held => held.Id == DocumentId && held.CandidateId == CandidateId).Lines().SingleOrDefaultAsync();
        return Person.Length > 0;
    }

    private RedirectResult ToProfile() => this.BackToProfile(CandidateId, "#documents");
}
