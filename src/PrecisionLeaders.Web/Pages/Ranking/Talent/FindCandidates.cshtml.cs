using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Pipeline;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking.Talent;

/// <summary>Whom of everyone known to look at for a search: by facts of their profiles, never by scores. What-if stands in the address and is not kept.</summary>
public sealed class FindCandidatesPage(LeadersDb db, TalentFeed feed, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>As many of the best as can be paged through or narrowed.</summary>
    public const int Most = 10_000;

    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [FromQuery(Name = "p")]
    public string? PageText { get; set; }

    [FromQuery(Name = "near")]
    public string? NearText { get; set; }

    /// <summary>Whose arithmetic is shown at once, for browsers without script.</summary>
    [FromQuery(Name = "open")]
    public string? OpenText { get; set; }

    [BindProperty]
    public AddForm Form { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public Search Shown { get; private set; } = null!;
    public string First { get; private set; } = "";
    public IReadOnlyDictionary<Guid, string> Specialties { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What is read off profiles, as asked now; a match takes so many and no more.</summary>
    public IReadOnlyList<Asked> Asked { get; private set; } = [];
    public IReadOnlyList<Requirement> Judged { get; private set; } = [];
    public TalentFreshness Freshness { get; private set; } = null!;

    /// <summary>Null when nothing is asked.</summary>
    public TalentResult? Result { get; private set; }
    public IReadOnlyList<Hit> Hits { get; private set; } = [];
    public Narrowing Narrowing { get; private set; } = null!;
    public bool IsNear => NearText == "1";
    public int At { get; private set; } = 1;
    public int Total { get; private set; }

    /// <summary>This page, with nothing in its address but the search.</summary>
    public string Self => $"{Request.PathBase}{Request.Path}";

    private IReadOnlyList<TalentRequirement> Now => [.. Asked.Select(one => one.Now).OfType<TalentRequirement>()];

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    /// <summary>How many would pass, in one sentence, while somebody types.</summary>
    public async Task<IActionResult> OnGetCountAsync()
    {
        if (!await ReadAskedAsync()) return NotFound();
        var wrong = ModelState.Values.SelectMany(field => field.Errors).Select(error => error.ErrorMessage).FirstOrDefault();
        var (now, saved) = (feed.Index.CountPassing(Now), feed.Index.CountPassing([.. Asked.Select(one => one.AsSaved)]));
        var words = wrong ?? (now.Passing == saved.Passing ? $"{TalentWords.WouldPass(now)}, as many as with what is saved" : $"{TalentWords.WouldPass(now)}; with what is saved, {TalentWords.Number(saved.Passing)}");
        return Content(HtmlEncoder.Default.Encode(words), "text/html; charset=utf-8");
    }

    /// <summary>How one person's match adds up, to be put into the page.</summary>
    public async Task<IActionResult> OnGetSumsAsync(Guid person) => await ReadAskedAsync() && feed.Index.Find(person) is { } profile
        ? Partial("_MatchSums", new MatchSums(TalentMatch.Evaluate(profile, Now), Asked))
        : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        var me = User.AsViewer();
        if (await db.Searches.SeenBy(me).Whole().SingleOrDefaultAsync(held => held.Id == SearchId) is not { } search) return NotFound();
        var (ids, today) = (Form.People.Distinct().ToList(), clock.TodayOf(User));
        if (ids.Count is 0 or > AddCandidatesPage.Most)
        {
            ModelState.AddModelError("Form.People", ids.Count == 0 ? "Tick at least one person." : $"Add at most {AddCandidatesPage.Most} people at a time.");
            return await ShowAgainAsync();
        }
        if (!await this.CanAddAsync(db, ids, Form.Despite, today)) return await ShowAgainAsync();
        var added = await new AddPeople(db, clock).RunAsync(search, ids, Form.Despite, await db.Accounts.ActingAsync(User), me, today);
        var (words, mean) = added.InWords(search.StageSet.First.Name);
        TempData.Say(words, mean: mean);
        return LocalRedirect($"{Self}{Request.QueryString}");
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var me = User.AsViewer();
        if (await db.HeadAsync(me, SearchId) is not { } head || !await ReadAskedAsync()) return NotFound();
        Head = head;
        First = await db.StageSets.Where(set => set.Id == head.Line.StageSetId).SelectMany(set => set.Stages).OrderBy(stage => stage.Order).Select(stage => stage.Name).FirstAsync();
        Narrowing = Narrowing.Of(Request);
        await feed.CatchUpIfShortAsync(HttpContext.RequestAborted);
        Freshness = feed.Freshness;
        if (Now is { Count: > 0 } asked) Hits = await Hit.ReadAsync(db, me, SearchId, Find(asked), clock.TodayOf(User));
        return Page();
    }

    /// <summary>The people of the page shown. Narrowing looks through the best, so that its figures are of people and not of a page.</summary>
    private List<TalentVerdict> Find(IReadOnlyList<TalentRequirement> asked)
    {
        At = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? Math.Clamp(at, 1, Most / Pager.RowsAPage) : 1;
        var upTo = At * Pager.RowsAPage;
        Result = IsNear ? feed.Index.Match(asked, top: 0, nearMisses: upTo) : feed.Index.Match(asked, top: Narrowing.IsNone ? upTo : Most, nearMisses: 0);
        var found = IsNear ? Result.NearMisses : Narrowing.IsNone ? Result.Hits : [.. Result.Hits.Where(hit => Narrowing.Shows(hit.Profile))];
        Total = IsNear ? Math.Min(Most, Result.Count.NearMisses) : Narrowing.IsNone ? Math.Min(Most, Result.Count.Passing) : found.Count;
        At = Math.Clamp(At, 1, Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        return [.. found.Skip((At - 1) * Pager.RowsAPage).Take(Pager.RowsAPage)];
    }

    private async Task<bool> ReadAskedAsync()
    {
        if (await db.Searches.AsNoTracking().SeenBy(User.AsViewer()).Include(held => held.Requirements).SingleOrDefaultAsync(held => held.Id == SearchId) is not { } search) return false;
        Shown = search;
        Specialties = await db.Specialties.ToDictionaryAsync(held => held.Id, held => held.Name);
        List<SelectListItem> choices = [.. Specialties.OrderBy(one => one.Value, StringComparer.OrdinalIgnoreCase).Select(one => new SelectListItem(one.Value, one.Key.ToString()))];
        var all = search.Requirements.OrderBy(held => held.Order).ToLookup(held => held.Fact is null);
        (Judged, Asked) = ([.. all[true]], [.. all[false].Take(TalentRequirement.Most).Select(held => new Asked(held, Specialties))]);
        foreach (var one in Asked)
        {
            if (Request.Query.ContainsKey($"{one.Key}.{nameof(AskedForm.Importance)}"))
            {
                var form = new AskedForm { Fact = { Kind = one.AsSaved.Fact.Kind } };
                await TryUpdateModelAsync(form, one.Key);
                await one.TakeAsync(form, ModelState);
            }
            one.Form.Specialties = choices;
        }
        return true;
    }
}
