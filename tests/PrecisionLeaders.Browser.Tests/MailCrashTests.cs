using System.Net;
using System.Net.Sockets;
using MimeKit;
using PrecisionLeaders.Browser.Tests.App;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>The application is killed while mail goes: what was committed arrives once, and what nobody can know is never repeated by itself.</summary>
public sealed class MailCrashTests : IAsyncLifetime
{
    private const string Password = "seven quiet rivers";
    private readonly int port = MailServer.FreePort();
    private readonly SendingApp app;

    public MailCrashTests() => app = new(port);

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        var link = await app.PrintedAsync(new(@"(/account/set-up\?token=[0-9a-f]+)"));
        var page = await (await Stranger().Open(link)).Submit(new() { ["Form.Name"] = "Vesna Admin", ["Form.Email"] = "vesna@crash.example", ["Form.Password"] = Password, ["Form.Repeated"] = Password });
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Killed_between_commit_and_send_the_mail_arrives_once_after_the_next_start()
    {
        // Whoever connects is heard and never answered: the mail is taken from the outbox and cannot go on.
        using (var silent = new TcpListener(IPAddress.Loopback, port))
        {
            silent.Start();
            await InviteAsync("otto@crash.example");
            using var connected = await silent.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromSeconds(60));
            await app.KillAsync();
        }
        await using var server = new MailServer(port);
        await app.StartAsync();
        var message = Assert.Single(await server.HasGotAsync(1, andThen: TimeSpan.FromSeconds(8)));
        Assert.Equal("otto@crash.example", Reader(message));
        Assert.Contains("/account/invitation?token=", message.TextBody, StringComparison.Ordinal);

        // Killed and started once more, it is known to have gone.
        await app.KillAsync();
        await app.StartAsync();
        Assert.Single(await server.HasGotAsync(1, andThen: TimeSpan.FromSeconds(8)));
        Assert.Contains("Sent", await StateOfOnlyMailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_after_the_server_took_it_the_mail_is_unclear_and_goes_again_only_when_an_admin_says_so()
    {
        await using var server = new MailServer(port);
        var taken = server.HoldsBackItsAnswer();
        await InviteAsync("otto@crash.example");
        await taken.WaitAsync(TimeSpan.FromSeconds(60));
        await app.KillAsync();
        server.LetGo();

        await app.StartAsync();
        var state = "";
        for (var tries = 0; tries < 60 && !state.Contains("Unclear", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(500);
            state = await StateOfOnlyMailAsync();
        }
        Assert.Contains("It may have arrived", state, StringComparison.Ordinal);
        var first = Assert.Single(await server.HasGotAsync(1, andThen: TimeSpan.FromSeconds(8)));

        var page = await OnlyMailAsync();
        await page.Submit(button: "Send it again, even if it arrives twice");
        var both = await server.HasGotAsync(2, andThen: TimeSpan.FromSeconds(5));
        Assert.Equal([first.MessageId, first.MessageId], both.Select(message => message.MessageId));
        Assert.Equal(first.TextBody, both[1].TextBody);
    }

    [Fact]
    public async Task Killed_at_whatever_moment_no_mail_arrives_twice_and_none_is_forgotten()
    {
        await using var server = new MailServer(port);
        int[] moments = [0, 700, 1900, 2200];
        foreach (var moment in moments)
        {
            await InviteAsync($"after{moment}@crash.example");
            await Task.Delay(moment);
            await app.KillAsync();
            await app.StartAsync();
        }
        // Longer than a lease, so that what was in hand when the process died is judged.
        await Task.Delay(TimeSpan.FromSeconds(12));
        var got = (await server.HasGotAsync(moments.Length, andThen: TimeSpan.FromSeconds(5))).Select(Reader).ToList();
        Assert.Equal(got.Distinct().Count(), got.Count);
        var unclear = (await (await AdminAsync()).Open("/admin/mail?state=trouble")).Text;
        Assert.All(moments.Where(moment => !got.Contains($"after{moment}@crash.example")), moment => Assert.Contains($"Invited {moment}", unclear, StringComparison.Ordinal));
    }

    private async Task InviteAsync(string address)
    {
        var page = await (await AdminAsync()).Open("/admin/people");
        var name = $"Invited {new string([.. address.Where(char.IsDigit)])}".Trim();
        var made = await page.Submit(new() { ["Form.Name"] = name, ["Form.Email"] = address, ["Form.Roles"] = "Recruiter" });
        Assert.Equal(HttpStatusCode.OK, made.Status);
    }

    private async Task<string> StateOfOnlyMailAsync() => (await OnlyMailAsync()).Text;

    private async Task<OpenPage> OnlyMailAsync() => await (await (await AdminAsync()).Open("/admin/mail?state=all")).Follow("Invitation");

    private async Task<Visitor> AdminAsync()
    {
        var visitor = Stranger();
        await (await visitor.Open("/account/sign-in")).Submit(new() { ["Form.Email"] = "vesna@crash.example", ["Form.Password"] = Password });
        return visitor;
    }

    private Visitor Stranger() => new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(app.Address) });

    private static string Reader(MimeMessage message) => message.To.Mailboxes.Single().Address;

    /// <summary>An application whose mail goes to a server on this machine, and which waits five seconds for an answer.</summary>
    private sealed class SendingApp(int port) : LiveApp
    {
        protected override Dictionary<string, string> Settings => new()
        {
            ["Mail__Smtp__Host"] = "127.0.0.1",
            ["Mail__Smtp__Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail__Smtp__Tls"] = "None",
            ["Mail__Smtp__TimeoutSeconds"] = "5",
            ["Mail__From"] = "Hartsworth Search <leaders@crash.example>",
            ["Site__Address"] = "http://127.0.0.1",
        };
    }
}
