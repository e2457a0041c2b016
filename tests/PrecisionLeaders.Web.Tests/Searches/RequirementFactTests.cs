using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Searches;

public sealed class RequirementFactTests(RunningApp app) : IClassFixture<RunningApp>
{
    private async Task<(Visitor Visitor, Search Search)> Scene()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        return (await app.SignedInAs(lead), await app.HasSearch(lead));
    }

    private Task<Requirement> Read(Search search, string code) => app.Reads(async db =>
        (await db.Searches.Whole().SingleAsync(held => held.Id == search.Id)).Requirements.Single(held => held.Code == code));

    [Theory]
    [InlineData("TeamLed", "Fact.Full=40&Fact.Part=10", "Has led 40 or more people; from 10 counts in part")]
    [InlineData("LeadershipYears", "Fact.Full=12", "12 or more years in leadership")]
    [InlineData("BudgetOwned", "Fact.Full=20000000&Fact.Part=5000000", "Has owned $20 m a year or more; from $5 m counts in part")]
    [InlineData("Designation", "Fact.AtLeast=SeniorDirector", "At least senior director")]
    [InlineData("Degree", "Fact.Degrees=Medical&Fact.Degrees=Philosophy&Fact.Of=AllOf", "Holds an MD and a PhD")]
    [InlineData("Evidence", "Fact.Evidence=Trial&Fact.Evidence=Guideline&Fact.Since=LastFiveYears&Fact.Full=2&Fact.Part=1", "2 or more guidelines or trials in the last five years; from 1 counts in part")]
    [InlineData("Engagement", "Fact.Partners=Payer&Fact.Partners=Investor&Fact.Full=1", "1 or more deals with payers or investors")]
    [InlineData("Region", "Fact.Regions=Europe&Fact.WillMove=true", "Lives in Europe, or would move")]
    [InlineData("ClinicalLicence", "", "Holds a clinical licence")]
    [InlineData("BoardCertification", "", "Board certified")]
    [InlineData("NotOffLimits", "", "Not off-limits")]
    public async Task A_fact_is_chosen_by_kind_and_said_in_words(string kind, string fields, string says)
    {
        var (visitor, search) = await Scene();
        var choose = await visitor.Open($"/searches/{search.Id}/requirements");
        var form = await choose.Submit(new() { ["kind"] = kind }, form: "form[method=get].pl-narrow");
        form.Is(HttpStatusCode.OK);
        var brief = await Post(visitor, form, $"Form.Code=T1&Form.Importance=Important&Form.Weight=20&{fields}");
        brief.Is(HttpStatusCode.OK).Says("T1 is saved.").Says(says).Says("Read off profiles");
        var held = await Read(search, "T1");
        Assert.Equal((kind, says), (held.Fact!.Kind.ToString(), held.Text));
        var again = await visitor.Open($"/searches/{search.Id}/requirements/{held.Id}");
        (await again.Submit(form: "main form[method=post]")).Is(HttpStatusCode.OK).Says(says);
        Assert.Equivalent(held.Fact, (await Read(search, "T1")).Fact, strict: true);
    }

    [Theory]
    [InlineData("TeamLed", "Fact.Full=", "Write from how many it counts in full.")]
    [InlineData("TeamLed", "Fact.Full=10&Fact.Part=10", "What counts in part is less than what counts in full.")]
    [InlineData("TeamLed", "Fact.Full=2.5", "Write a whole number from 1 to 1,000,000.")]
    [InlineData("BudgetOwned", "Fact.Full=999", "Write a whole number from 1000 to 100,000,000,000.")]
    [InlineData("Evidence", "Fact.Full=32&Fact.Evidence=Trial", "Write a whole number from 1 to 31.")]
    [InlineData("Evidence", "Fact.Full=2", "Tick at least one kind of evidence.")]
    [InlineData("Degree", "", "Tick at least one kind of degree.")]
    [InlineData("Specialty", "", "Tick at least one specialty.")]
    [InlineData("Specialty", "Fact.Specialties=019ab000-0000-7000-8000-000000000000", "A specialty you ticked is no longer on the list.")]
    [InlineData("Region", "", "Tick at least one region.")]
    [InlineData("Engagement", "Fact.Full=1", "Tick with whom the deals were made.")]
    [InlineData("Engagement", "Fact.Full=1&Fact.Partners=Unstated", "That is no partner of a deal.")]
    [InlineData("Designation", "Fact.AtLeast=", "Choose the lowest rank that will do.")]
    [InlineData("Judged", "Form.Text=", "Write what is asked.")]
    public async Task What_cannot_be_asked_is_said_and_the_input_kept(string kind, string fields, string says)
    {
        var (visitor, search) = await Scene();
        var form = await visitor.Open($"/searches/{search.Id}/requirements?kind={kind}");
        var page = await Post(visitor, form, $"Form.Code=T1&Form.Importance=Nice&Form.Weight=33&{fields}");
        page.Is(HttpStatusCode.UnprocessableEntity).Says(says);
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal(("33", kind), (page.ValueOf("Form.Weight"), page.ValueOf("Fact.Kind")));
        Assert.DoesNotContain(await app.Reads(async db => (await db.Searches.Whole().SingleAsync(held => held.Id == search.Id)).Requirements), held => held.Code == "T1");
    }

    [Fact]
    public async Task A_gate_read_off_profiles_is_still_for_people_to_judge()
    {
        var (visitor, search) = await Scene();
        var gate = await Read(search, "G1");
        await Post(visitor, await visitor.Open($"/searches/{search.Id}/requirements/{gate.Id}?kind=Degree"), "Fact.Degrees=Medical");
        var physician = await app.HasCandidacy(search, "Tobias", "Marchwell", person => person.AddDegree("MD", null, null, null, null));
        var held = await app.Reads(db => db.Candidacies.Include(one => one.Gates).SingleAsync(one => one.Id == physician.Id));
        Assert.Empty(held.Gates);
        var page = await visitor.Open($"/searches/{search.Id}/people/{physician.Id}");
        Assert.Equal(nameof(GateOutcome.Unknown), page.ValueOf("Form.Gates[0].Outcome"));
        Assert.Equal("A doctorate suited to the role: MD or DO, PhD, PharmD, or both", (await Read(search, "G1")).Text);
        Assert.Equal(FactKind.Degree, (await Read(search, "G1")).Fact!.Kind);
    }

    [Fact]
    public async Task An_unknown_kind_in_the_address_is_left_out_of_account()
    {
        var (visitor, search) = await Scene();
        foreach (var kind in new[] { "Nonsense", "99", "-1" })
            Assert.Equal("Judged", (await visitor.Open($"/searches/{search.Id}/requirements?kind={kind}")).Is(HttpStatusCode.OK).ValueOf("Fact.Kind"));
    }

    /// <summary>Sends the page's form with fields that may stand in it more than once.</summary>
    private static async Task<OpenPage> Post(Visitor visitor, OpenPage page, string fields)
    {
        var given = fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => KeyValuePair.Create(field[0], field[1])).ToList();
        var hidden = page.Document.QuerySelectorAll("main form[method=post] input[type=hidden], main form[method=post] input[type=text], main form[method=post] input[type=number], main form[method=post] input:checked")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Where(field => given.All(one => one.Key != field.Key));
        return await visitor.Send(new(HttpMethod.Post, page.Address) { Content = new FormUrlEncodedContent(hidden.Concat(given)) });
    }
}
