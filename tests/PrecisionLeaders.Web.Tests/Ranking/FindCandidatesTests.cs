using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Ranking.Talent;
using PrecisionLeaders.Web.TagHelpers;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>Each test has a pool of its own: figures are of everyone in it.</summary>
public sealed class FindCandidatesTests : IAsyncDisposable
{
    private readonly RunningApp app = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static List<string> Names(OpenPage page) => [.. page.Document.QuerySelectorAll(".pl-hits th a.pl-name").Select(name => name.TextContent)];

    private static string Row(OpenPage page, string family) =>
        string.Join(' ', page.Document.QuerySelectorAll(".pl-hits > tbody").Single(row => row.TextContent.Contains(family, StringComparison.Ordinal)).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<PoolScene> Scene()
    {
        var scene = await PoolScene.Of(app);
        await scene.HasPerson("Lindqvist", team: 120);
        await scene.HasPerson("Marchwell", "PhD", Designation.VicePresident, 60);
        await scene.HasPerson("Nkemelu", degree: null, team: null);
        await scene.HasPerson("Quintavel", rank: Designation.Manager);
        await scene.HasPerson("Brandvold", "MBA", Designation.Manager);
        return scene;
    }

    [Fact]
    public async Task Figures_are_those_of_the_plain_definition_over_the_same_people()
    {
        var scene = await Scene();
        var (expected, page) = (await scene.Reference(), await scene.Opens());
        page.Is(HttpStatusCode.OK).Says($"{expected.Count.Passing} of {expected.Count.Considered} pass").Says($"{expected.Count.NearMisses} miss one must");
        foreach (var must in expected.Count.Musts) page.Says(TalentWords.Of(must));
        Assert.Equal(expected.Hits.Take(50).Select(hit => hit.Id.ToString()), page.Document.QuerySelectorAll(".pl-hits th a.pl-name").Select(name => name.GetAttribute("href")!.Split('/')[^1]));
        foreach (var (designation, count) in expected.Facets.Designations.Where(facet => facet.Count > 0 && facet.Value != Designation.Unstated))
            page.Says($"{Wording.Of(designation)} {count}");
        // Weights known: G1 1, T1 10, T2 30, since nothing says of trials: 41. Her 120 people count in full.
        Assert.Contains("100.0", Row(page, "Lindqvist"), StringComparison.Ordinal);
        // 60 people are 41 of the 81 steps from 19 to 100, cut off to ten-thousandths: (11 × 10,000 + 30 × 5,061) ÷ 41.
        var partly = ((11 * 10_000 + 30 * 5_061) / 41 / 100m).ToString("0.0", CultureInfo.InvariantCulture);
        Assert.Contains($"{partly} 67% ", Row(page, "Marchwell"), StringComparison.Ordinal);
        Assert.Contains("T2 partly: 60 people", Row(page, "Marchwell"), StringComparison.Ordinal);
        page.Hides("Brandvold").Hides("Quintavel");
    }

    [Fact]
    public async Task Unknown_musts_remove_nobody_and_are_to_be_found_out()
    {
        var scene = await Scene();
        var row = Row(await scene.Opens(), "Nkemelu");
        Assert.Contains("To be found out G1", row, StringComparison.Ordinal);
        Assert.Contains("T2 unknown", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_match_opens_its_arithmetic_unrounded_also_without_script()
    {
        var scene = await Scene();
        var person = await scene.HasPerson("Osterhaus", "PhD", Designation.VicePresident, 60);
        var closed = await scene.Opens();
        closed.Hides("Not known, and so not counted");
        var open = await closed.Follow("Show the arithmetic of Adaeze Osterhaus");
        // T2 carries 30 of the 41 known, and 60 people are 0.5061 of it: 3,000 ÷ 41 × 0.5061.
        var row = Row(open, "Osterhaus");
        Assert.Contains("73 7/41 0.5061 37 13/410", row, StringComparison.Ordinal);
        Assert.Contains("Sum: 63 353/410 ≈ 63.861, shown as 63.9.", row, StringComparison.Ordinal);
        Assert.Contains("41 of 61 asked. Not known, and so not counted: T3.", row, StringComparison.Ordinal);
        var part = await scene.Visitor.Open($"{scene.Path}?handler=Sums&person={person.Id}");
        part.Is(HttpStatusCode.OK).Says("shown as 63.9.");
        Assert.Null(part.Document.QuerySelector("h1"));
        (await scene.Visitor.Open($"{scene.Path}?handler=Sums&person={Guid.CreateVersion7()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Near_misses_say_which_must_is_missing()
    {
        var scene = await Scene();
        var page = await scene.Opens("?near=1");
        Assert.Contains("Misses T1 At least director", Row(page, "Quintavel"), StringComparison.Ordinal);
        page.Hides("Brandvold").Hides("Lindqvist");
    }

    [Fact]
    public async Task What_if_answers_from_the_address_and_writes_nothing()
    {
        var scene = await Scene();
        var (t1, t2) = (await scene.KeyOf("T1"), await scene.KeyOf("T2"));
        var before = await app.Reads(db => db.AuditEntries.CountAsync());
        var query = $"?{t1}.Importance=LeftOut&{t2}.Importance=Must&{t2}.Weight=7&{t2}.Fact.Full=100&{t2}.Fact.Part=61";
        var page = await scene.Opens(query);
        TalentRequirement[] asked = [new("G1", Importance.Must, 1, new DegreeFact(DegreeClass.Medical | DegreeClass.Philosophy)), new("T2", Importance.Must, 7, new TeamLedFact(new(60, 100))),
            new("T3", Importance.Nice, 20, new EvidenceFact([EvidenceKind.Trial], Recency.Ever, Ramp.AtLeast(2)))];
        var (expected, saved) = (await scene.Reference(asked), await scene.Reference());
        Assert.NotEqual(saved.Count.Passing, expected.Count.Passing);
        page.Says($"{expected.Count.Passing} of {expected.Count.Considered} pass").Says("Asked otherwise than the search has it: T1 and T2").Says("Left out here.").Says("Saved: Has led 100 or more people; from 20 counts in part; important, weight 30.");
        Assert.DoesNotContain(Names(page), name => name.Contains("Marchwell", StringComparison.Ordinal));
        (await scene.Visitor.Open($"{scene.Path}{query}&handler=Count")).Is(HttpStatusCode.OK).Says($"{expected.Count.Passing} of {expected.Count.Considered} would pass; with what is saved, {saved.Count.Passing}");
        Assert.Equal(before, await app.Reads(db => db.AuditEntries.CountAsync()));
        (await scene.Opens()).Says($"{saved.Count.Passing} of {saved.Count.Considered} pass").Hides("What if");
    }

    [Fact]
    public async Task A_what_if_is_saved_by_the_requirements_own_form_and_other_what_ifs_stay()
    {
        var scene = await Scene();
        var (t1, t2) = (await scene.KeyOf("T1"), await scene.KeyOf("T2"));
        var page = await scene.Opens($"?{t1}.Importance=Important&{t1}.Weight=10&{t1}.Fact.AtLeast=Director&{t2}.Importance=Nice&{t2}.Weight=12&{t2}.Fact.Full=40&{t2}.Fact.Part=");
        var stale = await scene.Opens($"?{t2}.Importance=Nice&{t2}.Weight=99&{t2}.Fact.Full=41");
        var back = await page.Submit(button: "Save T2 for the search");
        back.Is(HttpStatusCode.OK).Says("T2 is saved.").Says("Asked otherwise than the search has it: T1.");
        Assert.Equal(scene.Path, back.Path);
        var held = await app.Reads(async db => (await db.Searches.Whole().SingleAsync(found => found.Id == scene.Search.Id)).Requirements.Single(one => one.Code == "T2"));
        Assert.Equal((Importance.Nice, 12, "Has led 40 or more people", new TeamLedFact(Ramp.AtLeast(40))), (held.Importance, held.Weight, held.Text, held.Fact));
        (await stale.Submit(button: "Save T2 for the search")).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing.");
    }

    [Fact]
    public async Task Facets_narrow_what_is_shown_and_ask_nothing()
    {
        var scene = await Scene();
        var expected = await scene.Reference();
        var page = await scene.Opens("?only=rank.VicePresident");
        var count = expected.Facets.Designations.Single(facet => facet.Value == Designation.VicePresident).Count;
        Assert.Equal(count, Names(page).Count);
        page.Says($"{expected.Count.Passing} of {expected.Count.Considered} pass").Says($"of the {expected.Count.Passing} who pass, by the values chosen");
        page.Hides("Lindqvist");
        (await page.Follow($"Vice president {count}, chosen; let go of it")).Says("Lindqvist");
    }

    [Fact]
    public async Task People_are_added_from_here_and_are_not_offered_twice()
    {
        var scene = await Scene();
        var person = await scene.HasPerson("Westergaard");
        var page = await scene.Opens();
        var after = await page.Submit(new() { ["Form.People"] = person.Id.ToString() }, form: "#found form[method=post]");
        after.Is(HttpStatusCode.OK).Says("Adaeze Westergaard added at Identified.");
        Assert.Contains("In this search: Identified", Row(after, "Westergaard"), StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector("input[aria-label='Add Adaeze Westergaard']"));
        (await page.Submit(form: "#found form[method=post]")).Is(HttpStatusCode.UnprocessableEntity).Says("Tick at least one person.");
    }

    [Fact]
    public async Task Somebody_off_limits_is_marked_and_refused_without_a_reason_also_by_a_forged_form()
    {
        var scene = await Scene();
        var person = await scene.HasPerson("Castlewood", organisation: "Fenwater Clinic");
        await app.Has(async db => db.OffLimitsRules.Add(OffLimitsRule.OnOrganisation("Fenwater Clinic", new("A client of ours", new DateOnly(2026, 11, 1), null), await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now)).Entity);
        var page = await scene.Opens();
        Assert.Contains("Off-limits Rule on Fenwater Clinic: A client of ours", Row(page, "Castlewood"), StringComparison.Ordinal);
        var refused = await page.Submit(new() { ["Form.People"] = person.Id.ToString() }, form: "#found form[method=post]");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Adaeze Castlewood is off-limits. Write why you add them all the same");
        Assert.True(refused.One($"input[value='{person.Id}']").HasAttribute("checked"));
        // Forged: a page on which the person is not even shown.
        var forged = await (await scene.Opens("?only=rank.VicePresident")).Submit(new() { ["Form.People"] = person.Id.ToString(), ["Form.Despite"] = null }, form: "#found form[method=post]");
        forged.Is(HttpStatusCode.UnprocessableEntity).Says("is off-limits");
        Assert.False(await app.Reads(db => db.Candidacies.AnyAsync(held => held.SearchId == scene.Search.Id)));
        (await refused.Submit(new() { ["Form.Despite"] = "The client let us" }, form: "#found form[method=post]")).Is(HttpStatusCode.OK).Says("added at Identified");
        Assert.Equal("The client let us", await app.Reads(db => db.Candidacies.Where(held => held.CandidateId == person.Id).Select(held => held.CarveOut!.Reason).SingleAsync()));
    }

    [Fact]
    public async Task Only_recruiters_of_the_search_find_people_for_it()
    {
        var scene = await PoolScene.Of(app);
        foreach (var path in new[] { scene.Path, $"{scene.Path}?handler=Count", $"{scene.Path}?handler=Sums" })
        {
            (await (await app.SignedInAs(Roles.Recruiter)).Open(path)).Is(HttpStatusCode.NotFound);
            Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignedInAs(Roles.Reviewer)).Open(path)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignedInAs(Roles.Admin)).Open(path)).Status);
        }
    }

    [Fact]
    public async Task What_another_instance_saves_shows_on_the_next_page()
    {
        var scene = await Scene();
        var person = await scene.HasPerson("Oyelaran", rank: Designation.Manager);
        (await scene.Opens()).Hides("Oyelaran");
        await app.Has(async db =>
        {
            var held = await db.Candidates.Whole().SingleAsync(found => found.Id == person.Id);
            held.AddAppointment("Chief Medical Officer", "Larkhaven Health", new PartialDate(2025), null, Designation.Chief);
            return held;
        });
        // Nobody tells this instance: the page itself looks along the trail.
        Assert.Contains("Adaeze Oyelaran", Names(await scene.Visitor.Open(scene.Path)));
    }

    [Fact]
    public void Freshness_says_how_many_and_as_of_when()
    {
        var time = new ViewerTime(app.Now, TimeZoneInfo.Utc);
        Assert.Equal("10,000 people, as of 08:59:58", TalentWords.Of(new(10_000, 10_000, app.Now.AddSeconds(-2)), time));
        Assert.Equal("10,000 people, as of yesterday, 09:00:00", TalentWords.Of(new(10_000, 10_000, app.Now.AddDays(-1)), time));
        Assert.Equal("Reading the pool: 340,000 of 1,000,000 so far. The figures are of those.", TalentWords.Of(new(340_000, 1_000_000, null), time));
        Assert.Equal("Reading the pool: it has just begun.", TalentWords.Of(new(0, 0, null), time));
    }

    [Fact]
    public async Task The_page_says_how_fresh_its_figures_are()
    {
        var scene = await Scene();
        var page = await scene.Opens();
        page.Says(TalentWords.Of((await scene.Feed()).Freshness, new(app.Now, TimeZoneInfo.Utc))).Says("is another question");
    }

    [Fact]
    public async Task Before_anything_is_asked_the_page_names_the_first_step()
    {
        var scene = await PoolScene.Of(app, asks: false);
        var page = await scene.Opens();
        page.Is(HttpStatusCode.OK).Says("Nobody can be found before something is asked that profiles say").Says("Judged by people, not asked here");
        (await page.Follow("Ask for a rank held first")).Is(HttpStatusCode.OK).Says("At least");
    }

    [Fact]
    public async Task When_nobody_passes_the_page_says_which_must_removes_most()
    {
        var scene = await Scene();
        var t1 = await scene.KeyOf("T1");
        var t2 = await scene.KeyOf("T2");
        var page = await scene.Opens($"?{t2}.Importance=Must&{t2}.Weight=1&{t2}.Fact.Full=900000&{t1}.Importance=Must&{t1}.Weight=1&{t1}.Fact.AtLeast=Chief");
        page.Is(HttpStatusCode.OK).Says("Nobody passes. T1 removes most").Says("who misses just one");
        var none = "?";
        foreach (var code in new[] { "G1", "T1", "T2", "T3" }) none += $"{await scene.KeyOf(code)}.Importance=LeftOut&";
        (await scene.Opens(none)).Is(HttpStatusCode.OK).Says("Everything is left out");
    }

    [Theory]
    [InlineData("{0}.Importance=Sometimes&{0}.Weight=5&{0}.Fact.Full=100", "Choose must, important, nice or left out.")]
    [InlineData("{0}.Importance=Must&{0}.Weight=500&{0}.Fact.Full=100", "A weight is a whole number from 1 to 100.")]
    [InlineData("{0}.Importance=Must&{0}.Weight=many&{0}.Fact.Full=100", "This is not understood.")]
    [InlineData("{0}.Importance=Must&{0}.Weight=5&{0}.Fact.Full=", "Write from how many it counts in full.")]
    [InlineData("{0}.Importance=Must&{0}.Weight=5&{0}.Fact.Full=99999999999999999999999999999999999", "")]
    [InlineData("{0}.Importance=Must&{0}.Weight=5&{0}.Fact.Full=100&{0}.Fact.Kind=Region", "")]
    [InlineData("{0}.Importance=Must", "Write a whole number from 1 to 100.")]
    public async Task What_cannot_be_asked_is_said_by_its_field_and_the_saved_one_is_asked(string typed, string says)
    {
        var scene = await Scene();
        var query = "?" + string.Format(CultureInfo.InvariantCulture, typed, await scene.KeyOf("T2"));
        var (page, saved) = (await scene.Opens(query), await scene.Reference());
        Assert.True((int)page.Status < 500);
        page.Says(says);
        if (page.Status == HttpStatusCode.UnprocessableEntity) page.Says($"{saved.Count.Passing} of {saved.Count.Considered} pass");
        (await scene.Visitor.Open($"{scene.Path}{query}&handler=Count")).Is(HttpStatusCode.OK).Says(says);
    }

    [Theory]
    [InlineData("?p=0")]
    [InlineData("?p=99999999999")]
    [InlineData("?p=77&near=1")]
    [InlineData("?near=yes&only=rank.Emperor&only=specialty.x&only=region.99&only=degree.-1&only=off-limits.maybe&only=")]
    [InlineData("?r1.Importance=&r99.Weight=x&r2.Importance=Must")]
    public async Task Nonsense_in_the_address_is_left_out_of_account(string query)
    {
        var scene = await Scene();
        Assert.True((int)(await scene.Opens(query)).Status is 200 or 422);
    }
}
