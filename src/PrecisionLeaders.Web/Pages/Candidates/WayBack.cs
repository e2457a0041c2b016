using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The way back to a profile from a form of it.</summary>
internal static class WayBack
{
    /// <summary>To the part that shows what was written; when the form stood on the profile itself, to the page and the filters its ledger had.</summary>
    public static RedirectResult BackToProfile(this PageModel page, Guid candidate, string anchor = "")
    {
        var profile = $"/candidates/{candidate}";
        var filters = Uri.TryCreate(page.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var from) && from.AbsolutePath.Equals(profile, StringComparison.OrdinalIgnoreCase) ? from.Query : "";
        return new($"{profile}{filters}{anchor}");
    }
}
