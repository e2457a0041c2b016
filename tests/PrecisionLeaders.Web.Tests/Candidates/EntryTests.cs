using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class EntryTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Dictionary<string, string?> Position = new()
    {
        ["Form.Title"] = "Vice President",
        ["Form.Organisation"] = "Larkhaven Health",
        ["Form.Designation"] = "VicePresident",
        ["Form.Start"] = "2021-03",
        ["Form.TeamSize"] = "212",
        ["Form.Budget"] = "38000000",
    };

    private static readonly Dictionary<string, string?> Work = new()
    {
        ["Form.Kind"] = "Trial",
        ["Form.Title"] = "Exome first",
        ["Form.Source"] = "Registry record",
        ["Form.Url"] = "https://example.org/trial",
        ["Form.Start"] = "2016",
    };

    [Fact]
    public async Task An_appointment_is_added_edited_and_removed_and_leads_the_profile()
    {
        var (visitor, person) = await ScenesAsync();
        var profile = await (await visitor.Open($"/candidates/{person.Id}/appointments")).Submit(Position);
        profile.Is(HttpStatusCode.OK).Says("The appointment is on the profile.").Says("Vice President, Larkhaven Health").Says("Mar 2021 to now").Says("Leads 212 people");
        var edit = await visitor.Open(profile.One("tbody a[href*='/appointments/']").GetAttribute("href")!);
        Assert.Equal(("212", "2021-03"), (edit.ValueOf("Form.TeamSize"), edit.ValueOf("Form.Start")));
        (await edit.Submit(new() { ["Form.Title"] = "Chief of Genomics", ["Form.End"] = "2025" })).Says("Chief of Genomics").Says("Mar 2021 to 2025").Says("Led 212 people");
        (await visitor.Open($"/candidates?q=larkhaven+{person.FamilyName}")).Says("Chief of Genomics");
        (await edit.Submit(form: "form[action*=Remove]")).Is(HttpStatusCode.OK).Says("The appointment is removed from the profile.").Says("No position known");
        (await visitor.Open($"/candidates?q=larkhaven+{person.FamilyName}")).Says("Nobody is found");
        (await edit.Submit(form: "form[action*=Remove]")).Is(HttpStatusCode.OK).Says("The appointment is no longer on the profile.");
    }

    [Fact]
    public async Task Training_and_identifiers_are_added_edited_and_removed()
    {
        var (visitor, person) = await ScenesAsync();
        var profile = await (await visitor.Open($"/candidates/{person.Id}/degrees")).Submit(new() { ["Form.Award"] = "PhD", ["Form.Field"] = "genomics", ["Form.End"] = "2004" });
        profile.Says("PhD, genomics").Says("2004");
        var degree = await visitor.Open(profile.One("a[href*='/degrees/']").GetAttribute("href")!);
        (await degree.Submit(new() { ["Form.Award"] = "MD" })).Says("MD, genomics");
        (await degree.Submit(form: "form[action*=Remove]")).Says("No career is written down yet");

        profile = await (await visitor.Open($"/candidates/{person.Id}/identifiers")).Submit(new() { ["Form.Scheme"] = "NPI", ["Form.Value"] = "1234567893" });
        profile.Says("NPI 1234567893");
        var identifier = await visitor.Open(profile.One("a[href*='/identifiers/']").GetAttribute("href")!);
        (await identifier.Submit(new() { ["Form.Url"] = "https://example.org/1234567893" })).One("a[href='https://example.org/1234567893']");
        (await identifier.Submit(form: "form[action*=Remove]")).Hides("1234567893");
    }

    [Fact]
    public async Task Evidence_sent_twice_is_kept_once_and_its_file_stays_on_record_when_edited()
    {
        var (visitor, person) = await ScenesAsync();
        var form = await visitor.Open($"/candidates/{person.Id}/evidence");
        (await form.Submit(Work)).Says("The evidence is on the profile.").Says("Exome first").Says("Registry record");
        (await form.Submit(Work)).Is(HttpStatusCode.OK);
        var items = await ItemsAsync(person);
        Assert.Equal(EvidenceKind.Trial, Assert.Single(items).Kind);

        var imported = await app.Has(async db => (await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id))
            .AddEvidence(EvidenceKind.Publication, "From a file", new("ORCID", null, new string('a', 64), new DateOnly(2026, 10, 2))));
        var edit = await visitor.Open($"/candidates/{person.Id}/evidence/{imported.Id}");
        (await edit.Submit(new() { ["Form.Title"] = "Corrected", ["Form.IsConfidential"] = "true" })).Says("Corrected").Says("Confidential");
        var item = (await ItemsAsync(person)).Single(held => held.Id == imported.Id);
        Assert.Equal((new string('a', 64), true, new DateOnly(2026, 10, 2)), (item.FileHash, item.IsConfidential, item.RetrievedOn));
    }

    [Theory]
    [InlineData("appointments", "Form.End", "2020", "This ends before it begins.")]
    [InlineData("appointments", "Form.End", "2021-02", "This ends before it begins.")]
    [InlineData("appointments", "Form.Start", "March 2021", "Write a year, a month or a day from 1900 on")]
    [InlineData("appointments", "Form.Start", "2021-02-30", "Write a year, a month or a day from 1900 on")]
    [InlineData("appointments", "Form.TeamSize", "99999999999999999999", "This is not understood. Check what is written here.")]
    [InlineData("appointments", "Form.TeamSize", "1000001", "A team is a number of people from 0 to 1,000,000.")]
    [InlineData("appointments", "Form.Budget", "1e300", "This is not understood. Check what is written here.")]
    [InlineData("appointments", "Form.Budget", "-1", "A budget is an amount in dollars a year")]
    [InlineData("appointments", "Form.Designation", "Emperor", "Choose a designation from the list.")]
    [InlineData("appointments", "Form.Designation", "99", "Choose a designation from the list.")]
    [InlineData("appointments", "Form.Designation", "0193abcd-0000-7000-8000-000000000001", "What was chosen is no longer on the list. Choose another.")]
    [InlineData("appointments", "Form.Title", "", "The position is missing.")]
    [InlineData("evidence", "Form.Url", "javascript:alert(1)", "A web address begins with https:// or http://.")]
    [InlineData("evidence", "Form.Url", "data:text/html,x", "A web address begins with https:// or http://.")]
    [InlineData("evidence", "Form.Kind", "99", "This is not understood. Check what is written here.")]
    [InlineData("evidence", "Form.RetrievedOn", "yesterday", "This is not understood. Check what is written here.")]
    [InlineData("evidence", "Form.Source", "", "The source is missing.")]
    [InlineData("evidence", "Form.Title", "long", "The title has 501 characters; at most 500 fit.")]
    [InlineData("identifiers", "Form.Url", "JavaScript:alert(1)", "A web address begins with https:// or http://.")]
    [InlineData("degrees", "Form.Award", "\u0002", "The degree has characters that are not text.")]
    public async Task What_cannot_be_kept_is_said_by_the_field_and_the_rest_of_the_input_stays(string folder, string field, string value, string sentence)
    {
        var (visitor, person) = await ScenesAsync();
        var sound = folder switch
        {
            "appointments" => Position,
            "evidence" => Work,
            "identifiers" => new() { ["Form.Scheme"] = "NPI", ["Form.Value"] = "1" },
            _ => new Dictionary<string, string?> { ["Form.Award"] = "PhD", ["Form.Field"] = "<i>genomics</i>" },
        };
        var page = await (await visitor.Open($"/candidates/{person.Id}/{folder}")).Submit(new(sound) { [field] = value == "long" ? new('x', 501) : value });
        page.Is(HttpStatusCode.UnprocessableEntity).Hides("<i>genomics");
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains(sentence, page.One($"#{field.Replace('.', '_')}-error").TextContent, StringComparison.Ordinal);
        foreach (var (name, kept) in sound.Where(one => one.Key != field)) Assert.Equal(kept, page.ValueOf(name));
        Assert.Equal(person.Version, await app.Reads(db => db.Candidates.Where(held => held.Id == person.Id).Select(held => held.Version).SingleAsync()));
    }

    [Fact]
    public async Task Evidence_that_a_rating_cites_cannot_be_removed()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        var candidate = scene.Candidacies[0].CandidateId;
        var item = await app.Has(async db =>
        {
            var cited = await db.Set<EvidenceItem>().SingleAsync(held => EF.Property<Guid>(held, "CandidateId") == candidate);
            var competency = await db.Rounds.Where(held => held.Id == scene.Round.Id).SelectMany(held => held.Rubric.Competencies).FirstAsync(held => held.Code == "K1");
            var card = await db.Scorecards.Include(held => held.Round).Include(held => held.Ratings).ThenInclude(held => held.Citations).SingleAsync(held => held.RoundId == scene.Round.Id);
            card.DeclareFree(app.Now);
            card.Rate(competency, 4, false, null, [cited], app.Now);
            return cited;
        });
        var edit = await (await app.SignedInAs(scene.Lead)).Open($"/candidates/{candidate}/evidence/{item.Id}");
        var page = await edit.Submit(form: "form[action*=Remove]");
        page.Is(HttpStatusCode.UnprocessableEntity).Says("ratings may rest on this evidence, so it stays until the round closes");
        Assert.Equal("Rapid genome testing for newborns", page.ValueOf("Form.Title"));
        await app.HasClosed(scene);
        (await edit.Submit(form: "form[action*=Remove]")).Is(HttpStatusCode.UnprocessableEntity).Says("A rating rests on this evidence, so it stays.");
    }

    [Fact]
    public async Task A_stale_entry_shows_what_the_record_says_and_one_removed_meanwhile_can_be_added_again()
    {
        var (visitor, person) = await ScenesAsync();
        var profile = await (await visitor.Open($"/candidates/{person.Id}/evidence")).Submit(Work);
        var path = profile.One("a[href*='/evidence/']").GetAttribute("href")!;
        var (mine, theirs) = (await visitor.Open(path), await visitor.Open(path));
        await theirs.Submit(new() { ["Form.Title"] = "Theirs" });
        var stale = await mine.Submit(new() { ["Form.Title"] = "Mine" });
        stale.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing.").Says("The record now says: Theirs");
        Assert.Equal("Mine", stale.ValueOf("Form.Title"));

        await theirs.Submit(form: "form[action*=Remove]");
        var removed = await stale.Submit();
        removed.Is(HttpStatusCode.UnprocessableEntity).Says("Someone removed this entry while you were writing.");
        (await removed.Submit()).Is(HttpStatusCode.OK).Says("Mine");
        Assert.Single(await ItemsAsync(person));
    }

    [Theory]
    [InlineData("?kind=Trial", "?kind=Trial#evidence")]
    [InlineData("/evidence?kind=Trial", "#evidence")]
    public async Task What_was_saved_on_the_profile_itself_comes_back_to_the_filters_it_had_there(string from, string to)
    {
        var (visitor, person) = await ScenesAsync();
        var token = (await visitor.Open($"/candidates/{person.Id}/evidence")).ValueOf("__RequestVerificationToken");
        var sent = new HttpRequestMessage(HttpMethod.Post, $"/candidates/{person.Id}/evidence") { Content = new FormUrlEncodedContent([.. Work!, new("__RequestVerificationToken", token)]) };
        sent.Headers.Add("HX-Request", "true");
        sent.Headers.Add("HX-Current-URL", $"http://localhost/candidates/{person.Id}{from}");
        var answer = await visitor.Http.SendAsync(sent);
        Assert.Equal($"/candidates/{person.Id}{to}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Entries_of_someone_else_are_not_found()
    {
        var (visitor, person) = await ScenesAsync();
        var (_, other) = await ScenesAsync();
        var degree = await app.Has(async db => (await db.Candidates.Whole().SingleAsync(held => held.Id == other.Id)).AddDegree("PhD", null, null, null, null));
        Assert.False((await visitor.Open($"/candidates/{person.Id}/degrees/{degree.Id}")).Answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_deal_says_with_whom_and_other_evidence_keeps_no_partner()
    {
        var (visitor, person) = await ScenesAsync();
        var deal = new Dictionary<string, string?>(Work) { ["Form.Kind"] = "Deal", ["Form.Partner"] = "Payer" };
        var profile = await (await visitor.Open($"/candidates/{person.Id}/evidence")).Submit(deal);
        profile.Is(HttpStatusCode.OK).Says("with a payer");
        var edit = await visitor.Open(profile.One("tbody a[href*='/evidence/']").GetAttribute("href")!);
        (await edit.Submit(new() { ["Form.Kind"] = "Grant" })).Is(HttpStatusCode.OK).Hides("with a payer");
        (await edit.Submit(new() { ["Form.Partner"] = "99" })).Is(HttpStatusCode.UnprocessableEntity);
    }

    private async Task<(Visitor, Candidate)> ScenesAsync() => (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Entry", $"Holder{Guid.CreateVersion7():N}"));

    private Task<List<EvidenceItem>> ItemsAsync(Candidate person) => app.Reads(db => db.PartsOf<EvidenceItem>(person.Id).ToListAsync());
}
