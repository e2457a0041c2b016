using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>What the form of one entry of a profile can do.</summary>
public interface IEntryForm<in TEntry> where TEntry : Part
{
    Guid Version { get; set; }
    void Read(TEntry entry);

    /// <summary>How people know the entry: "PhD, genomics".</summary>
    string Called();

    /// <summary>Whether an entry is the same thing by a number others know it by, so that the profile needs only one of them.</summary>
    bool IsOneWith(TEntry other) => false;

    /// <summary>Puts what was typed into the entry, or into a new one of this id.</summary>
    void Write(Candidate candidate, TEntry? entry, Guid id);
}

/// <summary>
/// Adds, changes and removes one entry of a profile: a degree, an appointment, an identifier, an evidence item. The form of a new one is
/// issued with the id it will have, so that sending it twice makes one entry. What is changed or removed is kept for a while, to be put back.
/// </summary>
public abstract class EntryPage<TEntry, TForm>(LeadersDb db, TimeProvider clock, IValidator<TForm> rules) : PageModel, IShowsAgain
    where TEntry : Part where TForm : class, IEntryForm<TEntry>, new()
{
    public const string RemovedMeanwhile = "Someone removed this entry while you were writing. Your input is kept below; save it to add it as a new one.";

    protected LeadersDb Db { get; } = db;

    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid? EntryId { get; set; }

    [BindProperty]
    public Guid Issued { get; set; }

    [BindProperty]
    public TForm Form { get; set; } = new();

    public string Person { get; private set; } = "";
    public object? Newest { get; private set; }
    public bool IsNew => EntryId is null;

    /// <summary>"degrees": the part of the address that all entries of the kind share.</summary>
    public abstract string Folder { get; }

    /// <summary>What the entry is called: "degree".</summary>
    public abstract string Word { get; }

    public abstract ProfilePart Part { get; }

    /// <summary>Where on the profile the entry is shown.</summary>
    public abstract string Anchor { get; }

    public string Profile => $"/candidates/{CandidateId}";
    public string Address => IsNew ? $"{Profile}/{Folder}" : $"{Profile}/{Folder}/{EntryId}";

    protected abstract TEntry? Find(Candidate candidate, Guid id);
    protected abstract void Remove(Candidate candidate, TEntry entry);

    /// <summary>Goes on when nothing else needs the entry.</summary>
    /// <exception cref="RuleBrokenException">when something does; the message says what</exception>
    protected virtual Task RequireFreeAsync(TEntry entry) => Task.CompletedTask;

    /// <summary>Says by the field what of the input is somebody else's already.</summary>
    protected virtual Task TellHoldersAsync() => Task.CompletedTask;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is not { } candidate) return NotFound();
        if (EntryId is not { } id)
        {
            Issued = Guid.CreateVersion7();
            return Page();
        }
        if (Find(candidate, id) is not { } entry) return NotFound();
        Fill(Form, candidate, entry);
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await LoadAsync() is not { } candidate) return NotFound();
        if (EntryId is null) return Find(candidate, Issued) is null ? Page() : ToProfile();
        if (Find(candidate, EntryId.Value) is { } entry)
        {
            var newest = new TForm();
            Fill(newest, candidate, entry);
            Newest = newest;
            return Page();
        }
        ModelState.AddModelError("", RemovedMeanwhile);
        ModelState.Remove(nameof(Issued));
        (EntryId, Issued) = (null, Guid.CreateVersion7());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is not { } candidate) return NotFound();
        var entry = EntryId is { } id ? Find(candidate, id) : null;
        if (IsNew && Find(candidate, Issued) is not null) return ToProfile();
        if (await this.IsValidAsync(Form, rules)) await TellHoldersAsync();
        if (!ModelState.IsValid || (entry is null && !IsNew)) return await ShowAgainAsync();

        if (entry is not null) Db.Expect(candidate, Form.Version);
        var before = entry is null ? null : Said(entry);
        Form.Write(candidate, entry, Issued == Guid.Empty ? Guid.CreateVersion7() : Issued);
        var undo = entry is null ? null : await KeepAsync(candidate, entry, before!, Said(entry));
        await Db.SaveChangesAsync();
        TempData.Say(entry is null ? $"The {Word} is on the profile." : $"The {Word} is saved.", undo);
        return ToProfile();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Clear();
        if (await LoadAsync() is not { } candidate) return NotFound();
        if (EntryId is not { } id || Find(candidate, id) is not { } entry)
        {
            TempData.Say($"The {Word} is no longer on the profile.");
            return ToProfile();
        }
        Fill(Form, candidate, entry);
        await RequireFreeAsync(entry);
        Remove(candidate, entry);
        var undo = await KeepAsync(candidate, entry, Said(entry), left: null);
        await Db.SaveChangesAsync();
        TempData.Say($"The {Word} is removed from the profile.", undo);
        return ToProfile();
    }

    private async Task<Candidate?> LoadAsync()
    {
        var candidate = await Db.Candidates.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == CandidateId);
        Person = candidate?.Name ?? "";
        return candidate;
    }

    private async Task<string?> KeepAsync(Candidate candidate, TEntry entry, string was, string? left)
    {
        var former = new TForm();
        former.Read(entry);
        return Db.Keep(new(Part, candidate, entry.Id, former.Called(), was, left, await Db.Accounts.ActingAsync(User), clock.GetUtcNow()));
    }

    private static string Said(TEntry entry)
    {
        var form = new TForm();
        form.Read(entry);
        return Snapshot.Of(form);
    }

    private static void Fill(TForm form, Candidate candidate, TEntry entry)
    {
        form.Read(entry);
        form.Version = candidate.Version;
    }

    private RedirectResult ToProfile() => this.BackToProfile(CandidateId, $"#{Anchor}");
}
