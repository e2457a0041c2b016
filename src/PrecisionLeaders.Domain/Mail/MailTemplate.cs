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
    public void Say(string? subject, string? body)
    {
        var (line, text) = (Rule.Text(subject, "The subject", SubjectLength), Rule.Text(body, "The text", BodyLength).ReplaceLineEndings("\n"));
        MailWords.RequireSubject(Kind, line);
        MailWords.RequireBody(Kind, text);
        (Subject, Body) = (line, text);
    }
}
