using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;
using static PrecisionLeaders.Web.Tests.Candidates.Merging;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class MergeTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Provenance Typed = new("Typed", null, null, null);

    [Fact]
    public async Task Two_profiles_become_one_field_by_field_and_two_again_row_by_row()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var visitor = await app.SignedInAs(lead);
        var mine = await app.HasCandidate("Roberta", "Mergeson", person =>
        {
            person.Reach("roberta@mergeson.example", null, "Halewater", Market.Unknown);
            person.AddEvidence(EvidenceKind.Publication, "Newborn genomes", Typed).File("20240001", null, null);
            person.Identify("NPI", "1000000004");
        });
        var (post, work, degree) = (Guid.Empty, Guid.Empty, Guid.Empty);
        var theirs = await app.HasCandidate("R. J.", "Mergeson-Vale", person =>
        {
            person.Reach("rjv@mergeson.example", "+1 555 0177", null, Market.Looking);
            person.IdentifyByOrcid("0000-0003-1415-9269");
            post = person.AddAppointment("Chief", "Larkhaven Health", new PartialDate(2020), null, Designation.Chief, 80, 5_000_000).Id;
            degree = person.AddDegree("MD", null, "Wexcombe University", null, new PartialDate(1998)).Id;
            person.AddEvidence(EvidenceKind.Publication, "Newborn genomes", Typed).File("20240001", "last of 9 authors", "Genomics");
            work = person.AddEvidence(EvidenceKind.ProgrammeInCare, "Rapid sequencing", Typed).Run(new ProgrammeRecord("Rapid", 3, null, 400, null, null, null)).Id;
            person.Identify("NPI", "1000000004");
        });
        var search = await app.HasSearch(lead);
        var (candidacy, relation, document) = await FollowersAsync(lead, search, theirs);
        var (source, named) = await HasListedAsync(mine, theirs);
        var before = await RowsAsync(mine.Id, theirs.Id);

        var page = await visitor.Open($"/candidates/{mine.Id}/merge/{theirs.Id}");
        page.Is(HttpStatusCode.OK).Says("Merge R. J. Mergeson-Vale into Roberta Mergeson").Says("1 item both hold is kept once");
        var merged = await page.Submit(new() { ["Form.Pick[email]"] = "theirs" }, form: "form.pl-form");
        merged.Is(HttpStatusCode.OK).Says("R. J. Mergeson-Vale and Roberta Mergeson are one profile.").Says("Chief");
        Assert.Equal($"/candidates/{mine.Id}", merged.Path);
        var one = await app.Reads(db => db.Candidates.Whole().SingleAsync(held => held.Id == mine.Id));
        Assert.Equal(("rjv@mergeson.example", "+1 555 0177", "Halewater", "0000-0003-1415-9269"), (one.Email, one.Phone, one.Place, one.Orcid));
        Assert.Equal((post, degree), (one.Appointments.Single().Id, one.Degrees.Single().Id));
        Assert.Equal(2, one.Evidence.Count);
        Assert.Equal(["Held by both", "Held by one"], one.Tags.Select(held => held.Tag.Name).Order());
        Assert.Equal((source, named), (one.SourceId, one.Appointments.Single().NamedId));
        Assert.Equal("last of 9 authors", one.Evidence.Single(item => item.Pmid is not null).Contribution);
        Assert.Equal(3, one.Evidence.Single(item => item.Id == work).Programme!.Sites);
        Assert.Single(one.Identifiers, held => held.Scheme == "NPI");
        Assert.Contains(one.Identifiers, held => held is { Scheme: PersonRecord.OtherEmailScheme, Value: "roberta@mergeson.example" });
        Assert.Equal([mine.Id, mine.Id, mine.Id, mine.Id], await app.Reads(async db => new[]
        {
            (await db.Candidacies.SingleAsync(held => held.Id == candidacy)).CandidateId, (await db.Documents.SingleAsync(held => held.Id == document)).CandidateId,
            (await db.Relations.SingleAsync(held => held.Id == relation)).OtherId!.Value, (await db.OffLimitsRules.SingleAsync(held => held.CandidateId == mine.Id)).CandidateId!.Value,
        }));
        Assert.Equal($"/candidates/{mine.Id}", (await visitor.Open($"/candidates/{theirs.Id}")).Path);

        var undo = await visitor.Open((await visitor.Open($"/candidates/{mine.Id}")).One("a[href*='/merged/']").GetAttribute("href")!);
        var two = await undo.Says("R. J. Mergeson-Vale was merged into Roberta Mergeson").Submit(form: "form[method=post]:has(.btn-primary)");
        two.Is(HttpStatusCode.OK).Says("R. J. Mergeson-Vale has a profile again.");
        Assert.Equal($"/candidates/{theirs.Id}", two.Path);
        Assert.Equal(before, await RowsAsync(mine.Id, theirs.Id));
        Assert.Equal([theirs.Id, theirs.Id, theirs.Id], await app.Reads(async db => new[]
        {
            (await db.Candidacies.SingleAsync(held => held.Id == candidacy)).CandidateId, (await db.Documents.SingleAsync(held => held.Id == document)).CandidateId, (await db.Relations.SingleAsync(held => held.Id == relation)).OtherId!.Value,
        }));
        (await visitor.Open("/candidates?q=mergeson")).Says("R. J. Mergeson-Vale").Says("Roberta Mergeson");
        await undo.Submit(form: "form[method=post]:has(.btn-primary)");
        Assert.Equal(before, await RowsAsync(mine.Id, theirs.Id));
    }

    [Fact]
    public async Task In_one_search_the_candidacy_nobody_reviewed_goes_and_comes_again()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var (visitor, search) = (await app.SignedInAs(lead), await app.HasSearch(lead, "Shared by both"));
        var (mine, theirs) = (await app.HasCandidacy(search, "Both", "Searchson"), await app.HasCandidacy(search, "B.", "Searchson"));
        (await visitor.Open($"/candidates/{mine.CandidateId}/merge/{theirs.CandidateId}")).Says("Both are in Shared by both.");
        await MergeAsync(visitor, mine.CandidateId, theirs.CandidateId);
        Assert.Equal([mine.Id], await app.Reads(db => db.Candidacies.Where(held => held.SearchId == search.Id).Select(held => held.Id).ToListAsync()));
        await UndoAsync(visitor, mine.CandidateId);
        Assert.Equal(new[] { mine.Id, theirs.Id }.Order(), (await app.Reads(db => db.Candidacies.Where(held => held.SearchId == search.Id).Select(held => held.Id).ToListAsync())).Order());
        Assert.Single(await app.Reads(async db => (await db.Candidacies.Include(held => held.Moves).SingleAsync(held => held.Id == theirs.Id)).Moves));
    }

    [Fact]
    public async Task Two_who_were_both_reviewed_in_one_search_cannot_become_one()
    {
        var scene = await app.HasOpenRound();
        var (visitor, mine, theirs) = (await app.SignedInAs(scene.Lead), scene.Candidacies[0].CandidateId, scene.Candidacies[1].CandidateId);
        var page = await visitor.Open($"/candidates/{mine}/merge/{theirs}");
        page.Says("One of two reviews would have to go");
        Assert.Null(page.Document.QuerySelector("form.pl-form .btn-primary"));
        (await page.Submit(form: "form.pl-form")).Is(HttpStatusCode.UnprocessableEntity).Says("reviews stay");
        Assert.Equal(2, await app.Reads(db => db.Candidates.CountAsync(held => held.Id == mine || held.Id == theirs)));
    }

    [Fact]
    public async Task A_rating_rests_on_the_entry_that_stays_and_ratings_made_since_keep_the_merge()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        var rated = scene.Candidacies[0].CandidateId;
        var evidence = await app.Reads(db => db.PartsOf<EvidenceItem>(rated).Select(held => held.Id).SingleAsync());
        await app.Has(async db =>
        {
            var card = await db.Scorecards.Include(held => held.Ratings).Include(held => held.Round).SingleAsync(held => held.CandidacyId == scene.Candidacies[0].Id);
            var rubric = await db.Rubrics.Include(held => held.Competencies).SingleAsync(held => held.Id == card.Round.RubricId);
            card.DeclareFree(app.Now);
            card.Rate(rubric.Competencies[0], 4, false, null, [await db.Set<EvidenceItem>().SingleAsync(held => held.Id == evidence)], app.Now);
            return card;
        });
        var stays = await app.HasCandidate("Person", "Number One", person => person.AddEvidence(EvidenceKind.ProgrammeInCare, "Rapid genome testing for newborns", Typed));
        var visitor = await app.SignedInAs(scene.Lead);
        await MergeAsync(visitor, stays.Id, rated);
        var kept = await app.Reads(db => db.PartsOf<EvidenceItem>(stays.Id).Select(held => held.Id).SingleAsync());
        Assert.Equal([kept], await app.Reads(db => db.Set<Citation>().Where(held => held.EvidenceItemId == kept || held.EvidenceItemId == evidence).Select(held => held.EvidenceItemId).ToListAsync()));
        await UndoAsync(visitor, stays.Id);
        Assert.Equal([evidence], await app.Reads(db => db.Set<Citation>().Where(held => held.EvidenceItemId == kept || held.EvidenceItemId == evidence).Select(held => held.EvidenceItemId).ToListAsync()));
    }

    [Fact]
    public async Task Evidence_of_somebody_who_is_being_rated_does_not_leave_again()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 1);
        var (visitor, rated) = (await app.SignedInAs(scene.Lead), scene.Candidacies[0].CandidateId);
        var other = await app.HasCandidate("Someone", "Elsewhere", person => person.AddEvidence(EvidenceKind.Patent, "A patent", Typed));
        await MergeAsync(visitor, rated, other.Id);
        (await UndoAsync(visitor, rated)).Is(HttpStatusCode.UnprocessableEntity).Says("is being rated");
        Assert.Equal(0, await app.Reads(db => db.Candidates.CountAsync(held => held.Id == other.Id)));
    }

    [Fact]
    public async Task A_stale_form_changes_nothing_and_a_second_press_finds_it_done()
    {
        var (visitor, mine, theirs) = (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Stale", "Formson"), await app.HasCandidate("S.", "Formson", person => person.Reach(null, "1", null, Market.Unknown)));
        var page = await visitor.Open($"/candidates/{mine.Id}/merge/{theirs.Id}");
        await app.Has(async db =>
        {
            var held = await db.Candidates.SingleAsync(one => one.Id == theirs.Id);
            held.Reach(null, "2", null, Market.Unknown);
            return held;
        });
        var again = await page.Submit(form: "form.pl-form");
        again.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing");
        Assert.Equal(2, await app.Reads(db => db.Candidates.CountAsync(held => held.Id == mine.Id || held.Id == theirs.Id)));
        (await again.Submit(form: "form.pl-form")).Is(HttpStatusCode.OK);
        (await again.Submit(form: "form.pl-form")).Is(HttpStatusCode.OK);
        Assert.Equal(1, await app.Reads(db => db.Merges.CountAsync(held => held.SurvivorId == mine.Id)));
    }

    [Fact]
    public async Task Only_recruiters_merge_and_nobody_with_themselves()
    {
        var (mine, theirs) = (await app.HasCandidate("Closed", "Door"), await app.HasCandidate("C.", "Door"));
        foreach (var roles in new[] { Roles.Reviewer, Roles.Admin })
            Assert.NotEqual(HttpStatusCode.OK, (await (await app.SignedInAs(roles)).Open($"/candidates/{mine.Id}/merge/{theirs.Id}")).Status);
        var visitor = await app.SignedInAs(Roles.Recruiter);
        (await visitor.Open($"/candidates/{mine.Id}/merge/{mine.Id}")).Is(HttpStatusCode.NotFound);
        (await visitor.Open($"/candidates/{mine.Id}/merge/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);
        (await visitor.Open($"/candidates/{mine.Id}/merge?q=door")).Is(HttpStatusCode.OK).Says("C. Door");
    }

    private async Task<(Guid Candidacy, Guid Relation, Guid Document)> FollowersAsync(Account lead, Search search, Candidate person)
    {
        var friend = await app.HasCandidate("Friend", "Of Merge");
        return await app.Has(async db =>
        {
            var held = await db.Candidates.SingleAsync(one => one.Id == person.Id);
            var by = await db.Accounts.SingleAsync(one => one.Id == lead.Id);
            var into = await db.Searches.Include(one => one.StageSet).ThenInclude(set => set.Stages).SingleAsync(one => one.Id == search.Id);
            var candidacy = new Candidacy(into, held, into.StageSet.First, by, app.Now);
            var relation = new Relation(await db.Candidates.SingleAsync(one => one.Id == friend.Id), RelationKind.Knows, RelatedTo.Of(held), by, app.Now);
            var document = new Document(held, DocumentKind.Cv, DocumentReach.Firm, null, new DocumentFile("cv.txt", FileFormat.Text, "words"u8.ToArray(), new string('a', 64), "words", by, app.Now));
            db.AddRange(candidacy, relation, document, OffLimitsRule.OnPerson(held, false, new("Placed by us", DateOnly.FromDateTime(app.Now.UtcDateTime), null), by, app.Now));
            return (candidacy.Id, relation.Id, document.Id);
        });
    }

    /// <summary>A tag of both, one of the other, how the other came to the firm's notice, and what their place is called.</summary>
    private Task<(Guid? Source, Guid? Named)> HasListedAsync(Candidate mine, Candidate theirs) => app.Has(async db =>
    {
        var (both, one, source, named) = (new Tag("Held by both"), new Tag("Held by one"), await db.Sources.FirstAsync(), await db.Designations.FirstAsync(held => held.Rank == Designation.Chief));
        var other = await db.Candidates.Whole().SingleAsync(held => held.Id == theirs.Id);
        (await db.Candidates.Whole().SingleAsync(held => held.Id == mine.Id)).TagWith([both]);
        other.TagWith([both, one]);
        other.ComeBy(source);
        other.Designate(other.Appointments[0], named);
        return ((Guid?)source.Id, (Guid?)named.Id);
    });

    /// <summary>Everything both profiles hold, by kind and value, without versions.</summary>
    private Task<string> RowsAsync(params Guid[] people) => app.Reads(async db =>
    {
        var rows = new List<string>();
        foreach (var person in await db.Candidates.AsNoTracking().Whole().Where(held => people.Contains(held.Id)).OrderBy(held => held.Id).ToListAsync())
        {
            rows.Add(Flat(person));
            rows.Add(string.Join(' ', person.Tags.Select(held => held.Tag.Name).Order(StringComparer.Ordinal)));
            rows.AddRange(person.Degrees.Concat<object>(person.Appointments).Concat(person.Identifiers).Concat(person.Evidence).Select(Flat).Order(StringComparer.Ordinal));
            rows.Add(string.Join(' ', person.FindWords.Select(held => held.Word).Order(StringComparer.Ordinal)));
        }
        return string.Join('\n', rows);
    });

    private static string Flat(object row) => row.GetType().Name + " " + string.Join("; ", row.GetType().GetProperties().Where(held => held.Name is not "Version" and not "CurrentAppointment" && (held.PropertyType.IsValueType || held.PropertyType == typeof(string) || held.PropertyType == typeof(ProgrammeRecord) || held.PropertyType == typeof(PartialDate)))
        .Select(held => $"{held.Name}={held.GetValue(row)}"));
}
