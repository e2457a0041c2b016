using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace PrecisionLeaders.Web.Mail;

/// <summary>Hands mails to a mail server over one connection, made when the first goes.</summary>
public sealed class SmtpCarrier(MailOptions options) : ICarrier
{
    private const string Broke = "The connection to the mail server broke.";
    private SmtpClient client = new();

    public async Task<string?> ReadyAsync(CancellationToken stop)
    {
        if (client.IsConnected) return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.Patience);
        var trouble = await TroubleOfAsync(async () =>
        {
            await client.ConnectAsync(options.Host, options.Port, options.Tls, patience.Token);
            if (options.User is { } user) await client.AuthenticateAsync(user, options.Password ?? "", patience.Token);
        });
        if (trouble is not null) BeginAnew();
        return trouble;
    }

    public async Task<Outcome> HandOverAsync(MimeMessage message)
    {
        using var patience = new CancellationTokenSource(options.Patience);
        var (body, refused) = (new BodySeen(), (Outcome?)null);
        var trouble = await TroubleOfAsync(async () =>
        {
            try
            {
                await client.SendAsync(message, patience.Token, body);
            }
            catch (SmtpCommandException refusal)
            {
                refused = Of(refusal);
            }
            catch (NotSupportedException)
            {
                refused = new(Handed.Refused, "The mail server takes no address with letters beyond a to z. Correct the address, then send the mail again.");
            }
        });
        if (trouble is null) return refused ?? new(Handed.Over);
        BeginAnew();
        // The server may have taken all of it and only its answer was lost. Before the first byte of the mail itself it cannot have.
        return body.HasBegun ? new(Handed.Unclear, "The connection ended before the mail server said whether it took the mail.") : new(Handed.Later, trouble);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(options.Patience);
        // What was taken is taken; a farewell that is not heard changes nothing.
        if (client.IsConnected) await TroubleOfAsync(() => client.DisconnectAsync(quit: true, patience.Token));
        client.Dispose();
    }

    /// <summary>After a failure the connection's state is not known: the next mail gets a new one.</summary>
    private void BeginAnew()
    {
        client.Dispose();
        client = new();
    }

    /// <summary>4xx means later; 5xx for the recipient or the mail means never. A refused sender or an unexpected demand is a matter of settings, which can be mended.</summary>
    private static Outcome Of(SmtpCommandException refusal)
    {
        var code = (int)refusal.StatusCode;
        var said = $"{code} {refusal.Message}";
        return refusal.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => new(code >= 500 ? Handed.Refused : Handed.Later, $"The mail server refused the recipient: {said}"),
            SmtpErrorCode.MessageNotAccepted => new(code >= 500 ? Handed.Refused : Handed.Later, $"The mail server refused the mail: {said}"),
            SmtpErrorCode.SenderNotAccepted => new(Handed.Later, $"The mail server refused the sender. Check Mail:From: {said}"),
            _ => new(Handed.Later, $"The mail server answered otherwise than expected: {said}"),
        };
    }

    /// <summary>Does something over the connection.</summary>
    /// <returns>null when it is done; else what the failure means, for the admin</returns>
    private static async Task<string?> TroubleOfAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (SslHandshakeException)
        {
            return "The secure connection to the mail server failed. Check Mail:Smtp:Tls, the port and the server’s certificate.";
        }
        catch (AuthenticationException)
        {
            return "The mail server refused the user name or password. Check Mail:Smtp:User and Mail:Smtp:Password.";
        }
        catch (SmtpCommandException refusal)
        {
            return $"The mail server refused: {(int)refusal.StatusCode} {refusal.Message}";
        }
        catch (SmtpProtocolException)
        {
            return Broke;
        }
        catch (OperationCanceledException)
        {
            return "The mail server did not answer in time.";
        }
        catch (SocketException)
        {
            return "The mail server cannot be reached. Check Mail:Smtp:Host and Mail:Smtp:Port, and that it runs.";
        }
        catch (NotSupportedException)
        {
            return "The mail server does not offer the security or the sign-in that is configured. Check Mail:Smtp:Tls and Mail:Smtp:User.";
        }
        catch (ServiceNotConnectedException)
        {
            return Broke;
        }
        catch (IOException)
        {
            return Broke;
        }
    }

    /// <summary>Whether any of the mail itself was on its way.</summary>
    private sealed class BodySeen : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
