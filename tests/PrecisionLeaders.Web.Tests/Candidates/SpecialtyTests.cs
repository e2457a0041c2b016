using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class SpecialtyTests(RunningApp app) : IClassFixture<RunningApp>
{
    private Task<Specialty> Named(string name) => app.Reads(db => db.Specialties.AsNoTracking().SingleAsync(held => held.Name == name));

    [Fact]
    public async Task The_tree_is_seeded_and_an_admin_adds_moves_retires_and_removes()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var list = await admin.Open("/admin/specialties");
        list.Is(HttpStatusCode.OK).Says("Computational genomics").Says("also Pharmacogenetics, PGx");
        var broader = await Named("Bioinformatics");
        var page = await list.Submit(new() { ["Form.Name"] = "Metabolomics", ["Form.Broader"] = broader.Id.ToString() }, button: "Add");
        page.Says("Metabolomics is on the list.");
        (await list.Submit(new() { ["Form.Name"] = "Metabolomics", ["Form.Broader"] = broader.Id.ToString() }, button: "Add")).Is(HttpStatusCode.OK);
        Assert.Equal(broader.Id, (await Named("Metabolomics")).BroaderId);

        var top = await Named("Laboratory medicine");
        (await page.Submit(new() { ["Form.Broader"] = top.Id.ToString(), ["Form.Synonyms"] = "Metabonomics\n\nmetabonomics", ["Form.Headings"] = "Metabolomics" }, button: "Save")).Says("Metabolomics is saved.");
        var saved = await Named("Metabolomics");
        Assert.Equal((top.Id, "Metabonomics"), (saved.BroaderId, Assert.Single(saved.Synonyms)));
        (await (await admin.Open($"/admin/specialties/{saved.Id}")).Submit(button: "Remove Metabolomics")).Says("Metabolomics is off the list.");
        (await admin.Open($"/admin/specialties/{saved.Id}")).Is(HttpStatusCode.NotFound);

        (await (await admin.Open($"/admin/specialties/{broader.Id}")).Submit(button: "Retire Bioinformatics")).Says("Bioinformatics is retired.");
        (await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates/new")).Hides("Bioinformatics");
        (await (await admin.Open($"/admin/specialties/{broader.Id}")).Submit(button: "Offer it again")).Says("Bioinformatics is offered again.");
    }

    [Theory]
    [InlineData("Form.Name", "", "The specialty is missing")]
    [InlineData("Form.Name", "PGx", "already leads to Pharmacogenomics")]
    [InlineData("Form.Synonyms", "Molecular diagnostics", "already leads to Molecular pathology")]
    [InlineData("Form.Synonyms", "long", "A synonym has 121 characters; at most 120 fit.")]
    public async Task Bad_input_is_answered_with_what_was_typed(string field, string typed, string says)
    {
        var proteomics = await Named("Proteomics");
        var value = typed == "long" ? new string('x', 121) : typed;
        var answer = await (await (await app.SignedInAs(Roles.Admin)).Open($"/admin/specialties/{proteomics.Id}")).Submit(new() { [field] = value }, button: "Save");
        answer.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(value, answer.ValueOf(field).Trim());
        if (field != "Form.Name" || typed.Length > 0) answer.Says(says);
        Assert.Equal("Proteomics", (await app.Reads(db => db.Specialties.SingleAsync(held => held.Id == proteomics.Id))).Name);
    }

    [Fact]
    public async Task A_circle_and_a_stale_form_are_refused()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var (genetics, rare) = (await Named("Medical genetics"), await Named("Rare disease"));
        var page = await admin.Open($"/admin/specialties/{genetics.Id}");
        (await page.Submit(new() { ["Form.Broader"] = rare.Id.ToString() }, button: "Save")).Is(HttpStatusCode.UnprocessableEntity).Says("Rare disease is part of Medical genetics");
        await (await admin.Open($"/admin/specialties/{genetics.Id}")).Submit(new() { ["Form.Synonyms"] = "Heredity clinic" }, button: "Save");
        (await page.Submit(new() { ["Form.Synonyms"] = "Mine" }, button: "Save")).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
    }

    [Fact]
    public async Task One_at_the_top_stays_there_when_it_is_saved_and_comes_back_to_it()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var top = await Named("Genomic medicine");
        (await (await admin.Open($"/admin/specialties/{top.Id}")).Submit(button: "Save")).Says("Genomic medicine is saved.");
        Assert.Null((await Named("Genomic medicine")).BroaderId);
        var below = await Named("Cancer genomics");
        (await (await admin.Open($"/admin/specialties/{below.Id}")).Submit(new() { ["Form.Broader"] = "" }, button: "Save")).Says("Cancer genomics is saved.");
        Assert.Null((await Named("Cancer genomics")).BroaderId);
    }

    [Fact]
    public async Task Works_suggest_a_specialty_that_is_taken_over_or_declined_for_good()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var person = await app.HasCandidate("Sunniva", "Filedwell", held =>
        {
            held.AddEvidence(EvidenceKind.Publication, "Dosing by genotype", new("PubMed", null, null, null)).File("12345", null, "Pharmacogenetics; Proteome");
            held.AddEvidence(EvidenceKind.Publication, "Dosing again", new("PubMed", null, null, null)).File("12346", null, "Pharmacogenetics");
        });
        var page = await (await recruiter.Open($"/candidates/{person.Id}")).Follow("Specialties, and what the works suggest");
        page.Says("2 works filed under Pharmacogenetics").Says("1 work filed under Proteome");
        page = await page.Submit(button: "Add Pharmacogenomics");
        page.Says("Sunniva Filedwell works in Pharmacogenomics.").Hides("2 works filed under");
        page = await page.Submit(button: "Not theirs: Proteomics");
        page.Says("Proteomics is not suggested for Sunniva Filedwell again.").Says("Nothing is suggested.");
        (await recruiter.Open($"/candidates/{person.Id}")).Says("Pharmacogenomics").Hides("Proteomics");
        (await (await app.SignedInAs(Roles.Reviewer)).Open($"/candidates/{person.Id}/specialties")).Hides("Filedwell");
        (await (await app.SignedInAs(Roles.Admin)).Open($"/candidates/{person.Id}/specialties")).Hides("Filedwell");
    }

    [Fact]
    public async Task Who_works_in_a_narrower_field_is_found_by_the_broader_one()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var statistical = await Named("Statistical genetics");
        await app.Has(async db =>
        {
            var held = new Candidate("Narrow", "Fieldbound", app.Now);
            held.Specialise(await db.Specialties.SingleAsync(one => one.Id == statistical.Id));
            db.Add(held);
            return held;
        });
        (await recruiter.Open($"/candidates?specialty={(await Named("Biomedical informatics")).Id}")).Says("Narrow Fieldbound");
        (await recruiter.Open($"/candidates?specialty={(await Named("Genomic medicine")).Id}")).Hides("Narrow Fieldbound");

        var feed = app.Services.GetRequiredService<TalentFeed>();
        await feed.CatchUpAsync();
        var (informatics, laboratory) = ((await Named("Biomedical informatics")).Id, (await Named("Laboratory medicine")).Id);
        var before = feed.Index.CountBySpecialty().GetValueOrDefault(laboratory);
        Assert.True(feed.Index.CountBySpecialty()[informatics] > 0);
        await app.Has(async db =>
        {
            var all = await db.Specialties.ToListAsync();
            new SpecialtyTree(all).Move(all.Single(held => held.Id == statistical.Id), all.Single(held => held.Id == laboratory));
            return 0;
        });
        await feed.CatchUpAsync();
        Assert.Equal(before + 1, feed.Index.CountBySpecialty().GetValueOrDefault(laboratory));
    }

    [Fact]
    public async Task A_file_means_a_specialty_by_any_of_its_names()
    {
        var taxonomy = new Domain.Intake.Taxonomy(await app.Reads(db => db.Specialties.AsNoTracking().ToListAsync()));
        Assert.Equal("Pharmacogenomics", taxonomy.Find("PGX")?.Name);
        Assert.Equal("Genetic counselling", taxonomy.Find("genetic counseling")?.Name);
        Assert.Null(taxonomy.Find("Basket weaving"));
    }
}
