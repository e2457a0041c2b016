using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The position brief as the committee reads it. Pay is not read from the database here.</summary>
public sealed class BriefPage(LeadersDb db) : PageModel
{
    public Reading Brief { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid list)
    {
        var found = await db.Lists.PresentedTo(User.AsViewer()).Where(held => held.Id == list)
            .Select(held => new Reading(held.Id, held.Kind, held.Number, held.Search.Title, held.Search.Client.Name, held.Search.Brief.Mandate, held.Search.Brief.OperatingModel,
                held.Search.Brief.ReportingLine, held.Search.Brief.PeopleLed, held.Search.Brief.Budget, held.Search.Brief.Location, held.Search.Brief.SignedOffOn, held.Search.Brief.SignedOffBy,
                held.Search.Requirements.OrderBy(asked => asked.Order).Select(asked => new Asked(asked.Code, asked.Text, asked.Importance.ToString())).ToList()))
            .SingleOrDefaultAsync();
        if (found is null) return NotFound();
        Brief = found;
        return Page();
    }

    public sealed record Asked(string Code, string Text, string Importance);

    public sealed record Reading(Guid List, ListKind Kind, int Number, string Title, string Client, string? Mandate, string? OperatingModel, string? ReportingLine,
        int? PeopleLed, decimal? Budget, string? Location, DateOnly? SignedOffOn, string? SignedOffBy, IReadOnlyList<Asked> Requirements)
    {
        public bool IsEmpty => Mandate is null && OperatingModel is null && ReportingLine is null && PeopleLed is null && Budget is null && Location is null;
    }
}
