using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class ScopeTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task What_somebody_led_is_said_with_a_reason_read_by_everybody_and_taken_back()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        var (lead, rater) = (await app.SignedInAs(scene.Lead), await app.SignedInAs(scene.Rater(1)));
        var person = scene.Candidacies[0].CandidateId;
        var page = await lead.Open($"/candidates/{person}/scope");
        page.Says("not stated").Says("Director");
        var team = new Dictionary<string, string?> { ["Form.Figure"] = "Team", ["Form.Value"] = "321", ["Form.Reason"] = "Counts the two units she took over" };
        (await page.Submit(new(team) { ["Form.Reason"] = "" }, "#override")).Is(HttpStatusCode.UnprocessableEntity).Says("The reason is missing.");
        (await page.Submit(new(team) { ["Form.Value"] = "-3" }, "#override")).Is(HttpStatusCode.UnprocessableEntity).Says("A team is a number of people");
        (await page.Submit(new() { ["Form.Figure"] = "Designation", ["Form.Designation"] = "", ["Form.Reason"] = "x" }, "#override")).Is(HttpStatusCode.UnprocessableEntity);
        (await page.Submit(team, "#override")).Is(HttpStatusCode.OK).Says("321 people").Says("Counts the two units she took over").Says("Imogen Hartsworth");
        (await page.Submit(team, "#override")).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
        (await lead.Open($"/candidates/{person}")).Says("321 people").Says("Counts the two units she took over");
        var dossier = $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}";
        (await rater.Open(dossier)).Says("321 people").Hides("Counts the two units");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
            var today = DateOnly.FromDateTime(app.Now.UtcDateTime);
            Assert.Equal(321, (await TalentProfiles.ReadAsync(db, [person], await db.OffLimitsAsync(today), today)).Single().Team);
        }
        (await (await lead.Open($"/candidates/{person}/scope")).Submit(form: "form[action*=TakeBack]")).Says("is what the appointments say again.").Hides("321 people");
        (await rater.Open(dossier)).Hides("321 people");
    }
}
