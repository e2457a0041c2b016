using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Makes the head and the tab row of a search's pages from what the database says.</summary>
public static class SearchHeads
{
    /// <summary><c>&lt;partial name="_SearchTabs" model="@Model.Head.AsTabs(SearchTab.Board, ViewerTime.Of(ViewContext))" /&gt;</c></summary>
    public static SearchTabs AsTabs(this SearchHead head, SearchTab current, ViewerTime time)
    {
        ArgumentNullException.ThrowIfNull(head);
        return new(head.Id, head.Line.Title, head.Line.Client, current) { People = head.People, Facts = [.. Facts(head, time)] };
    }

    private static IEnumerable<Fact> Facts(SearchHead head, ViewerTime time)
    {
        var line = head.Line;
        yield return new(null, Wording.Of(line.Status), line.DaysOpen(time.Now) is { } days ? Days(line.Status, days) : null);
        yield return new("Lead", line.Lead);
        if (line.Milestone is { } next && line.Status is SearchStatus.Draft or SearchStatus.Open or SearchStatus.OnHold)
            yield return new("Next", line.MilestoneOn is { } on ? $"{next}, {time.Day(on)}" : line.Milestone!);
        if (head.ScorecardsDueOn is { } due) yield return new("Scorecards due", time.Day(due));
    }

    /// <summary>"103 days" for an open one; "after 103 days" for one that ended or pauses.</summary>
    private static string Days(SearchStatus status, int days) => status == SearchStatus.Open ? Wording.Counted(days, "day") : $"after {Wording.Counted(days, "day")}";
}
