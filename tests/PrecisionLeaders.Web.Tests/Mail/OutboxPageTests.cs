using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Mail;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Mail;

/// <summary>The outbox as an admin sees it and acts on it.</summary>
public sealed class OutboxPageTests : IAsyncDisposable
{
    private readonly RunningApp app = new();
    private readonly TestCarrier carrier = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private FolderCarrier Folder => new(app.Services.GetRequiredService<MailOptions>());

    [Theory]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Reviewer)]
    public async Task It_is_for_admins(Roles roles)
    {
        var visitor = await app.SignedInAs(roles);
        foreach (var path in new[] { "/admin/mail", "/admin/mail/words", "/admin/mail/words/reveal", "/admin/mail/settings", $"/admin/mail/{Guid.CreateVersion7()}" })
            (await visitor.Open(path)).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Mails_are_counted_and_shown_by_state_with_whom_they_are_for()
    {
        var scene = await app.HasOpenRound(raters: 3);
        await app.HasPosted(scene, scene.Rater(1));
        await app.HasPosted(scene, scene.Rater(2));
        app.Clock.Advance(Post.Gathered);
        carrier.Answer = message => message.To.ToString().Contains("Number1", StringComparison.Ordinal) ? new(Handed.Refused, "550 no such mailbox") : new(Handed.Over);
        await app.PostmanComes(carrier);
        await app.HasPosted(scene, scene.Rater(3));
        var admin = await app.SignedInAs(Roles.Admin);
        (await admin.Open("/admin")).Says("1 mail waiting, 1 in trouble");
        (await (await admin.Open("/admin")).Follow("Mail")).Says("Rater Number3").Hides("Rater Number1").Hides("Rater Number2");
        (await admin.Open("/admin/mail?state=trouble")).Says("Rater Number1").Says("550 no such mailbox").Hides("Number2");
        (await admin.Open("/admin/mail?state=sent")).Says("Rater Number2").Hides("Number1");
        (await admin.Open("/admin/mail?state=no-such")).Is(HttpStatusCode.OK).Says("Rater Number3");
        (await admin.Open("/admin/mail?state=all&p=99999")).Is(HttpStatusCode.OK).Says("3 mails");
        (await admin.Open($"/admin/mail/{Guid.CreateVersion7()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_kept_back_can_be_tried_at_once_or_given_up()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var (first, second) = (await app.HasPosted(scene, scene.Rater(1)), await app.HasPosted(scene, scene.Rater(2)));
        app.Clock.Advance(Post.Gathered);
        carrier.Closed = "The mail server cannot be reached.";
        await app.PostmanComes(carrier);
        carrier.Closed = null;
        var admin = await app.SignedInAs(Roles.Admin);
        (await (await admin.Open($"/admin/mail/{first.Id}")).Submit(button: "Try again now")).Is(HttpStatusCode.OK).Says("It will be tried at once");
        (await (await admin.Open($"/admin/mail/{second.Id}")).Submit(button: "Give it up")).Says("It will not be sent").Says("Given up");
        Assert.Equal(1, await app.PostmanComes(carrier));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await app.PostmanComes(carrier));
        admin = await app.SignedInAs(Roles.Admin);
        (await (await admin.Open($"/admin/mail/{second.Id}")).Submit(button: "Send it again")).Says("It waits to be sent again");
        app.Clock.Advance(Post.Gathered);
        Assert.Equal(1, await app.PostmanComes(carrier));
    }

    [Fact]
    public async Task All_that_are_kept_back_can_be_tried_with_one_press()
    {
        var scene = await app.HasOpenRound(raters: 2);
        foreach (var rater in scene.Raters) await app.HasPosted(scene, rater);
        app.Clock.Advance(Post.Gathered);
        carrier.Closed = "The mail server cannot be reached.";
        await app.PostmanComes(carrier);
        carrier.Closed = null;
        var page = await (await app.SignedInAs(Roles.Admin)).Open("/admin/mail?state=trouble");
        (await page.Submit(button: "Try all 2 not taken yet")).Says("2 mails will be tried at once");
        Assert.Equal(2, await app.PostmanComes(carrier));
    }

    [Fact]
    public async Task An_act_on_a_mail_that_has_moved_on_is_refused_and_says_so()
    {
        var scene = await app.HasOpenRound(raters: 1);
        var mail = await app.HasPosted(scene, scene.Rater(1));
        var stale = await (await app.SignedInAs(Roles.Admin)).Open($"/admin/mail/{mail.Id}");
        app.Clock.Advance(Post.Gathered);
        await app.PostmanComes(carrier);
        (await stale.Submit(button: "Give it up")).Is(HttpStatusCode.UnprocessableEntity).Says("ended already");
        Assert.Equal(MailState.Sent, (await app.MailNow(mail)).State);
    }

    [Fact]
    public async Task The_link_of_an_invitation_stays_in_the_mail()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var made = await (await admin.Open("/admin/people")).Submit(new() { ["Form.Name"] = "Otto Brandvold", ["Form.Email"] = "otto@outbox.example", ["Form.Roles"] = "Recruiter" });
        var token = made.One("#link").GetAttribute("value")!.Split("token=")[1];
        var mail = Assert.Single(await app.AllMails(MailKind.Invitation));
        (await admin.Open($"/admin/mail/{mail.Id}")).Says("Otto Brandvold").Says("the link, in the mail only").Hides(token).Hides(mail.SealedToken!);
        Assert.Equal(1, await app.PostmanComes(Folder));
        var written = await admin.Open($"/admin/mail/{mail.Id}");
        written.Says("As written into the folder").Says("in the mail only").Hides(token);
        var file = Assert.Single(Directory.GetFiles(app.Services.GetRequiredService<MailOptions>().Folder));
        Assert.Contains(token, (await MimeKit.MimeMessage.LoadAsync(file)).TextBody, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        // Without its file, as on another machine, it is told from the words in force.
        File.Delete(file);
        (await admin.Open($"/admin/mail/{mail.Id}")).Says("From the words now in force").Hides(token);
    }

    [Fact]
    public async Task A_trial_goes_to_whoever_asks_for_it_at_any_hour()
    {
        app.Clock.SetUtcNow(new(2026, 11, 23, 23, 0, 0, TimeSpan.Zero));
        var account = await app.HasAccount("Astrid Nakamori-Bell", Roles.Admin);
        var admin = await app.SignedInAs(account);
        var page = await (await admin.Open("/admin/mail")).Submit(button: "Send yourself a trial");
        page.Is(HttpStatusCode.OK).Says("The trial is in the outbox");
        Assert.Equal(1, await app.PostmanComes(Folder));
        (await admin.Open(page.Path)).Says("Sent").Says("It went the way every mail goes").Says($"To Astrid Nakamori-Bell {account.Email}");
    }

    [Fact]
    public async Task When_mail_is_off_or_wrongly_configured_the_page_says_so_and_mails_wait()
    {
        var account = await app.HasAccount("Astrid Nakamori-Bell", Roles.Admin);
        foreach (var (setting, value, says) in new[] { ("Mail:Delivery", "Off", "Mail is off"), ("Mail:Delivery", "Pigeon", "Mail:Delivery can be Smtp, Folder or Off"), ("Mail:Smtp:Host", "mail.example.org", "Site:Address is not set") })
        {
            await using var host = app.WithWebHostBuilder(builder => builder.UseSetting(setting, value));
            var admin = new Visitor(host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost") }));
            await (await admin.Open("/account/sign-in")).Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = RunningApp.Password });
            var page = await admin.Open("/admin/mail");
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            (await page.Says(says).Submit(button: "Send yourself a trial")).Is(HttpStatusCode.OK).Says("It waits until mail can go");
            Assert.Equal(0, await host.Services.GetRequiredService<Postman>().RunAsync(CancellationToken.None));
        }
    }
}
