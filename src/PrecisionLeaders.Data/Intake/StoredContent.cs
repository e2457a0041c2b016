using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>The content of a file that waits to be read, as a stream over its pieces in the database: one piece is in memory at a time.</summary>
internal sealed class StoredContent(LeadersDb db, Guid fileId, long length) : Stream
{
    private byte[] piece = [];
    private int number = -1;
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get => position; set => position = Math.Clamp(value, 0, length); }

    /// <summary>How many pieces were fetched, each of at most a megabyte.</summary>
    public int Fetched { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (position >= length || buffer.Length == 0) return 0;
        Fetch((int)(position / ImportContent.PieceLength));
        var from = (int)(position % ImportContent.PieceLength);
        var taken = Math.Min(buffer.Length, piece.Length - from);
        if (taken <= 0) throw new EndOfStreamException("A piece of the file is shorter than it was.");
        piece.AsSpan(from, taken).CopyTo(buffer);
        position += taken;
        return taken;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => position + offset, _ => length + offset };

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Fetch(int wanted)
    {
        if (number == wanted) return;
        piece = db.Set<ImportContent>().AsNoTracking().Where(held => held.FileId == fileId && held.Number == wanted).Select(held => held.Bytes).SingleOrDefault()
            ?? throw new EndOfStreamException("A piece of the file is no longer there.");
        (number, Fetched) = (wanted, Fetched + 1);
    }
}
