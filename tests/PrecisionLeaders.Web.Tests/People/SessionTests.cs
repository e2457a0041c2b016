using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

/// <summary>What an admin decides of a person holds with that person's next request; no clock is moved here.</summary>
public sealed class SessionTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_deactivated_person_is_out_with_the_next_request_in_every_browser()
    {
        var person = await app.HasAccount("Leaving Now", Roles.Recruiter);
        var (desk, phone) = (await app.SignedInAs(person), await app.SignedInAs(person));
        var writing = await desk.Open("/account");
        await (await (await app.SignedInAs(Roles.Admin)).Open($"/admin/people/{person.Id}")).Submit(button: "Deactivate Leaving Now");
        Assert.Equal("/account/sign-in", (await phone.Open("/")).Path);
        (await writing.Submit(new() { ["Form.Name"] = "Still Here" }, "main form:not([action])")).Says("Sign in to go on");
        Assert.Equal("Leaving Now", await app.Reads(db => db.Accounts.Where(held => held.Id == person.Id).Select(held => held.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_session_of_before_stays_ended_when_the_account_is_opened_again()
    {
        var person = await app.HasAccount("Back Again", Roles.Recruiter);
        var theirs = await app.SignedInAs(person);
        var page = await (await app.SignedInAs(Roles.Admin)).Open($"/admin/people/{person.Id}");
        await (await page.Submit(button: "Deactivate Back Again")).Submit(button: "Reactivate Back Again");
        Assert.Equal("/account/sign-in", (await theirs.Open("/")).Path);
    }

    [Fact]
    public async Task Other_roles_hold_with_the_next_request_in_every_browser()
    {
        var person = await app.HasAccount("Growing Person", Roles.Recruiter);
        var (desk, phone) = (await app.SignedInAs(person), await app.SignedInAs(person));
        var admin = await app.SignedInAs(Roles.Admin);
        (await desk.Open("/admin")).Is(HttpStatusCode.Forbidden);
        (await (await admin.Open($"/admin/people/{person.Id}")).Submit(new() { ["Form.Roles"] = "Admin" })).Is(HttpStatusCode.OK).Says("Growing Person is now admin");
        (await desk.Open("/admin")).Is(HttpStatusCode.OK);
        await (await admin.Open($"/admin/people/{person.Id}")).Submit(new() { ["Form.Roles"] = "Reviewer" });
        (await phone.Open("/admin")).Is(HttpStatusCode.Forbidden);
        (await desk.Open("/admin")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_name_changed_in_one_browser_is_read_in_the_other()
    {
        var person = await app.HasAccount("Old Name", Roles.Recruiter);
        var (desk, phone) = (await app.SignedInAs(person), await app.SignedInAs(person));
        await (await desk.Open("/account")).Submit(new() { ["Form.Name"] = "New Name" }, "main form:not([action])");
        Assert.Contains("New Name", (await phone.Open("/account")).One(".pl-who").TextContent, StringComparison.Ordinal);
    }

    /// <summary>Each would be right alone. Together they would leave the two without the role, and a firm of two admins without an admin.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("Deactivate")]
    public async Task Of_two_admins_who_act_against_each_other_one_stays(string handler)
    {
        for (var round = 0; round < 4; round++)
        {
            var (one, other) = (await app.HasAccount("Admin One", Roles.Admin), await app.HasAccount("Admin Other", Roles.Admin));
            var (left, right) = (await (await app.SignedInAs(one)).Open($"/admin/people/{other.Id}"), await (await app.SignedInAs(other)).Open($"/admin/people/{one.Id}"));
            await Task.WhenAll(Act(left), Act(right));
            var standing = await app.Reads(db => db.Accounts.CountAsync(held => (held.Id == one.Id || held.Id == other.Id) && held.DeactivatedAt == null && (held.Roles & Roles.Admin) != Roles.None));
            Assert.Equal(1, standing);
        }

        Task<OpenPage> Act(OpenPage page) => handler.Length == 0 ? page.Submit(new() { ["Form.Roles"] = "Recruiter" }) : page.Submit(form: $"form[action*='handler={handler}']");
    }
}
