using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

public sealed class AdminPeopleTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static Dictionary<string, string?> Invitee(string email, string role = "Recruiter") =>
        new() { ["Form.Name"] = "Otto Brandvold", ["Form.Email"] = email, ["Form.Roles"] = role };

    [Fact]
    public async Task The_link_of_an_invitation_is_shown_once_and_works()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await (await admin.Open("/admin/people")).Submit(Invitee("otto@example.org"));
        page.Is(HttpStatusCode.OK).Says("no mail goes out from here");
        var link = page.One("#link").GetAttribute("value")!;
        Assert.StartsWith("http://localhost/account/invitation?token=", link, StringComparison.Ordinal);
        Assert.DoesNotContain("token=", (await admin.Open("/admin/people")).Html, StringComparison.Ordinal);
        (await app.SomeoneUnknown().Open(new Uri(link).PathAndQuery)).Is(HttpStatusCode.OK).Says("invited you as recruiter");
    }

    [Fact]
    public async Task Nobody_is_invited_twice()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await admin.Open("/admin/people");
        await page.Submit(Invitee("twice@example.org"));
        (await page.Submit(Invitee("Twice@Example.org"))).Is(HttpStatusCode.UnprocessableEntity).Says("There is an open invitation for this address");
        var held = await app.HasAccount("Has Account", Roles.Reviewer);
        var refused = await page.Submit(Invitee(held.Email.ToUpperInvariant()));
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("has an account already");
        Assert.Equal("Otto Brandvold", refused.ValueOf("Form.Name"));
    }

    [Fact]
    public async Task An_invitation_needs_a_name_an_address_and_a_role()
    {
        var page = await (await app.SignedInAs(Roles.Admin)).Open("/admin/people");
        (await page.Submit(new() { ["Form.Name"] = "", ["Form.Email"] = "no address" })).Is(HttpStatusCode.UnprocessableEntity)
            .Says("Write a name").Says("This is no e-mail address").Says("Choose at least one role");
        (await page.Submit(Invitee("made-up@example.org", "64"))).Is(HttpStatusCode.UnprocessableEntity);
        (await page.Submit(Invitee("nothing@example.org", "None"))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_withdrawn_invitation_leaves_the_list_and_its_link_closes()
    {
        var page = await (await (await app.SignedInAs(Roles.Admin)).Open("/admin/people")).Submit(Invitee("withdrawn@example.org"));
        var link = new Uri(page.One("#link").GetAttribute("value")!).PathAndQuery;
        var invitation = await app.Reads(db => db.Invitations.SingleAsync(held => held.Email == "withdrawn@example.org"));
        var after = await page.Submit(form: $"form[action*='{invitation.Id}']");
        after.Is(HttpStatusCode.OK).Says("is withdrawn").Hides("withdrawn@example.org");
        (await app.SomeoneUnknown().Open(link)).Is(HttpStatusCode.Gone).Says("was withdrawn");
    }

    [Fact]
    public async Task A_deactivated_person_is_signed_out_cannot_sign_in_and_can_be_let_in_again()
    {
        var person = await app.HasAccount("Leaving Person", Roles.Recruiter);
        var theirs = await app.SignedInAs(person);
        var page = await (await app.SignedInAs(Roles.Admin)).Open($"/admin/people/{person.Id}");
        var closed = await page.Submit(button: "Deactivate Leaving Person");
        closed.Is(HttpStatusCode.OK).Says("can no longer sign in");
        Assert.Equal("/account/sign-in", (await theirs.Open("/account")).Path);
        var door = await app.SomeoneUnknown().Open("/account/sign-in");
        (await door.Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = RunningApp.Password })).Is(HttpStatusCode.UnprocessableEntity);
        (await closed.Submit(button: "Reactivate Leaving Person")).Says("can sign in again");
        Assert.Equal("/", (await door.Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = RunningApp.Password })).Path);
    }

    [Fact]
    public async Task A_lost_password_is_chosen_anew_by_a_link_that_works_once()
    {
        var person = await app.HasAccount("Forgetful Person", Roles.Reviewer);
        var page = await (await app.SignedInAs(Roles.Admin)).Open($"/admin/people/{person.Id}");
        var link = new Uri((await page.Submit(button: "Make a password link")).One("#link").GetAttribute("value")!).PathAndQuery;
        Dictionary<string, string?> chosen = new() { ["Form.Password"] = "nine loud mountains", ["Form.Repeated"] = "nine loud mountains" };
        var open = await app.SomeoneUnknown().Open(link);
        (await open.Submit(new() { ["Form.Password"] = "short", ["Form.Repeated"] = "shor" })).Is(HttpStatusCode.UnprocessableEntity).Says("at least 12 characters").Says("differ");
        (await open.Submit(chosen)).Is(HttpStatusCode.OK).Says("Your new password is saved");
        (await app.SomeoneUnknown().Open(link)).Is(HttpStatusCode.NotFound).Says("This link is not open");
        (await app.SomeoneUnknown().Open(link.Replace("token=", "token=x", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound);
        var door = await app.SomeoneUnknown().Open("/account/sign-in");
        Assert.Equal("/", (await door.Submit(new() { ["Form.Email"] = person.Email, ["Form.Password"] = "nine loud mountains" })).Path);
    }

    [Fact]
    public async Task No_admin_shuts_themselves_out()
    {
        var account = await app.HasAccount("Only Admin", Roles.Admin);
        var page = await (await app.SignedInAs(account)).Open($"/admin/people/{account.Id}");
        Assert.Empty(page.Document.QuerySelectorAll(".btn-danger"));
        (await page.Submit(new() { ["Form.Roles"] = "Recruiter" })).Is(HttpStatusCode.UnprocessableEntity).Says("You cannot take the admin role from yourself");
        var token = new Dictionary<string, string> { ["__RequestVerificationToken"] = page.ValueOf("__RequestVerificationToken") };
        var posted = await new Visitor(await HttpOf(account)).Send(new(HttpMethod.Post, $"/admin/people/{account.Id}?handler=Deactivate") { Content = new FormUrlEncodedContent(token) });
        Assert.NotEqual(HttpStatusCode.InternalServerError, posted.Status);
        Assert.Null((await app.Reads(db => db.Accounts.SingleAsync(held => held.Id == account.Id))).DeactivatedAt);
    }

    private async Task<HttpClient> HttpOf(Account account) => (await app.SignedInAs(account)).Http;
}
