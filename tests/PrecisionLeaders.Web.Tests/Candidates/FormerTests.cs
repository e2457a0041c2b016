using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

/// <summary>What is changed or removed on a profile can be put back.</summary>
public sealed class FormerTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Undo = "#notice form", Remove = "form[action*=Remove]";

    public static TheoryData<string> Folders => ["appointments", "degrees", "identifiers", "evidence"];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task An_entry_removed_comes_back_as_it_was_once(string folder)
    {
        var (visitor, person, path) = await HeldAsync(folder);
        var before = await SaidAsync(person);
        var removed = await (await visitor.Open(path)).Submit(form: Remove);
        Assert.NotEqual(before, await SaidAsync(person));
        var back = await removed.Submit(form: Undo);
        back.Is(HttpStatusCode.OK).Says("On the profile again: ");
        Assert.StartsWith($"/candidates/{person.Id}#", back.Path, StringComparison.Ordinal);
        Assert.Equal(before, await SaidAsync(person));
        (await visitor.Open(path)).Is(HttpStatusCode.OK);
        (await removed.Submit(form: Undo)).Is(HttpStatusCode.OK).Says("It was put back already");
        Assert.Equal(before, await SaidAsync(person));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task An_entry_changed_is_as_before_and_a_later_change_is_never_overwritten(string folder)
    {
        var (visitor, person, path) = await HeldAsync(folder);
        var field = folder switch { "identifiers" => "Form.Value", "degrees" => "Form.Field", _ => "Form.Title" };
        var before = await SaidAsync(person);
        var changed = await (await visitor.Open(path)).Submit(new() { [field] = "Another" });
        changed.Says("is saved.");
        var later = await (await visitor.Open(path)).Submit(new() { [field] = "A third" });
        var refused = await changed.Submit(form: Undo);
        refused.Is(HttpStatusCode.UnprocessableEntity).Says($"It was changed again since: {field[5..]}.").Says("A third");
        Assert.Contains("A third", await SaidAsync(person), StringComparison.Ordinal);
        (await later.Submit(form: Undo)).Says("Put back as before: ");
        (await changed.Submit(form: Undo)).Is(HttpStatusCode.OK).Says("Put back as before: ");
        Assert.Equal(before, await SaidAsync(person));
    }

    [Fact]
    public async Task A_change_is_not_put_back_into_an_entry_that_was_removed_and_both_can_be_taken_back_in_turn()
    {
        var (visitor, person, path) = await HeldAsync("degrees");
        var before = await SaidAsync(person);
        var changed = await (await visitor.Open(path)).Submit(new() { ["Form.Award"] = "MD" });
        await (await visitor.Open(path)).Submit(form: Remove);
        (await changed.Submit(form: Undo)).Is(HttpStatusCode.UnprocessableEntity).Says("It was removed since. Put that back first.");
        var list = await visitor.Open($"/candidates/{person.Id}/former");
        list.Says("MD, genomics Training, removed by Test Person").Says("changed by Test Person").Says(": Award");
        (await list.Submit(form: "li:first-child form")).Says("On the profile again: MD, genomics.");
        (await (await visitor.Open($"/candidates/{person.Id}/former")).Submit(form: "li:first-child form")).Says("Put back as before: ");
        Assert.Equal(before, await SaidAsync(person));
        (await visitor.Open($"/candidates/{person.Id}/former")).Says("Nothing is kept.");
    }

    [Theory]
    [InlineData("identifiers")]
    [InlineData("degrees")]
    [InlineData("evidence")]
    public async Task What_was_added_again_meanwhile_is_not_there_twice(string folder)
    {
        var (visitor, person, path) = await HeldAsync(folder);
        var removed = await (await visitor.Open(path)).Submit(form: Remove);
        await AddAsync(visitor, person, folder);
        (await removed.Submit(form: Undo)).Is(HttpStatusCode.UnprocessableEntity).Says("The same was added again since.");
    }

    [Fact]
    public async Task Evidence_comes_back_with_the_file_it_was_read_from_and_its_headings()
    {
        var (visitor, person) = await ScenesAsync();
        var item = await app.Has(async db => (await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id))
            .AddEvidence(EvidenceKind.Publication, "From a file", new("PubMed", null, new string('b', 64), new DateOnly(2026, 10, 2)) { Row = "works.xml, record 3" })
            .File("7654329", "first of 10 authors", "Pharmacogenetics").SpeakTo([new("founding", "K1")]));
        var removed = await (await visitor.Open($"/candidates/{person.Id}/evidence/{item.Id}")).Submit(form: Remove);
        (await removed.Submit(form: Undo)).Says("On the profile again: From a file.");
        var back = await app.Reads(db => db.Set<EvidenceItem>().SingleAsync(held => held.Id == item.Id));
        Assert.Equal((item.FileHash, item.Row, item.Subjects, item.Pmid, item.SpeaksTo), (back.FileHash, back.Row, back.Subjects, back.Pmid, back.SpeaksTo));
    }

    [Fact]
    public async Task Specialties_and_the_profile_itself_are_put_back_unless_an_address_has_gone_to_somebody_else()
    {
        var (visitor, person) = await ScenesAsync();
        var before = await SaidAsync(person);
        var genetics = await app.Reads(db => db.Specialties.SingleAsync(held => held.Name == "Medical genetics"));
        var saved = await (await visitor.Open($"/candidates/{person.Id}/specialties")).Submit(new() { ["Chosen"] = genetics.Id.ToString() }, button: "Save the specialties");
        Assert.NotEqual(before, await SaidAsync(person));
        (await saved.Submit(form: Undo)).Says("Put back as before: Specialties.");
        Assert.Equal(before, await SaidAsync(person));

        var email = $"{Guid.CreateVersion7():N}@example.org";
        await (await visitor.Open($"/candidates/{person.Id}/edit")).Submit(new() { ["Form.Email"] = email, ["Form.Case"] = "Why" });
        var changed = await (await visitor.Open($"/candidates/{person.Id}/edit")).Submit(new() { ["Form.Email"] = "", ["Form.Case"] = "" });
        await app.HasCandidate("Heir", "Address", heir => heir.Reach(email, null, null, Market.Unknown));
        (await changed.Submit(form: Undo)).Is(HttpStatusCode.UnprocessableEntity).Says("Heir Address has the e-mail address or the ORCID iD by now.");
    }

    [Fact]
    public async Task A_note_and_a_relation_are_put_back_by_whoever_changed_them_and_nobody_else_learns_of_it()
    {
        var (visitor, person) = await ScenesAsync();
        await (await visitor.Open($"/candidates/{person.Id}/activity")).Submit(new() { ["Form.Text"] = "Plumtree first" });
        await (await visitor.Open($"/candidates/{person.Id}/relations")).Submit(new() { ["Form.Kind"] = "Knows", ["Form.Other"] = "Corwin Outsider", ["Form.Note"] = "Since school" });
        var profile = await visitor.Open($"/candidates/{person.Id}");
        var note = await (await visitor.Open(profile.One("#activity a[href*='/activity/']").GetAttribute("href")!)).Submit(new() { ["Form.Text"] = "Plumtree second" });
        var relation = await (await visitor.Open(profile.One("#relations a[href*='/relations/']").GetAttribute("href")!)).Submit(new() { ["Form.Note"] = "Since work" });
        var other = await app.SignedInAs(Roles.Recruiter);
        (await other.Open($"/candidates/{person.Id}/former")).Says("Nothing is kept.");
        var stolen = await other.Open($"/candidates/{person.Id}/activity");
        var token = stolen.ValueOf("__RequestVerificationToken");
        var theft = await other.Send(new(HttpMethod.Post, note.One(Undo).GetAttribute("action")) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) });
        theft.Says("It was put back already, or is no longer kept.").Says("Plumtree second");
        (await note.Submit(form: Undo)).Says("Put back as before: Note.").Says("Plumtree first");
        (await relation.Submit(form: Undo)).Says("Since school");
    }

    [Fact]
    public async Task What_is_kept_goes_after_thirty_days_or_when_somebody_says_so()
    {
        var (visitor, person, path) = await HeldAsync("degrees");
        await (await visitor.Open(path)).Submit(new() { ["Form.Award"] = "MD" });
        Task<int> Kept() => app.Reads(db => db.FormerEntries.CountAsync(held => held.CandidateId == person.Id));
        Task SweepAsync(int days) => app.Reads(async db =>
        {
            await Pages.Candidates.ProfileSweep.RunAsync(db, app.Now.AddDays(days));
            return 0;
        });
        await SweepAsync(29);
        Assert.Equal(1, await Kept());
        await SweepAsync(31);
        Assert.Equal(0, await Kept());

        var removed = await (await visitor.Open(path)).Submit(form: Remove);
        (await (await visitor.Open($"/candidates/{person.Id}/former")).Submit(button: "Forget 1 former entry")).Says("1 former entry forgotten for good.");
        (await removed.Submit(form: Undo)).Says("It was put back already, or is no longer kept.").Says("No career is written down yet");
    }

    [Fact]
    public async Task Nobody_but_recruiters_puts_anything_back()
    {
        var (visitor, person, path) = await HeldAsync("degrees");
        var undo = (await (await visitor.Open(path)).Submit(form: Remove)).One(Undo).GetAttribute("action")!;
        foreach (var roles in new[] { Roles.Reviewer, Roles.Admin })
        {
            var other = await app.SignedInAs(roles);
            Assert.False((await other.Open(undo)).Answer.IsSuccessStatusCode);
            var token = (await other.Open("/account")).ValueOf("__RequestVerificationToken");
            Assert.False((await other.Send(new(HttpMethod.Post, undo) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]) })).Answer.IsSuccessStatusCode);
        }
        Assert.Empty(await app.Reads(db => db.PartsOf<Degree>(person.Id).ToListAsync()));
        var stranger = await app.HasCandidate("Some", "Stranger");
        (await (await visitor.Open($"/candidates/{stranger.Id}/former")).Is(HttpStatusCode.OK).Follow("Back to the profile")).Is(HttpStatusCode.OK);
        (await visitor.Open($"/candidates/{Guid.CreateVersion7()}/former")).Is(HttpStatusCode.NotFound);
    }

    private async Task<(Visitor, Candidate)> ScenesAsync() => (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Former", $"Holder{Guid.CreateVersion7():N}"));

    /// <summary>Somebody with one entry, and the address of its form.</summary>
    private async Task<(Visitor, Candidate, string)> HeldAsync(string folder)
    {
        var (visitor, person) = await ScenesAsync();
        var profile = await AddAsync(visitor, person, folder);
        return (visitor, person, profile.One($"a[href*='/{folder}/']").GetAttribute("href")!);
    }

    private static async Task<OpenPage> AddAsync(Visitor visitor, Candidate person, string folder) => await (await visitor.Open($"/candidates/{person.Id}/{folder}")).Submit(folder switch
    {
        "appointments" => new() { ["Form.Title"] = "Chief", ["Form.Organisation"] = "Larkhaven Health", ["Form.Start"] = "2021-03", ["Form.TeamSize"] = "212", ["Form.Budget"] = "38000000" },
        "identifiers" => new() { ["Form.Scheme"] = "Scopus Author ID", ["Form.Value"] = "7004212771", ["Form.Url"] = "https://example.org/1" },
        "evidence" => new()
        {
            ["Form.Kind"] = "ProgrammeInCare",
            ["Form.Title"] = "Exome first",
            ["Form.Source"] = "Registry record",
            ["Form.Service"] = "Exomes",
            ["Form.TurnaroundDays"] = "6.20",
            ["Form.Pmid"] = "7654321",
            ["Form.IsConfidential"] = "true",
        },
        _ => new() { ["Form.Award"] = "PhD", ["Form.Field"] = "genomics", ["Form.End"] = "2004-05" },
    });

    /// <summary>All that a profile holds, as text.</summary>
    private Task<string> SaidAsync(Candidate person) => app.Reads(async db =>
    {
        var whole = await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id);
        return System.Text.Json.JsonSerializer.Serialize(new { whole.CurrentTitle, whole.Degrees, whole.Appointments, whole.Identifiers, whole.Evidence, Specialties = whole.Specialties.Select(held => held.SpecialtyId), Words = whole.FindWords.Select(held => held.Word).Order() });
    });
}
