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

/// <summary>A draft, saved as it is filled: all weights at once, and one competency opened. A frozen version is not changed here, whatever is sent.</summary>
public sealed class EditPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty]
    public RubricForm Form { get; set; } = new();

    public Rubric Rubric { get; private set; } = null!;

    /// <summary>The version the draft was drawn up from.</summary>
    public Rubric? Before { get; private set; }

    /// <summary>That another admin changed the draft while this form was filled: nothing saves by itself until its author has looked.</summary>
    public bool IsStale { get; private set; }

    public IReadOnlyList<RubricCheck> Checks => RubricChecks.Of(Rubric);
    public IReadOnlyList<RubricChange> Changes => Before is null ? [] : RubricDifference.Between(Before, Rubric, EvidenceWords.One);
    public IReadOnlyList<Competency> Competencies => [.. Rubric.InOrder];
    public Competency? Opened => Rubric.InOrder.FirstOrDefault(held => held.Id == Form.Opened?.Competency) ?? Rubric.InOrder.FirstOrDefault(held => string.Equals(held.Code, At, StringComparison.OrdinalIgnoreCase)) ?? Rubric.InOrder.FirstOrDefault();

    public async Task<IActionResult> OnGetAsync(Guid rubric)
    {
        if (!await LoadAsync(rubric)) return NotFound();
        if (!Rubric.IsDraft) return RedirectToPage("/Rubrics/Rubric", new { rubric });
        Form = RubricForm.Of(Rubric, Opened);
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["rubric"]!)) ? Page() : NotFound();

    /// <summary>Keeps what was typed, then moves one or goes on to another.</summary>
    public Task<IActionResult> OnPostSaveAsync(Guid rubric, Guid? up, Guid? down, string? go) => ChangeAsync(rubric, () =>
    {
        if (CompetencyOf(up) is { } rising) Rubric.Shift(rising, -1);
        if (CompetencyOf(down) is { } sinking) Rubric.Shift(sinking, 1);
        return Task.FromResult(go);
    });

    public Task<IActionResult> OnPostEqualiseAsync(Guid rubric) => ChangeAsync(rubric, () =>
    {
        Rubric.Equalise();
        return Task.FromResult<string?>(null);
    });

    public Task<IActionResult> OnPostScaleAsync(Guid rubric) => ChangeAsync(rubric, () =>
    {
        Rubric.ScaleTo100();
        return Task.FromResult<string?>(null);
    });

    public Task<IActionResult> OnPostAddAsync(Guid rubric) => ChangeAsync(rubric, async () =>
    {
        Rule.Require(!string.IsNullOrWhiteSpace(Form.NewName), "Write what the new competency is called.");
        var (key, name) = (Rubric.Key, Form.NewName.Trim());
        var used = await db.Rubrics.Where(held => held.Key == key).SelectMany(held => held.Competencies).Select(held => held.Code).ToListAsync();
        var word = name.Split(' ')[0];
        return Rubric.Add(RubricNames.NextCode(used.Concat(Rubric.Competencies.Select(held => held.Code))), name, word[..Math.Min(word.Length, Competency.ShortNameLength)], 0).Code;
    });

    public Task<IActionResult> OnPostRemoveAsync(Guid rubric, Guid competency) => ChangeAsync(rubric, () =>
    {
        if (CompetencyOf(competency) is { } leaving)
        {
            Rubric.Remove(leaving);
            TempData.Say($"{leaving.Code} {leaving.Name} is taken out of the draft.");
        }
        return Task.FromResult<string?>("");
    });

    public async Task<IActionResult> OnPostDiscardAsync(Guid rubric)
    {
        if (!await LoadAsync(rubric)) return NotFound();
        Rubric.RequireDraft();
        db.Expect(Rubric, Form.Version);
        db.Rubrics.Remove(Rubric);
        await db.SaveChangesAsync();
        TempData.Say($"The draft {Rubric.FullName} is discarded.");
        return RedirectToPage("/Rubrics/Index");
    }

    /// <param name="then">what is done besides; answers with the code of the competency to open, null for the same one</param>
    private async Task<IActionResult> ChangeAsync(Guid rubric, Func<Task<string?>> then)
    {
        if (!await LoadAsync(rubric)) return NotFound();
        Rubric.RequireDraft();
        if (Form.Version != Rubric.Version) return ShowBoth();
        if (!await this.IsValidAsync(Form, new RubricForm.Rules())) return Page();
        db.Expect(Rubric, Form.Version);
        Form.WriteTo(Rubric);
        var go = await then() ?? Opened?.Code;
        if (db.ChangeTracker.HasChanges()) Rubric.SaveBy(await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_DraftSaved", this) : RedirectToPage(new { rubric, at = go });
    }

    /// <summary>Another admin saved in between: what they wrote stands beside each field that differs, and the next save counts against theirs.</summary>
    private PageResult ShowBoth()
    {
        IsStale = true;
        ModelState.AddModelError("", BrokenRules.ChangedMeanwhile);
        foreach (var (field, now) in Form.DiffersFrom(Rubric)) ModelState.AddModelError($"Form.{field}", now);
        ModelState.Remove("Form.Version");
        Form.Version = Rubric.Version;
        return Page();
    }

    private Competency? CompetencyOf(Guid? id) => Rubric.Competencies.FirstOrDefault(held => held.Id == id);

    private async Task<bool> LoadAsync(Guid rubric)
    {
        if (await db.Rubrics.ReadBy(User.AsViewer()).Whole().Include(held => held.SavedBy).SingleOrDefaultAsync(held => held.Id == rubric) is not { } found) return false;
        Rubric = found;
        Before = found.FromId is { } from ? await db.Rubrics.AsNoTracking().Whole().SingleAsync(held => held.Id == from) : null;
        return true;
    }
}
