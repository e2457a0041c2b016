using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;

namespace PrecisionLeaders.Benchmarks.Plain.Pages;

public sealed class IndexModel(LeadersDb db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await db.Candidates.OrderBy(held => held.SortName).ThenBy(held => held.Id).Take(50)
        .Select(held => new Row(held.Id, held.FamilyName, held.CurrentTitle, held.CurrentOrganisation)).ToListAsync();

    public sealed record Row(Guid Id, string Name, string? Title, string? Organisation);
}
