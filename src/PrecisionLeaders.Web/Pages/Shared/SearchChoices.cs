using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>The searches that something about a person can hang on.</summary>
public static class SearchChoices
{
    /// <summary>Those the viewer works, by title, each with its client.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Searches.SeenBy(viewer).OrderBy(held => held.Title).Select(held => new SelectListItem(held.Title + ", " + held.Client.Name, held.Id.ToString())).ToListAsync();
    }
}
