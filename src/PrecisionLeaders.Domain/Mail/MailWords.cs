using System.Net;
using System.Text.RegularExpressions;

namespace PrecisionLeaders.Domain.Mail;

/// <summary>Subject and body of a kind of mail, with named places such as <c>{search}</c>. Nothing else in them means anything.</summary>
/// <param name="Subject">one line</param>
/// <param name="Body">paragraphs with an empty line between them</param>
public sealed partial record MailWords(string Subject, string Body)
{
    /// <summary>What is filled with the words of the mails themselves, in the frame around them.</summary>
    public const string Items = "items";

    /// <summary>The names a kind's words may hold, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> NamesOf(MailKind kind) => kind switch
    {
        MailKind.Invitation => ["name", "inviter", "roles", "until", "link"],
        MailKind.RoundOpened or MailKind.Reminder => ["name", "search", "round", "owed", "due", "link"],
        MailKind.Reveal => ["name", "search", "round", "why", "link"],
        MailKind.ListPresented => ["name", "search", "list", "link"],
        MailKind.QuestionAnswered or MailKind.RecusalRequest => ["name", "search", "link"],
        MailKind.Frame => ["name", "count", Items],
        _ => ["name", "link"],
    };

    /// <summary>What ships with the product.</summary>
    public static MailWords DefaultOf(MailKind kind) => kind switch
    {
        MailKind.Invitation => new("{inviter} invites you to PrecisionLeaders",
            "{inviter} invites you to PrecisionLeaders as {roles}. Make your account here:\n\n{link}\n\nThe link works once, until {until}. It is for you alone: do not pass it on."),
        MailKind.RoundOpened => new("Scorecards for {search}, due {due}", "The round “{round}” for {search} is open. You are asked for {owed}, due {due}.\n\n{link}"),
        MailKind.Reminder => new("Due {due}: scorecards for {search}", "You still owe {owed} in the round “{round}” for {search}. They are due {due}.\n\n{link}"),
        MailKind.Reveal => new("Scores are open: {search}", "{why} You can see the scores of the round “{round}” for {search} now.\n\n{link}"),
        MailKind.ListPresented => new("{list} for you to read: {search}", "{list} for {search} is ready for you.\n\n{link}"),
        MailKind.QuestionAnswered => new("Your question is answered: {search}", "A question you asked about {search} has its answer.\n\n{link}"),
        MailKind.RecusalRequest => new("A recusal to look at: {search}", "A rater of {search} asks to have a recusal undone. Until you or another of its chair and recruiters answer, they stay recused.\n\n{link}"),
        MailKind.Frame => new("{count} things for you in PrecisionLeaders",
            "Dear {name},\n\n{items}\n\nMail is not sealed, so this one names no candidate and tells no score. Both are behind the sign-in."),
        _ => new("Mail from PrecisionLeaders works", "This is the trial you asked for. It went the way every mail goes.\n\n{link}"),
    };

    /// <summary>The name that a body cannot do without: where the mail leads, or what the frame stands around.</summary>
    public static string NeededBy(MailKind kind) => kind == MailKind.Frame ? Items : "link";

    /// <exception cref="RuleBrokenException">when the subject has more than one line or a name that is not known</exception>
    public static void RequireSubject(MailKind kind, string subject)
    {
        Rule.Require(!subject.Any(char.IsControl), "A subject is one line.");
        RequireKnown("The subject", [.. NamesOf(kind).Where(name => name != Items && name != "link")], subject);
    }

    /// <exception cref="RuleBrokenException">when a name is not known, a brace stands alone, or the name it cannot do without is missing</exception>
    public static void RequireBody(MailKind kind, string body)
    {
        RequireKnown("The text", NamesOf(kind), body);
        var needed = NeededBy(kind);
        Rule.Require(body.Contains($"{{{needed}}}", StringComparison.Ordinal), kind == MailKind.Frame
            ? $"The text lacks {{{needed}}}: what a mail is about would stand nowhere."
            : $"The text lacks {{{needed}}}: nobody would get from the mail to what it is about.");
        Rule.Require(kind != MailKind.Frame || ParagraphsOf(body).Count(part => part == $"{{{Items}}}") == 1 && body.Split($"{{{Items}}}").Length == 2,
            $"{{{Items}}} stands once, in a paragraph of its own.");
    }

    /// <summary>The subject with its names filled: always one line.</summary>
    public string SubjectFor(IReadOnlyDictionary<string, string> values) =>
        string.Join(' ', Fill(Subject, values).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The body as plain text.</summary>
    public string TextFor(IReadOnlyDictionary<string, string> values) => string.Join("\n\n", ParagraphsOf(Body).Select(part => Fill(part, values)));

    /// <summary>The body as HTML: what was typed and what is filled in are text, addresses of ours are links.</summary>
    /// <param name="values">what the names stand for</param>
    /// <param name="items">HTML that takes the place of the frame's items</param>
    public string HtmlFor(IReadOnlyDictionary<string, string> values, string? items = null) => string.Join('\n', ParagraphsOf(Body).Select(part =>
        part == $"{{{Items}}}" && items is not null ? items : $"<p>{FillHtml(part, values).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>"));

    private static void RequireKnown(string what, IReadOnlyList<string> names, string text)
    {
        var unknown = Name().Matches(text).Select(match => match.Groups[1].Value).FirstOrDefault(name => !names.Contains(name));
        var known = string.Join(", ", names.Select(name => $"{{{name}}}"));
        Rule.Require(unknown is null, $"{what} has {{{unknown}}}, which stands for nothing here. These can be used: {known}.");
        Rule.Require(Name().Replace(text, "").IndexOfAny(['{', '}']) < 0, $"{what} has a brace that stands alone. Braces are for names: {known}.");
    }

    private static List<string> ParagraphsOf(string text) =>
        [.. EmptyLine().Split(text.ReplaceLineEndings("\n")).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Name().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    private static string FillHtml(string text, IReadOnlyDictionary<string, string> values)
    {
        var html = new System.Text.StringBuilder();
        var at = 0;
        foreach (Match match in Name().Matches(text))
        {
            var (name, value) = (match.Groups[1].Value, WebUtility.HtmlEncode(values.GetValueOrDefault(match.Groups[1].Value, match.Value)));
            html.Append(WebUtility.HtmlEncode(text[at..match.Index])).Append(name == "link" ? $"<a href=\"{value}\">{value}</a>" : value);
            at = match.Index + match.Length;
        }
        return html.Append(WebUtility.HtmlEncode(text[at..])).ToString();
    }

    [GeneratedRegex(@"\{([^{}\n]*)\}")]
    private static partial Regex Name();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex EmptyLine();
}
