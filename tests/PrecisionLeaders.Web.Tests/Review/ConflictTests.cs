using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class ConflictTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Shared = "A registry shared by four universities", Yes = "Yes, recuse me", No = "No, I can judge freely";

    private const string Orcid = """
        {"orcid-identifier":{"path":"0000-0002-1825-0097"},
         "person":{"name":{"given-names":{"value":"Rater"},"family-name":{"value":"Number1"}}},
         "activities-summary":{
           "employments":{"affiliation-group":[{"summaries":[{"employment-summary":{"role-title":"Professor","start-date":{"year":{"value":"2018"}},"organization":{"name":"Corrigan-Vale University"}}}]}]},
           "works":{"group":[{"work-summary":[{"title":{"title":{"value":"A registry shared by four universities"}},"type":"journal-article","publication-date":{"year":{"value":"2025"}}}]},
             {"work-summary":[{"title":{"title":{"value":"An early paper of long ago on genes"}},"type":"journal-article","publication-date":{"year":{"value":"1999"}}}]}]}}}
        """;

    private static async Task<OpenPage> Brings(Visitor visitor, string text, string name = "record.json")
    {
        var page = await visitor.Open("/review/record");
        using var form = new MultipartFormDataContent { { new StringContent(page.ValueOf("__RequestVerificationToken")), "__RequestVerificationToken" } };
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "Form.File", name);
        return await visitor.Send(new(HttpMethod.Post, "/review/record") { Content = form });
    }

    /// <summary>An open round; the first candidate has written a work with the first rater, whose record is on file.</summary>
    private async Task<(RoundScene Scene, Scorecard Card, Visitor Rater)> Tied(bool isConfidential = false)
    {
        var scene = await app.HasOpenRound();
        await app.HasAlso(scene.Candidacies[0], person => person.AddEvidence(EvidenceKind.Publication, Shared, new("ORCID", null, null, null)).Describe(null, new PartialDate(2025), null, isConfidential: isConfidential));
        var rater = await app.SignedInAs(scene.Rater(1));
        (await Brings(rater, Orcid)).Is(HttpStatusCode.OK);
        return (scene, await app.CardOf(scene, scene.Rater(1)), rater);
    }

    [Fact]
    public async Task A_members_record_is_kept_shown_to_them_alone_replaced_and_taken_away()
    {
        var account = await app.HasAccount("Sunita Kallergis", Roles.Reviewer);
        var member = await app.SignedInAs(account);
        (await Brings(member, Orcid)).Says("The record of Rater Number1 is kept").Says("Works, 1").Says(Shared).Says("Corrigan-Vale University").Hides("An early paper");
        (await (await app.SignedInAs(Roles.Reviewer)).Open("/review/record")).Hides(Shared).Hides("0000-0002-1825-0097");
        var replaced = await Brings(member, Orcid.Replace(Shared, "Another work with other people", StringComparison.Ordinal));
        replaced.Says("Another work with other people").Hides(Shared);
        Assert.Equal(1, await app.Reads(db => db.MemberRecords.CountAsync(record => record.AccountId == account.Id)));
        var gone = await replaced.Submit(button: "Take the record away");
        gone.Says("Your record is taken away").Hides("Another work");
        Assert.False(await app.Reads(db => db.MemberRecords.AnyAsync(record => record.AccountId == account.Id)));
        (await replaced.Submit(button: "Take the record away")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("given name,family name\nAda,Test", "This is no ORCID record")]
    [InlineData("[]", "This is no ORCID record")]
    [InlineData("{\"person\":{}}", "cannot be read")]
    [InlineData("%PDF-1.7", "This is no ORCID record")]
    [InlineData("", "empty")]
    public async Task A_file_that_is_no_record_is_refused_and_what_is_kept_stays(string text, string sentence)
    {
        var member = await app.SignedInAs(Roles.Reviewer);
        await Brings(member, Orcid);
        (await Brings(member, text)).Is(HttpStatusCode.UnprocessableEntity).Says(sentence).Says(Shared);
    }

    [Fact]
    public async Task Nobody_reads_a_file_that_was_not_sent()
    {
        var member = await app.SignedInAs(Roles.Recruiter);
        (await (await member.Open("/review/record")).Submit(button: "Keep this record")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose the file");
        (await (await app.SignedInAs(Roles.Admin)).Open("/review/record")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_the_data_shows_is_put_as_a_question_in_place_and_answered_with_a_reason()
    {
        var (scene, card, rater) = await Tied();
        var list = await app.HasPresentedList(scene, scene.Rater(1), scene.Rater(2));
        var page = await rater.Open($"/review/lists/{list.Id}");
        page.Says("Is there a tie between you and Person1 Candidate1?").Says("one work written together, 2025").Says(Shared).Says("Conflict to answer");
        Assert.Single(page.Document.QuerySelectorAll(".pl-ask"));
        (await (await app.SignedInAs(scene.Rater(2))).Open($"/review/lists/{list.Id}")).Hides("Is there a tie").Hides(Shared);

        var refused = await page.Submit(form: ".pl-ask", button: No);
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Write why what the data shows is no tie");
        Assert.Null((await app.CardOf(card)).FreeSince);
        var back = await refused.Submit(new() { ["Form.Why"] = "Ninety authors; we never met." }, button: No);
        Assert.Equal($"/review/lists/{list.Id}", back.Path);
        back.Hides("Is there a tie").Says("Not begun");
        var said = Assert.Single((await app.CardOf(card)).Declarations);
        Assert.Equal((DeclarationAct.Free, "Ninety authors; we never met.", $"1 work: “{Shared}” (2025)"), (said.Act, said.Reason, said.Shown));
        (await rater.Open($"/review/scorecards/{card.Id}")).Says("Which reads most like this person’s record?");
    }

    [Fact]
    public async Task A_reason_too_long_is_kept_in_the_form()
    {
        var (_, card, rater) = await Tied();
        var refused = await (await rater.Open($"/review/scorecards/{card.Id}/tie")).Submit(new() { ["Form.Why"] = new string('x', 501), ["Form.Kind"] = "Mentor" }, button: No);
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("The reason has 501 characters");
        Assert.Equal((new string('x', 501), "Mentor"), (refused.ValueOf("Form.Why"), refused.ValueOf("Form.Kind")));
        (await refused.Submit(new() { ["Form.Why"] = "x", ["Form.Kind"] = "77" }, button: Yes)).Is(HttpStatusCode.UnprocessableEntity);
        (await refused.Submit(new() { ["Form.Why"] = "x" })).Is(HttpStatusCode.UnprocessableEntity).Says("nothing is recorded yet");
        Assert.False((await app.CardOf(card)).IsRecused);
    }

    [Fact]
    public async Task Stepping_back_holds_in_every_open_round_and_is_recorded_with_its_kind()
    {
        var (scene, card, rater) = await Tied();
        var plan = await app.HasPlan(scene, 1, 2);
        await app.Has(async db =>
        {
            var round = await db.Rounds.Whole().SingleAsync(held => held.Id == plan.Id);
            await OpenRound.RunAsync(db, round, app.Now);
            return round;
        });
        var page = await rater.Open($"/review/scorecards/{card.Id}");
        Assert.Equal($"/review/scorecards/{card.Id}/tie", page.Path);
        Assert.Equal("SharedWork", page.ValueOf("Form.Kind"));
        (await page.Submit(new() { ["Form.Why"] = "We wrote it together." }, button: Yes)).Says("You are recused.").Hides("Candidate1");
        var cards = await app.Reads(db => db.Scorecards.Include(held => held.Declarations).Where(held => held.RaterId == scene.Rater(1).Id && held.CandidacyId == scene.Candidacies[0].Id).ToListAsync());
        Assert.Equal(2, cards.Count);
        Assert.All(cards, held => Assert.Equal((true, TieKind.SharedWork, "We wrote it together."), (held.IsRecused, held.RecusalKind, held.RecusalReason)));
        (await rater.Open($"/review/scorecards/{card.Id}/tie")).Is(HttpStatusCode.NotFound);
        // The same answer from a second window finds nothing any more, and says nothing twice.
        (await page.Submit(button: No)).Is(HttpStatusCode.NotFound);
        Assert.Single((await app.CardOf(card)).Declarations);
    }

    [Fact]
    public async Task The_question_comes_again_when_the_data_shows_more_and_the_draft_is_kept()
    {
        var scene = await app.HasOpenRound();
        await app.HasNoTie(scene, scene.Rater(1));
        var card = await app.CardOf(scene, scene.Rater(1));
        var rater = await app.SignedInAs(scene.Rater(1));
        var page = await rater.Open($"/review/scorecards/{card.Id}?all=1");
        var fields = new Dictionary<string, string?>();
        for (var i = 0; i < 8; i++) (fields[$"Form.Ratings[{i}].Choice"], fields[$"Form.Ratings[{i}].Note"]) = ("4", "Seen in the record.");
        await app.HasAlso(scene.Candidacies[0], person => person.AddAppointment("Fellow", "Corrigan-Vale University", new PartialDate(2020), null, Designation.Unstated));
        await Brings(rater, Orcid);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var asked = await page.Submit(fields, form: "#rate", button: "Submit scorecard");
        Assert.Equal($"/review/scorecards/{card.Id}/tie", asked.Path);
        asked.Says("saved, and not submitted yet").Says("You said there is none. Since then records show one employer at the same time");
        var stored = await app.CardOf(card);
        Assert.Equal((false, 8), (stored.IsSubmitted, stored.Ratings.Count));
        var on = await asked.Submit(new() { ["Form.Why"] = "Two thousand people work there." }, button: No);
        Assert.Equal($"/review/scorecards/{card.Id}", on.Path);
        (await on.Submit(form: "#rate", button: "Submit scorecard")).Says("submitted.");
        // Answered once, it is not asked again.
        (await rater.Open($"/review/scorecards/{card.Id}")).Says("Level 4");
    }

    [Fact]
    public async Task Nobody_answers_what_they_were_not_shown()
    {
        var (scene, card, rater) = await Tied();
        var page = await rater.Open($"/review/scorecards/{card.Id}/tie");
        await app.HasAlso(scene.Candidacies[0], person => person.AddAppointment("Fellow", "Corrigan-Vale University", new PartialDate(2020), null, Designation.Unstated));
        var refused = await page.Submit(new() { ["Form.Why"] = "Ninety authors." }, button: No);
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("The data shows something else").Says("one employer at the same time");
        Assert.Equal("Ninety authors.", refused.ValueOf("Form.Why"));
        (await refused.Submit(button: No)).Is(HttpStatusCode.OK);
        Assert.NotNull((await app.CardOf(card)).FreeSince);
    }

    [Fact]
    public async Task Confidential_evidence_takes_no_part_in_the_question()
    {
        var (_, card, rater) = await Tied(isConfidential: true);
        (await rater.Open($"/review/scorecards/{card.Id}")).Says("Is there a tie").Hides(Shared).Hides("written together,");
    }

    [Fact]
    public async Task A_tie_is_the_raters_own_to_answer()
    {
        var (scene, card, _) = await Tied();
        foreach (var other in new[] { scene.Rater(2), scene.Lead })
            (await (await app.SignedInAs(other)).Open($"/review/scorecards/{card.Id}/tie")).Is(HttpStatusCode.NotFound);
    }
}
