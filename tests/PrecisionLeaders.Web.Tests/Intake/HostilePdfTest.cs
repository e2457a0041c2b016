using System.Globalization;
using System.IO.Compression;
using System.Text;
using PrecisionLeaders.Data.Intake.Cv;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>PDFs of a few kilobytes that ask for gigabytes or for ever: each is refused in a sentence, after as long as it is given.</summary>
public class HostilePdfTest
{
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    [Fact]
    public void A_sound_one_is_read() => Assert.Contains("Ottoline", Read(OnePage("BT /F1 12 Tf (Ottoline) Tj ET")), StringComparison.Ordinal);

    [Fact]
    public void Pages_without_number_are_refused()
    {
        var kids = string.Concat(Enumerable.Repeat("3 0 R ", 100_000));
        Assert.Equal(CvPdf.TooManyPages, Refusal(Pdf("<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count 100000 /Kids [{kids}] >>", "<< /Type /Page /Parent 2 0 R >>")));
        Assert.Equal(CvPdf.TooManyPages, Refusal(Pdf("<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count 100000 /K#69ds [{kids}] >>", "<< /Type /Page /Parent 2 0 R >>")));
        Assert.Equal(CvPdf.Damaged, Refusal(Pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids 4 0 R >>", "<< /Type /Page /Parent 2 0 R >>", $"[{kids}]")));
    }

    [Fact]
    public void A_number_of_pages_that_is_only_claimed_is_not_believed() =>
        Assert.Contains("Ottoline", Read(OnePage("BT /F1 12 Tf (Ottoline) Tj ET", count: int.MaxValue)), StringComparison.Ordinal);

    [Fact]
    public void A_tree_of_pages_that_goes_down_or_round_for_ever_is_refused()
    {
        var chain = Enumerable.Range(2, 5_000).Select(at => $"<< /Type /Pages /Count 1 /Kids [{at + 1} 0 R] >>");
        Assert.Equal(CvPdf.TooManyPages, Refusal(Pdf(["<< /Type /Catalog /Pages 2 0 R >>", .. chain, "<< /Type /Page >>"])));
        var nobody = Enumerable.Range(3, 1_200).Select(_ => "<< /Type /Pages >>");
        Assert.Equal(CvPdf.TooManyPages, Refusal(Pdf(["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Kids [{string.Concat(Enumerable.Range(3, 1_200).Select(at => $"{at} 0 R "))} 2 0 R] >>", .. nobody])));
    }

    [Fact]
    public void A_stream_that_unpacks_without_end_is_refused() => Assert.Equal(CvPdf.TooMuch, Refusal(OnePage(new string(' ', 140 * 1024 * 1024), isPacked: true)));

    [Theory]
    [InlineData("[")]
    [InlineData("<< /A ")]
    public void What_is_nested_without_end_is_refused_or_passed_over(string part)
    {
        var deep = string.Concat(Enumerable.Repeat(part, 200_000));
        Attempt(OnePage(deep));
        Attempt(Pdf("<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count 1 /Kids [3 0 R] /X {deep} >>", "<< /Type /Page /Parent 2 0 R >>"));
    }

    [Fact]
    public void Forms_that_call_each_other_twice_thirty_deep_are_refused()
    {
        var forms = Enumerable.Range(5, 30).Select(at => Stream("/Fm Do /Fm Do", false, $"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /Fm {at + 1} 0 R >> >>"));
        var file = Pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /XObject << /Fm 5 0 R >> >> >>",
            Stream("/Fm Do"), .. forms, Stream("", false, "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")]);
        Assert.Equal(CvPdf.TooMuch, Refusal(file));
    }

    [Theory]
    [InlineData(4_000)]
    [InlineData(20_000)]
    public void Letters_without_number_are_refused(int lines) =>
        Assert.Equal(CvPdf.TooMuch, Refusal(OnePage($"BT /F1 1 Tf {string.Concat(Enumerable.Repeat($"({new string('a', 1000)}) Tj ", lines))} ET", isPacked: true)));

    [Theory]
    [InlineData("<00000000> <7FFFFFFF> <0041>")]
    [InlineData("<0003> <0003> <D835DC00> <000000000000000041> <0000000000FFFFFFFF> [<0041> <0042>]")]
    public void A_font_that_names_letters_without_number_is_refused(string range)
    {
        foreach (var isPacked in new[] { false, true })
            Assert.Equal(CvPdf.TooMuch, Refusal(WithFont("", $"1 beginbfrange {range} endbfrange", isPacked)));
    }

    [Theory]
    [InlineData("/W [0 2147483647 500]")]
    [InlineData("/W [7 [500 500] 0 2000000000 500]")]
    [InlineData("/W2 [0 2147483647 -1000 500 900]")]
    [InlineData("/W [0 9 0 R 500]")]
    [InlineData("/W 10 0 R")]
    public void A_font_that_gives_widths_without_number_is_refused(string widths) => Assert.Equal(CvPdf.TooMuch, Refusal(WithFont(widths, "")));

    [Fact]
    public void A_font_of_many_letters_is_read() =>
        Assert.Equal("QR", Read(WithFont("/W [0 [500 500] 3 65535 500]", "3 beginbfrange <0000> <0040> <0041> <0041> <0042> <0051> <0043> <0044> [<0061> <D835DC00>] endbfrange")).Trim());

    private static byte[] WithFont(string widths, string meanings, bool isPacked = false) => Pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", Stream("BT /F1 12 Tf <00410042> Tj ET"),
        $"<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [6 0 R] {(meanings.Length > 0 ? "/ToUnicode 8 0 R" : "")} >>",
        $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R {widths} >>",
        "<< /Type /FontDescriptor /FontName /Arial /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 0 /Descent 0 /CapHeight 0 /StemV 0 >>",
        Stream($"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {meanings} endcmap end", isPacked), "2147483647", "[0 2147483647 500]");

    private static string Read(byte[] file) => Read(file, TimeSpan.FromSeconds(20));

    private static string Read(byte[] file, TimeSpan most) => CvPdf.Text(file, _ => { }, most);

    /// <summary>What has no bound does not come to an end here.</summary>
    private static string Refusal(byte[] file) => Assert.Throws<RuleBrokenException>(() => Read(file, TimeSpan.FromSeconds(5))).Message;

    private static void Attempt(byte[] file)
    {
        try
        {
            Read(file);
        }
        catch (RuleBrokenException refusal)
        {
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        }
    }

    private static byte[] OnePage(string content, bool isPacked = false, int count = 1) => Pdf("<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {count} /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>", Stream(content, isPacked), Font);

    private static string Stream(string content, bool isPacked = false, string more = "")
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        if (isPacked)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(bytes);
            bytes = packed.ToArray();
        }
        return $"<< /Length {bytes.Length} {(isPacked ? "/Filter /FlateDecode" : "")} {more} >>\nstream\n{Encoding.Latin1.GetString(bytes)}\nendstream";
    }

    /// <summary>Objects by their numbers from 1; the first is the catalogue.</summary>
    private static byte[] Pdf(params string[] objects)
    {
        var (file, starts) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        for (var i = 0; i < objects.Length; i++)
        {
            starts.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n").Append(objects[i]).Append("\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var start in starts) file.Append(CultureInfo.InvariantCulture, $"{start:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
