using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class ProfileTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_profile_tells_why_the_career_its_scope_and_the_evidence()
    {
        var person = await app.HasCandidate("Adaeze", "Lindqvist", held =>
        {
            held.Argue("Took genome testing into routine care.");
            held.AddAppointment("Vice President, Genomic Medicine", "Larkhaven Health", new(2021, 3), null, Designation.VicePresident, 212, 38_000_000m);
            held.AddAppointment("Medical Director", "Larkhaven Health", new(2017), new(2021), Designation.Director, 46, 9_000_000m);
            held.AddDegree("MD, PhD", "computational genomics", "Drumlin State University", new(1999), new(2004));
            held.AddEvidence(EvidenceKind.ProgrammeInCare, "Rapid testing", new("Annual report 2025, p. 14", "https://example.org/report", null, new DateOnly(2026, 10, 2)))
                .Describe("4,100 families", new(2022), null, null, isConfidential: true);
            held.AddEvidence(EvidenceKind.Publication, "On <script>alert(1)</script>", new("ORCID", null, new string('a', 64), null)).Describe(null, new(2020), new(2020), "10.1000/182");
            held.Identify("Scopus Author ID", "7004212771", "https://www.scopus.com/authid/detail.uri?authorId=7004212771");
        });
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open($"/candidates/{person.Id}");
        page.Is(HttpStatusCode.OK)
            .Says("Took genome testing into routine care.").Says("Leads 212 people").Says("Owns $38 m a year").Says("9 years in leadership")
            .Says("Mar 2021 to now").Says("212 people, $38 m").Says("MD, PhD, computational genomics")
            .Says("2 all kinds").Says("1 programme ").Says("Annual report 2025, p. 14, retrieved").Says("Confidential").Says("none yet").Says("Scopus Author ID")
            .Hides("<script>alert");
        (await (await app.SignedInAs(Roles.Recruiter)).Open($"/candidates/{person.Id}?kind=Publication")).Says("10.1000/182").Hides("Rapid testing");
    }

    [Fact]
    public async Task Citations_of_a_closed_round_are_counted_and_no_level_is_told()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 1);
        await app.Has(async db =>
        {
            var round = await db.Rounds.Include(held => held.Rubric).ThenInclude(held => held.Competencies).AsSplitQuery().SingleAsync(held => held.Id == scene.Round.Id);
            var item = await db.Set<EvidenceItem>().SingleAsync(held => EF.Property<Guid>(held, "CandidateId") == scene.Candidacies[0].CandidateId);
            foreach (var card in await db.Scorecards.Whole().Where(held => held.RoundId == round.Id).ToListAsync())
            {
                card.DeclareFree(app.Now);
                card.Rate(round.Rubric.Competencies[0], 5, false, "a note nobody else reads", [item], app.Now);
                // The second rater's stays a draft, and a draft tells nobody anything.
                if (card.RaterId == scene.Rater(1).Id) card.Submit([round.Rubric.Competencies[0]], app.Now);
            }
            return round;
        });
        var lead = await app.SignedInAs(scene.Lead);
        (await lead.Open($"/candidates/{scene.Candidacies[0].CandidateId}")).Says("none yet").Hides("1 rating").Hides("a note nobody else reads");
        await app.HasClosed(scene);
        (await lead.Open($"/candidates/{scene.Candidacies[0].CandidateId}")).Says("1 rating").Hides("2 ratings").Hides("a note nobody else reads");
    }

    [Fact]
    public async Task A_person_is_put_into_a_search_once_at_its_first_stage()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead, "Vice Dean, Genomics");
        var person = await app.HasCandidate("Put", "Once");
        var visitor = await app.SignedInAs(lead);
        var page = await visitor.Open($"/candidates/{person.Id}");
        var put = await page.Submit(new() { ["Search"] = search.Id.ToString() }, "#put");
        put.Is(HttpStatusCode.OK).Says("Put Once is in Vice Dean, Genomics now, at Identified.").Says("Identified since today");

        // The other tab still offers it.
        var again = await page.Submit(new() { ["Search"] = search.Id.ToString() }, "#put");
        again.Is(HttpStatusCode.UnprocessableEntity).Says("is in Vice Dean, Genomics already").One($"a[href='/searches/{search.Id}/board']");
        Assert.Equal(1, await app.Reads(db => db.Candidacies.CountAsync(held => held.CandidateId == person.Id)));
        (await page.Submit(new() { ["Search"] = "" }, "#put")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose one of your active searches.");
    }

    [Fact]
    public async Task Searches_of_others_are_neither_shown_nor_open_to_put_into()
    {
        var search = await app.HasSearch(await app.HasAccount("Another Lead", Roles.Recruiter), "Secret role");
        var candidacy = await app.HasCandidacy(search, "Seen", "Byall");
        var other = await app.HasCandidate("Not", "Inthere");
        var recruiter = await app.HasAccount("Outside", Roles.Recruiter);
        await app.HasSearch(recruiter, "Own role");
        var visitor = await app.SignedInAs(recruiter);
        (await visitor.Open($"/candidates/{candidacy.CandidateId}")).Hides("Secret role").Says("In none of the searches you work.");
        var page = await visitor.Open($"/candidates/{other.Id}");
        (await page.Submit(new() { ["Search"] = search.Id.ToString() }, "#put")).Is(HttpStatusCode.UnprocessableEntity).Says("Choose one of your active searches.").Hides("Secret role");
    }

    [Fact]
    public async Task Leaving_a_search_shows_with_its_coded_reason()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var candidacy = await app.HasCandidacy(await app.HasSearch(lead), "Gone", "Away");
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Whole().SingleAsync(one => one.Id == candidacy.Id);
            held.Leave(await db.Dispositions.SingleAsync(one => one.Name == "Timing"), null, await db.Accounts.SingleAsync(one => one.Id == lead.Id), app.Now);
            return held;
        });
        (await (await app.SignedInAs(lead)).Open($"/candidates/{candidacy.CandidateId}")).Says("Left by their own choice: timing");
    }

    [Fact]
    public async Task Who_is_no_longer_in_the_pool_is_not_found()
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        foreach (var path in new[] { "", "/edit" })
            (await visitor.Open($"/candidates/{Guid.CreateVersion7()}{path}")).Is(HttpStatusCode.NotFound);
    }
}
