using FluentValidation;
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
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>Writes down whom a person knows, reported to, wrote with or was suggested by; proposes who shares works with them.</summary>
public sealed class RelationPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    private const int MostProposed = 20;

    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty(SupportsGet = true, Name = "relation")]
    public Guid? RelationId { get; set; }

    [BindProperty]
    public Guid Issued { get; set; }

    [BindProperty]
    public RelationForm Form { get; set; } = new();

    public string Person { get; private set; } = "";
    public RelationLine? Line { get; private set; }
    public IReadOnlyList<CoAuthor> Proposed { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Accounts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Searches { get; private set; } = [];
    public object? Newest { get; private set; }
    public bool IsNew => RelationId is null;
    public string Profile => $"/candidates/{CandidateId}";
    public string Address => IsNew ? $"{Profile}/relations" : $"{Profile}/relations/{RelationId}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (IsNew) Issued = Guid.CreateVersion7();
        else if (await FindAsync() is { } held) Form = RelationForm.Of(held);
        else return NotFound();
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (IsNew) return await IsMadeAsync() ? ToProfile() : Page();
        if (await FindAsync() is not { } held) return NotFound();
        Newest = RelationForm.Of(held);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = User.AsViewer();
        var candidate = await db.Candidates.SeenBy(me).SingleOrDefaultAsync(held => held.Id == CandidateId);
        var relation = IsNew ? null : await FindAsync();
        if (candidate is null || (!IsNew && relation is null)) return NotFound();
        if (IsNew && await IsMadeAsync()) return ToProfile();
        var search = Form.Search is { } id ? await db.Searches.SeenBy(me).SingleOrDefaultAsync(held => held.Id == id) : null;
        var isSound = await this.IsValidAsync(Form, new RelationForm.Rules(IsNew));
        if (Form.Search is not null && search is null) ModelState.AddModelError("Form.Search", "Choose one of the searches you work.");
        if (!isSound || !ModelState.IsValid) return await ShowAgainAsync();

        var was = relation is null ? null : Snapshot.Of(RelationForm.Of(relation));
        if (relation is not null) db.Expect(relation, Form.Version);
        else db.Relations.Add(relation = new Relation(candidate, Form.Kind, await OtherAsync(), await db.Accounts.ActingAsync(User), clock.GetUtcNow(), Issued == Guid.Empty ? null : Issued));
        relation.Tell(Typed.Date(Form.On), Form.Note, search);
        var undo = was is null ? null : db.Keep(new(ProfilePart.Relation, candidate, relation.Id, RelationWords.Of(relation.Kind, relation.OtherId == CandidateId), was, Snapshot.Of(RelationForm.Of(relation)), await db.Accounts.ActingAsync(User), clock.GetUtcNow()));
        await db.SaveChangesAsync();
        TempData.Say(was is null ? "The relation is on the profile." : "The relation is saved.", undo);
        return ToProfile();
    }

    public Task<IActionResult> OnPostRemoveAsync() => ActAsync(held => held.Remove(clock.GetUtcNow()), "The relation is off the profile.", $"{Address}?handler=Restore");

    public Task<IActionResult> OnPostRestoreAsync() => ActAsync(held => held.Restore(), "The relation is on the profile again.", null);

    private async Task<IActionResult> ActAsync(Action<Relation> act, string said, string? undo)
    {
        if (await FindAsync(isKept: false) is not { } held) return NotFound();
        act(held);
        await db.SaveChangesAsync();
        TempData.Say(said, undo);
        return ToProfile();
    }

    /// <summary>A candidate is met by an address, an iD or a link to the profile, never by name alone: two people may have one.</summary>
    private async Task<RelatedTo> OtherAsync()
    {
        if (Form.Account is { } account) return RelatedTo.Of(await db.Accounts.Active().SingleOrDefaultAsync(held => held.Id == account) ?? throw new RuleBrokenException("That account is closed. Name the person instead."));
        var typed = Form.Other!.Trim();
        var (email, orcid) = (typed.ToLowerInvariant(), OrcidId.Parse(typed));
        var id = typed.Split('/', '?', '#').Select(part => Guid.TryParse(part, out var found) ? found : Guid.Empty).FirstOrDefault(found => found != Guid.Empty);
        var met = await db.Candidates.SeenBy(User.AsViewer()).Where(held => held.Id == id || held.Email == email || (orcid != null && held.Orcid == orcid)).FirstOrDefaultAsync();
        Rule.Require(met is not null || (id == Guid.Empty && orcid is null && !typed.Contains('@', StringComparison.Ordinal)), "Nobody in the pool has this address, iD or link. Write the name of somebody outside the pool instead.");
        return met is null ? RelatedTo.Outside(typed) : RelatedTo.Of(met);
    }

    private Task<bool> IsMadeAsync() => db.Relations.AnyAsync(held => held.Id == Issued && held.CandidateId == CandidateId);

    private Task<Relation?> FindAsync(bool isKept = true)
    {
        var seen = db.Relations.SeenBy(db, User.AsViewer());
        return (isKept ? seen.Kept() : seen).SingleOrDefaultAsync(held => held.Id == RelationId && (held.CandidateId == CandidateId || held.OtherId == CandidateId));
    }

    private async Task<bool> LoadAsync()
    {
        var me = User.AsViewer();
        Person = await db.Candidates.SeenBy(me).Where(held => held.Id == CandidateId).Select(held => held.Name).SingleOrDefaultAsync() ?? "";
        if (Person.Length == 0) return false;
        Accounts = await db.Accounts.Active().OrderBy(held => held.Name).Select(held => new SelectListItem(held.Name, held.Id.ToString())).ToListAsync();
        Searches = await SearchChoices.OfAsync(db, me);
        var lines = await db.Relations.SeenBy(db, me).Kept().LinesOf(CandidateId).ToListAsync();
        if (!IsNew) Line = lines.Find(held => held.Id == RelationId);
        else Proposed = [.. (await db.CoAuthorsAsync(CandidateId, MostProposed)).Where(one => !lines.Exists(held => held.Kind == RelationKind.CoAuthor && (held.OtherId == one.Id || held.CandidateId == one.Id)))];
        return true;
    }

    private RedirectResult ToProfile() => this.BackToProfile(CandidateId, "#relations");
}

public sealed class RelationForm
{
    public Guid Version { get; set; }
    public RelationKind Kind { get; set; }

    /// <summary>An e-mail address, an ORCID iD or a link to a profile of the pool, or the name of somebody outside.</summary>
    public string? Other { get; set; }
    public Guid? Account { get; set; }
    public string? On { get; set; }
    public string? Note { get; set; }
    public Guid? Search { get; set; }

    public static RelationForm Of(Relation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return new() { Version = relation.Version, Kind = relation.Kind, On = relation.On?.ToString(), Note = relation.Note, Search = relation.SearchId };
    }

    public sealed class Rules : AbstractValidator<RelationForm>
    {
        public Rules(bool isNew)
        {
            RuleFor(form => form.Kind).IsInEnum().WithMessage("Choose how they are related.");
            if (isNew) RuleFor(form => form.Other).Obeys(text => Rule.Text(text, "The other person", Relation.NameLength)).When(form => form.Account is null);
            RuleFor(form => form.On).IsPartialDate();
            RuleFor(form => form.Note).Obeys(text => Rule.OptionalText(text, "The note", Relation.NoteLength));
        }
    }
}
