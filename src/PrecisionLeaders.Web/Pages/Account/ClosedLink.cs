using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>Why a link opens nothing, and the way on.</summary>
internal static class ClosedLink
{
    public static readonly StatusNotice Unknown = new("This link leads nowhere",
        "It may have been cut off when it was copied. Copy the whole link and open it again, or ask whoever sent it for a new one.", "link-off");

    public static readonly StatusNotice AlreadySetUp = new("This firm is set up already",
        "The set-up link worked once, for the first admin. Sign in with your account, or ask an admin of your firm to invite you.", "lock");

    /// <summary>Null when the link is open.</summary>
    public static StatusNotice? Of(Invitation invitation, DateTimeOffset now) => (invitation.StateAt(now), invitation.IsSetUp) switch
    {
        (InvitationState.Used, _) => new("This link was already used",
            "It works once. Sign in with the account it made. If it was not you who used it, tell an admin of your firm at once.", "lock"),
        (InvitationState.Withdrawn or InvitationState.Expired, true) => new("This link has expired",
            "Start the application again: it prints a new set-up link and closes the earlier one.", "hourglass"),
        (InvitationState.Withdrawn, _) => new("This invitation was withdrawn",
            "Ask the admin who sent it whether you should have a new one.", "link-off"),
        (InvitationState.Expired, _) => new("This invitation has expired",
            "It was open for seven days. Ask the admin who sent it for a new one.", "hourglass"),
        _ => null,
    };

    /// <summary>404 for what never was a link, 410 for one that was.</summary>
    public static int StatusOf(StatusNotice notice) => notice == Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
}
