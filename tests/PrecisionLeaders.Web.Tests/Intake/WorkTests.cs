using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

public sealed class WorkTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static int pmids = 70_000_000;

    private static string Unique => string.Concat(Guid.CreateVersion7().ToString("N")[16..].Select(sign => (char)('a' + (sign % 26))));

    private sealed record Author(string Given, string Family, string? Orcid = null, string? At = null);

    private static string Pmid() => Interlocked.Increment(ref pmids).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Article(string pmid, string title, params Author[] authors)
    {
        var list = new StringBuilder();
        foreach (var author in authors)
            list.Append("<Author ValidYN=\"Y\"><LastName>").Append(author.Family).Append("</LastName><ForeName>").Append(author.Given).Append("</ForeName>")
                .Append(author.Orcid is null ? "" : $"<Identifier Source=\"ORCID\">{author.Orcid}</Identifier>")
                .Append(author.At is null ? "" : $"<AffiliationInfo><Affiliation>{author.At}</Affiliation></AffiliationInfo>").Append("</Author>");
        return $"""
            <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{pmid}</PMID><Article PubModel="Print"><Journal><JournalIssue><PubDate><Year>2021</Year></PubDate></JournalIssue><Title>Journal of Invented Medicine</Title></Journal>
            <ArticleTitle>{title}</ArticleTitle><AuthorList CompleteYN="Y">{list}</AuthorList></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">{pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
            """;
    }

    private static string File(params string[] articles) => $"<?xml version=\"1.0\"?><PubmedArticleSet>{string.Concat(articles)}</PubmedArticleSet>";

    private async Task<OpenPage> Brings(params string[] articles) => await (await app.SignedInAs(Roles.Recruiter)).Brings(File(articles), "works.xml");

    private Task<IReadOnlyList<EvidenceItem>> EvidenceOf(Candidate person) =>
        app.Reads(async db => (await db.Candidates.Whole().AsNoTracking().SingleAsync(held => held.Id == person.Id)).Evidence);

    [Fact]
    public async Task By_ORCID_iD_a_work_is_theirs_and_comes_in_with_their_part_in_it()
    {
        var (family, orcid) = (Unique, "0000-0002-1825-0097");
        var person = await app.HasCandidate("Ottoline", family, held => held.IdentifyByOrcid(orcid));
        var batch = await Brings(Article(Pmid(), "Rapid genomes", new("A", "Stranger"), new("O", family, orcid), new("B", "Stranger")), Article(Pmid(), "Nobody’s", new Author("C", "Stranger")));
        batch.Is(HttpStatusCode.OK).Says("1 of 1 are ready: 0 new, 1 update.").Says("1 work names nobody in the pool").Says("ORCID iD 0000-0002-1825-0097.");
        var committed = await batch.Commit();
        var work = Assert.Single(await EvidenceOf(person));
        Assert.Equal("Rapid genomes", work.Title.TrimEnd('.'));
        Assert.Contains("of 3", work.Contribution, StringComparison.Ordinal);
        (await committed.Undo()).Says("Undone.");
        Assert.Empty(await EvidenceOf(person));
    }

    [Fact]
    public async Task A_work_that_is_held_learns_number_and_part_from_the_one_author_of_the_name()
    {
        var (family, pmid) = (Unique, Pmid());
        var person = await app.HasCandidate("Idris", family, held => held.AddEvidence(EvidenceKind.Publication, "Held already", new("ORCID", null, null, null)).File(pmid, null, null));
        var committed = await (await Brings(Article(pmid, "Held already", new Author("I", family), new Author("X", "Other")))).Commit();
        committed.Says("Committed 1 record: 0 new, 1 updated.");
        Assert.Contains("of 2", Assert.Single(await EvidenceOf(person)).Contribution, StringComparison.Ordinal);
        await committed.Undo();
        Assert.Null(Assert.Single(await EvidenceOf(person)).Contribution);
    }

    [Fact]
    public async Task A_name_alone_or_with_a_place_is_asked_about_and_never_ready_by_itself()
    {
        var family = Unique;
        var person = await app.HasCandidate("Mireille", family, held => held.AddAppointment("Chair", "Halewater University", null, null));
        var batch = await Brings(Article(Pmid(), "With a place", new Author("M", family, At: "Dept of Genetics, Halewater University, Halewater.")), Article(Pmid(), "Name alone", new Author("Mireille", family)),
            Article(Pmid(), "Somebody else", new Author("Bruno", family)));
        batch.Says("0 of 2 are ready").Says("Probably theirs").Says("and so does Halewater University").Says("Perhaps theirs").Says("nothing else is known").Says("1 work names nobody");
        Assert.Null(batch.Document.QuerySelector(".pl-bar-foot .btn-primary"));
        var confirmed = await batch.Submit(new() { ["all"] = "true" }, "form#many", "Confirm the matches");
        confirmed.Says("Decided: 2 records.").Says("0 new, 2 updates.");
        await confirmed.Commit();
        Assert.Equal(2, (await EvidenceOf(person)).Count);
    }

    [Fact]
    public async Task Somebody_they_wrote_with_before_makes_a_name_probable_and_never_certain()
    {
        var (family, other, orcid, pmid) = (Unique, Unique, "0000-0002-9079-593X", Pmid());
        var person = await app.HasCandidate("Rosalind", family, held => held.AddEvidence(EvidenceKind.Publication, "Together", new("ORCID", null, null, null)).File(pmid, null, null));
        var coAuthor = await app.HasCandidate("Ada", other, held =>
        {
            held.IdentifyByOrcid(orcid);
            held.AddEvidence(EvidenceKind.Publication, "Together", new("ORCID", null, null, null)).File(pmid, null, null);
        });
        var batch = await Brings(Article(Pmid(), "Again together", new("R", family), new("A", other, orcid)), Article(Pmid(), "Alone", new Author("R", family)));
        batch.Says($"Family name and initials agree, and Ada {other} took part, with whom they have a work in common.").Says("Probably theirs").Says("Perhaps theirs");
        Assert.Equal(2, batch.Count("to confirm"));

        await app.Has(async db => db.Relations.Add(new(await db.Candidates.SingleAsync(held => held.Id == person.Id), RelationKind.CoAuthor, RelatedTo.Outside("Grete Quillon"), await db.Accounts.FirstAsync(), app.Now)));
        (await Brings(Article(Pmid(), "With somebody outside", new("R", family), new("G", "Quillon")))).Says("so does the name of a co-author of theirs, G Quillon").Says("0 of 1 are ready");
        Assert.NotEqual(person.Id, coAuthor.Id);
    }

    [Fact]
    public async Task Another_ORCID_iD_rules_a_candidate_out()
    {
        var family = Unique;
        await app.HasCandidate("Nadia", family, held => held.IdentifyByOrcid("0000-0002-1694-233X"));
        (await Brings(Article(Pmid(), "Of a namesake", new Author("Nadia", family, "0000-0003-1415-9269")))).Says("1 work names nobody in the pool");
    }

    [Fact]
    public async Task One_work_in_two_files_of_a_batch_is_one_evidence_item()
    {
        var (family, orcid, pmid) = (Unique, "0000-0001-5109-3700", Pmid());
        var person = await app.HasCandidate("Petra", family, held => held.IdentifyByOrcid(orcid));
        var file = Encoding.UTF8.GetBytes(File(Article(pmid, "Twice told", new Author("P", family, orcid))));
        var batch = await (await app.SignedInAs(Roles.Recruiter)).Brings(null, ("one.xml", file), ("two.xml", [.. file, (byte)'\n']));
        batch.Says("1 of 2 are ready");
        Assert.Equal(1, batch.Count("unchanged"));
        await batch.Commit();
        Assert.Single(await EvidenceOf(person));
    }

    [Fact]
    public async Task A_work_never_renames_anybody()
    {
        var (family, pmid) = (Unique, Pmid());
        var person = await app.HasCandidate("Sasha", family, held => held.AddEvidence(EvidenceKind.Publication, "Before", new("ORCID", null, null, null)).File(pmid, null, null));
        var batch = await Brings(Article(pmid, "Before", new Author("S", family)));
        await app.Has(async db =>
        {
            (await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id)).Rename("Alexandra", family, "MD");
            return 0;
        });
        (await batch.Commit()).Says("Committed 1 record");
        Assert.Equal(("Alexandra", "MD"), await app.Reads(db => db.Candidates.Where(held => held.Id == person.Id).Select(held => new ValueTuple<string?, string?>(held.GivenName, held.Credentials)).SingleAsync()));
    }
}
