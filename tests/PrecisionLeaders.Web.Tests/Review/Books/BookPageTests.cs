using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Review.Books.Word;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review.Books;

public sealed class BookPageTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_reader_reads_the_book_and_takes_the_same_as_a_Word_file()
    {
        var (scene, list) = await Presented();
        await app.HasAlso(scene.Candidacies[0], person =>
        {
            person.Argue("Brought genomes to nine hospitals.");
            person.Reach("private@example.org", "+1 555 0100 77", "Port Larkhaven", Market.Looking);
            person.AddEvidence(EvidenceKind.Reference, "Whispered in confidence", new("Call", null, null, null)).Describe(null, null, null, isConfidential: true);
        });
        await app.Has(async db =>
        {
            var search = await db.Searches.SingleAsync(held => held.Id == scene.Search.Id);
            search.Brief.Write("Bring genomes to every ward.", null, "The president", 120, 9_000_000, "Aldermere", "USD 812,345 and a bonus");
            return search;
        });
        var reader = await app.SignedInAs(scene.Rater(1));
        var page = await reader.Open($"/review/lists/{list.Id}/book");
        page.Is(HttpStatusCode.OK).Says("Two people, in the order presented").Says("Brought genomes to nine hospitals.").Says("A line on Candidate1.").Says("Bring genomes to every ward.");
        var text = await WordOf(reader, list);
        foreach (var held in new[] { page.Text, text })
        {
            foreach (var said in new[] { "Person1 Candidate1", "Brought genomes to nine hospitals.", "Rapid genome testing for newborns", "Port Larkhaven", "Side by side" }) Assert.Contains(said, held, StringComparison.Ordinal);
            foreach (var hidden in new[] { "812,345", "private@example.org", "555 0100", "Whispered", "What the raters gave" }) Assert.DoesNotContain(hidden, held, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_files_name_tells_nobody_and_it_is_not_kept_by_the_browser()
    {
        var (scene, list) = await Presented();
        var answer = (await (await app.SignedInAs(scene.Rater(1))).Open($"/review/lists/{list.Id}/book/word")).Answer;
        Assert.Equal("book-short-list-1-2026-11-23.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(WordBook.Type, answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Scores_are_in_the_book_only_when_revealed_and_asked_for()
    {
        var (scene, list) = await Presented(raters: 2);
        foreach (var candidate in new[] { 1, 2 }) await app.HasSubmitted(scene, scene.Rater(1), candidate, 4, "Mine");
        await app.HasSubmitted(scene, scene.Rater(2), 1, 2, "Zephyrine remark");
        var (sealedTo, shownTo) = (await app.SignedInAs(scene.Rater(2)), await app.SignedInAs(scene.Rater(1)));
        (await sealedTo.Open($"/review/lists/{list.Id}/book?scores=true")).Is(HttpStatusCode.OK).Hides("raters gave").Hides("3.00");
        Assert.DoesNotContain("3.00", await WordOf(sealedTo, list, "?scores=true"), StringComparison.Ordinal);
        (await shownTo.Open($"/review/lists/{list.Id}/book")).Says("With what the raters gave").Hides("3.00");
        (await shownTo.Open($"/review/lists/{list.Id}/book?scores=true")).Says("3 of 4 scorecards are in").Says("3.00").Hides("Zephyrine");
        var text = await WordOf(shownTo, list, "?scores=true");
        Assert.Contains("3.00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zephyrine", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_a_reader_is_recused_from_is_in_neither()
    {
        var (scene, list) = await Presented(candidates: 3);
        await app.HasRecused(scene, scene.Rater(1), 2);
        var reader = await app.SignedInAs(scene.Rater(1));
        (await reader.Open($"/review/lists/{list.Id}/book")).Is(HttpStatusCode.OK).Hides("Candidate2").Says("A candidacy you are recused from");
        Assert.DoesNotContain("Candidate2", await WordOf(reader, list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_neither_the_list_nor_works_the_search_finds_no_book()
    {
        var (scene, list) = await Presented();
        foreach (var stranger in new[] { await app.SignedInAs(Roles.Reviewer), await app.SignedInAs(Roles.Recruiter) })
            foreach (var path in new[] { "book", "book/word" }) (await stranger.Open($"/review/lists/{list.Id}/{path}")).Is(HttpStatusCode.NotFound);
        var lead = await app.SignedInAs(scene.Lead);
        foreach (var path in new[] { "book", "book/word" }) (await lead.Open($"/review/lists/{list.Id}/{path}")).Is(HttpStatusCode.OK);
        (await lead.Open($"/review/lists/{list.Id}/book?scores=maybe")).Is(HttpStatusCode.UnprocessableEntity).Says("Two people, in the order presented");
    }

    private async Task<(RoundScene Scene, CandidateList List)> Presented(int raters = 2, int candidates = 2)
    {
        var scene = await app.HasOpenRound(raters, candidates);
        return (scene, await app.HasPresentedList(scene, [.. scene.Raters]));
    }

    private static async Task<string> WordOf(Visitor visitor, CandidateList list, string query = "")
    {
        using var file = new MemoryStream(await visitor.Http.GetByteArrayAsync(new Uri($"/review/lists/{list.Id}/book/word{query}", UriKind.Relative)));
        WordBookTests.IsSound(file);
        using var document = WordprocessingDocument.Open(file, false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
