using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Lists;

/// <summary>Under which names the committee reads the people of a list: coded names are given and lifted here, each time on record.</summary>
public sealed class NamesPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    public CandidateList List { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>How many of the list the viewer is recused from, and so neither sees nor changes.</summary>
    public int Hidden { get; private set; }

    public IEnumerable<Row> ByName => Rows.Where(row => !row.Candidacy.IsCoded);

    public async Task<IActionResult> OnGetAsync(Guid search, Guid list) => await LoadAsync(search, list) ? Page() : NotFound();

    public async Task<IActionResult> ShowAgainAsync() => await LoadAsync(Guid.Parse((string)RouteData.Values["search"]!), Guid.Parse((string)RouteData.Values["list"]!)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCodeAsync(Guid search, Guid list, Guid candidacy)
    {
        if (!await LoadAsync(search, list) || Rows.FirstOrDefault(row => row.Candidacy.Id == candidacy) is not { } row) return NotFound();
        await CodeNames.RunAsync(db, search, [row.Candidacy], await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"The committee reads {row.Candidacy.CodedName} for {row.Candidacy.Candidate.Name} from now on.");
        return RedirectToPage(new { search, list });
    }

    public async Task<IActionResult> OnPostCodeAllAsync(Guid search, Guid list)
    {
        if (!await LoadAsync(search, list)) return NotFound();
        var people = ByName.Select(row => row.Candidacy).ToList();
        await CodeNames.RunAsync(db, search, people, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say(people.Count == 0 ? "Everyone on the list is under a coded name." : $"{PresentedEntry.Sentence(PresentedEntry.People(people.Count))} put under coded names.");
        return RedirectToPage(new { search, list });
    }

    public async Task<IActionResult> OnPostLiftAsync(Guid search, Guid list, Guid candidacy)
    {
        if (!await LoadAsync(search, list) || Rows.FirstOrDefault(row => row.Candidacy.Id == candidacy) is not { } row) return NotFound();
        row.Candidacy.LiftCode(await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say($"The committee reads the name of {row.Candidacy.Candidate.Name} from now on.");
        return RedirectToPage(new { search, list });
    }

    private async Task<bool> LoadAsync(Guid search, Guid list)
    {
        var me = User.AsViewer();
        var found = await db.Lists.SeenBy(me).Whole().Include(held => held.Entries).ThenInclude(entry => entry.Candidacy).ThenInclude(held => held.Codings).ThenInclude(held => held.By)
            .SingleOrDefaultAsync(held => held.Id == list && held.SearchId == search);
        if (found is null) return false;
        var recused = await db.RecusedFromAsync(me, search);
        var shown = (await db.Lists.Where(held => held.SearchId == search && held.PresentedAt != null).SelectMany(held => held.Entries, (held, entry) => new { entry.CandidacyId, held.PresentedAt }).ToListAsync())
            .ToLookup(entry => entry.CandidacyId, entry => entry.PresentedAt!.Value);
        List = found;
        Rows = [.. found.Entries.OrderBy(entry => entry.Order).Select(entry => entry.Candidacy).Where(held => !recused.Contains(held.Id)).Select(held => new Row(held, ReadSince(held, shown[held.Id])))];
        Hidden = found.Entries.Count - Rows.Count;
        return true;
    }

    /// <summary>The first moment at which the committee could read the name on a list; null when it never could.</summary>
    private static DateTimeOffset? ReadSince(Candidacy held, IEnumerable<DateTimeOffset> presented)
    {
        DateTimeOffset? first = null;
        foreach (var at in presented)
        {
            DateTimeOffset? read = held.Codings.FirstOrDefault(coding => coding.At <= at && (coding.LiftedAt is null || coding.LiftedAt > at)) is { } under ? under.LiftedAt : at;
            if (read is not null && (first is null || read < first)) first = read;
        }
        return first;
    }

    /// <param name="Candidacy">with its candidate and codings</param>
    /// <param name="ReadSince">since when the committee could read the name, if it ever could</param>
    public sealed record Row(Candidacy Candidacy, DateTimeOffset? ReadSince)
    {
        public Coding? InForce => Candidacy.IsCoded ? Candidacy.Codings.OrderBy(held => held.At).Last() : null;
    }
}
