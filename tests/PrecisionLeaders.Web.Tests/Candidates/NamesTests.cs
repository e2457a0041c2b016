using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class NamesTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_name_is_kept_as_its_bearer_writes_it_and_filed_under_the_family_name()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var saved = await (await recruiter.Open("/candidates/new")).Submit(new()
        {
            ["Form.GivenName"] = "Ilona",
            ["Form.FamilyName"] = "Nagyrév",
            ["Form.Suffix"] = "Jr.",
            ["Form.NameOrder"] = "FamilyFirst",
            ["Form.Market"] = "Unknown",
        });
        saved.Is(HttpStatusCode.OK).Says("Nagyrév Ilona Jr. is in the talent pool");
        Assert.Equal("nagyrev  ilona jr", await app.Reads(db => db.Candidates.Where(held => held.FamilyName == "Nagyrév").Select(held => held.SortName).SingleAsync()));
        (await recruiter.Open("/candidates?q=nagyrev")).Says("Nagyrév Ilona Jr.");
    }

    [Fact]
    public async Task Letters_of_any_script_are_kept_and_found()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        await app.HasCandidate("明", "李");
        await app.HasCandidate("Анна", "Ильина-Звёздная");
        (await recruiter.Open($"/candidates?q={Uri.EscapeDataString("李")}")).Says("李明");
        (await recruiter.Open($"/candidates?q={Uri.EscapeDataString("звездная")}")).Says("Анна Ильина-Звёздная");
    }

    [Fact]
    public async Task A_long_suffix_is_answered_by_the_field()
    {
        var form = await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates/new");
        var answer = await form.Submit(new() { ["Form.FamilyName"] = "Kept", ["Form.Suffix"] = new string('I', 21) });
        answer.Is(HttpStatusCode.UnprocessableEntity).Says("The suffix has 21 characters; at most 20 fit.");
    }

    /// <summary>People who were in the pool before whole names were kept get theirs when the database is brought up to date.</summary>
    [Fact]
    public async Task Names_of_earlier_versions_are_written_when_the_database_is_brought_up()
    {
        await using var old = new RunningApp();
        await old.HasCandidate("Anneke", "van der Berg");
        await old.HasCandidate("明", "王");
        await old.HasCandidate("Ada", "Plainname");
        await old.Reads(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("EvidenceFiling");
            await old.Services.CreateScope().ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
            return 0;
        });
        var names = await old.Reads(db => db.Candidates.Select(held => new { held.Name, held.SortName }).ToListAsync());
        Assert.Contains(new { Name = "Anneke van der Berg", SortName = "berg  anneke van der" }, names);
        Assert.Contains(new { Name = "王明", SortName = "王  明" }, names);
        Assert.Contains(new { Name = "Ada Plainname", SortName = "plainname  ada" }, names);
    }
}
