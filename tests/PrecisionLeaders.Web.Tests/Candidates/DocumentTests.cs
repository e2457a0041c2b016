using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Review;

namespace PrecisionLeaders.Web.Tests.Candidates;

public sealed class DocumentTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Cv = "CURRICULUM VITAE\nAda Paper\nada.paper@example.org\nPhone +44 20 7946 0000\nORCID 0000-0002-1825-0097\nEDUCATION\nPhD, Genetics, Drumlin State University\n";

    [Fact]
    public async Task A_document_is_brought_handed_out_as_a_download_only_replaced_and_removed_with_a_way_back()
    {
        var (visitor, person) = await ScenesAsync();
        (await Brings(visitor, person, "../../<b>CV</b>\u202E.txt", Cv)).Is(HttpStatusCode.OK).Says("is on the profile.");
        var document = await app.Reads(db => db.Documents.SingleAsync(held => held.CandidateId == person.Id));
        var path = $"/candidates/{person.Id}/documents/{document.Id}";
        var file = await visitor.Open($"{path}/file");
        Assert.Equal("attachment", file.Answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", file.Answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(Cv, file.Html);

        var replaced = await Brings(visitor, person, "second.txt", "Another one.", path: path);
        replaced.Is(HttpStatusCode.OK).Says("second.txt is in its place.");
        Assert.Equal("Another one.", (await visitor.Open($"{path}/file")).Html);
        await replaced.Submit(form: "#notice form");
        Assert.Equal(Cv, (await visitor.Open($"{path}/file")).Html);

        var removed = await (await visitor.Open(path)).Submit(form: "form[action*=Remove]");
        removed.Says("can be put back for 30 days");
        (await visitor.Open($"{path}/file")).Is(HttpStatusCode.NotFound);
        await removed.Submit(form: "#notice form");
        (await visitor.Open($"{path}/file")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_file_is_tells_its_content()
    {
        var (visitor, person) = await ScenesAsync();
        foreach (var (name, content) in new[] { ("cv.pdf", Encoding.UTF8.GetBytes("<html>\0<script>alert(1)</script>")), ("face.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0]), ("macro.docx", Word("word/vbaProject.bin")), ("zip.docx", [(byte)'P', (byte)'K', 3, 4, 0]) })
            (await Brings(visitor, person, name, content)).Is(HttpStatusCode.UnprocessableEntity).Says("Only PDF, Word (DOCX) and plain text are kept");
        (await Brings(visitor, person, "empty.txt", [])).Is(HttpStatusCode.UnprocessableEntity);
        (await Brings(visitor, person, "sound.docx", Word())).Is(HttpStatusCode.OK);
        (await Brings(visitor, person, "sound.exe", "%PDF-1.7 and so on"u8.ToArray())).Is(HttpStatusCode.OK);
        Assert.Equal([FileFormat.Pdf, FileFormat.Word], (await app.Reads(db => db.Set<DocumentFile>().Where(held => db.Documents.Any(one => one.CandidateId == person.Id && one.FileId == held.Id)).Select(held => held.Format).ToListAsync())).Order());
    }

    [Fact]
    public async Task Only_those_whose_it_is_to_read_find_a_document()
    {
        var scene = await app.HasOpenRound(raters: 1, candidates: 2);
        var list = await app.HasPresentedList(scene, scene.Rater(1));
        var person = scene.Candidacies[0].CandidateId;
        var papers = new Dictionary<DocumentReach, Guid>();
        foreach (var reach in Enum.GetValues<DocumentReach>())
            papers[reach] = (await app.Has(async db =>
            {
                var document = new Document(await db.Candidates.SingleAsync(held => held.Id == person), DocumentKind.Cv, reach, await db.Searches.SingleAsync(held => held.Id == scene.Search.Id),
                    new($"{reach}.txt", FileFormat.Text, [65], new string('a', 64), null, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now));
                db.Documents.Add(document);
                return document;
            })).Id;
        var (lead, other, rater) = (await app.SignedInAs(scene.Lead), await app.SignedInAs(Roles.Recruiter), await app.SignedInAs(scene.Rater(1)));
        foreach (var (reach, id) in papers)
        {
            (await lead.Open($"/candidates/{person}/documents/{id}/file")).Is(HttpStatusCode.OK);
            (await other.Open($"/candidates/{person}/documents/{id}/file")).Is(reach == DocumentReach.Team ? HttpStatusCode.NotFound : HttpStatusCode.OK);
            Assert.NotEqual(HttpStatusCode.OK, (await rater.Open($"/candidates/{person}/documents/{id}/file")).Status);
            (await rater.Open($"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}/documents/{id}")).Is(reach == DocumentReach.Committee ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            (await rater.Open($"/review/lists/{list.Id}/people/{scene.Candidacies[1].Id}/documents/{id}")).Is(HttpStatusCode.NotFound);
        }
        (await other.Open($"/candidates/{person}")).Hides("Team.txt").Says("Firm.txt");
        var dossier = $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}";
        (await rater.Open(dossier)).Says("Committee.txt").Hides("Firm.txt").Hides("Team.txt");

        // Somebody else on the list gets a coded name: then no file of anyone is shown.
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Include(one => one.Candidate).Include(one => one.Codings).SingleAsync(one => one.Id == scene.Candidacies[1].Id);
            held.Code([], await db.Accounts.SingleAsync(one => one.Id == scene.Lead.Id), app.Now);
            return held;
        });
        (await rater.Open(dossier)).Hides("Committee.txt").Says("No documents are shown with this list");
        (await rater.Open($"{dossier}/documents/{papers[DocumentReach.Committee]}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_removed_is_deleted_for_good_after_thirty_days_and_not_before()
    {
        var (visitor, person) = await ScenesAsync();
        await Brings(visitor, person, "old.txt", "Some words");
        Task<int> Kept() => app.Reads(db => db.Documents.CountAsync(held => held.CandidateId == person.Id));
        Task SweepAsync() => app.Reads(async db =>
        {
            await Pages.Candidates.ProfileSweep.RunAsync(db, app.Now);
            return 0;
        });
        app.Clock.Advance(TimeSpan.FromDays(31));
        await SweepAsync();
        Assert.Equal(1, await Kept());
        await app.Has(async db =>
        {
            (await db.Documents.SingleAsync(held => held.CandidateId == person.Id)).Remove(app.Now);
            return 0;
        });
        app.Clock.Advance(TimeSpan.FromDays(29));
        await SweepAsync();
        Assert.Equal(1, await Kept());
        app.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync();
        Assert.Equal(0, await Kept());
    }

    [Fact]
    public async Task Who_stepped_back_from_a_person_finds_no_document_of_theirs()
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 1);
        var list = await app.HasPresentedList(scene, [.. scene.Raters]);
        var document = await app.HasPapersOf(scene);
        var path = $"/review/lists/{list.Id}/people/{scene.Candidacies[0].Id}/documents/{document.Id}";
        await app.HasRecused(scene, scene.Rater(1), 1);
        (await (await app.SignedInAs(scene.Rater(1))).Open(path)).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(scene.Rater(2))).Open(path)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_a_CV_says_goes_over_only_when_it_is_ticked()
    {
        var (visitor, person) = await ScenesAsync();
        var mail = $"{person.FamilyName.ToLowerInvariant()}@example.org";
        await Brings(visitor, person, "cv.txt", Cv.Replace("ada.paper@example.org", mail, StringComparison.Ordinal));
        var document = await app.Reads(db => db.Documents.SingleAsync(held => held.CandidateId == person.Id));
        var page = await visitor.Open($"/candidates/{person.Id}/documents/{document.Id}/proposals");
        page.Says(mail).Says("+44 20 7946 0000").Says("0000-0002-1825-0097").Says("PhD, Genetics, Drumlin State University").Says("EDUCATION");
        Assert.Null(await app.Reads(db => db.Candidates.Where(held => held.Id == person.Id).Select(held => held.Email).SingleAsync()));
        (await page.Submit()).Is(HttpStatusCode.UnprocessableEntity).Says("Tick what is to go over");
        (await page.Submit(new() { ["Taken"] = $"Email:{mail}" })).Is(HttpStatusCode.OK).Says("1 entry went over");
        Assert.Equal((mail, null, 0), await app.Reads(db => db.Candidates.Where(held => held.Id == person.Id).Select(held => new ValueTuple<string?, string?, int>(held.Email, held.Orcid, held.Degrees.Count)).SingleAsync()));
        (await page.Submit(new() { ["Taken"] = "Orcid:0000-0002-1825-0097" })).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
    }

    [Fact]
    public async Task A_CV_that_begins_with_another_name_is_doubted()
    {
        var (visitor, person) = await ScenesAsync();
        foreach (var (name, isDoubted) in new[] { ("John Doe", true), (person.Name, false) })
        {
            await Brings(visitor, person, $"{name}.txt", $"{name}\nname@example.org\n\nEDUCATION\nPhD, 2004\n");
            var document = await app.Reads(db => db.Documents.Where(held => held.CandidateId == person.Id).OrderByDescending(held => held.Id).Select(held => held.Id).FirstAsync());
            var page = await visitor.Open($"/candidates/{person.Id}/documents/{document}/proposals");
            if (isDoubted) page.Says("It begins with the name “John Doe”.");
            else page.Hides("It begins with the name");
        }
    }

    private async Task<(Visitor, Candidate)> ScenesAsync() => (await app.SignedInAs(Roles.Recruiter), await app.HasCandidate("Ada", $"Paper{Guid.CreateVersion7():N}"));

    private static Task<OpenPage> Brings(Visitor visitor, Candidate person, string name, string text, string? path = null) => Brings(visitor, person, name, Encoding.UTF8.GetBytes(text), path);

    private static async Task<OpenPage> Brings(Visitor visitor, Candidate person, string name, byte[] content, string? path = null)
    {
        path ??= $"/candidates/{person.Id}/documents";
        var page = await visitor.Open(path);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.ValueOf("__RequestVerificationToken")), "__RequestVerificationToken" }, { new StringContent(page.ValueOf("Issued")), "Issued" },
            { new StringContent(page.ValueOf("Form.Version")), "Form.Version" }, { new StringContent("Firm"), "Form.Reach" }, { new StringContent("Cv"), "Form.Kind" }, { new ByteArrayContent(content), "Form.File", name },
        };
        return await visitor.Send(new(HttpMethod.Post, path) { Content = form });
    }

    private static byte[] Word(string? more = null)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in new[] { "[Content_Types].xml", "word/document.xml", more }.OfType<string>()) zip.CreateEntry(name);
        return memory.ToArray();
    }
}
