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

    /// <summary>What was written of a competency that another admin took out of the draft meanwhile.</summary>
    public CompetencyForm? Orphan { get; private set; }

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
    public Task<IActionResult> OnPostSaveAsync(Guid rubric, Guid? up, Guid? down, string? go) => ChangeAsync(rubric, async () =>
    {
        if (CompetencyOf(up) is { } rising) Rubric.Shift(rising, -1);
        if (CompetencyOf(down) is { } sinking) Rubric.Shift(sinking, 1);
        // A name in the line for a further one is meant, whichever button was pressed; what saves by itself waits for one.
        var added = SavesByItself || string.IsNullOrWhiteSpace(Form.NewName) ? null : await AddAsync(Form.NewName);
        return go ?? added;
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
        return await AddAsync(Form.NewName);
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

    /// <returns>the code of the competency that was added</returns>
    private async Task<string> AddAsync(string name)
    {
        var key = Rubric.Key;
        var used = await db.Rubrics.Where(held => held.Key == key).SelectMany(held => held.Competencies).Select(held => held.Code).ToListAsync();
        var word = name.Trim().Split(' ')[0];
        return Rubric.Add(RubricNames.NextCode([.. used, .. Rubric.Competencies.Select(held => held.Code)]), name.Trim(), word[..Math.Min(word.Length, Competency.ShortNameLength)], 0).Code;
    }

    /// <param name="then">what is done besides; answers with the code of the competency to open, null for the same one</param>
    private async Task<IActionResult> ChangeAsync(Guid rubric, Func<Task<string?>> then)
    {
        if (!await LoadAsync(rubric)) return NotFound();
        Rubric.RequireDraft();
        if (Form.Version != Rubric.Version || Orphan is not null) return ShowBoth();
        if (!await this.IsValidAsync(Form, new RubricForm.Rules())) return Page();
        db.Expect(Rubric, Form.Version);
        Form.WriteTo(Rubric);
        var go = await then() ?? Opened?.Code;
        if (db.ChangeTracker.HasChanges()) Rubric.SaveBy(await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        return SavesByItself ? Partial("_DraftSaved", this) : RedirectToPage(new { rubric, at = go });
    }

    /// <summary>Another admin saved in between: what they wrote stands beside each field that differs, and the next save counts against theirs.</summary>
    private PageResult ShowBoth()
    {
        IsStale = true;
        ModelState.AddModelError("", BrokenRules.ChangedMeanwhile);
        if (Orphan is not null) ModelState.AddModelError("", $"{Orphan.Name} was taken out of the draft meanwhile, so nothing more is saved of it.");
        foreach (var (field, now) in Form.DiffersFrom(Rubric)) ModelState.AddModelError($"Form.{field}", now);
        ModelState.Remove("Form.Version");
        Form.Version = Rubric.Version;
        return Page();
    }

    /// <summary>Texts of a competency that is gone must not be saved as those of another that is opened in its place.</summary>
    private void PutOrphanAside()
    {
        if (Form.Opened is null || CompetencyOf(Form.Opened.Competency) is not null) return;
        Orphan = Form.Opened;
        Form.Opened = Opened is { } opened ? CompetencyForm.Of(opened) : null;
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Form.Opened.", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
    }

    private bool SavesByItself => Request.Headers.ContainsKey("HX-Request");

    private Competency? CompetencyOf(Guid? id) => Rubric.Competencies.FirstOrDefault(held => held.Id == id);

    private async Task<bool> LoadAsync(Guid rubric)
    {
        if (await db.Rubrics.ReadBy(User.AsViewer()).Whole().Include(held => held.SavedBy).SingleOrDefaultAsync(held => held.Id == rubric) is not { } found) return false;
        Rubric = found;
        PutOrphanAside();
        Before = found.FromId is { } from ? await db.Rubrics.AsNoTracking().Whole().SingleAsync(held => held.Id == from) : null;
        return true;
    }
}
