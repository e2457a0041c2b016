using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Mail;

/// <summary>The words of mails and the hours at which they go, as admins change them.</summary>
public sealed class WordsPageTests : IAsyncDisposable
{
    private const string Path = "/admin/mail/words/QuestionAnswered";
    private readonly RunningApp app = new();
    private readonly TestCarrier carrier = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Dictionary<string, string?> Words(string subject, string body) => new() { ["Form.Subject"] = subject, ["Form.Body"] = body };

    [Fact]
    public async Task Saved_words_are_those_people_read_and_can_be_put_back()
    {
        var scene = await app.HasOpenRound(raters: 1);
        await app.HasPosted(scene, scene.Rater(1));
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await (await (await admin.Open("/admin/mail/words")).Follow("Question answered")).Submit(Words("An answer on {search}", "Good news.\r\n\r\nRead it: {link}"), button: "Save the words");
        page.Is(HttpStatusCode.OK).Says("The words are saved").Says("An answer on Chief Precision Medicine Officer");
        (await admin.Open("/admin/mail/words")).Says("your own words");
        app.Clock.Advance(Post.Gathered);
        await app.PostmanComes(carrier);
        Assert.Equal("An answer on Chief Precision Medicine Officer", carrier.Messages[0].Subject);
        Assert.Contains("Good news.\n\nRead it: http", carrier.Messages[0].TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        (await page.Submit(button: "Put back the words that came with the product")).Is(HttpStatusCode.OK).Says("hold again").Says("Your question is answered: Chief");
        Assert.Equal(0, await app.Reads(db => db.MailTemplates.CountAsync()));
    }

    [Fact]
    public async Task The_preview_fills_what_is_typed_and_keeps_nothing()
    {
        var page = await (await app.SignedInAs(Roles.Admin)).Open(Path);
        var shown = await page.Submit(Words("Dear {name}", "<b>{search}</b>\n\n{link}"), button: "Show how they read");
        shown.Is(HttpStatusCode.OK).Says("Dear Maren Ellingworth").Says("<b>Chief Precision Medicine Officer</b>");
        Assert.Equal("Dear {name}", shown.ValueOf("Form.Subject"));
        Assert.Equal(0, await app.Reads(db => db.MailTemplates.CountAsync()));
    }

    [Fact]
    public async Task Every_kind_can_be_previewed_and_saved_as_it_came()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        foreach (var kind in Enum.GetValues<MailKind>().Where(kind => kind != MailKind.Trial))
        {
            var page = await admin.Open($"/admin/mail/words/{kind}");
            page.Is(HttpStatusCode.OK);
            // Nothing is left unfilled.
            Assert.DoesNotContain('{', page.One("[aria-labelledby=h-reads]").TextContent);
            (await page.Submit(button: "Save the words")).Is(HttpStatusCode.OK).Says("The words are saved");
        }
        (await admin.Open("/admin/mail/words/Trial")).Is(HttpStatusCode.NotFound);
        (await admin.Open("/admin/mail/words/Pigeon")).Is(HttpStatusCode.NotFound);
        (await admin.Open("/admin/mail/words/1")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "{link}", "The subject is missing")]
    [InlineData("One", "", "The text is missing")]
    [InlineData("For {candidate}", "{link}", "The subject has {candidate}, which stands for nothing here")]
    [InlineData("Read {link}", "{link}", "The subject has {link}")]
    [InlineData("One", "{score} {link}", "The text has {score}")]
    [InlineData("One", "Nothing leads on.", "The text lacks {link}")]
    [InlineData("One", "{link} and a { alone", "brace that stands alone")]
    [InlineData("One\nTwo", "{link}", "A subject is one line")]
    public async Task Words_that_would_not_work_are_refused_by_their_field_and_kept(string subject, string body, string says)
    {
        var page = await (await app.SignedInAs(Roles.Admin)).Open(Path);
        foreach (var button in new[] { "Save the words", "Show how they read" })
        {
            var refused = await page.Submit(Words(subject, body), button: button);
            refused.Is(HttpStatusCode.UnprocessableEntity).Says(says).Says("Mend the words first");
            Assert.Equal(body, refused.ValueOf("Form.Body"));
            Assert.StartsWith("Error: ", refused.Document.Title, StringComparison.Ordinal);
        }
        Assert.Equal(0, await app.Reads(db => db.MailTemplates.CountAsync()));
    }

    [Fact]
    public async Task Words_that_are_too_long_are_refused_and_kept()
    {
        var page = await (await app.SignedInAs(Roles.Admin)).Open(Path);
        var refused = await page.Submit(Words(new('s', 201), "{link}" + new string('b', 4000)), button: "Save the words");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("The subject has 201 characters; at most 200 fit").Says("The text has 4006 characters; at most 4000 fit");
        Assert.Equal(201, refused.ValueOf("Form.Subject").Length);
    }

    [Fact]
    public async Task Two_admins_at_one_time_are_told_of_each_other()
    {
        var (one, other) = (await app.SignedInAs(Roles.Admin), await app.SignedInAs(Roles.Admin));
        var (first, second) = (await one.Open(Path), await other.Open(Path));
        (await first.Submit(Words("First", "{link}"), button: "Save the words")).Is(HttpStatusCode.OK);
        var told = await second.Submit(Words("Second", "{link}"), button: "Save the words");
        told.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing").Says("The record now says: First");
        Assert.Equal("Second", told.ValueOf("Form.Subject"));
        (await told.Submit(button: "Save the words")).Is(HttpStatusCode.OK).Says("Second");

        var third = await one.Open(Path);
        await (await other.Open(Path)).Submit(button: "Put back the words that came with the product");
        var reset = await third.Submit(Words("Third", "{link}"), button: "Save the words");
        reset.Is(HttpStatusCode.UnprocessableEntity).Says("put back the words that came with the product while you were writing");
        (await reset.Submit(button: "Save the words")).Is(HttpStatusCode.OK).Says("Third");
    }

    [Fact]
    public async Task Quiet_hours_and_gathering_hold_once_saved()
    {
        var scene = await app.HasOpenRound(raters: 1);
        await app.HasPosted(scene, scene.Rater(1));
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await admin.Open("/admin/mail/settings");
        Assert.Equal(("20:00", "07:00", "5"), (page.ValueOf("Form.QuietFrom"), page.ValueOf("Form.QuietUntil"), page.ValueOf("Form.GatherMinutes")));
        var stale = await admin.Open("/admin/mail/settings");
        (await page.Submit(new() { ["Form.QuietFrom"] = "08:00", ["Form.QuietUntil"] = "11:00", ["Form.GatherMinutes"] = "0" })).Is(HttpStatusCode.OK).Says("The settings are saved");
        app.Clock.SetUtcNow(new(2026, 11, 23, 10, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await app.PostmanComes(carrier));
        app.Clock.SetUtcNow(new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await app.PostmanComes(carrier));
        var told = await stale.Submit(new() { ["Form.GatherMinutes"] = "30" });
        told.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this").Says("The record now says: 0");
        Assert.Equal("30", told.ValueOf("Form.GatherMinutes"));
    }

    [Theory]
    [InlineData("", "07:00", "5", "Write when quiet hours begin")]
    [InlineData("25:00", "07:00", "5", "This is not understood")]
    [InlineData("20:00", "", "5", "Write when quiet hours end")]
    [InlineData("20:00", "07:00", "", "Write a number of minutes")]
    [InlineData("20:00", "07:00", "61", "Mails are gathered for 0 to 60 minutes")]
    [InlineData("20:00", "07:00", "-1", "Mails are gathered for 0 to 60 minutes")]
    [InlineData("20:00", "07:00", "soon", "This is not understood")]
    public async Task Settings_that_mean_nothing_are_refused_by_their_field(string from, string until, string gather, string says)
    {
        var page = await (await app.SignedInAs(Roles.Admin)).Open("/admin/mail/settings");
        (await page.Submit(new() { ["Form.QuietFrom"] = from, ["Form.QuietUntil"] = until, ["Form.GatherMinutes"] = gather })).Is(HttpStatusCode.UnprocessableEntity).Says(says);
        Assert.Equal(0, await app.Reads(db => db.MailSettings.CountAsync()));
    }
}
