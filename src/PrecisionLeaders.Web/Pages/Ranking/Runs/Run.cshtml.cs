using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Ranking.Runs;

/// <summary>One run as it was stored. Repeating it reckons and writes nothing, so it is a link.</summary>
public sealed class RunModel(LeadersDb db) : PageModel
{
    public RunSeen Seen { get; private set; } = null!;
    public RunNames Names { get; private set; } = null!;

    /// <summary>None when the stored text cannot be read.</summary>
    public RunResults? Results { get; private set; }

    /// <summary>None until it is asked for.</summary>
    public RunRepetition? Repetition { get; private set; }

    /// <summary>SHA-256 of what the run would rest on if it were stored now; none until the run is repeated.</summary>
    public string? HashNow { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid run, bool repeat = false)
    {
        if (await RunSeen.OfAsync(db, run, User.AsViewer()) is not { } seen) return NotFound();
        Seen = seen;
        if (seen is not RunSeen.Shown shown) return Page();
        (Names, Results) = (await RunNames.OfAsync(db, shown), Read(shown.Run));
        if (repeat) (Repetition, HashNow) = (shown.Run.Repeat(), RunInputs.HashOf((await shown.InputsNowAsync(db)).ToText()));
        return Page();
    }

    public Task<IActionResult> OnGetInputsAsync(Guid run) => TextAsync(run, "inputs", held => held.Inputs);

    public Task<IActionResult> OnGetResultsAsync(Guid run) => TextAsync(run, "results", held => held.Results);

    /// <summary>The stored text to the byte, so that it gives the hash on any other machine; under the same rule as the page.</summary>
    private async Task<IActionResult> TextAsync(Guid run, string what, Func<RankingRun, string> text)
    {
        if (await RunSeen.OfAsync(db, run, User.AsViewer()) is not RunSeen.Shown { Run: var held }) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(Encoding.UTF8.GetBytes(text(held)), "application/json", $"run-{RunWords.Beginning(held.InputsHash)}-{what}.json");
    }

    private static RunResults? Read(RankingRun run)
    {
        try
        {
            return run.Order();
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
