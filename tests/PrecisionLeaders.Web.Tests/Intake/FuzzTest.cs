using System.Text;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Tests.Intake;

public class FuzzTest
{
    private static readonly byte[][] Snippets =
        [.. new[] { "\"", "<", ">", "&", "&amp;", "{", "}", "[", "]", ",", ";", "\n", "\r", "\0", "=cmd|", "\\ud800", "\uFEFF", "<!DOCTYPE a>", "<![CDATA[", "null", "-1e999", "9999", "😀", "\u202E" }
            .Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xFE, 0xFF]];

    [Theory]
    [InlineData(Files.OrcidXml)]
    [InlineData(Files.OrcidJson)]
    [InlineData(Files.Csv)]
    public void A_mangled_file_is_read_or_refused_and_nothing_else(string sound)
    {
        var random = new Random(20261123);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 4000; i++)
        {
            var bytes = Mangle(Encoding.UTF8.GetBytes(sound).ToList(), random);
            try
            {
                var file = PeopleFile.Read(bytes);
                Assert.All(file.Records, record => Assert.True(record.Person is null != record.Error is null, "A record is a person or an error."));
                read++;
            }
            catch (RuleBrokenException refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
                refused++;
            }
        }
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused: too few of a kind to tell anything.");
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
