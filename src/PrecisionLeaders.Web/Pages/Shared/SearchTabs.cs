using Microsoft.AspNetCore.Html;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>The pages of one search, in the order of its tab row.</summary>
public enum SearchTab
{
    Overview,
    Board,
    Ranking,
    Find,
    Lists,
    Brief,
}

/// <summary>One fact under a title, the middle in bold: <c>new("Lead", "Imogen Hartsworth")</c>, <c>new(null, "Open", "103 days")</c>.</summary>
public sealed record Fact(string? Before, string Bold, string? After = null);

/// <summary>What the head and the tab row of a search show.</summary>
public sealed record SearchTabs(Guid Id, string Title, string Client, SearchTab Current)
{
    /// <summary>People in the search, shown at Board.</summary>
    public int? People { get; init; }

    /// <summary>At most six.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The page's actions, its primary one last: <c>Acts = @&lt;a class="btn btn-primary" …&gt;…&lt;/a&gt;</c>.</summary>
    public Func<object?, IHtmlContent>? Acts { get; init; }

    internal IEnumerable<(SearchTab Tab, string Path, string Words, int? Count)> Tabs =>
    [
        (SearchTab.Overview, "", "Overview", null),
        (SearchTab.Board, "/board", "Board", People),
        (SearchTab.Ranking, "/ranking", "Ranking", null),
        (SearchTab.Find, "/find", "Find candidates", null),
        (SearchTab.Lists, "/lists", "Lists & review", null),
        (SearchTab.Brief, "/brief", "Brief & requirements", null),
    ];
}
