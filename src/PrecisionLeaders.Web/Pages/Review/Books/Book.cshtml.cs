using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review.Books;

/// <summary>The short-list book, to read and to print, for readers of the list and for recruiters of the search.</summary>
public sealed class BookModel(LeadersDb db, ProbedOrders probed, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public BookWish Wish { get; set; } = new();

    public CandidateList List { get; private set; } = null!;
    public Book Book { get; private set; } = null!;
    public bool IsOfTheTeam { get; private set; }

    /// <summary>Whether scores are revealed to the viewer, so that they may be asked for.</summary>
    public bool HasScores { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid list)
    {
        var make = new MakeBook(db, probed, User.AsViewer(), new ViewerTime(clock.GetUtcNow(), Frame.Of(User).Zone));
        if (await make.FindAsync(list) is not { } found) return NotFound();
        (List, IsOfTheTeam) = (found, await make.IsOfTheTeamAsync(found));
        HasScores = await make.ScoresAsync(found) is not null;
        Book = await make.OfAsync(found, Wish);
        return Page();
    }
}
