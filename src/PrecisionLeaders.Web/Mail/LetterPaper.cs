using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MimeKit;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Pages.Account;

namespace PrecisionLeaders.Web.Mail;

/// <summary>Turns what the outbox holds into what a person reads: the links, the words, and the message a mail server takes.</summary>
public sealed class LetterPaper(IDataProtectionProvider protection, MailOptions options)
{
    private readonly IDataProtector protector = protection.CreateProtector("PrecisionLeaders.InvitationLink");

    /// <summary>An invitation's token, so that the database does not hold it in the open while the mail waits.</summary>
    public string Seal(string token) => protector.Protect(token);

    /// <returns>null when a link it needs cannot be read any more</returns>
    /// <param name="mail">whole</param>
    /// <param name="owed">scorecards its person still owes in its round</param>
    public Letter.Item? ItemOf(OutboxMail mail, int owed)
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (mail.Kind != MailKind.Invitation) return new(mail.Kind, mail.ValuesWith(options.Site + mail.Path, owed, ""));
        return Open(mail.SealedToken) is { } token ? InvitationWith(mail, $"{options.Site}/account/invitation?token={token}") : null;
    }

    /// <summary>As <see cref="ItemOf"/>, for an admin's eyes: whoever reads an invitation's link can use it.</summary>
    public Letter.Item PreviewOf(OutboxMail mail, int owed)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return mail.Kind == MailKind.Invitation ? InvitationWith(mail, "(the link, in the mail only)") : ItemOf(mail, owed)!;
    }

    /// <summary>Whether an address is one at all; only a try tells whether anyone is there.</summary>
    public static bool IsAddress(string address) => MailboxAddress.TryParse(address, out var read) && read.Address == address;

    /// <param name="letter">what it says</param>
    /// <param name="name">who gets it</param>
    /// <param name="address">where</param>
    /// <param name="key">the same for every try to send the same mails</param>
    /// <param name="now">when it goes</param>
    public MimeMessage MessageOf(Letter letter, string name, string address, Guid key, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var message = new MimeMessage { Subject = letter.Subject, MessageId = MessageId(key), Date = now };
        message.From.Add(options.From);
        message.To.Add(new MailboxAddress(name, address));
        // Machines that answer machines would answer this one.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody();
        return message;
    }

    public string MessageId(Guid key) => $"{key:N}@{options.From.Domain}";

    private static Letter.Item InvitationWith(OutboxMail mail, string link) => new(mail.Kind, mail.ValuesWith(link, 0, RoleNames.AsWords(mail.Invitation!.Roles)));

    private string? Open(string? text)
    {
        if (text is null) return null;
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
