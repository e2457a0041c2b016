using MailKit.Security;
using MimeKit;

namespace PrecisionLeaders.Web.Mail;

public enum MailWay
{
    /// <summary>To a mail server.</summary>
    Smtp,

    /// <summary>As files that a mail program opens.</summary>
    Folder,

    /// <summary>Nothing goes out; the outbox fills.</summary>
    Off,
}

/// <summary>How mail leaves, as configured: <c>Mail:*</c> and <c>Site:Address</c>.</summary>
public sealed class MailOptions
{
    private MailOptions() { }

    public MailWay Way { get; private init; }

    private Func<string?> Listening { get; init; } = () => null;
    private string PublicAddress { get; init; } = "";

    /// <summary>Where links in mails lead, without a slash at the end: the public address, else the one the server listens at, as long as nothing leaves the machine.</summary>
    public string Site => PublicAddress.Length > 0 ? PublicAddress : (Listening() ?? "http://localhost:5000").TrimEnd('/');

    /// <summary>Whether a public address is configured.</summary>
    public bool HasSite => PublicAddress.Length > 0;
    public MailboxAddress From { get; private init; } = new("PrecisionLeaders", "no-reply@localhost");
    public string Folder { get; private init; } = "";
    public string Host { get; private init; } = "";
    public int Port { get; private init; }
    public SecureSocketOptions Tls { get; private init; }
    public string? User { get; private init; }
    public string? Password { get; private init; }

    /// <summary>How long handing one mail over may take in all.</summary>
    public TimeSpan Patience { get; private init; }

    /// <summary>How long a mail is one process's own: longer than that process may be at it.</summary>
    public TimeSpan Lease => Patience * 2;

    /// <summary>How long a mail stays in the outbox after it ended.</summary>
    public TimeSpan Keep { get; private init; }

    /// <summary>What is wrong with the configuration, in a sentence; null when mail can go. Until it is mended, mails wait.</summary>
    public string? Problem { get; private init; }

    /// <param name="configuration">where the settings are read from</param>
    /// <param name="listening">an address the server listens at, once it does</param>
    public static MailOptions Read(IConfiguration configuration, Func<string?> listening)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var (mail, smtp) = (configuration.GetSection("Mail"), configuration.GetSection("Mail:Smtp"));
        var problems = new List<string>();
        var host = smtp["Host"]?.Trim() ?? "";
        var way = Enum.TryParse<MailWay>(mail["Delivery"], ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) ? chosen : host.Length > 0 ? MailWay.Smtp : MailWay.Folder;
        if (mail["Delivery"] is { Length: > 0 } delivery && !delivery.Equals(way.ToString(), StringComparison.OrdinalIgnoreCase))
            problems.Add("Mail:Delivery can be Smtp, Folder or Off.");

        var tls = (smtp["Tls"] ?? "StartTls").Trim().ToUpperInvariant() switch
        {
            "STARTTLS" => SecureSocketOptions.StartTls,
            "IMPLICIT" => SecureSocketOptions.SslOnConnect,
            "NONE" => SecureSocketOptions.None,
            _ => SecureSocketOptions.Auto,
        };
        if (tls == SecureSocketOptions.Auto) problems.Add("Mail:Smtp:Tls can be StartTls, Implicit or None.");
        var usual = tls switch { SecureSocketOptions.SslOnConnect => 465, SecureSocketOptions.None => 25, _ => 587 };
        var port = Number(smtp["Port"], usual, 1, 65_535, "Mail:Smtp:Port", problems);
        var patience = Number(smtp["TimeoutSeconds"], 20, 1, 300, "Mail:Smtp:TimeoutSeconds", problems);

        var keep = Number(mail["KeepDays"], 180, 1, 3_650, "Mail:KeepDays", problems);
        var site = configuration["Site:Address"]?.Trim().TrimEnd('/') ?? "";
        if (site.Length > 0 && !(Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0))
            problems.Add("Site:Address is no web address. It reads like https://leaders.example.org.");
        if (!MailboxAddress.TryParse(mail["From"] is { Length: > 0 } given ? given : "PrecisionLeaders <no-reply@localhost>", out var from))
            problems.Add("Mail:From is no e-mail address. It reads like Hartsworth Search <leaders@example.org>.");
        if (way == MailWay.Smtp)
        {
            if (host.Length == 0) problems.Add("Mail:Smtp:Host names no mail server.");
            if (site.Length == 0) problems.Add("Site:Address is not set, so links in mails would lead nowhere.");
            if (string.IsNullOrWhiteSpace(mail["From"])) problems.Add("Mail:From is not set: mail servers ask who sends.");
        }
        return new()
        {
            Way = way,
            PublicAddress = site,
            Listening = listening,
            From = from ?? new("PrecisionLeaders", "no-reply@localhost"),
            Folder = Path.GetFullPath(mail["Folder"] is { Length: > 0 } folder ? folder : Path.Combine(configuration["Database:Folder"] ?? "data", "mail")),
            Host = host,
            Port = port,
            Tls = tls,
            User = smtp["User"] is { Length: > 0 } user ? user : null,
            Password = smtp["Password"],
            Patience = TimeSpan.FromSeconds(patience),
            Keep = TimeSpan.FromDays(keep),
            Problem = problems.Count == 0 ? null : string.Join(' ', problems),
        };
    }

    private static int Number(string? text, int usual, int least, int most, string setting, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text)) return usual;
        if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        problems.Add($"{setting} is a whole number from {least} to {most}.");
        return usual;
    }
}
