using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

/// <summary>Input outlives the session it was typed in, and only its author sends it on.</summary>
public sealed class LostSessionTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Input_sent_after_the_session_ended_survives_signing_in_again()
    {
        var account = await app.HasAccount("Kept Writer", Roles.Recruiter);
        var visitor = await app.SignedInAs(account);
        var page = await visitor.Open("/account");
        await page.Submit(form: "form[action$='sign-out']");

        var asked = await page.Submit(new() { ["Form.Name"] = "Renamed & <b>kept</b>" }, form: "main form:not([action])");
        asked.Is(HttpStatusCode.OK).Says("Sign in to go on").Hides("Renamed");
        var wrong = await asked.Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = "not the password" });
        wrong.Is(HttpStatusCode.UnprocessableEntity).Says("What you typed is still kept");
        var shown = await wrong.Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = RunningApp.Password });
        shown.Is(HttpStatusCode.OK).Says("Your input was kept").Says("Renamed & <b>kept</b>").Says("You are signed in as Kept Writer");
        Assert.Equal("Kept Writer", await NameOf(account));

        var done = await shown.Submit(button: "Send it now");
        done.Is(HttpStatusCode.OK).Says("Your preferences are saved");
        Assert.Equal("Renamed & <b>kept</b>", await NameOf(account));
    }

    [Fact]
    public async Task A_form_whose_token_no_longer_holds_asks_to_be_sent_again()
    {
        var account = await app.HasAccount("Long Open", Roles.Admin);
        var page = await (await app.SignedInAs(account)).Open("/admin/people");
        var asked = await page.Submit(new()
        {
            ["Form.Name"] = "Typed Long Ago",
            ["Form.Email"] = "typed@example.org",
            ["Form.Roles"] = "Reviewer",
            ["__RequestVerificationToken"] = "worn out",
        });
        asked.Is(HttpStatusCode.OK).Says("Your input was kept").Says("Typed Long Ago");
        Assert.False(await app.Reads(db => db.Invitations.AnyAsync(held => held.Email == "typed@example.org")));
        (await asked.Submit(button: "Send it now")).Is(HttpStatusCode.OK).Says("The invitation for Typed Long Ago is ready");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task Input_from_another_site_is_not_kept(string header, string value)
    {
        var visitor = await app.SignedInAs(Roles.Admin);
        foreach (var path in new[] { "/admin/people", "/account/resume?to=%2Fadmin%2Fpeople" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("Form.Name", "Planted")]) };
            request.Headers.TryAddWithoutValidation(header, value);
            (await visitor.Send(request)).Hides("Planted").Hides("Send it now");
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/account/sign-out")]
    [InlineData("")]
    public async Task Input_goes_nowhere_but_to_a_page_of_ours(string to)
    {
        var visitor = await app.SignedInAs(Roles.Admin);
        var page = await visitor.Send(new(HttpMethod.Post, $"/account/resume?to={Uri.EscapeDataString(to)}") { Content = new FormUrlEncodedContent([new("Form.Name", "Planted")]) });
        page.Is(HttpStatusCode.OK).Says("This could not be kept").Hides("elsewhere").Hides("Planted");
    }

    [Fact]
    public async Task Passwords_files_and_large_texts_are_not_kept()
    {
        var stranger = app.SomeoneUnknown();
        var password = await stranger.Send(new(HttpMethod.Post, "/account?handler=Password") { Content = new FormUrlEncodedContent([new("Secret.Password", "very secret words")]) });
        password.Says("This could not be kept").Hides("very secret");
        var large = await stranger.Send(new(HttpMethod.Post, "/account") { Content = new FormUrlEncodedContent([new("Form.Name", new string('x', KeptInput.MostBytes))]) });
        large.Says("This could not be kept");
        var file = new MultipartFormDataContent { { new StringContent("file text"), "Form.File", "people.csv" } };
        (await stranger.Send(new(HttpMethod.Post, "/account") { Content = file })).Says("This could not be kept").Hides("file text");
    }

    [Fact]
    public async Task Kept_input_that_was_changed_or_is_too_old_is_dropped()
    {
        var account = await app.HasAccount("Careful Person", Roles.Recruiter);
        var protection = app.Services.GetRequiredService<IDataProtectionProvider>();
        var sealed_ = new KeptInput("/account", [new("Form.Name", "Forged")]).Seal(protection);
        Assert.NotNull(KeptInput.Open(sealed_, protection));
        var old = protection.CreateProtector("PrecisionLeaders.KeptInput").ToTimeLimitedDataProtector().Protect("{}", DateTimeOffset.UtcNow.AddSeconds(-1));
        foreach (var text in new[] { sealed_[..^2] + "AA", old, "nonsense" })
        {
            var page = await app.SomeoneUnknown().Open("/account/sign-in");
            var home = await page.Submit(new() { ["Form.Email"] = account.Email, ["Form.Password"] = RunningApp.Password, ["Form.Kept"] = text });
            Assert.Equal("/", home.Path);
            home.Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task A_script_is_told_that_the_session_ended()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("HX-Request", "true");
        (await app.SomeoneUnknown().Send(request)).Is(HttpStatusCode.Unauthorized);
    }

    private Task<string> NameOf(Account account) => app.Reads(db => db.Accounts.Where(held => held.Id == account.Id).Select(held => held.Name).SingleAsync());

    [Fact]
    public async Task A_form_with_a_null_character_is_answered_as_unreadable_and_not_as_expired()
    {
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/clients");
        (await page.Submit(new() { ["Form.Name"] = "Halewater", ["Form.Place"] = "Null\0place" })).Is(HttpStatusCode.UnprocessableEntity).Says("This form could not be read").Says("go back");
        Assert.False(await app.Reads(db => db.Clients.AnyAsync(held => held.Name == "Halewater")));
    }
}
