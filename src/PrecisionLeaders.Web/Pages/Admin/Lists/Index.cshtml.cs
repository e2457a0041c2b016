using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>All that is chosen from, by list.</summary>
public sealed class ListsPage(LeadersDb db) : PageModel
{
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines =
    [
        await LineAsync(db.SearchTemplates, "Search templates", "/admin/lists/searches", "How searches begin: with which stages, which requirements and what of the brief."),
        await LineAsync(db.RequirementTemplates, "Requirement templates", "/admin/lists/requirements", "What is asked of candidates, put together under a name."),
        await LineAsync(db.StageSets, "Stage sets", "/admin/lists/stage-sets", "The steps people pass in a search."),
        await LineAsync(db.Dispositions, "Reasons for leaving", "/admin/lists/reasons", "Why people leave a search: the firm's, the client's and their own."),
        await LineAsync(db.Designations, "Designations", "/admin/lists/designations", "How institutions call positions, and the rank each counts as."),
        await LineAsync(db.Sources, "Sources", "/admin/lists/sources", "How candidates came to the firm's notice."),
        await LineAsync(db.Tags, "Tags", "/admin/lists/tags", "Words of the firm's own for candidates."),
        await LineAsync(db.Specialties, "Specialties", "/admin/specialties", "The fields of work people are found by."),
        new("E-mail words", "/admin/mail/words", "What the product writes, letter by letter.", null, 0),
    ];

    private static async Task<Line> LineAsync<T>(DbSet<T> entries, string title, string path, string intro) where T : Listed
    {
        var (all, retired) = (await entries.CountAsync(), await entries.CountAsync(held => held.IsRetired));
        return new(title, path, intro, all - retired, retired);
    }

    /// <summary>A list on the page.</summary>
    /// <param name="Offered">how many of it can be chosen; null where nothing is chosen</param>
    public sealed record Line(string Title, string Path, string Intro, int? Offered, int Retired);
}
