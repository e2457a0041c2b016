using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;

namespace PrecisionLeaders.Web.Pages.Rubrics;

/// <summary>What people are judged by: open to everyone who signs in.</summary>
public sealed class RubricsPage(LeadersDb db) : PageModel
{
    public IReadOnlyList<Row> Rubrics { get; private set; } = [];

    public async Task OnGetAsync() => Rubrics = await db.Rubrics.Published()
        .OrderBy(held => held.Name).ThenByDescending(held => held.PublishedAt)
        .Select(held => new Row(held.Id, held.Name, held.Number, held.Competencies.Count, held.PublishedAt))
        .ToListAsync();

    public sealed record Row(Guid Id, string Name, string Number, int Competencies, DateTimeOffset? PublishedAt);
}
