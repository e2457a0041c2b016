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

/// <summary>Marks many entries of the ledger at once: confidential or not, linked to a competency or not. Each mark can be taken back.</summary>
public sealed class EvidenceMarksPage(LeadersDb db) : PageModel, IShowsAgain
{
    /// <summary>As many as one page of the ledger shows.</summary>
    private const int Most = Pager.RowsAPage;

    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [FromQuery(Name = "of")]
    public string? Of { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Competency { get; set; }

    /// <summary>The filters under which it was ticked.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public string Person { get; private set; } = "";

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync([]) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostHideAsync() => ChangeAsync("marked as confidential", "Show", item => Changed(!item.IsConfidential, () => item.MarkConfidential(true)));

    public Task<IActionResult> OnPostShowAsync() => ChangeAsync("no longer confidential", "Hide", item => Changed(item.IsConfidential, () => item.MarkConfidential(false)));

    public Task<IActionResult> OnPostLinkAsync() => LinkAsync(isLinked: true);

    public Task<IActionResult> OnPostUnlinkAsync() => LinkAsync(isLinked: false);

    private async Task<IActionResult> LinkAsync(bool isLinked)
    {
        if (!CompetencyKey.TryParse(To ?? Competency, out var key))
        {
            ModelState.AddModelError("", "Choose the competency the evidence speaks to.");
            return await ShowAgainAsync();
        }
        return await ChangeAsync(isLinked ? $"linked to {key.Code}" : $"unlinked from {key.Code}", isLinked ? "Unlink" : "Link",
            item => Changed(item.Competencies.Contains(key) != isLinked, () => item.SpeakTo(isLinked ? item.Competencies.Append(key) : item.Competencies.Where(held => held != key))), key.ToString());
    }

    /// <param name="done">what the message says of the items</param>
    /// <param name="opposite">the handler that takes it back</param>
    /// <param name="change">changes one item; false when it was so already</param>
    /// <param name="key">the competency, for taking it back</param>
    private async Task<IActionResult> ChangeAsync(string done, string opposite, Func<EvidenceItem, bool> change, string? key = null)
    {
        var ids = Chosen.Concat((Of ?? "").Split(',').Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)).Where(id => id != Guid.Empty).Distinct().Take(Most).ToList();
        if (await LoadAsync(ids) is not { } candidate) return NotFound();
        if (ids.Count == 0)
        {
            ModelState.AddModelError("", "Tick the evidence first.");
            return Page();
        }
        var changed = candidate.Evidence.Where(change).Select(item => item.Id).ToList();
        await db.SaveChangesAsync();
        if (changed.Count == 0) TempData.Say($"Nothing to change: what is ticked is {done} already.");
        else TempData.Say($"{Wording.Counted(changed.Count, "entry", "entries")} {done}.", $"/candidates/{CandidateId}/evidence/marks?handler={opposite}&of={string.Join(',', changed.Select(id => id.ToString("N")))}{(key is null ? null : $"&to={Uri.EscapeDataString(key)}")}");
        var by = Back is { Length: < 200 } back && back.StartsWith('?') ? back : "";
        return LocalRedirect($"/candidates/{CandidateId}{by}#evidence");
    }

    private static bool Changed(bool isDifferent, Action change)
    {
        if (isDifferent) change();
        return isDifferent;
    }

    private async Task<Candidate?> LoadAsync(List<Guid> ids)
    {
        var candidate = await db.Candidates.SeenBy(User.AsViewer()).Include(held => held.Evidence.Where(item => ids.Contains(item.Id))).SingleOrDefaultAsync(held => held.Id == CandidateId);
        Person = candidate?.Name ?? "";
        return candidate;
    }
}
