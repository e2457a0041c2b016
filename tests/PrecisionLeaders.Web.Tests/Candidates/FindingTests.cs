using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class FindingTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Provenance Report = new("Annual report", null, null, null);

    [Theory]
    [InlineData("tumor board", true)]
    [InlineData("\"tumor board\"", true)]
    [InlineData("\"board tumor\"", false)]
    [InlineData("TUMÖR", true)]
    [InlineData("tumo", false)]
    [InlineData("tumo*", true)]
    [InlineData("evidence:tumor", true)]
    [InlineData("notes:tumor", false)]
    [InlineData("notes:covered", true)]
    [InlineData("tumor -retired", true)]
    [InlineData("tumor -covered", false)]
    [InlineData("tumor ~nowhere", true)]
    [InlineData("tumor ~nowhere -\"board of\"", false)]
    [InlineData("nowhere", false)]
    [InlineData("orsolya degree:MD", true)]
    [InlineData("orsolya degree:PharmD", false)]
    [InlineData("orsolya has:orcid", false)]
    [InlineData("orsolya has:email kind:programme", true)]
    [InlineData("orsolya market:looking region:europe", true)]
    [InlineData("orsolya market:\"not looking\"", false)]
    [InlineData("org:fenwater title:chief place:quarry orsolya", true)]
    [InlineData("title:fenwater orsolya", false)]
    [InlineData("specialty:\"rare disease\" orsolya", true)]
    [InlineData("designation:chief orsolya", true)]
    [InlineData("colour:orsolya", true)]
    [InlineData("stage:identified orsolya", false)]
    public async Task A_question_finds_whom_it_asks_for(string typed, bool isFound)
    {
        await HasOrsolyaAsync();
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var page = await recruiter.Open($"/candidates?q={Uri.EscapeDataString(typed)}");
        page.Is(HttpStatusCode.OK);
        if (isFound) page.Says("Orsolya Findable");
        else page.Hides("Orsolya Findable");
        // The plain way, for databases without a full-text index, finds the same.
        var plain = await app.Reads(db => FindPeople.RunAsync(db, new(Guid.CreateVersion7(), Roles.Recruiter), typed, null, FindEngine.Plain));
        Assert.True(plain.IsPlain);
        Assert.Equal(isFound, plain.Rows.Any(row => row.SortName.StartsWith("findable", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"")]
    [InlineData("NEAR(a b, 3) AND OR NOT * ^ {Facts} : x")]
    [InlineData("') OR 1=1; DROP TABLE FindTexts; --")]
    [InlineData("\u0000\ud800 \udc00 {0} {1}")]
    [InlineData("-")]
    [InlineData("degree: has:nothing stage: colour:red \"")]
    [InlineData("-emeritus -nobody")]
    [InlineData("~a ~b")]
    public async Task Any_text_gets_an_answer(string typed)
    {
        await HasOrsolyaAsync();
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        (await recruiter.Open($"/candidates?q={Uri.EscapeDataString(typed)}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ten_thousand_characters_get_an_answer()
    {
        await HasOrsolyaAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PrecisionLeaders.Data.LeadersDb>();
        foreach (var typed in new[] { new string('"', 10_000), new string('a', 10_000), string.Join(' ', Enumerable.Range(0, 2_000).Select(number => $"-w{number}*")) })
            Assert.NotNull(await FindPeople.RunAsync(db, new(Guid.CreateVersion7(), Roles.Recruiter), typed));
    }

    [Fact]
    public async Task An_unknown_field_is_named_beside_the_box_and_what_was_typed_stays()
    {
        await HasOrsolyaAsync();
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates?q=" + Uri.EscapeDataString("colour:red \"x"));
        page.Is(HttpStatusCode.OK).Says("There is no field “colour”");
        Assert.Equal("colour:red \"x", page.One("#q").GetAttribute("value"));
    }

    [Fact]
    public async Task Passages_show_the_words_and_never_run_markup()
    {
        await app.HasCandidate("<img src=x>", "Scripted", person => person.AddEvidence(EvidenceKind.Grant, "Quokka <script>alert(1)</script> grant & \"more\"", Report));
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates?q=quokka");
        Assert.Equal("Quokka", page.One(".pl-passages mark").TextContent);
        page.Says("Evidence").Says("<script>alert(1)</script> grant & \"more\"").Hides("<b>Quokka");
        Assert.Null(page.Document.QuerySelector("main script, main img"));
    }

    [Fact]
    public async Task What_is_saved_is_found_at_once_and_what_is_removed_is_not()
    {
        var person = await app.HasCandidate("Zoltan", "Wombatson");
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        (await recruiter.Open("/candidates?q=wombatson")).Says("Zoltan Wombatson");
        await app.Has(async db => (await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id)).AddEvidence(EvidenceKind.Patent, "Echidna sequencing", Report));
        (await recruiter.Open("/candidates?q=echidna+kind:patent")).Says("Zoltan Wombatson");
        await app.Has(async db =>
        {
            var held = await db.Candidates.Whole().SingleAsync(found => found.Id == person.Id);
            held.Drop(held.Evidence[0]);
            return held;
        });
        (await recruiter.Open("/candidates?q=echidna")).Says("Nobody is found");
        await app.Has(async db => db.Remove(await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id)));
        (await recruiter.Open("/candidates?q=wombatson")).Says("Nobody is found");
        Assert.False(await app.Reads(db => db.Set<FindText>().AnyAsync(held => held.CandidateId == person.Id)));
    }

    [Fact]
    public async Task Words_of_documents_and_notes_are_found_by_everyone_who_may_read_them_and_by_nobody_where_some_may_not()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var person = await app.HasCandidate("Paper", "Wordsworthy");
        var search = await app.HasSearch(await app.HasAccount("Some Lead", Roles.Recruiter));
        await app.Has(async db =>
        {
            var (held, by) = (await db.Candidates.SingleAsync(one => one.Id == person.Id), await db.Accounts.FirstAsync(one => one.Roles == Roles.Recruiter));
            var hung = await db.Searches.SingleAsync(one => one.Id == search.Id);
            DocumentFile File(string text) => new("cv.txt", FileFormat.Text, System.Text.Encoding.UTF8.GetBytes(text), new string('a', 64), text, by, app.Now);
            db.Add(new Document(held, DocumentKind.Cv, DocumentReach.Firm, null, File("Built the axolotl registry")));
            db.Add(new Document(held, DocumentKind.Other, DocumentReach.Team, hung, File("Teamsecret pangolin")));
            db.Add(new Activity(held, ActivityKind.Note, by, app.Now).Write("Spoke of a kakapo cohort", ActivityReach.Recruiters, null));
            db.Add(new Activity(held, ActivityKind.Note, by, app.Now).Write("Private capybara", ActivityReach.OnlyMe, null));
            db.Add(new Activity(held, ActivityKind.Note, by, app.Now).Write("Searchbound okapi", ActivityReach.Recruiters, hung));
            return 0;
        });
        foreach (var found in new[] { "axolotl", "axolotl has:cv", "kakapo" }) (await recruiter.Open($"/candidates?q={found}")).Says("Paper Wordsworthy");
        foreach (var hidden in new[] { "pangolin", "capybara", "okapi" }) (await recruiter.Open($"/candidates?q={hidden}")).Says("Nobody is found");
        await app.Has(async db =>
        {
            (await db.Documents.SingleAsync(one => one.CandidateId == person.Id && one.Kind == DocumentKind.Cv)).Remove(app.Now);
            return 0;
        });
        (await recruiter.Open("/candidates?q=axolotl")).Says("Nobody is found");
        (await recruiter.Open("/candidates?q=wordsworthy+has:cv")).Says("Nobody is found");
    }

    [Fact]
    public async Task A_renewed_index_equals_the_kept_one()
    {
        await HasOrsolyaAsync();
        var person = await app.HasCandidate("Kept", "Equal", held => held.AddEvidence(EvidenceKind.Trial, "Numbat trial", Report));
        await app.Services.GetRequiredService<FindFeed>().CatchUpAsync(TestContext.Current.CancellationToken);
        await app.Has(async db => (await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id)).AddDegree("PhD", "Bilby studies", "Numbat School", null, null));
        await app.Services.GetRequiredService<FindFeed>().CatchUpAsync(TestContext.Current.CancellationToken);
        var kept = await TextsAsync();
        await app.Reads(async db =>
        {
            await db.Set<FindText>().ExecuteDeleteAsync();
            await FindIndex.EnsureAsync(db);
            return 0;
        });
        await app.Services.GetRequiredService<FindFeed>().CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(kept, await TextsAsync());
        // FTS5 compares what it holds with the texts, and fails when they differ.
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"FindIndex\"(\"FindIndex\", rank) VALUES ('integrity-check', 1)"));

        Task<List<string>> TextsAsync() => app.Reads(async db => (await db.Set<FindText>().ToListAsync())
            .ConvertAll(held => string.Join('|', held.CandidateId, held.SortName, held.AddedAt.UtcTicks, held.Facts, held.Name, held.Titles, held.Organisations, held.Specialties, held.Places, held.Evidence, held.Notes)).Order(StringComparer.Ordinal).ToList());
    }

    [Fact]
    public async Task Facets_count_what_people_have_in_common_and_narrow_by_link()
    {
        await app.HasCandidate("Ada", "Platypus", person => person.Reach(null, null, null, Market.Looking));
        await app.HasCandidate("Ben", "Platypus", person => person.Reach(null, null, null, Market.NotLooking));
        var page = await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates?q=platypus");
        page.Says("2 people").Says("Not looking 1");
        var narrowed = await page.Follow("Looking 1");
        narrowed.Says("1 person").Says("Ada Platypus").Hides("Ben Platypus");
        Assert.Equal("platypus market:looking", narrowed.One("#q").GetAttribute("value"));
    }

    [Fact]
    public async Task Stages_are_asked_of_the_searches_one_works()
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        await app.HasCandidacy(await app.HasSearch(lead, "Head of Marsupials"), "Petra", "Bandicoot");
        var (own, other) = (await app.SignedInAs(lead), await app.SignedInAs(Roles.Recruiter));
        foreach (var typed in new[] { "bandicoot stage:identified", "search:marsupials", "stage:identified -nobody" })
        {
            (await own.Open("/candidates?q=" + Uri.EscapeDataString(typed))).Says("Petra Bandicoot");
            (await other.Open("/candidates?q=" + Uri.EscapeDataString(typed))).Hides("Petra Bandicoot");
        }
        (await own.Open("/candidates?q=bandicoot+-stage:identified")).Says("Nobody is found");
    }

    [Theory]
    [InlineData("wallabyword", new[] { "Aaron Wallaby", "Bela Wallaby", "Cora Wallaby" })]
    [InlineData("wallabyword ~market:looking", new[] { "Cora Wallaby", "Aaron Wallaby", "Bela Wallaby" })]
    [InlineData("wallabyword ~has:orcid ~market:looking", new[] { "Cora Wallaby", "Bela Wallaby", "Aaron Wallaby" })]
    [InlineData("wallabyword ~stage:identified", new[] { "Bela Wallaby", "Aaron Wallaby", "Cora Wallaby" })]
    [InlineData("name:wallaby* ~stage:identified ~has:orcid", new[] { "Bela Wallaby", "Cora Wallaby", "Aaron Wallaby" })]
    [InlineData("~search:wallabies", new[] { "Bela Wallaby" })]
    [InlineData("wallabyword -market:looking ~stage:identified", new[] { "Bela Wallaby", "Aaron Wallaby" })]
    public async Task Important_facts_and_places_lift_who_has_them_and_leave_out_nobody(string typed, string[] names)
    {
        var lead = await app.HasAccount($"Lead {Guid.CreateVersion7()}", Roles.Recruiter);
        await app.Has(async db =>
        {
            if (await db.Candidates.AnyAsync(held => held.FamilyName == "Wallaby")) return 0;
            Add("Aaron", null, Market.Unknown);
            Add("Bela", "0000-0002-1694-233X", Market.Unknown);
            Add("Cora", "0000-0002-1825-0097", Market.Looking);
            return 0;

            void Add(string given, string? orcid, Market market)
            {
                var person = new Candidate(given, "Wallaby", app.Now);
                person.IdentifyByOrcid(orcid);
                person.Reach(null, null, null, market);
                person.AddEvidence(EvidenceKind.Grant, "Wallabyword", Report);
                db.Add(person);
            }
        });
        var search = await app.HasSearch(lead, "Head of Wallabies");
        await app.Has(async db =>
        {
            var held = await db.Searches.Include(found => found.StageSet).ThenInclude(set => set.Stages).SingleAsync(found => found.Id == search.Id);
            return db.Candidacies.Add(new(held, await db.Candidates.SingleAsync(one => one.Name == "Bela Wallaby"), held.StageSet.First, await db.Accounts.SingleAsync(one => one.Id == lead.Id), app.Now));
        });
        var page = await (await app.SignedInAs(lead)).Open("/candidates?q=" + Uri.EscapeDataString(typed));
        Assert.Equal(names, page.Document.QuerySelectorAll("main tbody .pl-name").Select(name => name.TextContent.Trim()));
        var plain = await app.Reads(db => FindPeople.RunAsync(db, new(lead.Id, Roles.Recruiter), typed, null, FindEngine.Plain));
        Assert.Equal(names.Select(name => name.Split(' ')[0].ToLowerInvariant()), plain.Rows.Select(row => row.SortName.Split(' ')[^1]));
    }

    [Fact]
    public async Task Only_recruiters_find()
    {
        await HasOrsolyaAsync();
        Assert.Empty((await app.Reads(db => FindPeople.RunAsync(db, new(Guid.CreateVersion7(), Roles.Reviewer | Roles.Admin), "orsolya"))).Rows);
        foreach (var role in new[] { Roles.Reviewer, Roles.Admin })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignedInAs(role)).Open("/candidates/finds")).Status);
    }

    private Task<Candidate> HasOrsolyaAsync() => app.Has(async db =>
    {
        if (await db.Candidates.SingleOrDefaultAsync(held => held.FamilyName == "Findable") is { } known) return known;
        var person = new Candidate("Orsolya", "Findable", app.Now);
        person.Reach("orsolya@findable.example", null, "Quarrybank", Market.Looking);
        person.State(Known.Yes, Known.Yes, Region.Europe, Mobility.WillMove);
        person.Argue("Took genome testing to covered, routine care.");
        person.AddDegree("M.D.", null, "Merrowby School of Medicine", null, null);
        person.AddAppointment("Chief, Genomic Medicine", "Fenwater Health", new(2020), null, Designation.Chief);
        person.AddEvidence(EvidenceKind.ProgrammeInCare, "Molecular tumor board of four hospitals", Report);
        person.Specialise(await db.Specialties.SingleAsync(held => held.Name == "Rare disease"));
        db.Add(person);
        return person;
    });
}

public sealed class SavedFindTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_kept_find_says_who_came_to_match_since()
    {
        await app.HasCandidate("Ada", "Koala");
        var owner = await app.SignedInAs(Roles.Recruiter);
        var form = await (await owner.Open("/candidates?q=koala")).Follow("Keep this find");
        (await form.Submit(new() { ["Form.Name"] = "" }, "form[action='/candidates/finds']")).Is(HttpStatusCode.UnprocessableEntity).Says("The name is missing");
        var kept = await form.Submit(new() { ["Form.Name"] = "Koalas" }, "form[action='/candidates/finds']");
        kept.Says("The find is kept").Says("Koalas").Says("Nobody new since");

        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.HasCandidate("Ben", "Koala");
        await app.HasCandidate("Cleo", "Other");
        (await owner.Open("/candidates/finds")).Says("1 new or changed since");
        var found = await (await owner.Open("/candidates/finds")).Submit([], "form[action$='handler=Look']");
        found.Says("Ben Koala").Says("Ada Koala");
        (await owner.Open("/candidates/finds")).Says("Nobody new since");

        (await (await app.SignedInAs(Roles.Recruiter)).Open("/candidates/finds")).Hides("Koalas").Says("Nothing is kept yet");
        var page = await owner.Open("/candidates/finds");
        (await page.Submit(new() { ["name"] = "Marsupials" }, "form[action$='handler=Rename']")).Says("Marsupials").Hides("Koalas");
        (await page.Submit(new() { ["name"] = "Late" }, "form[action$='handler=Rename']")).Hides("is renamed");
        (await (await owner.Open("/candidates/finds")).Submit([], "form[action$='handler=Remove']")).Says("Nothing is kept yet");
    }
}
