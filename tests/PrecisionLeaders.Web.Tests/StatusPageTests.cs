using System.Net;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests;

public sealed class StatusPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_address_without_a_page_says_so_in_the_frame()
    {
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/no/such/page");
        page.Is(HttpStatusCode.NotFound).Says("There is nothing at this address").Says("Go to Home");
        Assert.NotNull(page.Document.QuerySelector(".pl-rail"));
    }

    [Fact]
    public async Task A_page_for_other_roles_says_so()
    {
        (await (await app.SignedInAs(Roles.Reviewer)).Open("/admin/people")).Is(HttpStatusCode.Forbidden).Says("This page is not open to you");
    }

    [Fact]
    public async Task A_form_too_old_to_be_taken_says_how_to_go_on_signed_out_or_in()
    {
        foreach (var visitor in new[] { app.SomeoneUnknown(), await app.SignedInAs(Roles.Recruiter) })
        {
            var page = await visitor.Send(new(HttpMethod.Post, "/account/sign-in") { Content = new FormUrlEncodedContent([new("Form.Email", "x@example.org")]) });
            page.Is(HttpStatusCode.BadRequest).Says("This form was open too long").Says("Nothing was saved");
        }
    }

    [Fact]
    public async Task A_form_sent_to_nowhere_says_so()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var page = await visitor.Send(new(HttpMethod.Post, "/no/such/page") { Content = new FormUrlEncodedContent([new("a", "b")]) });
        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);
        page.Says("There is nothing at this address");
    }

    [Theory]
    [InlineData("/status/404")]
    [InlineData("/status/500")]
    [InlineData("/status/200")]
    public async Task A_status_page_asked_for_by_its_own_address_is_nothing(string path)
    {
        (await app.SomeoneUnknown().Open(path)).Is(HttpStatusCode.NotFound).Says("There is nothing at this address");
    }
}
