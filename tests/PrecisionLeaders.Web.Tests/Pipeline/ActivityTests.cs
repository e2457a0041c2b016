using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Pipeline;

public sealed class ActivityTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_note_for_oneself_is_read_by_its_author_alone()
    {
        var (visitor, person) = await ScenesAsync();
        var other = await app.SignedInAs(Roles.Recruiter);
        var form = await visitor.Open($"/candidates/{person.Id}/activity");
        var note = new Dictionary<string, string?> { ["Form.Text"] = "Plumtree in confidence", ["Form.Reach"] = "OnlyMe" };
        (await form.Submit(note)).Is(HttpStatusCode.OK).Says("The note is written down.").Says("Plumtree in confidence").Says("Confidential");
        await form.Submit(note);
        var id = await app.Reads(db => db.Activities.Where(held => held.CandidateId == person.Id).Select(held => held.Id).SingleAsync());
        foreach (var path in new[] { "", "/activities", $"/activity/{id}" }) (await other.Open($"/candidates/{person.Id}{path}")).Hides("Plumtree");
        (await other.Open($"/candidates/{person.Id}/activity/{id}")).Is(HttpStatusCode.NotFound);
        (await (await visitor.Open($"/candidates/{person.Id}/activity/{id}")).Submit(new() { ["Form.Text"] = "Plumtree for all", ["Form.Reach"] = "Recruiters" })).Says("Plumtree for all");
        (await other.Open($"/candidates/{person.Id}")).Says("Plumtree for all");
    }

    [Fact]
    public async Task What_is_written_for_a_search_is_read_by_its_recruiters_and_by_no_committee()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        var person = scene.Candidacies[0].CandidateId;
        var lead = await app.SignedInAs(scene.Lead);
        await (await lead.Open($"/candidates/{person}/activity")).Submit(new() { ["Form.Kind"] = "Call", ["Form.Text"] = "Quincewood said", ["Form.Search"] = scene.Search.Id.ToString() });
        (await lead.Open($"/candidates/{person}")).Says("Quincewood said");
        (await (await app.SignedInAs(Roles.Recruiter)).Open($"/candidates/{person}")).Hides("Quincewood");
        (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}")).Hides("Quincewood");
    }

    /// <summary>Who is no recruiter reads no activity, so a task of theirs would lie where nobody sees it.</summary>
    [Fact]
    public async Task A_task_is_given_to_no_one_but_a_recruiter()
    {
        var (visitor, person) = await ScenesAsync();
        var reviewer = await app.HasAccount("No Recruiter", Roles.Reviewer);
        var answer = await (await visitor.Open($"/candidates/{person.Id}/activity?kind=Task")).Submit(new() { ["Form.Text"] = "Ring the referee", ["Form.Owner"] = reviewer.Id.ToString() });
        answer.Is(HttpStatusCode.UnprocessableEntity).Says("Choose who is to do it.");
        Assert.False(await app.Reads(db => db.Activities.AnyAsync(held => held.CandidateId == person.Id)));
    }

    [Fact]
    public async Task A_task_stands_on_the_home_page_of_its_owner_from_its_day_until_it_is_done()
    {
        var (visitor, person) = await ScenesAsync();
        var owner = await app.HasAccount("Task Owner", Roles.Recruiter);
        var owing = await app.SignedInAs(owner);
        var today = DateOnly.FromDateTime(app.Now.UtcDateTime);
        foreach (var (text, due) in new[] { ("Ring the referee", today), ("Later still", today.AddDays(30)) })
            (await (await visitor.Open($"/candidates/{person.Id}/activity?kind=Task")).Submit(new() { ["Form.Text"] = text, ["Form.DueOn"] = due.ToString("yyyy-MM-dd", null), ["Form.Owner"] = owner.Id.ToString() })).Is(HttpStatusCode.OK);
        (await visitor.Open("/")).Hides("Ring the referee");
        var home = await owing.Open("/");
        home.Says("Ring the referee").Hides("Later still");
        var done = await home.Submit(form: "#tasks form");
        done.Is(HttpStatusCode.OK).Says("The task is done.").Says("Nothing is due.");
        (await done.Submit(form: "#notice form")).Says("Ring the referee");
    }

    [Fact]
    public async Task An_interview_has_a_beginning_a_panel_and_a_file_for_the_calendar()
    {
        var (visitor, person) = await ScenesAsync();
        var form = await visitor.Open($"/candidates/{person.Id}/activity?kind=Interview");
        var interview = new Dictionary<string, string?> { ["Form.Text"] = "Secret thoughts", ["Form.At"] = "2026-12-01T14:30", ["Form.Minutes"] = "75", ["Form.Place"] = "Board room; north, first floor", ["Form.Panel"] = "Rowan Ashby, Dean" };
        (await form.Submit(new(interview) { ["Form.At"] = "" })).Is(HttpStatusCode.UnprocessableEntity).Says("Say when the interview begins.");
        (await form.Submit(new(interview) { ["Form.Minutes"] = "0" })).Is(HttpStatusCode.UnprocessableEntity).Says("An interview lasts from 1 minute");
        (await form.Submit(interview)).Is(HttpStatusCode.OK).Says("Rowan Ashby, Dean");
        var id = await app.Reads(db => db.Activities.Where(held => held.CandidateId == person.Id).Select(held => held.Id).SingleAsync());
        var file = await visitor.Open($"/candidates/{person.Id}/activity/{id}/calendar");
        Assert.Equal("text/calendar", file.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("BEGIN:VEVENT\r\n", file.Html, StringComparison.Ordinal);
        Assert.Contains(@"LOCATION:Board room\; north\, first floor", file.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret thoughts", file.Html, StringComparison.Ordinal);
        Assert.All(file.Html.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
    }

    [Fact]
    public async Task What_is_removed_comes_back_by_undo_and_a_stale_form_says_so()
    {
        var (visitor, person) = await ScenesAsync();
        await (await visitor.Open($"/candidates/{person.Id}/activity")).Submit(new() { ["Form.Text"] = "Greengage" });
        var path = $"/candidates/{person.Id}/activity/{await app.Reads(db => db.Activities.Where(held => held.CandidateId == person.Id).Select(held => held.Id).SingleAsync())}";
        var (mine, theirs) = (await visitor.Open(path), await visitor.Open(path));
        await theirs.Submit(new() { ["Form.Text"] = "Theirs" });
        var stale = await mine.Submit(new() { ["Form.Text"] = "Mine" });
        stale.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this").Says("The record now says: Theirs");
        Assert.Equal("Mine", stale.ValueOf("Form.Text").Trim());
        var removed = await mine.Submit(form: "form[action*=Remove]");
        removed.Says("It is removed.").Hides("Theirs");
        (await removed.Submit(form: "#notice form")).Says("Theirs");
        (await (await visitor.Open($"/candidates/{person.Id}/activity")).Submit(new() { ["Form.Text"] = " " })).Is(HttpStatusCode.UnprocessableEntity).Says("The text is missing.");
    }

    private async Task<(Visitor, Candidate)> ScenesAsync() => (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Active", $"Person{Guid.CreateVersion7():N}"));
}
