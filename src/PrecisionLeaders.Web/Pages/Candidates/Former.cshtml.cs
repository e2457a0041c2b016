using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>What was changed or removed on a profile of late: each can be put back while nothing later stands in the way, or all be forgotten.</summary>
public sealed class FormerPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [FromQuery(Name = "p")]
    public string? PageText { get; set; }

    public string Person { get; private set; } = "";
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int At { get; private set; } = 1;
    public int Total { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync()
    {
        Person = await db.Candidates.SeenBy(User.AsViewer()).Where(held => held.Id == CandidateId).Select(held => held.Name).SingleOrDefaultAsync() ?? "";
        if (Person.Length == 0) return NotFound();
        Total = await Seen.CountAsync();
        At = Math.Clamp(int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 1, 1, Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        Rows = [.. (await Seen.Skip((At - 1) * Pager.RowsAPage).Take(Pager.RowsAPage).Select(held => new { held.Id, held.Part, held.Label, held.Was, held.Left, By = held.By.Name, held.At }).ToListAsync())
            .Select(held => new Row(held.Id, held.Part, held.Label, held.Left is { } left ? Snapshot.Differences(held.Was, left) : null, held.By, held.At))];
        return Page();
    }

    public async Task<IActionResult> OnPostPutBackAsync([FromQuery] Guid former)
    {
        var me = User.AsViewer();
        if (await db.Candidates.SeenBy(me).Whole().SingleOrDefaultAsync(held => held.Id == CandidateId) is not { } candidate) return NotFound();
        if (await Seen.SingleOrDefaultAsync(held => held.Id == former) is not { } kept)
        {
            TempData.Say("It was put back already, or is no longer kept.");
            return Redirect($"/candidates/{CandidateId}");
        }
        if (await new PutBack(db, me).RunAsync(kept, candidate) is { } inTheWay)
        {
            ModelState.AddModelError("", $"Not put back: {kept.Label}. {inTheWay}");
            return await ShowAgainAsync();
        }
        db.FormerEntries.Remove(kept);
        await db.SaveChangesAsync();
        TempData.Say(kept.IsRemoval ? $"On the profile again: {kept.Label}." : $"Put back as before: {kept.Label}.");
        return Redirect($"/candidates/{CandidateId}{PartWords.Anchor(kept.Part)}");
    }

    public async Task<IActionResult> OnPostForgetAsync()
    {
        if (!await db.Candidates.SeenBy(User.AsViewer()).AnyAsync(held => held.Id == CandidateId)) return NotFound();
        var forgotten = await Seen.ExecuteDeleteAsync();
        TempData.Say(forgotten == 0 ? "There was nothing left to forget." : $"{Wording.Counted(forgotten, "former entry", "former entries")} forgotten for good.");
        return Redirect($"/candidates/{CandidateId}");
    }

    private IQueryable<FormerEntry> Seen => db.FormerEntries.SeenBy(User.AsViewer()).LatestOf(CandidateId);

    /// <param name="Changed">the fields that were changed; null when the entry was removed</param>
    public sealed record Row(Guid Id, ProfilePart Part, string Label, IReadOnlyList<string>? Changed, string By, DateTimeOffset At);
}

/// <summary>The parts of a profile as people read them.</summary>
public static class PartWords
{
    public static string Of(ProfilePart part) => part == ProfilePart.Person ? "Profile" : Wording.Of(part);

    /// <summary>Where on the profile it is shown.</summary>
    public static string Anchor(ProfilePart part) => part switch
    {
        ProfilePart.Training or ProfilePart.Appointment => "#career",
        ProfilePart.Identifier => "#identifiers",
        ProfilePart.Evidence => "#evidence",
        ProfilePart.Relation => "#relations",
        ProfilePart.Activity => "#activity",
        _ => "",
    };
}
