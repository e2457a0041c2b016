using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The latest list on which a reader finds a candidacy: the way back from what they do with it.</summary>
public sealed record OnList(Guid Id, string Words)
{
    public static async Task<OnList?> OfAsync(LeadersDb db, Viewer reader, Guid candidacy)
    {
        ArgumentNullException.ThrowIfNull(db);
        var list = await db.Lists.PresentedTo(reader).Where(held => held.Entries.Any(entry => entry.CandidacyId == candidacy))
            .OrderByDescending(held => held.PresentedAt).Select(held => new { held.Id, held.Kind, held.Number, held.Search.Title }).FirstOrDefaultAsync();
        return list is null ? null : new(list.Id, $"{Wording.Of(list.Kind)} {list.Number}, {list.Title}");
    }

    public static RedirectToPageResult Back(PageModel page, OnList? list)
    {
        ArgumentNullException.ThrowIfNull(page);
        return list is null ? page.RedirectToPage("/Review/Index") : page.RedirectToPage("/Review/Presented", new { list = list.Id });
    }
}
