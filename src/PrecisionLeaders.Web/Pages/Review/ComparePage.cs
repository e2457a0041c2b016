using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>What comparing is for the committee and for the team alike: a choice in the address, and people side by side once it can be shown.</summary>
public abstract class ComparePage(LeadersDb db, ProbedOrders probed, TimeProvider clock) : PageModel
{
    public Choice Choice { get; private set; } = null!;

    /// <summary>None while nobody is chosen, or the choice cannot be shown.</summary>
    public Comparison? Comparison { get; private set; }

    protected LeadersDb Db => db;

    public string Heading => Comparison is { } shown ? $"{PresentedEntry.Sentence(PresentedEntry.People(shown.People.Count))} side by side" : "Compare people";

    protected async Task<IActionResult> CompareAsync(Guid search, IReadOnlyList<Choosable> among, IReadOnlyCollection<string> asked)
    {
        Choice = Choice.Of(among, asked);
        if (Choice.Wrong is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        if (!Choice.IsMade) return Page();
        var today = new ViewerTime(clock.GetUtcNow(), Frame.Of(User).Zone).Today;
        Comparison = await Comparison.OfAsync(db, probed, User.AsViewer(), search, Choice, today);
        return Page();
    }

    /// <summary>Those of a list who are not hidden from the viewer, as they read there.</summary>
    protected async Task<IReadOnlyList<Choosable>> OfAsync(CandidateList list, IReadOnlyCollection<Scorecard> own, Func<Guid, string> path, ListFields? fields = null) =>
        [.. (await PresentedEntry.OfAsync(list, own, db, User.AsViewer(), fields)).Where(entry => !entry.IsRecused).Select(entry => new Choosable(entry.Named!, entry.Position, path(entry.Candidacy), entry.LeftAt is not null))];
}
