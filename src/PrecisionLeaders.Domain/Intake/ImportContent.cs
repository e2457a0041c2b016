namespace PrecisionLeaders.Domain.Intake;

/// <summary>A piece of a file that waits to be read, at most a megabyte. It is kept apart from its batch, so that nothing loads it along, and deleted once read.</summary>
public sealed class ImportContent
{
    public const int PieceLength = 1024 * 1024;

    private ImportContent() { }

    public ImportContent(Guid batchId, Guid fileId, int number, byte[] bytes, DateTimeOffset at) => (BatchId, FileId, Number, Bytes, At) = (batchId, fileId, number, bytes, at);

    public Guid BatchId { get; private set; }
    public Guid FileId { get; private set; }

    /// <summary>Place within the file, from 0.</summary>
    public int Number { get; private set; }
    public byte[] Bytes { get; private set; } = [];
    public DateTimeOffset At { get; private set; }
}
