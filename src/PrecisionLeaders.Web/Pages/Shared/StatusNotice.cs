namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>What a page says when there is nothing else to show: what happened, that nothing is lost, and the way on.</summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Text">What happened and what to do, in a sentence or two.</param>
/// <param name="Icon">Icon beside the heading.</param>
public sealed record StatusNotice(string Title, string Text, string Icon)
{
    /// <summary>Whether to offer going back to the page one came from, where a browser keeps what was typed.</summary>
    public bool OffersBack { get; init; }

    /// <summary>What a person reads out to whoever looks after the installation; ids only.</summary>
    public string? Reference { get; init; }

    public static StatusNotice For(int status, string? reference = null) => status switch
    {
        400 => new("This form was open too long", "Nothing was saved, and nothing was lost: go back, and what you typed is still there. Reload that page before you send it again.", "hourglass")
        {
            OffersBack = true,
        },
        401 => new("Sign in to see this page", "You are not signed in, or your session ended.", "lock"),
        403 => new("This page is not open to you", "Your role does not include it. If you need it, ask an admin of your firm.", "lock"),
        404 or 405 => new("There is nothing at this address", "The page may have moved, or it belongs to a search that you are not a member of.", "map-off"),
        409 => new("Someone changed this while you worked on it", "Your change was not saved. Go back to copy what you typed, then open the page anew to see the newest values.", "users")
        {
            OffersBack = true,
        },
        413 => new("That is more than fits", "The file or text is larger than this page takes. Split it, and send the parts.", "file-alert")
        {
            OffersBack = true,
        },
        422 => new("This form could not be read", "It holds a character that is not text, or more than a form takes. Nothing was saved: go back, where what you typed still is, and write that field anew.", "file-alert")
        {
            OffersBack = true,
        },
        429 => new("Too many tries in a short time", "Wait a minute, then try again.", "hourglass"),
        503 => new("The product is being looked after", "It will be back in a few minutes. What was saved is safe.", "tools"),
        _ => new("Something went wrong on our side", "Your last change may not have been saved. It has been noted, and you can try again.", "alert-triangle")
        {
            OffersBack = true,
            Reference = reference,
        },
    };
}
