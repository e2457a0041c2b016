namespace PrecisionLeaders.Domain.Mail;

/// <summary>The words an admin gave a kind of mail in place of those that ship with the product.</summary>
public sealed class MailTemplate : Aggregate
{
    public const int SubjectLength = 200, BodyLength = 4000;

    private MailTemplate() { }

    public MailTemplate(MailKind kind, string subject, string body)
    {
        Rule.Require(kind != MailKind.Trial, "The words of the trial stay as they are.");
        Kind = kind;
        Say(subject, body);
    }

    public MailKind Kind { get; private set; }
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";
    public MailWords Words => new(Subject, Body);

    /// <exception cref="RuleBrokenException">when something is missing or too long, or a name in it is not known</exception>
    public void Say(string? subject, string? body) => (Subject, Body) = (SubjectOf(Kind, subject), BodyOf(Kind, body));

    /// <summary>A subject as it is kept.</summary>
    /// <exception cref="RuleBrokenException">when it is missing or too long, has more than one line, or a name in it is not known</exception>
    public static string SubjectOf(MailKind kind, string? typed)
    {
        var line = Rule.Text(typed, "The subject", SubjectLength);
        MailWords.RequireSubject(kind, line);
        return line;
    }

    /// <summary>A body as it is kept.</summary>
    /// <exception cref="RuleBrokenException">when it is missing or too long, or a name in it is missing or not known</exception>
    public static string BodyOf(MailKind kind, string? typed)
    {
        var text = Rule.Text(typed?.ReplaceLineEndings("\n"), "The text", BodyLength);
        MailWords.RequireBody(kind, text);
        return text;
    }
}
