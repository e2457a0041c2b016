using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Mail;

/// <summary>What is put into the outbox by what people do, in the same save.</summary>
public sealed class PostingTests(RunningApp app) : IClassFixture<RunningApp>
{
    private Task<List<OutboxMail>> Posted(MailKind kind, Guid search) =>
        app.Reads(db => db.Outbox.Include(mail => mail.To).Where(mail => mail.Kind == kind && mail.SearchId == search).OrderBy(mail => mail.To!.Name).ToListAsync());

    [Fact]
    public async Task An_invitation_is_posted_with_its_link_sealed()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await (await admin.Open("/admin/people")).Submit(new() { ["Form.Name"] = "Otto Brandvold", ["Form.Email"] = "otto@posting.example", ["Form.Roles"] = "Recruiter" });
        var token = page.One("#link").GetAttribute("value")!.Split("token=")[1];
        var mail = await app.Reads(db => db.Outbox.Include(held => held.Invitation).SingleAsync(held => held.Invitation!.Email == "otto@posting.example"));
        Assert.Equal((MailKind.Invitation, MailState.Waiting), (mail.Kind, mail.State));
        Assert.DoesNotContain(token, mail.SealedToken, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_refused_invitation_posts_nothing()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await admin.Open("/admin/people");
        Dictionary<string, string?> form = new() { ["Form.Name"] = "Twice Invited", ["Form.Email"] = "twice@posting.example", ["Form.Roles"] = "Recruiter" };
        await page.Submit(form);
        (await page.Submit(form)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(1, await app.Reads(db => db.Outbox.CountAsync(held => held.Invitation!.Email == "twice@posting.example")));
    }

    [Fact]
    public async Task Opening_a_round_posts_to_its_raters()
    {
        var scene = await app.HasOpenRound(raters: 3);
        await app.HasRecused(scene, scene.Rater(3), 1);
        await app.HasRecused(scene, scene.Rater(3), 2);
        var recruiter = await app.SignedInAs(scene.Lead);
        var round = await OpensAnother(scene, recruiter);
        var mails = await Posted(MailKind.RoundOpened, scene.Search.Id);
        // Who is recused from everyone is asked for nothing.
        Assert.Equal(["Rater Number1", "Rater Number2"], mails.Select(mail => mail.ToName));
        Assert.All(mails, mail => Assert.Equal((round, new DateOnly(2026, 12, 20), "/review"), (mail.RoundId, mail.DueOn, mail.Path)));
    }

    [Fact]
    public async Task Opening_a_round_again_posts_to_those_who_owe_something_in_it()
    {
        var scene = await app.HasOpenRound(raters: 2);
        foreach (var candidate in new[] { 1, 2 }) await app.HasSubmitted(scene, scene.Rater(2), candidate, 3, "A note.");
        await app.HasClosed(scene);
        var page = await (await app.SignedInAs(scene.Lead)).Open($"/searches/{scene.Search.Id}/rounds/{scene.Round.Id}");
        (await page.Submit(new() { ["Form.Reason"] = "A scorecard is missing.", ["Form.DueOn"] = "2026-12-10" }, form: "form[action*='handler=Reopen']")).Is(HttpStatusCode.OK);
        Assert.Equal(("Rater Number1", new DateOnly(2026, 12, 10)), Assert.Single((await Posted(MailKind.RoundOpened, scene.Search.Id)).Select(mail => (mail.ToName, mail.DueOn!.Value))));
    }

    /// <summary>A second round with all raters and people of the scene, opened by its page.</summary>
    private async Task<Guid?> OpensAnother(RoundScene scene, Visitor recruiter)
    {
        var id = await app.Has(async db =>
        {
            var first = await db.Rounds.Include(held => held.Search).Include(held => held.Rubric).Include(held => held.Raters).ThenInclude(held => held.Account)
                .Include(held => held.Candidacies).ThenInclude(held => held.Candidacy).SingleAsync(held => held.Id == scene.Round.Id);
            var made = new ScoringRound(first.Search, "Second look", first.Rubric, RevealRule.WhenRoundCloses, new(2026, 12, 20), app.Now);
            foreach (var rater in first.Raters) made.Seat(rater.Account);
            foreach (var taken in first.Candidacies) made.Take(taken.Candidacy);
            db.Rounds.Add(made);
            return made.Id;
        });
        var page = await recruiter.Open($"/searches/{scene.Search.Id}/rounds/{id}");
        (await page.Submit(form: "form[action*='handler=Open']")).Is(HttpStatusCode.OK);
        return id;
    }

    [Fact]
    public async Task What_is_not_saved_posts_nothing()
    {
        var scene = await app.HasOpenRound(raters: 1);
        var recruiter = await app.SignedInAs(scene.Lead);
        var stale = await recruiter.Open($"/searches/{scene.Search.Id}/rounds/{scene.Round.Id}");
        await app.Has(async db =>
        {
            var round = await db.Rounds.SingleAsync(held => held.Id == scene.Round.Id);
            round.Extend(round.DueOn.AddDays(1));
            return round;
        });
        (await stale.Submit(form: "form[action*='handler=Close']")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Empty(await Posted(MailKind.Reveal, scene.Search.Id));
    }

    [Fact]
    public async Task Closing_a_round_posts_to_those_it_opens_the_scores_to()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var chair = await app.HasAccount("The Chair", Roles.Reviewer);
        var reader = await app.HasAccount("Only Reads", Roles.Reviewer);
        await app.Has(async db =>
        {
            var search = await db.Searches.Include(held => held.Members).ThenInclude(member => member.Account).SingleAsync(held => held.Id == scene.Search.Id);
            search.Join(await db.Accounts.SingleAsync(held => held.Id == chair.Id), MemberRole.Chair);
            search.Join(await db.Accounts.SingleAsync(held => held.Id == reader.Id), MemberRole.Reviewer);
            return search;
        });
        var page = await (await app.SignedInAs(chair)).Open($"/review/rounds/{scene.Round.Id}");
        (await page.Submit(form: "form[action*='handler=Close']")).Is(HttpStatusCode.OK);
        var mails = await Posted(MailKind.Reveal, scene.Search.Id);
        Assert.Equal(["Imogen Hartsworth", "Rater Number1", "Rater Number2"], mails.Select(mail => mail.ToName));
        Assert.All(mails, mail => Assert.Equal("The round is closed.", mail.Words));
    }

    [Fact]
    public async Task Presenting_a_list_posts_to_its_readers_once()
    {
        var scene = await app.HasOpenRound(raters: 2);
        var recruiter = await app.SignedInAs(scene.Lead);
        var list = await app.Has(async db =>
        {
            var made = new CandidateList(await db.Searches.SingleAsync(held => held.Id == scene.Search.Id), ListKind.Slate, 1, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            made.Add(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == scene.Candidacies[0].Id), "A line.");
            db.Lists.Add(made);
            return made;
        });
        var page = await recruiter.Open($"/searches/{scene.Search.Id}/lists/{list.Id}");
        Dictionary<string, string?> toFirst = new() { ["Form.Readers"] = scene.Rater(1).Id.ToString() };
        (await page.Submit(toFirst, form: "form:has([name='Form.Readers'])", button: "Present the list")).Is(HttpStatusCode.OK);
        var mail = Assert.Single(await Posted(MailKind.ListPresented, scene.Search.Id));
        Assert.Equal(("Rater Number1", "Slate 1", $"/review/lists/{list.Id}"), (mail.ToName, mail.Words, mail.Path));
        await page.Submit(toFirst, form: "form:has([name='Form.Readers'])", button: "Present the list");
        Assert.Single(await Posted(MailKind.ListPresented, scene.Search.Id));
    }
}
