using System.Text;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Tests.Intake;

public class BadFilesTest
{
    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \n\n", "The file is empty.")]
    [InlineData("surname\n", "names its columns but holds no people")]
    [InlineData("colour,size\nred,4\n", "no column holds a name")]
    [InlineData("surname,Last name\nDoe,Doe\n", "“surname” and “Last name” say the same")]
    [InlineData("surname,given\nDoe,Jane\nRoe,\"Jim\nPoe,Jil\n", "Line 3: a quotation mark is opened")]
    [InlineData("surname,given\n\"Doe\"x\",\"Jane\nRoe,Jim\n", "Line 2: a quotation mark is opened")]
    [InlineData("surname\nDo\0e\n", "Line 2 holds a NUL")]
    [InlineData("PK\u0003\u0004", "This is a ZIP, or a document")]
    [InlineData("%PDF-1.7", "The PDF is damaged")]
    [InlineData("{\"person\": {}, ", "The JSON is broken at line 1")]
    [InlineData("{\"activities-summary\": {}}", "no ORCID record: it has no “person”")]
    [InlineData("{\"resume\": true}", "of no kind that is read here. What can be brought: ")]
    [InlineData("[]", "of no kind that is read here")]
    [InlineData("[1]", "of no kind that is read here")]
    [InlineData("<record><person></record>", "no ORCID record: it begins with “record”")]
    [InlineData("<html>", "ORCID record")]
    [InlineData("<html", "of no kind that is read here")]
    [InlineData("\u0001\u0002\u0003", "of no kind that is read here")]
    public void A_file_that_is_not_what_is_asked_for_is_refused_in_a_sentence(string text, string says) =>
        Assert.Contains(says, Files.Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void Half_a_letter_in_json_is_refused() =>
        Assert.Contains("half a letter", Files.Refusal(Files.OrcidJson.Replace("Idris", "\\ud800", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE r SYSTEM \"https://orcid.example/r.dtd\">")]
    public void A_document_type_with_its_entities_is_refused(string declaration)
    {
        var body = Files.OrcidXml[(Files.OrcidXml.IndexOf("?>", StringComparison.Ordinal) + 2)..];
        Assert.Contains("declares a document type (DTD)", Files.Refusal(declaration + body), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_nobody_declared_is_refused() =>
        Assert.Contains("The XML is broken at line", Files.Refusal(Files.OrcidXml.Replace("Ottoline", "&who;", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a>", "</a>")]
    [InlineData("{\"a\":", "}")]
    public void Bottomless_nesting_is_refused(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));
        Assert.NotEmpty(Files.Refusal(deep));
        Assert.NotEmpty(Files.Refusal(Files.OrcidXml.Replace("Ottoline", open[0] == '<' ? deep : "", StringComparison.Ordinal).Replace("</r:record>", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Letters_of_another_encoding_are_refused_with_their_line()
    {
        byte[] latin1 = [.. "surname\nDoe\n"u8, 0xC1, .. "rnad\n"u8];
        Assert.StartsWith("Line 3 holds letters that are not UTF-8. Save the file as UTF-8", Files.Refusal(latin1), StringComparison.Ordinal);
        byte[] halfPair = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("surname\nD"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("e\n")];
        Assert.StartsWith("Line 2 holds half a letter.", Files.Refusal(halfPair), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_before_they_are_read()
    {
        await using var endless = new Trickle(50L * 1024 * 1024);
        var refusal = await Assert.ThrowsAsync<RuleBrokenException>(() => PeopleFile.ReadAsync(endless));
        Assert.Equal("The file is larger than 20 MB. Split it and bring the parts one by one.", refusal.Message);
        Assert.InRange(endless.Given, 0, PeopleFile.MaxBytes + 100_000);
    }

    [Fact]
    public void More_people_than_fit_are_refused() =>
        Assert.Contains("more than 100,000 people", Files.Refusal("surname\n" + string.Concat(Enumerable.Repeat("Doe\n", 100_001))), StringComparison.Ordinal);

    /// <summary>A stream that does not know its length, as an upload may be.</summary>
    private sealed class Trickle(long length) : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            buffer.AsSpan(offset, given).Fill((byte)'a');
            Given += given;
            return given;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
