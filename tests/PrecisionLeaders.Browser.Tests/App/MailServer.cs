using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace PrecisionLeaders.Browser.Tests.App;

/// <summary>A mail server on this machine that keeps what it is given.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;
    private readonly Box box = new();

    public MailServer(int port)
    {
        var options = new SmtpServerOptionsBuilder().ServerName("mail.test").Endpoint(at => at.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build();
        var services = new ServiceProvider();
        services.Add(box);
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stop.Token);
    }

    public IReadOnlyList<MimeMessage> Messages => [.. box.Messages];

    /// <summary>Takes the next mail whole, and does not say so until let go.</summary>
    /// <returns>done once it has taken one</returns>
    public Task HoldsBackItsAnswer() => box.Hold();

    public void LetGo() => box.LetGo();

    /// <summary>Waits until so many have come, and a while longer for one too many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> HasGotAsync(int number, TimeSpan andThen)
    {
        for (var tries = 0; tries < 600 && box.Messages.Count < number; tries++) await Task.Delay(100);
        await Task.Delay(andThen);
        return Messages;
    }

    /// <summary>A port at which nobody listens.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        box.LetGo();
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }
        stop.Dispose();
    }

    private sealed class Box : MessageStore
    {
        private TaskCompletionSource? taken, letGo;

        public ConcurrentQueue<MimeMessage> Messages { get; } = [];

        public Task Hold()
        {
            letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return (taken = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        public void LetGo() => letGo?.TrySetResult();

        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var read = new MemoryStream(buffer.ToArray());
            Messages.Enqueue(await MimeMessage.LoadAsync(read, cancellationToken));
            taken?.TrySetResult();
            if (letGo is { } held) await held.Task;
            return SmtpResponse.Ok;
        }
    }
}
