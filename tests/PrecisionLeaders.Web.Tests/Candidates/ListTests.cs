using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class ListTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("nunez")]
    [InlineData("NÚÑEZ oisin")]
    [InlineData("larkhaven sond")]
    [InlineData("oisin rare")]
    [InlineData("0000-0002-1825-0097")]
    [InlineData("OISIN@nunez.example")]
    public async Task People_are_found_by_name_organisation_specialty_iD_and_address(string typed)
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        if (!await app.Reads(db => db.Candidates.AnyAsync(held => held.Email == "oisin@nunez.example")))
        {
            var rare = await app.Reads(db => db.Specialties.SingleAsync(held => held.Name == "Rare disease"));
            await app.Has(async db =>
            {
                var person = new Candidate("Oisín", "Núñez-Søndergård", app.Now);
                person.Rename("Oisín", "Núñez-Søndergård", "MD, PhD");
                person.AddAppointment("Director, Genomics", "Larkhaven Health", new(2020), null);
                person.Specialise(await db.Specialties.SingleAsync(held => held.Id == rare.Id));
                person.Reach("oisin@nunez.example", null, "Port Larkhaven", Market.Unknown);
                person.IdentifyByOrcid("0000-0002-1825-0097");
                db.Add(person);
                return person;
            });
            await app.HasCandidate("Somebody", "Else");
        }
        var page = await recruiter.Open($"/candidates?q={Uri.EscapeDataString(typed)}");
        page.Is(HttpStatusCode.OK).Says("1 person").Says("Oisín Núñez-Søndergård MD, PhD").Says("Director, Genomics").Says("Larkhaven Health").Says("Rare disease").Says("Port Larkhaven").Hides("Somebody Else");
    }

    [Fact]
    public async Task What_is_not_found_is_named_and_can_be_cleared()
    {
        await app.HasCandidate("Someone", "Known");
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var page = await recruiter.Open("/candidates?q=" + Uri.EscapeDataString("<b>zzyzx</b>"));
        page.Is(HttpStatusCode.OK).Says("Nobody is found by “<b>zzyzx</b>”").Hides("<b>zzyzx");
        (await page.Follow("Show everyone")).Says("Someone Known");
    }

    [Theory]
    [InlineData("?p=abc&specialty=none&sort=purple")]
    [InlineData("?p=99999999999999&specialty=00000000-0000-0000-0000-000000000001")]
    [InlineData("?p=-4&q=%00%ED%A0%80")]
    [InlineData("?q=%27%3B%20DROP%20TABLE%20Candidates%3B--")]
    public async Task An_address_with_nonsense_in_it_is_answered_with_a_list(string query)
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        (await recruiter.Open("/candidates" + query)).Is(HttpStatusCode.OK).Says("Candidates");
    }

    [Fact]
    public async Task A_search_counts_for_those_who_work_it_only()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead);
        await app.HasCandidacy(search, "Petra", "Countedonce");
        Assert.Equal("1", (await (await app.SignedInAs(lead)).Open("/candidates?q=countedonce")).One("tbody td.pl-num").TextContent);
        Assert.Equal("none", (await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates?q=countedonce")).One("tbody td.pl-num").TextContent);
    }

    [Theory]
    [InlineData(Roles.Admin)]
    [InlineData(Roles.Reviewer)]
    public async Task Nobody_but_recruiters_enters_the_pool(Roles role)
    {
        var person = await app.HasCandidate("Hidden", "Fromothers");
        var visitor = await app.SignedInAs(role);
        foreach (var path in new[] { "/candidates", "/candidates/new", $"/candidates/{person.Id}", $"/candidates/{person.Id}/edit" })
            Assert.False((await visitor.Open(path)).Hides("Fromothers").Answer.IsSuccessStatusCode, path);
    }
}

/// <summary>On databases of their own: they count everyone.</summary>
public sealed class LongListTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Six_hundred_people_are_shown_fifty_a_page_sorted_filtered_and_kept_by_link()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        (await recruiter.Open("/candidates")).Is(HttpStatusCode.OK).Says("Nobody is in the talent pool yet").One("main a[href='/candidates/import']");
        await app.Has(async db =>
        {
            var rare = await db.Specialties.SingleAsync(held => held.Name == "Rare disease");
            for (var i = 0; i < 600; i++)
            {
                var person = new Candidate("Common", $"Person{i:000}", app.Now.AddMinutes(600 - i));
                if (i is 7 or 8) person.Specialise(rare);
                db.Add(person);
            }
            return rare;
        });

        var page = await recruiter.Open("/candidates");
        page.Says("600 people").Says("Person000").Says("Person049").Hides("Person050");
        (await page.Follow("12")).Says("Person599").Says("551 to 600 of 600 people");
        (await page.Follow("Added")).Says("Person000").Hides("Person599");

        // So many share the word that the first five hundred are shown, and those in order.
        var common = await recruiter.Open("/candidates?q=common&p=10");
        common.Says("More than 500 people").Says("Person450").Says("Person499").Hides("Person500");
        (await recruiter.Open("/candidates?q=common+person41&sort=-name")).Says("10 people").Says("Person419");

        var rareId = page.Document.QuerySelectorAll("option").Single(one => one.TextContent == "Rare disease (2)").GetAttribute("value");
        (await recruiter.Open($"/candidates?specialty={rareId}")).Says("2 people").Says("Person007").Hides("Person009");
        (await recruiter.Open($"/candidates?q=person008&specialty={rareId}")).Says("1 person").Hides("Person007");
        (await recruiter.Open($"/candidates?q=person009&specialty={rareId}")).Says("Nobody is found by “person009” in Rare disease");
    }
}
