using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class ListVersionTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_reader_and_the_team_see_what_a_new_version_changed()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 3);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        await app.HasRecused(scene, scene.Rater(1), 3);
        var recruiter = await app.SignedInAs(scene.Lead);
        var draft = await (await recruiter.Open($"/searches/{scene.Search.Id}/lists/{list.Id}")).Submit(button: "Make a new version");
        draft = await draft.Submit(new() { ["Form.Lines"] = "Another line on everyone." }, form: "#order", button: "Move Person2 Candidate2 up");
        draft = await draft.Submit(form: "#order", button: "Take Person3 Candidate3 off the list");
        (await draft.Follow("What changed")).Says("What changed since short list 1").Says("Person3 Candidate3 was number 3").Says("is a draft");
        var presented = await draft.Submit(new() { ["Form.Readers"] = scene.Rater(1).Id.ToString() }, button: "Present the list");
        var reader = await app.SignedInAs(scene.Rater(1));
        var changes = await (await reader.Open($"/review/lists/{presented.Path.Split('/')[^1]}")).Follow("What changed since short list 1");
        changes.Is(HttpStatusCode.OK).Says("Moved").Hides("Candidate3");
        Assert.Contains(changes.Document.QuerySelectorAll("ins"), word => word.TextContent == "Another");
        (await (await app.SignedInAs(scene.Rater(2))).Open(changes.Path)).Is(HttpStatusCode.NotFound);
        (await reader.Open($"/review/lists/{list.Id}/changes")).Says("This is the first version you were shown");
    }

    [Fact]
    public async Task A_presented_list_is_shown_to_further_reviewers_who_are_told_by_mail()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        var page = await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/lists/{list.Id}");
        (await page.Submit(button: "Present it to them")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose at least one reviewer");
        (await page.Submit(new() { ["Form.Readers"] = scene.Rater(2).Id.ToString() }, button: "Present it to them")).Is(HttpStatusCode.OK).Says("Presented to Rater Number2 too").Hides("Present it to others too");
        (await (await app.SignedInAs(scene.Rater(2))).Open($"/review/lists/{list.Id}")).Is(HttpStatusCode.OK).Says("Person1 Candidate1");
        Assert.Equal(1, await app.Reads(db => db.Outbox.CountAsync(mail => mail.ToId == scene.Rater(2).Id)));
    }

    [Fact]
    public async Task Who_left_the_search_is_marked_and_keeps_a_draft_from_being_presented()
    {
        var scene = await app.HasOpenRound(raters: 1);
        await app.Has(async db =>
        {
            var list = new CandidateList(await db.Searches.SingleAsync(held => held.Id == scene.Search.Id), ListKind.Slate, 1, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            foreach (var candidacy in scene.Candidacies) list.Add(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == candidacy.Id));
            db.Lists.Add(list);
            return list;
        });
        await app.HasLeftSearch(scene, 2);
        var draft = (await (await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/lists")).Follow("Slate 1")).Says("Left the search");
        var refused = await draft.Submit(new() { ["Form.Readers"] = scene.Rater(1).Id.ToString() }, button: "Present the list");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Number 2 has left the search. Take them off the list before you present it.");
        Assert.True(refused.One($"[name='Form.Readers'][value='{scene.Rater(1).Id}' i]").HasAttribute("checked"));
    }

    [Fact]
    public async Task Ranks_stand_beside_a_draft_only_once_they_are_revealed_to_who_orders_it()
    {
        var scene = await app.HasOpenRound(raters: 1, reveal: RevealRule.WhenRoundCloses);
        await app.HasSubmitted(scene, scene.Rater(1), 1, 5, "Note");
        await app.HasSubmitted(scene, scene.Rater(1), 2, 4, "Note");
        await app.Has(async db =>
        {
            var list = new CandidateList(await db.Searches.SingleAsync(held => held.Id == scene.Search.Id), ListKind.Slate, 1, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            foreach (var candidacy in scene.Candidacies) list.Add(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == candidacy.Id));
            db.Lists.Add(list);
            return list;
        });
        var recruiter = await app.SignedInAs(scene.Lead);
        var draft = (await (await recruiter.Open($"/searches/{scene.Search.Id}/lists")).Follow("Slate 1")).Says("Scores stay sealed until the round closes.").Hides("Rank 1");
        await app.HasClosed(scene);
        (await recruiter.Open(draft.Path)).Says("Rank 1 of 2").Says("Rank 2 of 2");
    }
}
