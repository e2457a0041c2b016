using System.Text;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Sound files, mangled many times over by a fixed seed: whatever comes, each parser reads or refuses, and neither hangs nor throws anything else.</summary>
public class FuzzTest
{
    private static readonly byte[][] Snippets =
        [.. new[]
            {
                "\"", "<", ">", "&", "&amp;", "{", "}", "[", "]", ",", ";", "\n", "\r", "\0", "=cmd|", "\\ud800", "\uFEFF", "<!DOCTYPE a>", "<![CDATA[", "null", "-1e999", "9999", "😀", "\u202E",
                "true", "\\", "\\u0000", "&#0;", "&#xD800;", "]]>", "<!--", "-->", "<?x?>", "'", "` ; --", "{{7*7}}", "%s%n", "${x}", "../../etc", "ﬀ", "Ω≈ç√", "田中さん", "۱۲۳", "\u0300\u0301\u0302", "\u200B", "‮test‮",
                "1/0", "NaN", "Infinity", "0x10", "1e5000", "-0", "00000", "NCT", "10.", "PMID- ", "AU  - ", "\n      ", "BEGIN:VCARD\n", "END:VCARD\n", "=\n", "=3D", ":", "\t", "%PDF-", "endstream", "obj", "PK\u0003\u0004",
            }
            .Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xFE, 0xFF]];

    public static readonly TheoryData<string, string, int> Sound = new()
    {
        { "ORCID record", Files.OrcidXml, 2000 },
        { "ORCID record", Files.OrcidJson, 2000 },
        { "CSV", Files.Csv, 2000 },
        { "PubMed XML", WorkFiles.PubMedXml, 2000 },
        { "PubMed (nbib)", WorkFiles.Nbib, 2000 },
        { "NIH RePORTER JSON", WorkFiles.ReporterJson, 2000 },
        { "NIH RePORTER CSV", WorkFiles.ReporterCsv, 1000 },
        { "NIH RePORTER CSV", WorkFiles.ReporterPage, 1000 },
        { "OpenAlex JSON", WorkFiles.OpenAlexWorks, 1500 },
        { "OpenAlex JSON", WorkFiles.OpenAlexAuthor, 1500 },
        { "iCite CSV", WorkFiles.ICite, 1500 },
        { "ClinicalTrials.gov JSON", WorkFiles.Trials, 1500 },
        { "JSON Resume", CardFiles.Resume, 1500 },
        { "vCard", CardFiles.Cards, 1500 },
        { "CV (text)", CardFiles.Cv, 1000 },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_mangled_file_is_read_or_refused_and_nothing_else(string kind, string sound, int times) => Fuzz(kind, Encoding.UTF8.GetBytes(sound), times);

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_file_that_ends_anywhere_is_read_or_refused(string kind, string sound, int times)
    {
        var bytes = Encoding.UTF8.GetBytes(sound);
        for (var end = 0; end < bytes.Length; end += 1 + bytes.Length / Math.Max(100, times / 10)) Attempt(kind, bytes[..end]);
    }

    [Fact]
    public void A_mangled_workbook_document_or_pdf_is_read_or_refused_and_nothing_else()
    {
        Fuzz("Excel workbook", OfficeFiles.Workbook(), 300);
        Fuzz("CV (Word)", OfficeFiles.Document(CardFiles.Cv), 300);
        Fuzz("CV (PDF)", OfficeFiles.Pdf(CardFiles.Cv), 300);
    }

    /// <summary>Within a package flaws hardly reach a parser: here they stand in the parts themselves.</summary>
    [Fact]
    public void A_mangled_sheet_is_read_or_refused_and_nothing_else()
    {
        var random = new Random(20261124);
        for (var i = 0; i < 300; i++)
            Attempt("Excel workbook", OfficeFiles.Workbook(Encoding.UTF8.GetString(Mangle([.. Encoding.UTF8.GetBytes(OfficeFiles.Rows)], random))));
    }

    private static void Fuzz(string kind, byte[] sound, int times)
    {
        var random = new Random(20261123);
        var (read, refused) = (0, 0);
        for (var i = 0; i < times; i++)
            if (Attempt(kind, Mangle([.. sound], random))) read++;
            else refused++;
        Assert.True(read > times / 200 && refused > times / 200, $"{read} read, {refused} refused: too few of a kind to tell anything.");
    }

    private static bool Attempt(string kind, byte[] bytes)
    {
        try
        {
            var records = bytes.Length % 2 == 0 ? PeopleFile.Read(bytes).Records : As(kind, bytes);
            foreach (var record in records)
            {
                var said = (record.Person is null ? 0 : 1) + (record.Work is null ? 0 : 1) + (record.Error is null ? 0 : 1);
                Assert.True(said == 1, "A record is a person, a work or an error.");
                Assert.True(record.Error is null || record.Error.EndsWith('.'), record.Error);
            }
            return records.Any(record => record.Error is null);
        }
        catch (RuleBrokenException refusal)
        {
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            return false;
        }
    }

    /// <summary>Reads it as that kind, even where a flaw at its beginning keeps it from being recognised.</summary>
    private static List<ReadRecord> As(string kind, byte[] bytes)
    {
        using var content = new MemoryStream(bytes, writable: false);
        var head = FileHead.Of(content);
        var named = FileKinds.All.Where(each => each.Name == kind).ToList();
        return [.. (named.Find(each => each.Recognises(head)) ?? named[0]).Read(content, _ => { })];
    }

    private static byte[] Mangle(List<byte> bytes, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes.InsertRange(at, Snippets[random.Next(Snippets.Length)]); break;
                case 4: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                default: if (random.Next(8) == 0) bytes.RemoveRange(at, bytes.Count - at); break;
            }
            if (bytes.Count == 0) return [];
        }
        return [.. bytes];
    }
}
