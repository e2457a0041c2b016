using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>The ranking as files: the figures of docs/scoring.md, and formulas that are there to be recomputed.</summary>
public sealed class ExportTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private async Task<string> Csv(Account account, PaperRound paper) =>
        System.Text.Encoding.UTF8.GetString(await (await app.SignedInAs(account)).Http.GetByteArrayAsync(new Uri($"{paper.OfRound}.csv", UriKind.Relative)));

    [Fact]
    public async Task The_table_says_what_the_page_says()
    {
        var paper = await app.HasPaperRound();
        var lines = (await Csv(paper.Lead, paper)).TrimEnd().Split("\r\n");
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("\uFEFFGroup,Rank,Rank under equal weights,Candidate,Score,\"Score, exact\"", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Ranked,1,2,Ada Example,76.3,305/4,76.3,76.3,100.0,,,,4.5", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Ranked,2,1,Ben Example,75.0,75,", lines[2], StringComparison.Ordinal);
        Assert.Contains("Below a floor,,,Cleo Example,68.8,275/4,", lines[3], StringComparison.Ordinal);
        Assert.Contains("Not enough evidence yet,,,Dov Example,90.0,90,45.0,95.0,50.0,", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_begins_like_a_formula_stays_text()
    {
        var paper = await app.HasPaperRound(new() { ["=1+cmd|' /C calc'!A0"] = ([5, 3, 4], [4, 3, 4]) });
        Assert.DoesNotContain(",=1+cmd", await Csv(paper.Lead, paper), StringComparison.Ordinal);
        var fit = await Sheet(paper, 1);
        Assert.DoesNotContain(fit.Descendants(Main + "f"), formula => formula.Value.Contains("cmd", StringComparison.Ordinal));
        Assert.Contains(fit.Descendants(Main + "t"), text => text.Value.StartsWith("=1+cmd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_workbook_reckons_by_formulas_that_hold_the_figures_of_now()
    {
        var paper = await app.HasPaperRound();
        var cells = (await Sheet(paper, 1)).Descendants(Main + "c").ToDictionary(cell => cell.Attribute("r")!.Value);
        (string Formula, string Value) At(string place) => (cells[place].Element(Main + "f")!.Value, cells[place].Element(Main + "v")!.Value);
        Assert.Equal(("IF(H4=0,\"\",100*F4/H4)", "76.25"), At("E4"));
        Assert.Equal("Ranked", At("C4").Value);
        Assert.Equal(("IFERROR(AVERAGEIFS(Ratings!$E$2:$E$22,Ratings!$A$2:$A$22,$A4,Ratings!$C$2:$C$22,K$1),\"\")", "4.5"), At("K4"));
        Assert.Equal(("IF(K4=\"\",\"\",K$2*(K4-1)/4)", "43.75"), At("N4"));
        Assert.Equal("Below a floor", At("C6").Value);
        Assert.Equal(("SUMPRODUCT((K7:M7<>\"\")*K$2:M$2)", "50"), At("H7"));
        using var file = SpreadsheetDocument.Open(new MemoryStream(await (await app.SignedInAs(paper.Lead)).Http.GetByteArrayAsync(new Uri($"{paper.OfRound}.xlsx", UriKind.Relative))), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => error.Description));
        var ratings = await Sheet(paper, 2);
        Assert.Equal(1 + 21, ratings.Descendants(Main + "row").Count());
        Assert.Equal(2, ratings.Descendants(Main + "t").Count(text => text.Value == "insufficient evidence"));
    }

    [Fact]
    public async Task Sealed_scores_are_in_no_file_and_strangers_find_none()
    {
        var paper = await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses);
        var stranger = await app.HasAccount("Somebody Else", Roles.Recruiter | Roles.Reviewer);
        foreach (var account in new[] { paper.Lead, paper.First, stranger })
            foreach (var format in new[] { "csv", "xlsx" })
                (await (await app.SignedInAs(account)).Open($"{paper.OfRound}.{format}")).Is(HttpStatusCode.NotFound);
    }

    private async Task<XDocument> Sheet(PaperRound paper, int number)
    {
        using var zip = new ZipArchive(new MemoryStream(await (await app.SignedInAs(paper.Lead)).Http.GetByteArrayAsync(new Uri($"{paper.OfRound}.xlsx", UriKind.Relative))));
        var sheets = zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).OrderBy(entry => entry.FullName.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
        using var stream = sheets[number - 1].Open();
        return XDocument.Load(stream);
    }
}
