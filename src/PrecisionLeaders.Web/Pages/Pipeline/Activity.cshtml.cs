using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Pages.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>Writes down, changes, finishes and removes an activity about a person; what is removed or done can be taken back.</summary>
public sealed class ActivityPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty(SupportsGet = true, Name = "activity")]
    public Guid? ActivityId { get; set; }

    /// <summary>The kind the form begins with.</summary>
    [FromQuery(Name = "kind")]
    public string? KindText { get; set; }

    /// <summary>"home" returns there instead of to the profile.</summary>
    [FromQuery(Name = "back")]
    public string? Back { get; set; }

    [BindProperty]
    public Guid Issued { get; set; }

    [BindProperty]
    public ActivityForm Form { get; set; } = new();

    public string Person { get; private set; } = "";
    public ActivityLine? Line { get; private set; }
    public IReadOnlyList<SelectListItem> Searches { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];
    public object? Newest { get; private set; }
    public bool IsNew => ActivityId is null;
    public string Profile => $"/candidates/{CandidateId}";
    public string Address => IsNew ? $"{Profile}/activity" : $"{Profile}/activity/{ActivityId}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (IsNew)
        {
            Issued = Guid.CreateVersion7();
            Form.Kind = Enum.TryParse<ActivityKind>(KindText, out var kind) && Enum.IsDefined(kind) ? kind : ActivityKind.Note;
            Form.Owner = User.AsViewer().AccountId;
        }
        else if (await FindAsync() is { } held) Form = ActivityForm.Of(held, Zone);
        else return NotFound();
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (IsNew) return await IsMadeAsync() ? Return() : Page();
        if (await FindAsync() is not { } held) return NotFound();
        Newest = ActivityForm.Of(held, Zone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = User.AsViewer();
        var candidate = await db.Candidates.SeenBy(me).SingleOrDefaultAsync(held => held.Id == CandidateId);
        var held = IsNew ? null : await FindAsync();
        if (candidate is null || (!IsNew && held is null)) return NotFound();
        if (IsNew && await IsMadeAsync()) return Return();
        var search = Form.Search is { } id ? await db.Searches.SeenBy(me).SingleOrDefaultAsync(one => one.Id == id) : null;
        var owner = Form.Owner is { } whose ? await Recruiters.SingleOrDefaultAsync(one => one.Id == whose) : await db.Accounts.ActingAsync(User);
        if (held is not null) Form.Kind = held.Kind;
        var isSound = await this.IsValidAsync(Form, new ActivityForm.Rules());
        if (Form.Search is not null && search is null) ModelState.AddModelError("Form.Search", "Choose one of the searches you work.");
        if (Form.Kind == ActivityKind.Task && owner is null) ModelState.AddModelError("Form.Owner", "Choose who is to do it.");
        if (!isSound || !ModelState.IsValid) return await ShowAgainAsync();

        var was = held is null ? null : Snapshot.Of(ActivityForm.Of(held, TimeZoneInfo.Utc));
        if (held is not null) db.Expect(held, Form.Version);
        else db.Activities.Add(held = new Activity(candidate, Form.Kind, await db.Accounts.ActingAsync(User), clock.GetUtcNow(), Issued == Guid.Empty ? null : Issued));
        Form.WriteTo(held, search, owner, Zone);
        var word = ActivityWords.One(held.Kind);
        var undo = was is null ? null : db.Keep(new(ProfilePart.Activity, candidate, held.Id, word, was, Snapshot.Of(ActivityForm.Of(held, TimeZoneInfo.Utc)), await db.Accounts.ActingAsync(User), clock.GetUtcNow()));
        await db.SaveChangesAsync();
        TempData.Say(IsNew ? $"The {word.ToLowerInvariant()} is written down." : $"The {word.ToLowerInvariant()} is saved.", undo);
        return Return();
    }

    public Task<IActionResult> OnPostDoneAsync() => ActAsync(held => held.Finish(clock.GetUtcNow()), "The task is done.", "Undone");

    public Task<IActionResult> OnPostUndoneAsync() => ActAsync(held => held.Reopen(), "The task is open again.", null);

    public Task<IActionResult> OnPostRemoveAsync() => ActAsync(held => held.Remove(clock.GetUtcNow()), "It is removed.", "Restore");

    public Task<IActionResult> OnPostRestoreAsync() => ActAsync(held => held.Restore(), "It is back.", null);

    private async Task<IActionResult> ActAsync(Action<Activity> act, string said, string? undo)
    {
        if (ActivityId is not { } id || await db.Activities.SeenBy(db, User.AsViewer()).SingleOrDefaultAsync(held => held.Id == id && held.CandidateId == CandidateId) is not { } found) return NotFound();
        act(found);
        await db.SaveChangesAsync();
        TempData.Say(said, undo is null ? null : $"{Address}?handler={undo}{(Back == "home" ? "&back=home" : "")}");
        return Return();
    }

    /// <summary>Who can be given a task: nobody else would find it.</summary>
    private IQueryable<Domain.Account> Recruiters => db.Accounts.Active().Where(held => (held.Roles & Roles.Recruiter) != Roles.None);

    private TimeZoneInfo Zone => Frame.Of(User).Zone;

    private Task<bool> IsMadeAsync() => db.Activities.AnyAsync(held => held.Id == Issued && held.CandidateId == CandidateId);

    private Task<Activity?> FindAsync() => db.Activities.SeenBy(db, User.AsViewer()).Kept().SingleOrDefaultAsync(held => held.Id == ActivityId && held.CandidateId == CandidateId);

    private async Task<bool> LoadAsync()
    {
        var me = User.AsViewer();
        Person = await db.Candidates.SeenBy(me).Where(held => held.Id == CandidateId).Select(held => held.Name).SingleOrDefaultAsync() ?? "";
        Searches = await SearchChoices.OfAsync(db, me);
        Owners = await Recruiters.OrderBy(held => held.Name).Select(held => new SelectListItem(held.Name, held.Id.ToString())).ToListAsync();
        if (!IsNew) Line = await db.Activities.SeenBy(db, me).Kept().Where(held => held.Id == ActivityId && held.CandidateId == CandidateId).Lines().SingleOrDefaultAsync();
        return Person.Length > 0;
    }

    private RedirectResult Return() => Back == "home" ? Redirect("/") : this.BackToProfile(CandidateId, "#activity");
}
