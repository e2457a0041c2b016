using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.People;

/// <summary>Invitation links: once, for seven days, for one address.</summary>
public sealed class InvitationLinkTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static Dictionary<string, string?> Filled => new()
    {
        ["Form.Name"] = "Sunita Kallergis",
        ["Form.Password"] = "seven quiet rivers",
        ["Form.Repeated"] = "seven quiet rivers",
    };

    [Fact]
    public async Task An_invitation_makes_the_account_it_names_and_signs_in()
    {
        var (invitation, link) = await Invited(Roles.Reviewer);
        var page = await app.SomeoneUnknown().Open(link);
        Assert.Equal("Invited Person", page.ValueOf("Form.Name"));
        page.Says("as committee member").Says("Astrid Nakamori-Bell invited you");
        var home = await page.Submit(Filled);
        home.Is(HttpStatusCode.OK);
        Assert.Equal("/", home.Path);
        home.Says("Sunita Kallergis");
        var account = await app.Reads(db => db.Accounts.SingleAsync(held => held.Email == invitation.Email));
        Assert.Equal(("Sunita Kallergis", Roles.Reviewer), (account.Name, account.Roles));
    }

    [Fact]
    public async Task An_invitation_works_once()
    {
        var (_, link) = await Invited(Roles.Recruiter);
        var late = await app.SomeoneUnknown().Open(link);
        await (await app.SomeoneUnknown().Open(link)).Submit(Filled);
        (await late.Submit(Filled)).Is(HttpStatusCode.Gone).Says("already used");
        (await app.SomeoneUnknown().Open(link)).Is(HttpStatusCode.Gone).Says("already used").Says("Sign in");
    }

    [Fact]
    public async Task An_invitation_ends_after_seven_days()
    {
        var (_, link) = await Invited(Roles.Recruiter);
        app.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await app.SomeoneUnknown().Open(link)).Is(HttpStatusCode.OK);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        (await app.SomeoneUnknown().Open(link)).Is(HttpStatusCode.Gone).Says("has expired").Says("Ask the admin who sent it");
    }

    [Fact]
    public async Task A_withdrawn_invitation_says_so()
    {
        var (invitation, link) = await Invited(Roles.Recruiter);
        await app.Has(async db =>
        {
            var held = await db.Invitations.SingleAsync(found => found.Id == invitation.Id);
            held.Withdraw(app.Now);
            return held;
        });
        (await app.SomeoneUnknown().Open(link)).Is(HttpStatusCode.Gone).Says("was withdrawn");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=0123456789abcdef")]
    [InlineData("?token=%00%3Cscript%3E")]
    public async Task Unknown_links_of_all_kinds_get_one_answer(string query)
    {
        var page = await app.SomeoneUnknown().Open("/account/invitation" + query);
        page.Is(HttpStatusCode.NotFound).Says("This link leads nowhere").Hides("<script>");
        Assert.Empty(page.Document.QuerySelectorAll("input"));
    }

    [Fact]
    public async Task A_set_up_link_opens_no_invitation_and_an_invitation_no_set_up()
    {
        var (_, link) = await Invited(Roles.Admin);
        (await app.SomeoneUnknown().Open(link.Replace("invitation", "set-up", StringComparison.Ordinal))).Is(HttpStatusCode.NotFound).Says("leads nowhere");
    }

    [Fact]
    public async Task Who_is_signed_in_as_another_person_is_told_and_can_sign_out_to_go_on()
    {
        var (_, link) = await Invited(Roles.Reviewer);
        var visitor = await app.SignedInAs(await app.HasAccount("Someone Else", Roles.Recruiter));
        var told = await visitor.Open(link);
        told.Says("Someone Else is signed in here");
        Assert.Empty(told.Document.QuerySelectorAll("input[type=password]"));
        var page = await told.Submit(button: "Sign out and go on");
        page.Is(HttpStatusCode.OK);
        Assert.Equal(link, page.Address);
        Assert.Equal("/", (await page.Submit(Filled)).Path);
    }

    [Fact]
    public async Task A_short_or_mistyped_password_is_refused_by_its_field_and_the_link_stays_open()
    {
        var (_, link) = await Invited(Roles.Reviewer);
        var page = await app.SomeoneUnknown().Open(link);
        var answer = await page.Submit(new() { ["Form.Name"] = "Kept Name", ["Form.Password"] = "short", ["Form.Repeated"] = "shorter" });
        answer.Is(HttpStatusCode.UnprocessableEntity).Says("at least 12 characters").Says("The two passwords differ");
        Assert.Equal("Kept Name", answer.ValueOf("Form.Name"));
        Assert.StartsWith("Error:", answer.Document.Title, StringComparison.Ordinal);
        Assert.Equal("/", (await answer.Submit(Filled)).Path);
    }

    [Fact]
    public async Task An_address_that_got_an_account_meanwhile_is_told_to_sign_in()
    {
        var held = await app.HasAccount("Already Here", Roles.Recruiter);
        var (_, link) = await Invited(Roles.Reviewer, held.Email.ToUpperInvariant());
        (await (await app.SomeoneUnknown().Open(link)).Submit(Filled)).Is(HttpStatusCode.UnprocessableEntity).Says("There is an account with this e-mail address already");
    }

    private async Task<(Invitation Invitation, string Link)> Invited(Roles roles, string? email = null)
    {
        var admin = await app.HasAccount("Astrid Nakamori-Bell", Roles.Admin);
        var token = "";
        var invitation = await app.Has(async db =>
        {
            (var made, token) = Invitation.To("Invited Person", email ?? $"{Guid.CreateVersion7():N}@example.org", roles, await db.Accounts.SingleAsync(held => held.Id == admin.Id), app.Now);
            db.Invitations.Add(made);
            return made;
        });
        return (invitation, $"/account/invitation?token={token}");
    }
}

/// <summary>The first admin's link. Each test has an application without accounts.</summary>
public sealed class SetUpLinkTests
{
    private static Dictionary<string, string?> Filled => new()
    {
        ["Form.Name"] = "Astrid Nakamori-Bell",
        ["Form.Email"] = "astrid@example.org",
        ["Form.Password"] = "seven quiet rivers",
        ["Form.Repeated"] = "seven quiet rivers",
    };

    [Theory]
    [InlineData(null, Roles.Admin)]
    [InlineData("true", Roles.Admin | Roles.Recruiter)]
    public async Task The_set_up_link_makes_the_first_admin_and_signs_in(string? runsSearches, Roles roles)
    {
        await using var app = new RunningApp();
        var page = await app.SomeoneUnknown().Open(await SetUpLink(app));
        var form = Filled;
        if (runsSearches is not null) form["Form.RunsSearches"] = runsSearches;
        var home = await page.Submit(form);
        home.Is(HttpStatusCode.OK);
        Assert.Equal("/", home.Path);
        Assert.Equal(roles, (await app.Reads(db => db.Accounts.SingleAsync())).Roles);
    }

    [Fact]
    public async Task The_set_up_link_works_once()
    {
        await using var app = new RunningApp();
        var link = await SetUpLink(app);
        var second = await app.SomeoneUnknown().Open(link);
        await (await app.SomeoneUnknown().Open(link)).Submit(Filled);
        (await second.Submit(new(Filled) { ["Form.Email"] = "other@example.org" })).Is(HttpStatusCode.Gone).Says("already used");
        Assert.Equal(1, await app.Reads(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task An_unused_set_up_link_is_closed_once_anyone_has_an_account()
    {
        await using var app = new RunningApp();
        var link = await SetUpLink(app);
        await app.HasAccount("First Comer", Roles.Recruiter);
        (await app.SomeoneUnknown().Open(link)).Is(HttpStatusCode.Gone).Says("set up already");
    }

    private static async Task<string> SetUpLink(RunningApp app)
    {
        var (invitation, token) = Invitation.ForSetUp(app.Now);
        await app.Has(db =>
        {
            db.Invitations.Add(invitation);
            return Task.FromResult(invitation);
        });
        return $"/account/set-up?token={token}";
    }
}
