using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Ranking.Runs;

/// <summary>Two runs of a round side by side, or one beside what the round would give today. Each is asked for on its own, so neither shows what the other hides.</summary>
public sealed class CompareModel(LeadersDb db) : PageModel
{
    /// <summary>Stands in the address for a ranking reckoned now and stored nowhere.</summary>
    public const string Today = "today";

    public ScoringRound Round { get; private set; } = null!;

    /// <summary>Why nothing is shown; none when it is.</summary>
    public string? Because { get; private set; }
    public RankingRun Before { get; private set; } = null!;

    /// <summary>None when it is today's.</summary>
    public RankingRun? After { get; private set; }
    public RunNames Names { get; private set; } = null!;

    /// <summary>None when one of the two cannot be read.</summary>
    public RunComparison? Comparison { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid before, string after)
    {
        if (await RunSeen.OfAsync(db, before, User.AsViewer()) is not { } first) return NotFound();
        var second = after == Today ? first : Guid.TryParse(after, out var id) ? await RunSeen.OfAsync(db, id, User.AsViewer()) : null;
        if (second is null || second.Round.Id != first.Round.Id) return NotFound();
        Round = first.Round;
        if (first is not RunSeen.Shown was || second is not RunSeen.Shown now)
        {
            Because = ((first as RunSeen.Withheld) ?? (RunSeen.Withheld)second).Because;
            return Page();
        }
        (Before, After, Names) = (was.Run, after == Today ? null : now.Run, await RunNames.OfAsync(db, was));
        Comparison = Of(was.Run.Stored, After?.Stored ?? StoredRun.Of(await was.InputsNowAsync(db), was.Run.Stored.Options ?? RunOptions.Usual));
        return Page();
    }

    private static RunComparison? Of(StoredRun before, StoredRun after)
    {
        try
        {
            return RunComparison.Of(before, after);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
