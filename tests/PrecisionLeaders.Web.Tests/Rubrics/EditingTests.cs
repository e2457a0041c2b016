using System.Net;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Rubrics;

public sealed class EditingTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task An_admin_draws_up_a_rubric_from_a_template_and_publishes_it()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await (await (await admin.Open("/rubrics")).Follow("New rubric")).Submit(new() { ["Form.Name"] = "Research Director", ["Form.Beginning"] = "research-led" });
        page.Is(HttpStatusCode.OK).Says("Research Director 1.0").Says("1.0 can be published.");
        Assert.Equal("25", page.Document.QuerySelectorAll("[data-weight]").Select(field => field.GetAttribute("value")).ElementAt(2));

        page = await page.Submit(new()
        {
            ["Form.Name"] = "Director of Research",
            ["Form.MinimumCoverage"] = "60",
            ["Form.Opened.Name"] = "Vision and road",
            ["Form.Opened.Guidance"] = "Ask for the written plan.",
            ["Form.Opened.Questions"] = "What was stopped?\r\nWhat came instead?",
            ["Form.Opened.Anchors[0]"] = "Speaks of hopes alone.",
            ["Form.Opened.Parts[3].Text"] = "A further part",
            ["Form.Opened.Parts[3].Share"] = "0",
            ["Form.Opened.Kinds"] = nameof(EvidenceKind.Grant),
        }, button: "Save the draft");
        page.Is(HttpStatusCode.OK).Says("Director of Research 1.0");
        var draft = (await app.RubricNow(IdIn(page)))!;
        var first = draft.InOrder.First();
        Assert.Equal(("Director of Research", 60, "Vision and road", "Ask for the written plan."), (draft.Name, draft.MinimumCoverage, first.Name, first.Guidance));
        Assert.Equal(["What was stopped?", "What came instead?"], first.Questions);
        Assert.Equal(("Speaks of hopes alone.", "A further part", EvidenceKind.Grant), (first.TextOf(1), first.Parts.Last().Text, first.Kinds.Single()));

        (await page.Follow("See it as a rater")).Is(HttpStatusCode.OK).Says("Speaks of hopes alone.").Says("Ask for the written plan.").Says("Insufficient evidence.");
        var read = await (await page.Follow("Publish 1.0")).Submit(button: "Publish Director of Research 1.0");
        read.Is(HttpStatusCode.OK).Says("is published and frozen").Says("Ask for the written plan.").Says("Shown first as evidence: grant.");
        Assert.Equal($"/rubrics/{draft.Id}", read.Path);
        Assert.Equal(RubricState.Published, (await app.RubricNow(draft.Id))!.State);
    }

    [Fact]
    public async Task The_next_draft_begins_with_what_the_version_says_and_the_version_can_be_retired()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var version = await Published("Retiring Leader");
        var next = await (await (await admin.Open($"/rubrics/{version.Id}")).Follow("Change it")).Submit(button: "Make draft 1.1");
        next.Is(HttpStatusCode.OK).Says("Retiring Leader 1.1").Says("From 1.0, published");
        (await next.Submit(new() { ["Form.Weights[0].Weight"] = "20", ["Form.Weights[1].Weight"] = "10" }, button: "Save the draft")).Says("was 15 +5").Says("was 15 −5");

        var change = await admin.Open($"/rubrics/{version.Id}/next");
        change.Says("There is a draft 1.1 already, last changed by Test Person");
        (await change.Submit(button: "Retire Retiring Leader 1.0")).Is(HttpStatusCode.OK).Says("is retired");
        Assert.Equal(RubricState.Retired, (await app.RubricNow(version.Id))!.State);
        (await change.Submit(button: "Retire Retiring Leader 1.0")).Is(HttpStatusCode.UnprocessableEntity);
        (await (await app.SignedInAs(Roles.Reviewer)).Open($"/rubrics/{version.Id}")).Is(HttpStatusCode.OK).Says("Retired");
    }

    [Fact]
    public async Task Weights_are_made_equal_scaled_and_moved_by_buttons_alone()
    {
        var draft = await app.HasDraft();
        var page = await Edit(draft);
        Assert.Equal("13 13 13 13 12 12 12 12", Weights(await page.Submit(button: "Make the weights equal")));
        page = await Edit(draft);
        var scaled = new Dictionary<string, string?>();
        for (var i = 0; i < 8; i++) scaled[$"Form.Weights[{i}].Weight"] = i < 3 ? "7" : "0";
        Assert.Equal("34 33 33 0 0 0 0 0", Weights(await page.Submit(scaled, button: "Scale to 100")));
        page = await Edit(draft);
        for (var i = 0; i < 8; i++) scaled[$"Form.Weights[{i}].Weight"] = "0";
        (await page.Submit(scaled, button: "Scale to 100")).Is(HttpStatusCode.UnprocessableEntity).Says("All weights are 0");
        page = await (await Edit(draft)).Submit(button: "Move K2 up");
        Assert.Equal("K2 K1 K3 K4 K5 K6 K7 K8", Codes((await app.RubricNow(draft.Id))!));
        page = await page.Submit(button: "Move K2 down");
        Assert.Equal("K1 K2 K3 K4 K5 K6 K7 K8", Codes((await app.RubricNow(draft.Id))!));
        page = await (await Edit(draft, "K8")).Submit(button: "Take K8 out");
        page.Says("K8 Innovation and public voice is taken out of the draft.");
        page = await page.Submit(new() { ["Form.NewName"] = "Patients as partners" }, button: "Add the competency");
        page.Is(HttpStatusCode.OK).Says("K8 Patients as partners").Says("Before publishing:");
        (await page.Submit(new() { ["Form.NewName"] = " " }, button: "Add the competency")).Is(HttpStatusCode.UnprocessableEntity).Says("Write what the new competency is called.");
    }

    [Fact]
    public async Task What_stops_publishing_is_said_with_links_to_mend_it()
    {
        var draft = await app.HasDraft();
        var page = await (await Edit(draft, "K2")).Submit(new() { ["Form.Opened.Anchors[3]"] = "", ["Form.Weights[0].Weight"] = "45", ["Form.Reason"] = "" }, button: "Save the draft");
        page.Is(HttpStatusCode.OK).Says("Weights total 130. Take 30 away.").Says("K2: level 4 has no text.").Says("The weights are unequal.");
        var publish = await (await page.Follow("Publish 1.0")).Submit();
        publish.Is(HttpStatusCode.UnprocessableEntity).Says("Weights total 130").Says("K2: level 4 has no text.").Says("K1 weighs 45.");
        Assert.Contains($"/rubrics/{draft.Id}/edit?at=K2", publish.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.True((await app.RubricNow(draft.Id))!.IsDraft);
    }

    [Theory]
    [InlineData("Form.Weights[0].Weight", "101", "A weight is a whole number from 0 to 100.")]
    [InlineData("Form.Weights[0].Weight", "", "A weight is a whole number from 0 to 100.")]
    [InlineData("Form.Weights[0].Weight", "twelve", "This is not understood.")]
    [InlineData("Form.Weights[0].Floor", "5.5", "A floor is a level from 1.0 to 5.0, with one decimal.")]
    [InlineData("Form.MinimumCoverage", "170", "The least coverage is a whole number of per cent")]
    [InlineData("Form.Name", "", "Write what the rubric is called.")]
    [InlineData("Form.Opened.Name", "", "Write what the competency is called.")]
    [InlineData("Form.Opened.Parts[3].Share", "20", "Write the sub-criterion, or take its share away.")]
    [InlineData("Form.Opened.Kinds", "99", "This is not understood.")]
    public async Task Bad_input_stays_on_the_page_with_what_mends_it(string field, string typed, string says)
    {
        var draft = await app.HasDraft("Bad Input");
        var before = await app.RubricNow(draft.Id);
        var page = await (await Edit(draft)).Submit(new() { [field] = typed, ["Form.Reason"] = "What I wrote meanwhile" }, button: "Save the draft");
        page.Is(HttpStatusCode.UnprocessableEntity).Says(says);
        Assert.Equal("What I wrote meanwhile", page.ValueOf("Form.Reason"));
        if (field != "Form.Opened.Kinds") Assert.Equal(typed, page.ValueOf(field));
        Assert.Equal(before!.Version, (await app.RubricNow(draft.Id))!.Version);
    }

    [Fact]
    public async Task Two_admins_on_one_draft_lose_nothing_to_each_other()
    {
        var draft = await app.HasDraft();
        var (mine, theirs) = (await Edit(draft), await Edit(draft));
        await theirs.Submit(new() { ["Form.Opened.Anchors[4]"] = "What the other wrote", ["Form.Weights[0].Weight"] = "18" }, button: "Save the draft");
        var both = await mine.Submit(new() { ["Form.Opened.Anchors[4]"] = "What I wrote" }, button: "Save the draft");
        both.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing").Says("The draft now says: What the other wrote").Says("The draft now says: 18");
        Assert.Equal("What I wrote", both.ValueOf("Form.Opened.Anchors[4]"));
        Assert.Equal("What the other wrote", (await app.RubricNow(draft.Id))!.InOrder.First().TextOf(5));
        (await both.Submit(button: "Save the draft")).Is(HttpStatusCode.OK);
        Assert.Equal("What I wrote", (await app.RubricNow(draft.Id))!.InOrder.First().TextOf(5));
    }

    [Fact]
    public async Task What_is_written_of_a_competency_that_another_admin_takes_out_is_shown_and_written_over_no_other()
    {
        var draft = await app.HasDraft();
        var (mine, theirs) = (await Edit(draft, "K3"), await Edit(draft, "K3"));
        var first = draft.InOrder.First();
        (await theirs.Submit(button: "Take K3 out")).Says("is taken out of the draft");
        var both = await mine.Submit(new() { ["Form.Opened.Anchors[4]"] = "What I wrote of it" }, button: "Save the draft");
        both.Is(HttpStatusCode.UnprocessableEntity).Says("was taken out of the draft meanwhile").Says("Level 5: What I wrote of it");
        await both.Submit(button: "Save the draft");
        var now = (await app.RubricNow(draft.Id))!.InOrder.First();
        Assert.Equal((first.Id, first.Name, first.TextOf(5)), (now.Id, now.Name, now.TextOf(5)));
        Assert.DoesNotContain((await app.RubricNow(draft.Id))!.Competencies, held => held.TextOf(5) == "What I wrote of it");
    }

    [Fact]
    public async Task A_further_competency_that_is_named_comes_with_any_save_but_those_that_go_by_themselves()
    {
        var draft = await app.HasDraft();
        (await (await Edit(draft)).Submit(new() { ["Form.NewName"] = "Named and entered" }, button: "Save the draft")).Is(HttpStatusCode.OK).Says("Named and entered");
        Assert.Contains((await app.RubricNow(draft.Id))!.Competencies, held => held.Name == "Named and entered");
    }

    [Fact]
    public async Task What_is_written_into_a_draft_that_was_published_meanwhile_stays_on_the_page()
    {
        var draft = await app.HasDraft();
        var admin = await app.SignedInAs(Roles.Admin);
        var (edit, publish) = (await Edit(draft), await admin.Open($"/rubrics/{draft.Id}/publish"));
        (await publish.Submit()).Is(HttpStatusCode.OK);
        (await publish.Submit()).Is(HttpStatusCode.UnprocessableEntity).Says("is published already");
        var late = await edit.Submit(new() { ["Form.Reason"] = "Written too late" }, button: "Save the draft");
        late.Is(HttpStatusCode.UnprocessableEntity).Says("This version is published and frozen.");
        Assert.Equal("Written too late", late.ValueOf("Form.Reason"));
        (await edit.Submit(button: "Discard Test Leader 1.0")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.NotNull(await app.RubricNow(draft.Id));
    }

    [Fact]
    public async Task What_was_looked_at_is_what_is_frozen()
    {
        var draft = await app.HasDraft();
        var publish = await (await app.SignedInAs(Roles.Admin)).Open($"/rubrics/{draft.Id}/publish");
        await (await Edit(draft)).Submit(new() { ["Form.Reason"] = "Changed in between" }, button: "Save the draft");
        (await publish.Submit()).Is(HttpStatusCode.UnprocessableEntity);
        Assert.True((await app.RubricNow(draft.Id))!.IsDraft);
    }

    [Fact]
    public async Task A_draft_is_discarded_and_gone()
    {
        var draft = await app.HasDraft("Short Lived");
        (await (await Edit(draft)).Submit(button: "Discard Short Lived 1.0")).Is(HttpStatusCode.OK).Says("The draft Short Lived 1.0 is discarded.");
        Assert.Null(await app.RubricNow(draft.Id));
    }

    [Fact]
    public async Task Script_is_answered_with_the_part_that_changed()
    {
        var draft = await app.HasDraft();
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await admin.Open($"/rubrics/{draft.Id}/edit");
        var sent = new HttpRequestMessage(HttpMethod.Post, $"/rubrics/{draft.Id}/edit?handler=Save&at=K1")
        {
            Content = new FormUrlEncodedContent(page.Document.QuerySelectorAll("#draft [name]").Where(field => field.LocalName != "button" && (field.GetAttribute("type") != "checkbox" || field.HasAttribute("checked")))
                .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("name") == "Form.Reason" ? "Saved by itself" : field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value") ?? ""))),
        };
        sent.Headers.Add("HX-Request", "true");
        var answer = await admin.Send(sent);
        answer.Is(HttpStatusCode.OK).Says("Draft saved");
        Assert.Equal((await app.RubricNow(draft.Id))!.Version.ToString(), answer.One("[data-version]").GetAttribute("value"));
        Assert.Equal("Saved by itself", (await app.RubricNow(draft.Id))!.WeightsReason);
    }

    [Fact]
    public async Task Nobody_but_admins_edits()
    {
        var draft = await app.HasDraft();
        var version = await app.DefaultOne();
        foreach (var roles in new[] { Roles.Recruiter, Roles.Reviewer })
        {
            var visitor = await app.SignedInAs(roles);
            foreach (var path in new[] { "/rubrics/new", $"/rubrics/{draft.Id}/edit", $"/rubrics/{draft.Id}/publish", $"/rubrics/{draft.Id}/preview", $"/rubrics/{version.Id}/next" })
                (await visitor.Open(path)).Is(HttpStatusCode.Forbidden);
            (await visitor.Open("/rubrics")).Is(HttpStatusCode.OK).Hides(draft.Id.ToString()).Hides("New rubric");
        }
    }

    private async Task<OpenPage> Edit(Rubric draft, string at = "K1") => (await (await app.SignedInAs(Roles.Admin)).Open($"/rubrics/{draft.Id}/edit?at={at}")).Is(HttpStatusCode.OK);

    private Task<Rubric> Published(string name) => app.Has(db =>
    {
        var made = RubricTemplate.Shipped[0].Draft(RubricNames.NewKey(name, []), name);
        made.Publish(app.Now);
        db.Rubrics.Add(made);
        return Task.FromResult(made);
    });

    private static Guid IdIn(OpenPage page) => Guid.Parse(page.Path.Split('/')[2]);

    private static string Weights(OpenPage page) => string.Join(' ', page.Is(HttpStatusCode.OK).Document.QuerySelectorAll("[data-weight]").Select(field => field.GetAttribute("value")));

    private static string Codes(Rubric rubric) => string.Join(' ', rubric.InOrder.Select(held => held.Code));
}
