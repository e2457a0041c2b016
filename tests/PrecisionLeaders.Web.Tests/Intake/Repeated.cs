using System.Text;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>A file of one part many times over, which is never all in memory.</summary>
internal sealed class Repeated(string first, string part, string last, int times) : Stream
{
    private readonly byte[] before = Encoding.UTF8.GetBytes(first), each = Encoding.UTF8.GetBytes(part), after = Encoding.UTF8.GetBytes(last);

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => before.Length + (long)each.Length * times + after.Length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = 0;
        while (given < count && Position < Length)
        {
            var (from, at) = Position < before.Length ? (before, Position)
                : Position < Length - after.Length ? (each, (Position - before.Length) % each.Length) : (after, Position - (Length - after.Length));
            var taken = (int)Math.Min(from.Length - at, count - given);
            from.AsSpan((int)at, taken).CopyTo(buffer.AsSpan(offset + given));
            (given, Position) = (given + taken, Position + taken);
        }
        return given;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };
    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
