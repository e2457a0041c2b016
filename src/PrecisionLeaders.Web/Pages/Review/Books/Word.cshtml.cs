using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Pages.Review.Books.Word;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review.Books;

/// <summary>The short-list book as a Word file: the same people and words as on the page.</summary>
public sealed class WordModel(LeadersDb db, ProbedOrders probed, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid list, BookWish wish)
    {
        var now = clock.GetUtcNow();
        var make = new MakeBook(db, probed, User.AsViewer(), new ViewerTime(now, Frame.Of(User).Zone));
        if (await make.FindAsync(list) is not { } found) return NotFound();
        var book = await make.OfAsync(found, wish);
        // Written to disk first: the archive is sought in while it is made. The file goes when the answer is sent.
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        Response.RegisterForDisposeAsync(file);
        WordBook.Write(book, file, now);
        file.Position = 0;
        Response.Headers.CacheControl = "no-store";
        return File(file, WordBook.Type, NameOf(book));
    }

    /// <summary>Nothing in the name tells who or where: files travel.</summary>
    private static string NameOf(Book book) => $"book-{book.List.ToLowerInvariant().Replace(' ', '-')}-{book.MadeOn:yyyy-MM-dd}{(book.IsCoded ? "-coded" : null)}.docx";
}
