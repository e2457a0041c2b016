using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>The decision of a search while it is written, by the chair or a recruiter for the committee; recorded, it is frozen.</summary>
public sealed class DraftPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    private ShownNames names = null!;

    [BindProperty]
    public DraftForm Form { get; set; } = new();

    public Search Search { get; private set; } = null!;

    /// <summary>Why a version before is corrected; null for the first.</summary>
    public string? Correction { get; private set; }
    public Decision? Draft { get; private set; }
    public IReadOnlyList<SelectListItem> Rounds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];
    public IReadOnlyList<ShownName> People { get; private set; } = [];

    /// <summary>Why the viewer writes nothing here; null when they do.</summary>
    public string? Because { get; private set; }

    /// <summary>How the choice departs from the ranking, a sentence for each place.</summary>
    public IReadOnlyList<string> Departs { get; private set; } = [];

    /// <summary>Why it cannot be measured against the ranking.</summary>
    public string? Trouble { get; private set; }

    public object? Newest => Filled();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync()) return NotFound();
        if (Draft is null && await RecordedAsync() is { } recorded) return RedirectToPage("Read", new { decision = recorded });
        Form = Filled();
        if (Draft is null) (Form.Round, Form.DecidedOn) = (Rounds.Count > 0 ? Guid.Parse(Rounds[0].Value) : null, clock.TodayOf(User));
        else await MeasureAsync(Draft);
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (!await FindAsync() || Because is not null) return NotFound();
        if (await WrittenAsync() is null) return Page();
        await db.SaveChangesAsync();
        TempData.Say("The draft is saved.");
        return RedirectToPage(null, null, new { search = Search.Id });
    }

    public async Task<IActionResult> OnPostRecordAsync()
    {
        if (!await FindAsync() || Because is not null) return NotFound();
        if (await WrittenAsync() is not { } decision) return Page();
        var measured = await DepartureNow.OfAsync(db, decision, User.AsViewer());
        Rule.Require(measured is not null, "The ranking of that round is not open to you, so the choice cannot be measured against it.");
        if (measured.Departure.IsOne && decision.DepartureReason is null)
        {
            Departs = [.. measured.Sentences()];
            ModelState.AddModelError("Form.DepartureReason", "The choice departs from the ranking. Write why; it stays on record with the decision.");
            return Page();
        }
        decision.Record(measured.Run, measured.Departure, await db.Accounts.ActingAsync(User), clock.TodayOf(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The decision is recorded. It stays as it is now.");
        return RedirectToPage("Read", new { decision = decision.Id });
    }

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        if (!await FindAsync() || Because is not null || Draft is not { } draft) return NotFound();
        db.Expect(draft, Form.Version ?? Guid.Empty);
        db.Decisions.Remove(draft);
        await db.SaveChangesAsync();
        TempData.Say("The draft is discarded.");
        return RedirectToPage("Index", new { search = Search.Id });
    }

    /// <summary>The draft with what the form says, or null with what is wrong beside its fields.</summary>
    private async Task<Decision?> WrittenAsync()
    {
        Rule.Require(Draft is not null || await RecordedAsync() is null, "The decision was recorded meanwhile. What you wrote is kept here; to correct what is recorded, make a new version of it.");
        if (!await this.IsValidAsync(Form, new DraftForm.Rules())) return null;
        if (Form.Round is { } chosen && Rounds.All(option => option.Value != chosen.ToString())) ModelState.AddModelError("Form.Round", "That round is not closed any more. Choose again.");
        var order = Form.Places.OfType<Guid>().ToList();
        if (order.Exists(id => People.All(person => person.CandidacyId != id))) ModelState.AddModelError("Form.Places", "Someone you chose has left the search. Choose again.");
        if (!ModelState.IsValid) return null;
        var people = await db.Candidacies.Where(held => order.Contains(held.Id)).Include(held => held.Candidate).ToDictionaryAsync(held => held.Id);
        var round = Form.Round is { } id ? await db.Rounds.SingleAsync(held => held.Id == id) : null;
        var decision = Draft ?? db.Decisions.Add(new Decision(Search, 1, await db.Accounts.ActingAsync(User), clock.GetUtcNow())).Entity;
        if (Draft is not null) db.Expect(decision, Form.Version ?? Guid.Empty);
        decision.Write(Form.Outcome, round, [.. order.Select(held => people[held])], names.Edited(Draft?.Minutes, Form.Minutes), Form.DecidedOn,
            [.. Search.Members.Where(member => Form.Present.Contains(member.AccountId)).Select(member => member.Account)], names.Edited(Draft?.DepartureReason, Form.DepartureReason));
        return decision;
    }

    /// <summary>The form with what the draft says, in the names its reader may read.</summary>
    private DraftForm Filled()
    {
        var form = DraftForm.Of(Draft);
        (form.Minutes, form.DepartureReason) = (names.ReadAll(form.Minutes), names.ReadAll(form.DepartureReason));
        return form;
    }

    private Task<Guid?> RecordedAsync() =>
    db.Decisions.ReadBy(db, User.AsViewer()).Where(held => held.SearchId == Search.Id && held.RecordedAt != null).OrderByDescending(held => held.Number).Select(held => (Guid?)held.Id).FirstOrDefaultAsync();

    private async Task MeasureAsync(Decision decision)
    {
        try
        {
            Departs = await DepartureNow.OfAsync(db, decision, User.AsViewer()) is { } measured ? [.. measured.Sentences()] : [];
        }
        catch (RuleBrokenException broken)
        {
            Trouble = broken.Message;
        }
    }

    private async Task<bool> FindAsync()
    {
        var (me, id) = (User.AsViewer(), Guid.Parse((string)RouteData.Values["search"]!));
        if (await db.Searches.RecordedBy(me).Whole().SingleOrDefaultAsync(held => held.Id == id) is not { } search) return false;
        Search = search;
        var recused = await db.RecusedFromAsync(me, id);
        Because = await db.Searches.WrittenBy(db, me).AnyAsync(held => held.Id == id) ? null : "You are recused from someone in this search, so another writes the decision: the chair, or a recruiter who is free of ties.";
        Draft = await db.Decisions.ReadBy(db, me).Whole().SingleOrDefaultAsync(held => held.SearchId == id && held.RecordedAt == null);
        var rounds = await db.Rounds.Scoring().ReachedBy(me).Where(held => held.SearchId == id && held.State == RoundState.Closed && !held.Candidacies.Any(taken => recused.Contains(taken.CandidacyId)))
            .OrderByDescending(held => held.ClosedAt).Select(held => new { held.Id, held.Name }).ToListAsync();
        Rounds = [.. rounds.Select(held => new SelectListItem(held.Name, held.Id.ToString()))];
        names = await ShownNames.OfAsync(db, me, db.Candidacies.Candidates().Where(held => held.SearchId == id));
        var decidable = await ShownNames.OfAsync(db, me, db.Candidacies.DecidableBy(db, me, id));
        Correction = names.ReadAll(Draft?.CorrectionReason);
        People = [.. decidable.All.OrderBy(name => name.Sort, StringComparer.Ordinal)];
        Members = [.. search.Members.OrderBy(member => member.IsRecruiting).ThenBy(member => member.Account.Name, StringComparer.Ordinal)
            .Select(member => new SelectListItem($"{member.Account.Name}, {member.Role.ToString().ToLowerInvariant()}", member.AccountId.ToString()))];
        return true;
    }
}
