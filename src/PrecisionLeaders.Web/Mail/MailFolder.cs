using System.Text.RegularExpressions;
using MimeKit;

namespace PrecisionLeaders.Web.Mail;

/// <summary>The folder into which mails are written, read back: what was said, for an admin's eyes.</summary>
public sealed partial class MailFolder(MailOptions options)
{
    /// <param name="key">of the message</param>
    /// <returns>null when the folder of this machine has no such file</returns>
    public async Task<Letter?> FindAsync(Guid key, CancellationToken stop)
    {
        try
        {
            // Sent again, there are two: the last one counts.
            var file = Directory.Exists(options.Folder) ? Directory.EnumerateFiles(options.Folder, $"*-{key:N}.eml").Max(StringComparer.Ordinal) : null;
            return file is null ? null : Of(await MimeMessage.LoadAsync(file, stop));
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whoever reads the link of an invitation can use it, so it stays in the file.</summary>
    private static Letter Of(MimeMessage message) => new(message.Subject ?? "", Token().Replace(message.TextBody ?? "", "token=(in the mail only)").Trim());

    [GeneratedRegex("token=[^\\s]+")]
    private static partial Regex Token();

    /// <param name="Subject">its subject</param>
    /// <param name="Text">its text, without what lets someone in</param>
    public sealed record Letter(string Subject, string Text);
}
