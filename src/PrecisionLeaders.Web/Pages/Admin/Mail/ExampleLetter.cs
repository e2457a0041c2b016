using PrecisionLeaders.Domain.Mail;

namespace PrecisionLeaders.Web.Pages.Admin.Mail;

/// <summary>Words filled with invented people, so that whoever writes them sees how they read.</summary>
internal static class ExampleLetter
{
    /// <param name="kind">what is being written</param>
    /// <param name="words">as they stand in the form</param>
    /// <param name="inForce">the words of all other kinds</param>
    /// <param name="site">where links lead</param>
    public static Letter Of(MailKind kind, MailWords words, Func<MailKind, MailWords> inForce, string site)
    {
        var values = ValuesAt(site, kind);
        IReadOnlyList<MailKind> kinds = kind == MailKind.Frame ? [MailKind.RoundOpened, MailKind.ListPresented] : [kind];
        return Letter.To(values["name"], [.. kinds.Select(one => new Letter.Item(one, values))], asked => asked == kind ? words : inForce(asked));
    }

    private static Dictionary<string, string> ValuesAt(string site, MailKind kind) => new()
    {
        ["name"] = "Maren Ellingworth",
        ["search"] = "Chief Precision Medicine Officer",
        ["round"] = "Short list 1",
        ["owed"] = "6 scorecards",
        ["due"] = "8 December 2026",
        ["why"] = "The round is closed.",
        ["list"] = "Short list 2",
        ["inviter"] = "Imogen Hartsworth",
        ["roles"] = "committee member",
        ["until"] = "15 December 2026, 09:00 UTC",
        ["link"] = site + (kind == MailKind.Invitation ? "/account/invitation?token=…" : "/review"),
    };
}
