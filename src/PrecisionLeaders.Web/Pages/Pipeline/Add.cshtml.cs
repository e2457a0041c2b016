using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>Finds people of the pool and puts several into a search at once, at its first stage.</summary>
public sealed class AddCandidatesPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>People added by one form: as many as a page of results shows.</summary>
    public const int Most = Pager.RowsAPage;

    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    [BindProperty]
    public AddForm Form { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public string First { get; private set; } = "";
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Total { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var me = User.AsViewer();
        if (await db.Searches.SeenBy(me).Whole().SingleOrDefaultAsync(held => held.Id == SearchId) is not { } search) return NotFound();
        var ids = Form.People.Distinct().ToList();
        if (ids.Count is 0 or > Most)
        {
            ModelState.AddModelError("Form.People", ids.Count == 0 ? "Tick at least one person." : $"Add at most {Most} people at a time.");
            return await ShowAgainAsync();
        }
        if (!await this.CanAddAsync(db, ids, Form.Despite, clock.TodayOf(User))) return await ShowAgainAsync();
        var added = await new AddPeople(db, clock).RunAsync(search, ids, Form.Despite, await db.Accounts.ActingAsync(User), me, clock.TodayOf(User));
        var (words, mean) = added.InWords(search.StageSet.First.Name);
        TempData.Say(words, mean: mean);
        return RedirectToPage("Board", new { search = SearchId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var me = User.AsViewer();
        if (await db.HeadAsync(me, SearchId) is not { } head) return NotFound();
        Head = head;
        First = await db.StageSets.Where(set => set.Id == head.Line.StageSetId).SelectMany(set => set.Stages).OrderBy(stage => stage.Order).Select(stage => stage.Name).FirstAsync();
        var found = db.Candidates.SeenBy(me).FoundBy(db, Q ?? "");
        var seen = db.Candidacies.SeenBy(db, me);
        Total = await found.CountAsync();
        P = Math.Clamp(P, 1, Math.Max(1, (Total + Most - 1) / Most));
        Rows = await found.OrderBy(held => held.SortName).ThenBy(held => held.Id).Skip((P - 1) * Most).Take(Most)
            .Select(held => new Row(held.Id, held.Name, held.Credentials, held.CurrentTitle, held.CurrentOrganisation, held.CurrentOrganisationFolded,
                db.Candidacies.Candidates().Where(candidacy => candidacy.SearchId == SearchId && candidacy.CandidateId == held.Id)
                    .Select(candidacy => new Place(candidacy.Id, candidacy.Stage.Name, candidacy.LeftAt != null, seen.Any(one => one.Id == candidacy.Id))).FirstOrDefault()))
            .ToListAsync();
        var rules = await db.OffLimitsAsync(clock.TodayOf(User));
        Rows = [.. Rows.Select(row => row with { Bar = row.Place is null ? rules.Of(row.Id, row.Folded) : null })];
        return Page();
    }

    /// <summary>Where somebody stands in this search already.</summary>
    /// <param name="Candidacy">their place</param>
    /// <param name="Stage">its name</param>
    /// <param name="HasLeft">whether they are out of it again</param>
    /// <param name="IsSeen">false for a viewer who is recused from them, and is told no more than that they are in it</param>
    public sealed record Place(Guid Candidacy, string Stage, bool HasLeft, bool IsSeen);

    public sealed record Row(Guid Id, string Name, string? Credentials, string? Title, string? Organisation, string? Folded, Place? Place)
    {
        /// <summary>What keeps off-limits someone who could be added.</summary>
        public OffLimitsBar? Bar { get; init; }

    }
}

public sealed class AddForm
{
    public List<Guid> People { get; set; } = [];

    /// <summary>Why those who are off-limits are added all the same.</summary>
    public string? Despite { get; set; }
}
