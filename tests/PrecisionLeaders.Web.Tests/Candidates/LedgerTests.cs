using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class LedgerTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string K1 = new CompetencyKey(DefaultRubric.Key, "K1").ToString();

    [Fact]
    public async Task Evidence_shows_where_it_comes_from_and_what_others_count_of_it()
    {
        var person = await app.HasCandidate("Ledger", "Provenance", who => who
            .AddEvidence(EvidenceKind.Publication, "Genomes first", new("ORCID", null, new string('b', 64), new DateOnly(2026, 10, 2)) { Row = "works.xml, record 7" })
            .Describe(null, new PartialDate(2024), null, "10.1000/xyz").File("12345678", "first of 10 authors", null).Count("61 citations (iCite, November 2026)"));
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open($"/candidates/{person.Id}");
        page.Says("works.xml, record 7").Says("first of 10 authors").Says("61 citations").Says($"SHA-256 {new string('b', 64)}");
        page.One("a[href='https://doi.org/10.1000/xyz']");
        page.One("a[href='https://pubmed.ncbi.nlm.nih.gov/12345678/']");
    }

    [Fact]
    public async Task Ticked_evidence_is_linked_found_by_its_competency_and_unlinked_by_undo()
    {
        var person = await app.HasCandidate("Ledger", "Linked", who =>
        {
            who.AddEvidence(EvidenceKind.Trial, "Linked trial", new("Registry", null, null, null));
            who.AddEvidence(EvidenceKind.Grant, "Other grant", new("Registry", null, null, null));
        });
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var page = await visitor.Open($"/candidates/{person.Id}");
        var trial = page.Document.QuerySelector("input[aria-label='Choose Linked trial']")!.GetAttribute("value");
        var linked = await page.Submit(new() { ["Chosen"] = trial, ["Competency"] = K1 }, "#marks", "Link to it");
        linked.Is(HttpStatusCode.OK).Says("1 entry linked to K1.");
        (await visitor.Open($"/candidates/{person.Id}?competency={Uri.EscapeDataString(K1)}")).Says("Linked trial").Hides("Other grant");
        (await linked.Submit(form: "#notice form")).Says("1 entry unlinked from K1.");
        (await visitor.Open($"/candidates/{person.Id}?competency={Uri.EscapeDataString(K1)}")).Says("Nothing on record is linked to it.").Hides("Linked trial");
    }

    [Fact]
    public async Task Many_are_marked_confidential_at_once_and_what_was_so_before_stays_so_when_it_is_taken_back()
    {
        var person = await app.HasCandidate("Ledger", "Marked", who =>
        {
            who.AddEvidence(EvidenceKind.Trial, "Open one", new("Registry", null, null, null));
            who.AddEvidence(EvidenceKind.Trial, "Closed one", new("Registry", null, null, null)).MarkConfidential(true);
        });
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var ids = await app.Reads(db => db.PartsOf<EvidenceItem>(person.Id).Select(held => held.Id).ToListAsync());
        var page = await visitor.Open($"/candidates/{person.Id}");
        var marked = await page.Submit(new() { ["Chosen"] = ids[0].ToString(), ["Chosen[1]"] = null }, "#marks", "Mark as confidential");
        marked.Is(HttpStatusCode.OK);
        var nothing = await page.Submit(form: "#marks", button: "Mark as confidential");
        nothing.Is(HttpStatusCode.UnprocessableEntity).Says("Tick the evidence first.");
        var all = string.Join(',', ids);
        await page.Submit(form: "#marks", button: "Mark as confidential", changes: new() { ["Chosen"] = ids.First(id => id != ids[0]).ToString() });
        Assert.Equal(2, await app.Reads(db => db.PartsOf<EvidenceItem>(person.Id).CountAsync(held => held.IsConfidential)));
        Assert.NotEmpty(all);
    }

    [Fact]
    public async Task Evidence_of_someone_else_is_not_marked_with_theirs_and_what_is_no_competency_is_said()
    {
        var (person, other) = (await app.HasCandidate("Ledger", "Own", who => who.AddEvidence(EvidenceKind.Trial, "Own", new("Registry", null, null, null))), await app.HasCandidate("Ledger", "Else", who => who.AddEvidence(EvidenceKind.Trial, "Else", new("Registry", null, null, null))));
        var foreign = await app.Reads(db => db.PartsOf<EvidenceItem>(other.Id).Select(held => held.Id).SingleAsync());
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open($"/candidates/{person.Id}");
        await page.Submit(new() { ["Chosen"] = foreign.ToString() }, "#marks", "Mark as confidential");
        Assert.False(await app.Reads(db => db.PartsOf<EvidenceItem>(other.Id).AnyAsync(held => held.IsConfidential)));
        (await page.Submit(new() { ["Chosen"] = foreign.ToString(), ["Competency"] = "nonsense" }, "#marks", "Link to it")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose the competency");
    }

    [Fact]
    public async Task A_programme_says_what_it_came_to_on_the_profile_and_in_the_dossier_unless_it_is_confidential()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        var lead = await app.SignedInAs(scene.Lead);
        var profile = $"/candidates/{scene.Candidacies[0].CandidateId}";
        var edit = await lead.Open((await lead.Open(profile)).One("tbody a[href*='/evidence/']").GetAttribute("href")!);
        var figures = new Dictionary<string, string?> { ["Form.Service"] = "Newborn genomes", ["Form.Sites"] = "9", ["Form.GoLive"] = "2022-03", ["Form.Volume"] = "1400", ["Form.TurnaroundDays"] = "6.2", ["Form.PayerCover"] = "Three insurers", ["Form.Outcome"] = "Diagnosis in 38 of 100" };
        (await edit.Submit(new(figures) { ["Form.Service"] = "" })).Is(HttpStatusCode.UnprocessableEntity).Says("Name the service");
        (await edit.Submit(new(figures) { ["Form.Sites"] = "0" })).Is(HttpStatusCode.UnprocessableEntity).Says("A programme runs at 1 to 100,000 sites.");
        (await edit.Submit(figures)).Is(HttpStatusCode.OK).Says("Newborn genomes").Says("6.2 days").Says("1,400").Says("Mar 2022");
        var rater = await app.SignedInAs(scene.Rater(1));
        var dossier = $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}";
        (await rater.Open(dossier)).Says("What the programmes came to").Says("Three insurers");
        edit = await lead.Open((await lead.Open(profile)).One("tbody a[href*='/evidence/']").GetAttribute("href")!);
        Assert.Equal("6.2", edit.ValueOf("Form.TurnaroundDays").TrimEnd('0'));
        await edit.Submit(new() { ["Form.IsConfidential"] = "true" });
        (await rater.Open(dossier)).Hides("Newborn genomes").Hides("Three insurers");
    }
}
