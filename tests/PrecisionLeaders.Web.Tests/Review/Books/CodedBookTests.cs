using System.Net;
using DocumentFormat.OpenXml.Packaging;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review.Books;

public sealed class CodedBookTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_committee_reads_coded_names_on_the_page_and_in_the_file()
    {
        var coded = await CodedScene.Of(app);
        var reader = await app.SignedInAs(coded.Scene.Rater(1));
        foreach (var names in new[] { "", "?names=Team", "?names=Coded&scores=true" })
        {
            var (page, file) = await Both(reader, coded, names);
            foreach (var text in new[] { page, file })
            {
                Assert.Contains(coded.CodedName, text, StringComparison.Ordinal);
                Assert.Contains("One person appears under a coded name.", text, StringComparison.Ordinal);
                Assert.Contains("Employer withheld", text, StringComparison.Ordinal);
                Assert.Contains("Person2 Candidate2", text, StringComparison.Ordinal);
                Assert.DoesNotContain(coded.Secrets, secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task The_team_chooses_the_committees_reading_everyone_coded_or_names()
    {
        var coded = await CodedScene.Of(app);
        var team = await app.SignedInAs(coded.Scene.Lead);
        foreach (var text in await Texts(team, coded, ""))
        {
            Assert.DoesNotContain(coded.Secrets, secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.Contains("Person2 Candidate2", text, StringComparison.Ordinal);
        }
        foreach (var text in await Texts(team, coded, "?names=Coded&scores=true"))
        {
            Assert.DoesNotContain([.. coded.Secrets, "Candidate2", "Candidate3", "Larkhaven"], secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
            foreach (var said in new[] { coded.CodedName, "Person 2", "Person 3", "People appear under coded names." }) Assert.Contains(said, text, StringComparison.Ordinal);
        }
        foreach (var text in await Texts(team, coded, "?names=Team")) Assert.Contains("Ottoline Fairbraith-Quillmoor", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_name_says_that_it_is_coded_and_what_is_no_choice_is_refused()
    {
        var coded = await CodedScene.Of(app);
        var team = await app.SignedInAs(coded.Scene.Lead);
        Assert.Equal("book-short-list-1-2026-11-23-coded.docx", (await team.Open($"/review/lists/{coded.List.Id}/book/word?names=Coded")).Answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("book-short-list-1-2026-11-23.docx", (await team.Open($"/review/lists/{coded.List.Id}/book/word?names=Team")).Answer.Content.Headers.ContentDisposition!.FileNameStar);
        foreach (var wrong in new[] { "names=everyone", "names=7" })
            foreach (var path in new[] { "book", "book/word" })
            {
                var page = await team.Open($"/review/lists/{coded.List.Id}/{path}?{wrong}");
                Assert.NotEqual(HttpStatusCode.InternalServerError, page.Status);
                page.Hides("Ottoline");
            }
    }

    private static async Task<string[]> Texts(Visitor visitor, CodedScene coded, string query)
    {
        var (page, file) = await Both(visitor, coded, query);
        return [page, file];
    }

    private static async Task<(string Page, string File)> Both(Visitor visitor, CodedScene coded, string query)
    {
        var page = (await visitor.Open($"/review/lists/{coded.List.Id}/book{query}")).Is(HttpStatusCode.OK);
        using var file = new MemoryStream(await visitor.Http.GetByteArrayAsync(new Uri($"/review/lists/{coded.List.Id}/book/word{query}", UriKind.Relative)));
        WordBookTests.IsSound(file);
        using var document = WordprocessingDocument.Open(file, false);
        var parts = document.MainDocumentPart!.FooterParts.Select(part => part.Footer!.InnerText).Append(document.MainDocumentPart.Document!.Body!.InnerText);
        return (page.Document.QuerySelector("main")!.TextContent, string.Join('\n', parts));
    }
}
