using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

/// <summary>What the places somebody held are called, of the firm's list, beside the rank they count as.</summary>
public sealed class DesignationTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_designation_is_chosen_under_its_rank_and_sets_it()
    {
        var (visitor, person) = await ScenesAsync();
        var provost = await NamedAsync("Vice provost");
        var form = await visitor.Open($"/candidates/{person.Id}/appointments");
        Assert.Contains("Vice provost", form.One("optgroup[label='Vice president']").TextContent, StringComparison.Ordinal);
        form.Hides("(rank only)");
        var profile = await form.Submit(new() { ["Form.Title"] = "Head of all", ["Form.Organisation"] = "Drumlin State University", ["Form.Start"] = "2020", ["Form.Designation"] = provost.Id.ToString() });
        profile.Is(HttpStatusCode.OK).Says("Drumlin State University · Vice provost").Says("Highest rank Vice president");
        var held = await OneAsync(person);
        Assert.Equal((Designation.VicePresident, provost.Id), (held.Designation, held.NamedId));
        (await visitor.Open("/candidates?q=" + Uri.EscapeDataString($"designation:\"vice president\" {person.FamilyName}"))).Says(person.Name);

        var edit = await visitor.Open($"/candidates/{person.Id}/appointments/{held.Id}");
        Assert.Equal(provost.Id.ToString(), edit.ValueOf("Form.Designation"));
        var changed = await edit.Submit(new() { ["Form.Designation"] = (await NamedAsync("Division chief")).Id.ToString() });
        changed.Says("Division chief").Says("Highest rank Senior director");
        (await changed.Submit(form: "#notice form")).Says("Vice provost").Says("Highest rank Vice president");
        var removed = await (await visitor.Open($"/candidates/{person.Id}/appointments/{held.Id}")).Submit(form: "form[action*=Remove]");
        (await removed.Submit(form: "#notice form")).Says("Drumlin State University · Vice provost");
        Assert.Equal((Designation.VicePresident, provost.Id), ((await OneAsync(person)).Designation, (await OneAsync(person)).NamedId));
    }

    [Fact]
    public async Task A_place_with_a_rank_alone_keeps_it_and_the_form_says_so()
    {
        var (visitor, person) = await ScenesAsync(held => held.AddAppointment("Leiter", "Halewater", new(2020), null, Designation.Director));
        var held = await OneAsync(person);
        var edit = await visitor.Open($"/candidates/{person.Id}/appointments/{held.Id}");
        Assert.Equal("Director (rank only)", edit.One("option[selected]").TextContent);
        (await edit.Submit(new() { ["Form.Title"] = "Leiter, Genomik" })).Is(HttpStatusCode.OK);
        Assert.Equal((Designation.Director, null), ((await OneAsync(person)).Designation, (await OneAsync(person)).NamedId));
        (await (await visitor.Open($"/candidates/{person.Id}/appointments/{held.Id}")).Submit(new() { ["Form.Designation"] = "Unstated" })).Is(HttpStatusCode.OK);
        Assert.Equal(Designation.Unstated, (await OneAsync(person)).Designation);
    }

    [Fact]
    public async Task A_retired_one_stays_with_who_has_it_and_is_given_to_no_other()
    {
        var retired = await app.Has(db => Task.FromResult(db.Designations.Add(new("Burgrave", Designation.Chief)).Entity));
        var (visitor, person) = await ScenesAsync();
        await app.Has(async db =>
        {
            var (who, named) = (await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id), await db.Designations.SingleAsync(held => held.Id == retired.Id));
            who.Designate(who.AddAppointment("Burgrave", "Castle", null, null), named);
            named.Retire();
            return 0;
        });
        var edit = await visitor.Open($"/candidates/{person.Id}/appointments/{(await OneAsync(person)).Id}");
        edit.Says("Burgrave (retired)");
        (await edit.Submit(new() { ["Form.Title"] = "Burgrave of all" })).Is(HttpStatusCode.OK);
        Assert.Equal(retired.Id, (await OneAsync(person)).NamedId);

        var form = await visitor.Open($"/candidates/{person.Id}/appointments");
        form.Hides("Burgrave (retired)");
        var refused = await form.Submit(new() { ["Form.Title"] = "Another", ["Form.Organisation"] = "Castle", ["Form.Designation"] = retired.Id.ToString() });
        refused.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Burgrave is no longer offered.", refused.One("#Form_Designation-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Another", refused.ValueOf("Form.Title"));
        await OneAsync(person);
    }

    [Fact]
    public async Task What_was_kept_before_designations_had_names_is_put_back()
    {
        var (visitor, person) = await ScenesAsync(held => held.AddAppointment("Leiter", "Halewater", new(2020), null, Designation.Chief));
        var held = await OneAsync(person);
        string Said(int rank) => $$"""{"Title":"Leiter","Organisation":"Halewater","Designation":{{rank}},"Start":"2020","End":null,"TeamSize":null,"Budget":null}""";
        await app.Has(async db => db.FormerEntries.Add(new(ProfilePart.Appointment, await db.Candidates.SingleAsync(one => one.Id == person.Id), held.Id, "Leiter, Halewater", Said(3), Said(6), await db.Accounts.FirstAsync(), app.Now)));
        (await (await visitor.Open($"/candidates/{person.Id}/former")).Submit(form: "li:first-child form")).Says("Put back as before");
        Assert.Equal(Designation.Director, (await OneAsync(person)).Designation);
    }

    private async Task<(Visitor Visitor, Candidate Person)> ScenesAsync(Action<Candidate>? more = null) =>
        (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Ranked", $"Person{Guid.CreateVersion7():N}", more));

    private Task<NamedDesignation> NamedAsync(string name) => app.Reads(db => db.Designations.AsNoTracking().SingleAsync(held => held.Name == name));

    private Task<Appointment> OneAsync(Candidate person) => app.Reads(db => db.PartsOf<Appointment>(person.Id).AsNoTracking().SingleAsync());
}
