using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class EditTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_person_is_added_once_though_the_form_is_sent_twice()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var form = await visitor.Open("/candidates/new");
        Dictionary<string, string?> typed = new() { ["Form.GivenName"] = "Twice", ["Form.FamilyName"] = "Sentname", ["Form.Credentials"] = "MD", ["Form.Market"] = "OpenToApproach", ["Form.Place"] = "Halewater" };
        var profile = await form.Submit(typed);
        profile.Is(HttpStatusCode.OK).Says("Twice Sentname is in the talent pool.").Says("Halewater, open to approach");
        var second = await form.Submit(typed);
        Assert.Equal(profile.Path, second.Path);
        Assert.Equal(1, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == "Sentname")));
    }

    [Theory]
    [InlineData("Form.FamilyName", "", "The family name is missing.")]
    [InlineData("Form.GivenName", "5000", "The given name has 5000 characters; at most 120 fit.")]
    [InlineData("Form.FamilyName", "a\u0007b", "The family name has characters that are not text.")]
    [InlineData("Form.Case", "a\u0001b", "Why for precision medicine has characters that are not text.")]
    [InlineData("Form.Email", "no address", "An e-mail address has the form name@example.org.")]
    [InlineData("Form.Email", "a@b.example, c@d.example", "An e-mail address has the form name@example.org.")]
    [InlineData("Form.Orcid", "0000-0002-1825-0098", "its check digit does not hold")]
    [InlineData("Form.Market", "99", "This is not understood. Check what is written here.")]
    [InlineData("Form.Market", "Purple", "This is not understood. Check what is written here.")]
    [InlineData("Form.Specialties", "00000000-0000-0000-0000-000000000001", "A specialty you ticked is no longer on the list.")]
    [InlineData("Form.Specialties", "nonsense", "This is not understood. Check what is written here.")]
    public async Task What_cannot_be_kept_is_said_by_the_field_and_the_rest_of_the_input_stays(string field, string value, string sentence)
    {
        if (value == "5000") value = new('x', 5000);
        var before = await app.Reads(db => db.Candidates.CountAsync());
        var form = await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates/new");
        var input = new Dictionary<string, string?> { ["Form.FamilyName"] = "Keptname", ["Form.Place"] = "<b>Keptplace</b>" };
        input[field] = value;
        var page = await form.Submit(input);
        page.Is(HttpStatusCode.UnprocessableEntity).Says(sentence).Hides("<b>Keptplace");
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.Contains(sentence, page.One($"#{field.Replace('.', '_')}-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>Keptplace</b>", page.ValueOf("Form.Place"));
        if (field is not "Form.FamilyName") Assert.Equal("Keptname", page.ValueOf("Form.FamilyName"));
        Assert.Equal(before, await app.Reads(db => db.Candidates.CountAsync()));
    }

    [Fact]
    public async Task Whoever_has_the_address_or_iD_already_is_named_with_a_link()
    {
        var holder = await app.HasCandidate("First", "Holder", held =>
        {
            held.Reach("taken@holder.example", null, null, Market.Unknown);
            held.IdentifyByOrcid("0000-0002-1694-233X");
        });
        var form = await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates/new");
        var page = await form.Submit(new() { ["Form.FamilyName"] = "Second", ["Form.Email"] = " Taken@Holder.example ", ["Form.Orcid"] = "https://orcid.org/000000021694233x" });
        page.Is(HttpStatusCode.UnprocessableEntity).Says("First Holder is in the pool with this e-mail address already.").Says("First Holder is in the pool with this ORCID iD already.");
        Assert.Equal(2, page.Document.QuerySelectorAll($".pl-field a[href='/candidates/{holder.Id}']").Length);
    }

    [Fact]
    public async Task A_stale_save_keeps_the_input_and_shows_what_the_record_says_now()
    {
        var person = await app.HasCandidate("Stale", "Original", held => held.Reach(null, null, "Halewater", Market.Unknown));
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var (mine, theirs) = (await visitor.Open($"/candidates/{person.Id}/edit"), await visitor.Open($"/candidates/{person.Id}/edit"));
        (await theirs.Submit(new() { ["Form.Place"] = "Port Larkhaven" })).Is(HttpStatusCode.OK).Says("The profile of Stale Original is saved.");
        var page = await mine.Submit(new() { ["Form.Place"] = "Tamsin Hill" });
        page.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing.").Says("The record now says: Port Larkhaven");
        Assert.Equal("Tamsin Hill", page.ValueOf("Form.Place"));
        (await page.Submit()).Is(HttpStatusCode.OK).Says("Tamsin Hill");
    }

    [Fact]
    public async Task Specialties_are_ticked_and_unticked()
    {
        var person = await app.HasCandidate("Ticks", "Specialties");
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var form = await visitor.Open($"/candidates/{person.Id}/edit");
        var box = form.One("[name='Form.Specialties']").GetAttribute("value");
        (await form.Submit(new() { ["Form.Specialties"] = box })).Says("Biomedical informatics");
        (await (await visitor.Open($"/candidates/{person.Id}/edit")).Submit(new() { ["Form.Specialties"] = null })).Is(HttpStatusCode.OK).Hides("Biomedical informatics");
    }

    [Fact]
    public async Task Saving_a_person_removed_meanwhile_saves_nothing()
    {
        var person = await app.HasCandidate("Soon", "Removed");
        var form = await (await app.SignedInAs(Roles.Recruiter)).Open($"/candidates/{person.Id}/edit");
        await app.Has(async db => db.Remove(await db.Candidates.SingleAsync(held => held.Id == person.Id)));
        Assert.False((await form.Submit(new() { ["Form.Place"] = "Anywhere" })).Answer.IsSuccessStatusCode);
        Assert.False(await app.Reads(db => db.Candidates.AnyAsync(held => held.Id == person.Id)));
    }

    [Fact]
    public async Task What_searches_ask_outright_is_edited_and_shown()
    {
        var person = await app.HasCandidate("Stated", "Outright");
        var visitor = await app.SignedInAs(Roles.Recruiter);
        (await visitor.Open($"/candidates/{person.Id}")).Says("Clinical licence not known").Says("Would move house not known");
        var edit = await visitor.Open($"/candidates/{person.Id}/edit");
        (await edit.Submit(new() { ["Form.ClinicalLicence"] = "Yes", ["Form.BoardCertification"] = "No", ["Form.Region"] = "MiddleEastAndAfrica", ["Form.Mobility"] = "WillMove" }))
            .Is(HttpStatusCode.OK).Says("Clinical licence yes").Says("Board certification no").Says("Middle East and Africa").Says("Would move house yes");
        (await (await visitor.Open($"/candidates/{person.Id}/edit")).Submit(new() { ["Form.Region"] = "77" })).Is(HttpStatusCode.UnprocessableEntity);
    }
}
