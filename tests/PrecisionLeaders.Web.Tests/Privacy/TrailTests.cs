using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Privacy;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Privacy;

/// <summary>What a save leaves in the trail.</summary>
public sealed class TrailTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_change_is_told_with_what_stood_there_before_and_after()
    {
        var person = await app.HasCandidate("Ada", "Test", held => held.AddDegree("PhD", "Genetics", null, null, null));
        await app.Has(async db =>
        {
            var held = await db.Candidates.Whole().SingleAsync(found => found.Id == person.Id);
            held.Rename("Ada", "Tested", null);
            held.AddDegree("MD", "Medicine", "Larkhaven", null, null);
            return held;
        });
        var (added, changed) = (await EntryOf(person.Id, "added"), await EntryOf(person.Id, "changed"));
        Assert.Contains(new AuditedField("FamilyName", null, "Test"), Fields(added, null));
        Assert.Contains(new AuditedField("Award", null, "PhD"), Fields(added, "Degree"));
        Assert.Contains(new AuditedField("FamilyName", "Test", "Tested"), Fields(changed, null));
        Assert.Contains(new AuditedField("Organisation", null, "Larkhaven"), Fields(changed, "Degree"));
        Assert.Equal("Degree, FamilyName, Name", changed.Fields);
        Assert.DoesNotContain("SortName", changed.Values!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_removed_is_told_with_what_it_held()
    {
        var person = await app.HasCandidate("Bea", "Gone", held => held.AddDegree("PhD", "Genetics", null, null, null));
        await app.Has(async db => db.Candidates.Remove(await db.Candidates.Whole().SingleAsync(found => found.Id == person.Id)));
        var removed = await EntryOf(person.Id, "removed");
        Assert.Contains(new AuditedField("FamilyName", "Gone", null), Fields(removed, null));
        Assert.Contains(new AuditedField("Field", "Genetics", null), Fields(removed, "Degree"));
    }

    [Fact]
    public async Task What_an_aggregate_owns_is_told_by_the_fields_that_differ()
    {
        var search = await app.HasSearch(await app.HasAccount("Imogen", Roles.Recruiter));
        await app.Has(async db =>
        {
            var held = await db.Searches.Whole().SingleAsync(found => found.Id == search.Id);
            held.Brief.Write("Build it.", null, null, null, null, null, null);
            return held;
        });
        Assert.Equal([new AuditedField("Mandate", null, "Build it.")], Fields(await EntryOf(search.Id, "changed"), "PositionBrief"));
    }

    [Fact]
    public async Task What_is_put_whole_in_the_place_of_another_is_told_as_one_change()
    {
        var person = await app.HasCandidate("Pia", "Programme", held => held.AddEvidence(EvidenceKind.ProgrammeInCare, "Rapid genomes", new("Report", null, null, null)).Run(new("Rapid genomes", 3, null, null, null, null, null)));
        await app.Has(async db =>
        {
            var held = await db.Candidates.Whole().SingleAsync(found => found.Id == person.Id);
            return held.Evidence[0].Run(new("Rapid genomes", 5, null, null, null, null, null));
        });
        Assert.Equal([new AuditedField("Sites", "3", "5")], Fields(await EntryOf(person.Id, "changed"), "ProgrammeRecord"));
    }

    [Fact]
    public void Long_texts_are_cut_where_they_differ_and_say_so()
    {
        var (begin, long1, long2) = (new string('a', 900), new string('b', 2000), new string('c', 700));
        var values = AuditValues.Of([new(null, null, "changed", [new("Case", begin + long1, begin + long2), new("Place", null, "Lisbon")])])!;
        var field = values.Read().Records.Single().Fields[0];
        Assert.StartsWith("…" + new string('a', 60) + "b", field.Old, StringComparison.Ordinal);
        Assert.EndsWith("… [cut, 2,900 characters]", field.Old, StringComparison.Ordinal);
        Assert.StartsWith("…" + new string('a', 60) + "c", field.New, StringComparison.Ordinal);
        Assert.True(values.Text.Length < 1100);
        var many = AuditValues.Of([.. Enumerable.Range(0, 500).Select(i => new AuditedRecord("Degree", $"{i}", "added", [new("Field", null, new string('d', 300))]))])!;
        Assert.True(many.Text.Length < AuditValues.TextLength + 1000);
        Assert.Equal(500, many.Read().More + many.Read().Records.Count);
    }

    [Fact]
    public async Task Whoever_acts_on_a_page_is_told_and_so_is_what_an_admin_changes_of_a_login()
    {
        var (admin, person) = (await app.HasAccount("Ann Admin", Roles.Admin), await app.HasAccount("Rolled Person", Roles.Recruiter));
        var page = await (await app.SignedInAs(admin)).Open($"/admin/people/{person.Id}");
        await page.Submit(new() { ["Form.Roles"] = "Reviewer" });
        var changed = await EntryOf(person.Id, "changed");
        Assert.Equal((admin.Id, "Account", "Roles"), (changed.ById, changed.Kind, changed.Fields));
        Assert.Equal([new AuditedField("Roles", "Recruiter", "Reviewer")], Fields(changed, null));
        var again = await (await app.SignedInAs(admin)).Open($"/admin/people/{person.Id}");
        await again.Submit(button: "Deactivate Rolled Person");
        var login = await app.Reads(db => db.AuditEntries.OrderBy(entry => entry.Id).LastAsync(entry => entry.RecordId == person.Id && entry.Kind == "Login" && entry.Act == "changed"));
        Assert.Equal((admin.Id, "SecurityStamp"), (login.ById, login.Fields));
    }

    [Fact]
    public async Task No_password_key_or_token_comes_into_the_trail()
    {
        var person = await app.HasAccount("Secret Keeper", Roles.Recruiter);
        await (await (await app.SignedInAs(person)).Open("/account")).Submit(new() { ["Secret.Current"] = RunningApp.Password, ["Secret.Password"] = "another password it is", ["Secret.Repeated"] = "another password it is" }, button: "Change password");
        var login = await app.Reads(db => db.Users.SingleAsync(held => held.Id == person.Id));
        var told = await app.Reads(db => db.AuditEntries.Include(entry => entry.Values).Where(entry => entry.RecordId == person.Id && entry.Kind == "Login").ToListAsync());
        Assert.Contains(told, entry => entry.Fields?.Contains("PasswordHash", StringComparison.Ordinal) == true);
        Assert.All(told, entry => Assert.DoesNotContain(login.PasswordHash!, entry.Values?.Text ?? "", StringComparison.Ordinal));
        Assert.All(told, entry => Assert.DoesNotContain(login.SecurityStamp!, entry.Values?.Text ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Levels_and_notes_are_not_told_nor_how_many_were_given()
    {
        var scene = await app.HasOpenRound();
        await app.HasSubmitted(scene, scene.Rater(1), 1, 4, "A note nobody else may read yet");
        var told = await app.Reads(db => db.AuditEntries.Include(entry => entry.Values).Where(entry => entry.Kind == nameof(Scorecard)).ToListAsync());
        Assert.Contains(told, entry => entry.Fields?.Contains("Rating", StringComparison.Ordinal) == true);
        Assert.All(told, entry => Assert.Null(entry.Values));
    }

    private async Task<AuditEntry> EntryOf(Guid record, string act) =>
        await app.Reads(db => db.AuditEntries.Include(entry => entry.Values).OrderBy(entry => entry.Id).LastAsync(entry => entry.RecordId == record && entry.Act == act && entry.Kind != "Login"));

    private static IReadOnlyList<AuditedField> Fields(AuditEntry entry, string? part) => entry.Values!.Read().Records.Single(record => record.Part == part).Fields;
}
