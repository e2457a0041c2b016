using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

public sealed class DecisionTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static string Unique => Guid.CreateVersion7().ToString("N")[16..];

    private Task<int> Named(string family) => app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == family));

    private async Task<(Candidate Known, OpenPage Batch, string Family)> Alike()
    {
        var family = $"Alike{Unique}";
        var known = await app.HasCandidate("Theodora", family, held => held.AddAppointment("Director", "Sable Health", new PartialDate(2019), null));
        var batch = await (await app.SignedInAs(Roles.Recruiter)).Brings($"given,surname,position,organisation\nT.,{family},Senior Director,SABLE Health\nBasil,{family},Chair,Elsewhere\n");
        return (known, batch, family);
    }

    [Fact]
    public async Task Who_may_be_known_is_asked_about_with_the_reason_and_is_not_ready_by_itself()
    {
        var (known, batch, family) = await Alike();
        batch.Is(HttpStatusCode.OK).Says("1 of 2 are ready: 1 new, 0 updates.").Says($"Is T. {family} somebody we know?").Says("Family name agrees; organisation agrees").Says("1 record stays here until you decide");
        batch.One($".pl-decide a[href='/candidates/{known.Id}']");
        (await batch.Commit()).Says("Committed 1 record");
        Assert.Equal(2, await Named(family));
    }

    [Fact]
    public async Task Said_to_be_the_same_person_it_is_an_update_and_stays_one_when_planned_anew()
    {
        var (known, batch, family) = await Alike();
        var decided = await batch.Submit(button: $"Same person: T. {family} is Theodora {family}");
        decided.Says("1 new, 1 update.").Says($"Decided: this is Theodora {family}");
        var committed = await decided.Commit();
        committed.Says("Committed 2 records: 1 new, 1 updated.");
        var held = await app.Reads(db => db.Candidates.Whole().SingleAsync(each => each.Id == known.Id));
        Assert.Equal(2, held.Appointments.Count);
        (await committed.Undo()).Says("Undone.");
        Assert.Equal("Theodora", await app.Reads(db => db.Candidates.Where(each => each.Id == known.Id).Select(each => each.GivenName).SingleAsync()));
        Assert.Equal(1, await Named(family));
    }

    [Fact]
    public async Task Said_to_be_two_people_a_profile_is_added()
    {
        var (_, batch, family) = await Alike();
        var decided = await batch.Submit(button: $"Two people, add a profile: T. {family}");
        decided.Says("2 new, 0 updates.").Says("Decided: a new person all the same.");
        await decided.Commit();
        Assert.Equal(3, await Named(family));
    }

    [Fact]
    public async Task Many_rows_are_decided_at_once_by_ticks_or_by_what_the_filter_shows()
    {
        var (_, batch, _) = await Alike();
        var none = await batch.Submit(form: "form#many", button: "Leave out");
        none.Is(HttpStatusCode.UnprocessableEntity).Says("Tick the ones you mean");
        var all = await batch.Submit(new() { ["all"] = "true" }, "form#many", "Leave out");
        all.Says("Decided: 2 records.").Says("0 of 2 are ready");
        Assert.Equal(2, all.Count("left out"));
        var id = await app.Reads(db => db.Set<ImportRecord>().OrderByDescending(record => record.Id).Where(record => record.Outcome == ImportOutcome.New).Select(record => record.Id).FirstAsync());
        var back = await all.Submit(new() { ["picks"] = id.ToString() }, "form#many", "Take back in");
        back.Says("1 of 2 are ready");
    }

    [Fact]
    public async Task A_decision_on_an_old_page_is_refused()
    {
        var (_, batch, family) = await Alike();
        await batch.Submit(button: $"Two people, add a profile: T. {family}");
        (await batch.Submit(button: $"Leave the row out: T. {family}")).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_when_it_was_brought()
    {
        var mark = Unique;
        var (recruiter, list) = (await app.SignedInAs(Roles.Recruiter), $"given,surname,email\nAda,Again{mark},again{mark}@x.example\n");
        var first = await (await recruiter.Brings(list)).Commit();
        var again = await recruiter.Brings(list, "renamed.txt");
        again.Says("The same file was brought before").Says("Nothing changes.").Says("0 of 1 are ready");
        again.One($"main a[href='{first.Path}']");
    }
}
