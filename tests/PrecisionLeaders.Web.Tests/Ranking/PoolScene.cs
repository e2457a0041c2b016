using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>A search that asks for facts, a recruiter who works it, and some people who differ.</summary>
public sealed record PoolScene(RunningApp App, Account Lead, Search Search, Visitor Visitor)
{
    public string Path => $"/searches/{Search.Id}/find";

    /// <summary>G1 a doctorate (must), T1 at least director (must), T2 people led, T3 trials.</summary>
    public static async Task<PoolScene> Of(RunningApp app, bool asks = true)
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead);
        if (asks) await app.Has(async db =>
        {
            var held = await db.Searches.Whole().SingleAsync(found => found.Id == search.Id);
            held.Requirements.Single(one => one.Code == "G1").ReadFrom(new DegreeFact(DegreeClass.Medical | DegreeClass.Philosophy));
            held.Ask("T1", "At least director", Importance.Must, 10, new DesignationFact(Designation.Director));
            held.Ask("T2", "Has led 100 or more people; from 20 counts in part", Importance.Important, 30, new TeamLedFact(new(19, 100)));
            held.Ask("T3", "2 or more trials", Importance.Nice, 20, new EvidenceFact([EvidenceKind.Trial], Recency.Ever, Ramp.AtLeast(2)));
            return held;
        });
        return new(app, lead, search, await app.SignedInAs(lead));
    }

    /// <param name="family">name</param>
    /// <param name="degree">text of the award, or null when none is known</param>
    /// <param name="rank">highest rank</param>
    /// <param name="team">people led, or null when not known</param>
    /// <param name="organisation">where they are</param>
    public Task<Candidate> HasPerson(string family, string? degree = "MD", Designation rank = Designation.Director, int? team = 60, string organisation = "Larkhaven Health") => App.HasCandidate("Adaeze", family, person =>
    {
        if (degree is not null) person.AddDegree(degree, null, null, null, null);
        person.AddAppointment("Head of genomics", organisation, new PartialDate(2016), null, rank, team, null);
    });

    public async Task<TalentFeed> Feed()
    {
        var feed = App.Services.GetRequiredService<TalentFeed>();
        await feed.CatchUpAsync();
        return feed;
    }

    public async Task<OpenPage> Opens(string query = "")
    {
        await Feed();
        return await Visitor.Open(Path + query);
    }

    /// <summary>As the address of the page names a requirement: "r7".</summary>
    public Task<string> KeyOf(string code) => App.Reads(async db => $"r{(await db.Searches.Whole().SingleAsync(held => held.Id == Search.Id)).Requirements.Single(held => held.Code == code).Order}");

    /// <summary>The plain definition over all who are in the pool.</summary>
    public async Task<TalentResult> Reference(params TalentRequirement[] instead)
    {
        var (feed, ids) = (await Feed(), await App.Reads(db => db.Candidates.Select(held => held.Id).ToListAsync()));
        var asked = instead.Length > 0 ? instead : await App.Reads(async db => (await db.Searches.Whole().SingleAsync(held => held.Id == Search.Id)).Requirements
            .OrderBy(held => held.Order).Select(held => held.ForTalentMatch()).OfType<TalentRequirement>().ToArray());
        return TalentMatch.Rank(ids.Select(id => feed.Index.Find(id)!), asked, top: 10_000, nearMisses: 10_000);
    }
}
