using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Tests.App;

public sealed class WorldTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_open_round_lays_out_one_scorecard_for_each_rater_and_candidacy()
    {
        var scene = await app.HasOpenRound(raters: 3, candidates: 2);
        Assert.Equal(6, await app.Reads(db => db.Scorecards.CountAsync(card => card.RoundId == scene.Round.Id)));
    }

    [Fact]
    public async Task A_change_to_a_part_renews_the_version_of_the_whole_and_is_audited()
    {
        var person = await app.HasCandidate("Ada", "Test");
        await app.Has(async db => (await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id)).AddDegree("PhD", "Genetics", null, null, null));
        var now = await app.Reads(db => db.Candidates.SingleAsync(held => held.Id == person.Id));
        Assert.NotEqual(person.Version, now.Version);
        Assert.Equal(["added", "changed"], await app.Reads(db => db.AuditEntries.Where(row => row.RecordId == person.Id).OrderBy(row => row.Id).Select(row => row.Act).ToListAsync()));
    }

    [Fact]
    public async Task People_are_found_without_regard_to_accents_and_case()
    {
        var person = await app.HasCandidate("Oisín", "Núñez-Søndergård");
        foreach (var typed in new[] { "nunez", "OISIN", "sondergard ois", "Núñ" })
            Assert.Contains(person.Id, await app.Reads(db => db.Candidates.FoundBy(db, typed).Select(held => held.Id).ToListAsync()));
        Assert.DoesNotContain(person.Id, await app.Reads(db => db.Candidates.FoundBy(db, "unez").Select(held => held.Id).ToListAsync()));
    }
}
