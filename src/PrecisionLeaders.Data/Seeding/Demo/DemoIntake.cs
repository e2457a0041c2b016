using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Two batches, brought the way anybody brings them: works that went in, and a list of a meeting with things to decide.</summary>
internal sealed class DemoIntake(LeadersDb db, DemoStaff staff, DemoCalendar calendar)
{
    private static readonly string[] Titles =
    [
        "Turnaround of rapid genomes in four neonatal units", "Reporting what was not looked for: a survey of laboratories", "Dosing by genotype in a children’s hospital",
    ];

    public async Task BringAsync()
    {
        var authors = await db.Candidates.AsNoTracking()
            .Where(held => held.Orcid != null && held.GivenName != null && held.Evidence.Count < 8 && !db.Candidacies.Any(candidacy => candidacy.CandidateId == held.Id))
            .OrderBy(held => held.SortName).Take(Titles.Length).ToListAsync();
        var works = await BringAsync("pubmed-result.xml", "PubMed, searched for rapid genomes", Works(authors), 12);
        await new CommitImport(db, new Then(calendar.At(12, 2))).RunAsync(works, await VersionOfAsync(works), staff.Imogen.Id);
        var known = await db.Candidates.AsNoTracking().Where(held => held.GivenName != null && held.CurrentOrganisation != null && held.Email != null).OrderBy(held => held.SortName).Take(2).ToListAsync();
        await BringAsync("speakers.csv", "Speakers of the May congress", People(known[0], known[1]), 1, "Congress or society");
    }

    private async Task<Guid> BringAsync(string name, string source, string text, int daysAgo, string? cameBy = null)
    {
        db.ChangeTracker.Clear();
        var (at, key, imogen) = (calendar.At(daysAgo), Guid.NewGuid(), staff.Imogen.Id);
        var batch = new ImportBatch(source, await db.Accounts.SingleAsync(held => held.Id == imogen), at, await db.Sources.SingleOrDefaultAsync(held => held.Name == cameBy));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await KeepContent.RunAsync(db, batch, batch.Add(name), content, at, CancellationToken.None);
        batch.BeginReading(key, at + ImportLease.Length);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync();
        await new ReadImport(db, new Then(at)).RunAsync(batch.Id, key);
        return batch.Id;
    }

    private Task<Guid> VersionOfAsync(Guid batch) => db.ImportBatches.Where(held => held.Id == batch).Select(held => held.Version).SingleAsync();

    private static string Works(List<Candidate> authors)
    {
        var file = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><PubmedArticleSet>");
        for (var i = 0; i < authors.Count; i++)
        {
            var (author, pmid) = (authors[i], (39_900_101 + i).ToString(CultureInfo.InvariantCulture));
            file.Append(CultureInfo.InvariantCulture, $"""
                <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{pmid}</PMID><Article PubModel="Print"><Journal><JournalIssue><PubDate><Year>2024</Year></PubDate></JournalIssue><Title>Journal of Invented Medicine</Title></Journal>
                <ArticleTitle>{Titles[i]}.</ArticleTitle><AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Quarrendon</LastName><ForeName>Peregrine</ForeName></Author>
                <Author ValidYN="Y"><LastName>{author.FamilyName}</LastName><ForeName>{author.GivenName}</ForeName><Identifier Source="ORCID">{author.Orcid}</Identifier></Author></AuthorList></Article>
                <MeshHeadingList><MeshHeading><DescriptorName UI="D015894" MajorTopicYN="Y">Genome, Human</DescriptorName></MeshHeading></MeshHeadingList></MedlineCitation></PubmedArticle>
                """);
        }
        return file.Append("</PubmedArticleSet>").ToString();
    }

    /// <summary>Somebody new, somebody known by e-mail, somebody who may be known, and a row without a name.</summary>
    private static string People(Candidate known, Candidate alike) => $"""
        given,surname,degrees,email,position,organisation,phone
        Leopold,Achterberg,PhD,leopold@achterberg.example,"Director, Statistical Genetics",Halewater University,
        {known.GivenName},{known.FamilyName},,{known.Email},,,+44 20 5550 0177
        {alike.GivenName![0]}.,{alike.FamilyName},MD,,Senior adviser,"{alike.CurrentOrganisation}",
        ,,MD,,Medical Director,Sable River Health,
        """;

    private sealed class Then(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
