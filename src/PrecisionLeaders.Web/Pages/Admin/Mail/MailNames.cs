using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Admin.Mail;

/// <summary>Kinds and states of mails as an admin reads them.</summary>
internal static class MailNames
{
    /// <summary>Those whose words can be changed, in the order in which a person meets them.</summary>
    public static IReadOnlyList<MailKind> Editable { get; } = [.. Enum.GetValues<MailKind>().Where(kind => kind != MailKind.Trial).OrderBy(kind => kind == MailKind.Frame)];

    public static string Of(MailKind kind) => kind switch
    {
        MailKind.RoundOpened => "Round opened",
        MailKind.Reveal => "Scores open",
        MailKind.ListPresented => "List presented",
        MailKind.QuestionAnswered => "Question answered",
        MailKind.RecusalRequest => "Recusal to look at",
        MailKind.Trial => "Trial",
        MailKind.Frame => "Around every mail",
        _ => kind.ToString(),
    };

    /// <summary>When a mail of the kind goes, and to whom.</summary>
    public static string WhenOf(MailKind kind) => kind switch
    {
        MailKind.Invitation => "To someone an admin or a recruiter invites, at once.",
        MailKind.RoundOpened => "To the raters of a round, when it opens.",
        MailKind.Reminder => "To a rater who still owes scorecards, three days and one day before they are due.",
        MailKind.Reveal => "To those who may see the scores: when the round closes, or once their own scorecards are in.",
        MailKind.ListPresented => "To the committee members to whom a list is presented.",
        MailKind.QuestionAnswered => "To the committee member whose question is answered.",
        MailKind.RecusalRequest => "To the chair and the recruiters of a search, when a rater asks to have a recusal undone.",
        MailKind.Frame => "Stands before and after the words of every mail; its subject is for several mails that go out as one.",
        _ => "",
    };

    public static string Of(MailState state, int tries) => state switch
    {
        MailState.Waiting when tries > 0 => "Not taken yet",
        MailState.Sending => "On its way",
        MailState.Dropped => "Not needed",
        MailState.GivenUp => "Given up",
        _ => state.ToString(),
    };

    public static Mean MeanOf(MailState state, int tries) => state switch
    {
        MailState.Waiting when tries > 0 => Mean.Owed,
        MailState.Unclear => Mean.Unknown,
        MailState.Failed => Mean.Stop,
        MailState.Sent => Mean.Done,
        _ => Mean.Plain,
    };
}
