using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Rubrics;

/// <summary>What people are judged by: versions by rubric, open to everyone who signs in; drafts to admins.</summary>
public sealed class RubricsPage(LeadersDb db) : PageModel
{
    /// <summary>Rubrics by name, each with its versions, the latest first.</summary>
    public IReadOnlyList<IReadOnlyList<Row>> Rubrics { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var rows = await db.Rubrics.ReadBy(User.AsViewer()).OrderByDescending(held => held.Id)
            .Select(held => new Row(held.Id, held.Key, held.Name, held.Number, held.State, held.Competencies.Count, held.PublishedAt, held.SavedAt, held.SavedBy!.Name, db.Rounds.Count(round => round.RubricId == held.Id))).ToListAsync();
        Rubrics = [.. rows.GroupBy(row => row.Key).Select(IReadOnlyList<Row> (group) => [.. group]).OrderBy(versions => versions[0].Name, StringComparer.Ordinal)];
    }

    public sealed record Row(Guid Id, string Key, string Name, string Number, RubricState State, int Competencies, DateTimeOffset? PublishedAt, DateTimeOffset? SavedAt, string? SavedBy, int Rounds);
}
