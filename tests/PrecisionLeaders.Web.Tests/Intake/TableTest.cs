using System.Text;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Tests.Intake;

public class TableTest
{
    [Fact]
    public void A_table_is_read_row_by_row_and_not_ahead()
    {
        using var content = new Counted(Encoding.UTF8.GetBytes("surname,given\n" + string.Concat(Enumerable.Repeat("Doe,Jane\n", 100_000))));
        var kind = FileKinds.Of(FileHead.Of(content));
        foreach (var record in kind.Read(content, _ => { }).Take(10)) Assert.Equal("Doe", record.Person!.FamilyName);
        Assert.InRange(content.Furthest, 1, 300_000);
    }

    [Fact]
    public void What_is_wrong_far_down_is_told_with_its_line_after_all_before_it_was_read()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("surname\n" + string.Concat(Enumerable.Repeat("Doe\n", 50_000))), 0xC1, (byte)'\n'];
        using var content = new MemoryStream(bytes);
        var read = 0;
        var refusal = Assert.Throws<RuleBrokenException>(() => { foreach (var _ in FileKinds.Of(FileHead.Of(content)).Read(content, _ => { })) read++; });
        Assert.StartsWith("Line 50002 holds letters that are not UTF-8.", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(read, 30_000, 50_000);
    }

    [Fact]
    public void A_line_without_end_is_refused_before_it_fills_the_memory()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("surname\n\"" + new string('x', 5_000_000)));
        Assert.Contains("longer than a megabyte", Assert.Throws<RuleBrokenException>(() => FileKinds.Of(FileHead.Of(content)).Read(content, _ => { }).ToList()).Message, StringComparison.Ordinal);
    }

    private sealed class Counted(byte[] bytes) : MemoryStream(bytes)
    {
        public long Furthest { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Note(base.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Note(base.Read(buffer));

        private int Note(int read)
        {
            Furthest = Math.Max(Furthest, Position);
            return read;
        }
    }
}
