using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Ranking.Files;

/// <summary>The ranking as a file, for whoever may see it on the page; the same people, the same figures.</summary>
public sealed class ExportModel(LeadersDb db, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid round, string format)
    {
        if (await Reveal.OfAsync(db, round, User.AsViewer()) is not Reveal.Granted { Round.IsCalibration: false } granted) return NotFound();
        var ranking = await FitOfRound.LoadAsync(db, granted);
        // Nothing in the name tells who or where: files travel.
        var name = $"ranking-{clock.GetUtcNow():yyyy-MM-dd}.{format}";
        Response.Headers.CacheControl = "no-store";
        return format == "csv"
            ? File(RankingCsv.Write(ranking), "text/csv; charset=utf-8", name)
            : File(RankingWorkbook.Write(ranking, clock.GetUtcNow()), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }
}
