using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Pages.Candidates.Duplicates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class DuplicateQueueTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Who_could_be_one_is_put_to_a_recruiter_with_reasons_until_somebody_says_they_are_two()
    {
        var (visitor, one, other) = (await app.SignedInAs(Roles.Recruiter), await Twin("Roberta", "Queueson"), await Twin("R.", "Queueson"));
        await Compared();
        var queue = await visitor.Open("/candidates/duplicates");
        queue.Is(HttpStatusCode.OK).Says("Roberta Queueson and R. Queueson").Says("one person in").Says("agrees in year and school").Says("Weight in bits");
        var said = queue.Document.QuerySelectorAll("table td.text-end").Select(cell => decimal.Parse(cell.TextContent.Trim().Replace('−', '-'), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(said[..^1].Sum() - said[^1], -.5m, .5m);
        (await visitor.Open($"/candidates/{other.Id}")).Says("R. Queueson could be the same as Roberta Queueson.").One($"a[href='/candidates/{other.Id}/merge/{one.Id}']");

        var settled = await queue.Submit(form: "form[action*=Distinct]");
        settled.Is(HttpStatusCode.OK).Says("are two people").Says("Nobody looks like anybody else.");
        (await visitor.Open($"/candidates/{other.Id}")).Hides("could be the same");
        await Compared();
        (await visitor.Open("/candidates/duplicates")).Hides("Queueson");
        (await visitor.Open($"/candidates/{one.Id}/merge/{other.Id}")).Says("said that they are two people").Hides("Are they two people?");

        (await settled.Submit(form: "#notice form")).Says("They could be one again.").Hides("Nobody looks");
        await Compared();
        (await visitor.Open("/candidates/duplicates")).Says("Queueson");
        await (await visitor.Open($"/candidates/{one.Id}/merge/{other.Id}")).Submit(form: "form.pl-form");
        (await visitor.Open("/candidates/duplicates")).Hides("Queueson");
    }

    [Fact]
    public async Task The_pool_is_compared_again_once_somebody_in_it_has_changed_and_time_has_gone_by()
    {
        await Compared();
        var before = await People();
        await app.HasCandidate("Somebody", "Newcomer");
        await Compared(after: 0);
        Assert.Equal(before, await People());
        await Compared();
        Assert.Equal(before + 1, await People());
    }

    [Theory]
    [InlineData("npi", "1000000012")]
    [InlineData("NIH profile", "7654321")]
    [InlineData("OpenAlex author", "A5023888391")]
    public async Task A_number_that_is_somebody_elses_is_refused_by_the_field_with_the_way_to_them(string scheme, string value)
    {
        var holder = await app.HasCandidate("Number", "Holder", person => person.Identify(IdentifierSchemes.Named(scheme), value));
        var (visitor, person) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Second", "Holder"));
        var form = await visitor.Open($"/candidates/{person.Id}/identifiers");
        var refused = await form.Submit(new() { ["Form.Scheme"] = scheme, ["Form.Value"] = $" {value} " });
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Number Holder is in the pool with this number already.").One($"a[href='/candidates/{person.Id}/merge/{holder.Id}']");
        Assert.Equal(scheme, refused.ValueOf("Form.Scheme"));
        (await refused.Submit(new() { ["Form.Scheme"] = "Scopus Author ID" })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_but_recruiters_decides_who_is_two_people()
    {
        var (one, other) = (await app.HasCandidate("First", "Elsewhere"), await app.HasCandidate("Second", "Nowhere"));
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var page = await visitor.Open($"/candidates/{one.Id}/merge/{other.Id}");
        (await page.Submit(new() { ["second"] = Guid.NewGuid().ToString() }, form: "form[action*=Distinct]")).Is(HttpStatusCode.NotFound);
        (await page.Submit(new() { ["back"] = "https://elsewhere.example/" }, form: "form[action*=Distinct]")).Is(HttpStatusCode.OK);
        (await page.Submit(form: "form[action*=Distinct]")).Is(HttpStatusCode.OK);
        Assert.Equal(1, await app.Reads(db => db.Set<NotTheSame>().Between(one.Id, other.Id).CountAsync()));
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignedInAs(Roles.Reviewer)).Open("/candidates/duplicates")).Status);
    }

    private Task<Candidate> Twin(string given, string family) => app.HasCandidate(given, family, person =>
    {
        person.AddAppointment("Director", "Larkhaven Health", new PartialDate(2019), null);
        person.AddDegree("MD", null, "Wexcombe University", null, new PartialDate(1998));
    });

    private Task<int> People() => app.Reads(db => db.Set<PoolComparison>().Select(held => held.People).SingleAsync());

    /// <summary>The application compares by itself too once its clock moves: what it has begun is waited for, so that nothing older is written after.</summary>
    private async Task Compared(int after = 10)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(after));
        var own = app.Services.GetServices<IHostedService>().OfType<DuplicateUpkeep>().Single();
        for (var waits = 0; waits < 500 && own.LookedAt != app.Now && own.FailedAt != app.Now; waits++) await Task.Delay(20);
        do await app.Reads(db => new ComparePool(db, app.Clock).LookAsync());
        while (after > 0 && await People() < await app.Reads(db => db.Candidates.CountAsync()));
    }
}
