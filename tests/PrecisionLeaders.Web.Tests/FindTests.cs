using System.Net;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests;

public sealed class FindTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task People_searches_clients_and_pages_are_found_by_how_their_words_begin()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        await app.HasSearch(lead, "Chief Précision Officer");
        await app.HasCandidate("Adèle", "Precisewell", held => held.Rename("Adèle", "Precisewell", "MD"));
        var visitor = await app.SignedInAs(lead);
        (await visitor.Open("/find?q=PRECIS")).Is(HttpStatusCode.OK).Says("Adèle Precisewell MD").Says("Chief Précision Officer").Hides("Import people");
        (await visitor.Open("/find?q=aldermere")).Says("Aldermere University Health").Says("Clients");
        (await visitor.Open("/find?q=import")).One("main a[href='/candidates/import']");
        (await visitor.Open("/find?q=zzyzx")).Says("Nothing is found by “zzyzx”");
        (await visitor.Open("/find")).Is(HttpStatusCode.OK).Says("Find anything");
        (await visitor.Open("/find?q=%3Cscript%3Ealert%3C/script%3E%ED%A0%80%00")).Is(HttpStatusCode.OK).Hides("<script>alert");
    }

    [Fact]
    public async Task The_first_ten_are_shown_with_a_link_to_all()
    {
        for (var i = 0; i < 12; i++) await app.HasCandidate("Dozen", $"Member{i:00}");
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/find?q=dozen");
        page.Says("Member09").Hides("Member10");
        (await page.Follow("All 12")).Is(HttpStatusCode.OK).Says("12 people").Says("Member11");
    }

    [Fact]
    public async Task An_iD_or_an_address_finds_the_person_who_has_it()
    {
        await app.HasCandidate("Known", "Byid", held =>
        {
            held.IdentifyByOrcid("0000-0002-1825-0097");
            held.Reach("known@byid.example", null, null, Market.Unknown);
        });
        var visitor = await app.SignedInAs(Roles.Recruiter);
        (await visitor.Open("/find?q=https://orcid.org/0000-0002-1825-0097")).Says("Known Byid");
        (await visitor.Open("/find?q=Known@byid.example")).Says("Known Byid");
    }

    [Theory]
    [InlineData(Roles.Admin)]
    [InlineData(Roles.Reviewer)]
    public async Task Who_may_not_see_people_and_clients_finds_none(Roles role)
    {
        await app.HasCandidate("Unseen", "Findable");
        await app.HasSearch(await app.HasAccount("Lead", Roles.Recruiter), "Unseen role");
        var visitor = await app.SignedInAs(role);
        (await visitor.Open("/find?q=findable")).Is(HttpStatusCode.OK).Says("Nothing is found by “findable”");
        (await visitor.Open("/find?q=aldermere")).Says("Nothing is found by “aldermere”");
        (await visitor.Open("/find?q=account")).One("main a[href='/account']");
    }

    [Fact]
    public async Task A_search_is_not_found_by_those_who_do_not_work_it()
    {
        await app.HasSearch(await app.HasAccount("Lead", Roles.Recruiter), "Quokka registrar");
        (await (await app.SignedInAs(Roles.Recruiter)).Open("/find?q=quokka")).Says("Nothing is found by “quokka”");
    }
}
