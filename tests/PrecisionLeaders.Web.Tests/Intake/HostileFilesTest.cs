using System.Diagnostics;
using System.Text;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Files made to do harm: each is refused or read within seconds, and without filling the memory.</summary>
public class HostileFilesTest
{
    private static readonly Dictionary<string, string> Json = new()
    {
        ["NIH RePORTER JSON"] = WorkFiles.ReporterJson,
        ["OpenAlex JSON"] = WorkFiles.OpenAlexWorks,
        ["ClinicalTrials.gov JSON"] = WorkFiles.Trials,
    };

    [Theory]
    [InlineData("NIH RePORTER JSON")]
    [InlineData("OpenAlex JSON")]
    [InlineData("ClinicalTrials.gov JSON")]
    public void Json_that_never_ends_nests_or_is_none_is_refused_in_a_sentence(string kind)
    {
        var deep = string.Concat(Enumerable.Repeat("[", 100_000));
        Assert.Contains("nested deeper", WorkFiles.Refusal(kind, deep), StringComparison.Ordinal);
        Assert.Contains("nested deeper", WorkFiles.Refusal(kind, string.Concat(Enumerable.Repeat("{\"results\":", 100_000))), StringComparison.Ordinal);
        Assert.Contains("The JSON is broken", WorkFiles.Refusal(kind, "{\"results\":[{\"a\":1},"), StringComparison.Ordinal);
        Assert.Contains("The JSON is broken", WorkFiles.Refusal(kind, ""), StringComparison.Ordinal);
        Assert.Contains("The JSON is broken", WorkFiles.Refusal(kind, "\0\0\0"), StringComparison.Ordinal);
        Assert.Contains("holds no", WorkFiles.Refusal(kind, "[]"), StringComparison.Ordinal);
        Assert.Contains("larger than 32 MB", WorkFiles.Refusal(kind, "[\"" + new string('a', 33 * 1024 * 1024)), StringComparison.Ordinal);
        Assert.All(WorkFiles.ReadAs(kind, Encoding.UTF8.GetBytes("[1,null,\"x\",[],{}]")), record => Assert.EndsWith(".", record.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NIH RePORTER JSON")]
    [InlineData("OpenAlex JSON")]
    [InlineData("ClinicalTrials.gov JSON")]
    public void A_value_of_ten_megabytes_is_cut_or_an_error_and_wide_letters_are_read(string kind)
    {
        var watch = Stopwatch.StartNew();
        var lengthy = Json[kind].Replace("itle\":\"", "itle\":\"" + string.Concat(Enumerable.Repeat("long ", 2_000_000)), StringComparison.Ordinal);
        Assert.NotEmpty(WorkFiles.ReadAs(kind, Encoding.UTF8.GetBytes(lengthy)));
        byte[] wide = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Json[kind])];
        Assert.All(WorkFiles.ReadAs(kind, wide), record => Assert.Null(record.Error));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_text_with_a_nul_is_an_error_of_its_entry() =>
        Assert.Equal("The title has characters that are not text.", WorkFiles.Read(WorkFiles.Trials.Replace("Genomes in", "Genomes\\u0000 in", StringComparison.Ordinal)).Records[0].Error);

    [Theory]
    [InlineData("<PubmedArticleSet><PubmedArticle>", "<a>", "nested deeper than any article")]
    [InlineData("<PubmedArticleSet><PubmedArticle><Abstract>", "<a>", "nested deeper than any article")]
    [InlineData("<PubmedArticleSet><PubmedArticle>", "<a/>", "more elements than any article")]
    [InlineData("<PubmedArticleSet><PubmedArticle><PMID>", "12345678", "longer than any article")]
    [InlineData("<PubmedArticleSet>", " ", "The XML is broken at line")]
    public void Xml_without_measure_is_refused(string start, string part, string says) =>
        Assert.Contains(says, WorkFiles.Refusal("PubMed XML", start + string.Concat(Enumerable.Repeat(part, 1_500_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData("PubMed XML", "", "The XML is broken")]
    [InlineData("PubMed XML", "<PubmedArticleSet/>", "The file holds no article.")]
    [InlineData("PubMed (nbib)", "", "The file holds no article.")]
    [InlineData("PubMed (nbib)", "PMID- 1\0", "Line 1 holds a NUL")]
    [InlineData("iCite CSV", "", "The file is empty.")]
    [InlineData("iCite CSV", "pmid,relative_citation_ratio\n", "holds no article")]
    [InlineData("iCite CSV", "a,b\n1,2\n", "No line names the columns pmid and relativecitationratio.")]
    [InlineData("NIH RePORTER CSV", "CORE_PROJECT_NUM,PI_NAMEs\n", "The file holds no project.")]
    public void What_holds_nothing_is_refused(string kind, string text, string says) => Assert.Contains(says, WorkFiles.Refusal(kind, text), StringComparison.Ordinal);

    [Fact]
    public void A_million_columns_and_lines_without_end_are_refused()
    {
        Assert.Contains("columns; at most 200 fit", WorkFiles.Refusal("iCite CSV", "pmid,relative_citation_ratio" + new string(',', 1_000_000)), StringComparison.Ordinal);
        Assert.Contains("longer than 8 million letters", WorkFiles.Refusal("PubMed (nbib)", "PMID- " + new string('1', 10_000_000)), StringComparison.Ordinal);
        Assert.Contains("a value is longer than", WorkFiles.Refusal("PubMed (nbib)", "PMID- 1\n" + string.Concat(Enumerable.Repeat("      a\n", 100_000))), StringComparison.Ordinal);
        Assert.Contains("never ends", WorkFiles.Refusal("PubMed (nbib)", "PMID- 1\n" + string.Concat(Enumerable.Repeat("AU  - A B\n", 110_000))), StringComparison.Ordinal);
        Assert.Contains("contributors; at most", WorkFiles.ReadAs("PubMed (nbib)", Encoding.UTF8.GetBytes("PMID- 1\n" + string.Concat(Enumerable.Repeat("AU  - A B\n", 6_000))))[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_another_encoding_in_tagged_lines_are_refused_with_their_line()
    {
        byte[] latin = [.. "PMID- 1\nTI  - Caf"u8, 0xE9, .. "\n"u8];
        Assert.StartsWith("Line 2 holds letters that are not UTF-8", Assert.Throws<RuleBrokenException>(() => WorkFiles.ReadAs("PubMed (nbib)", latin)).Message, StringComparison.Ordinal);
    }
}
