using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Rounds;

/// <summary>The people raters of a search practise on: chosen from the pool, and no candidates of the search.</summary>
public sealed class BenchmarksPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    public const int Most = 20;

    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    public Search Search { get; private set; } = null!;
    public IReadOnlyList<Row> Held { get; private set; } = [];
    public IReadOnlyList<Row> Found { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await FindAsync() is not { } search) return NotFound();
        Search = search;
        var me = User.AsViewer();
        Held = await db.Candidacies.BenchmarksOf(db, me, SearchId).OrderBy(held => held.Candidate.SortName)
            .Select(held => new Row(held.Id, held.Candidate.Name, held.Candidate.Credentials, held.Candidate.CurrentTitle, held.Candidate.CurrentOrganisation,
                db.Rounds.Any(round => round.Candidacies.Any(taken => taken.CandidacyId == held.Id)))).ToListAsync();
        if (string.IsNullOrWhiteSpace(Q)) return Page();
        Found = await db.Candidates.SeenBy(me).FoundBy(db, Q).Where(held => !db.Candidacies.Any(taken => taken.SearchId == SearchId && taken.CandidateId == held.Id))
            .OrderBy(held => held.SortName).Take(Most)
            .Select(held => new Row(held.Id, held.Name, held.Credentials, held.CurrentTitle, held.CurrentOrganisation, false)).ToListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        if (await FindAsync() is not { } search) return NotFound();
        Rule.Require(People.Count > 0, "Tick at least one person.");
        var there = await db.Candidacies.Where(held => held.SearchId == SearchId && People.Contains(held.CandidateId)).Select(held => held.CandidateId).ToListAsync();
        var chosen = await db.Candidates.SeenBy(User.AsViewer()).Where(held => People.Contains(held.Id) && !there.Contains(held.Id)).ToListAsync();
        var (by, now) = (await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        db.Candidacies.AddRange(chosen.Select(person => Candidacy.Benchmark(search, person, search.StageSet.First, by, now)));
        await db.SaveChangesAsync();
        TempData.Say(chosen.Count == 1 ? $"{chosen[0].Name} is a benchmark now." : $"{chosen.Count} people are benchmarks now.");
        return RedirectToPage(new { search = SearchId, q = Q });
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid candidacy)
    {
        if (await db.Candidacies.BenchmarksOf(db, User.AsViewer(), SearchId).Include(held => held.Candidate).Include(held => held.Moves).SingleOrDefaultAsync(held => held.Id == candidacy) is not { } held) return NotFound();
        Rule.Require(!await db.Rounds.AnyAsync(round => round.Candidacies.Any(taken => taken.CandidacyId == candidacy)), $"{held.Candidate.Name} is in a calibration round, and stays on record with it.");
        db.Candidacies.Remove(held);
        await db.SaveChangesAsync();
        TempData.Say($"{held.Candidate.Name} is no benchmark any more.");
        return RedirectToPage(new { search = SearchId });
    }

    private Task<Search?> FindAsync() => db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == SearchId);

    public sealed record Row(Guid Id, string Name, string? Credentials, string? Title, string? Organisation, bool IsInRound)
    {
        public string Position => string.Join(", ", new[] { Title, Organisation }.OfType<string>());
    }
}
