using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Conflicts;

/// <summary>The register of conflicts of a search, for the chair and those who work it.</summary>
public sealed class RegisterPage(LeadersDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty(SupportsGet = true, Name = "round")]
    public Guid? RoundId { get; set; }

    public ConflictRegister Register { get; private set; } = null!;

    /// <summary>The round whose raters and candidates are shown; null while none was opened.</summary>
    public ConflictRegister.Round? Round { get; private set; }

    public IReadOnlyList<string> Raters { get; private set; } = [];
    public IReadOnlyList<IGrouping<string, ConflictRegister.Pair>> People { get; private set; } = [];
    public bool IsOfTheTeam => User.AsViewer().Is(Domain.Roles.Recruiter);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ConflictRegister.OfAsync(db, User.AsViewer(), SearchId) is not { } register) return NotFound();
        Register = register;
        // The latest that counts, where none was asked for.
        Round = register.Rounds.OrderBy(round => round.IsCalibration).FirstOrDefault(round => RoundId is null || round.Id == RoundId);
        if (Round is null) return RoundId is null ? Page() : NotFound();
        var pairs = register.Pairs.Where(pair => pair.Round == Round.Id).ToList();
        Raters = [.. pairs.Select(pair => pair.Rater).Distinct().Order(StringComparer.Ordinal)];
        People = [.. pairs.GroupBy(pair => pair.Candidate)];
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        if (await ConflictRegister.OfAsync(db, User.AsViewer(), SearchId) is not { } register) return NotFound();
        // Nothing in the name tells who or where: files travel.
        Response.Headers.CacheControl = "no-store";
        return File(ConflictCsv.Write(register), "text/csv; charset=utf-8", $"conflicts-{clock.GetUtcNow():yyyy-MM-dd}.csv");
    }
}
