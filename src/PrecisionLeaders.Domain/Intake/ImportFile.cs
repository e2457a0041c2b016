namespace PrecisionLeaders.Domain.Intake;

/// <summary>One file of a batch. Its content is kept until it has been read.</summary>
public sealed class ImportFile : Part
{
    public const int NameLength = 120, KindLength = 40, HashLength = 64, NoteLength = 400;

    /// <summary>What stands for kind and source while nobody has looked, and for a file that is none.</summary>
    public const string Unread = "Not read";

    private ImportFile() { }

    internal ImportFile(int number, string name) => (Number, Name) = (number, Rule.Text(name, "The file name", NameLength));

    /// <summary>Place within the batch, from 1.</summary>
    public int Number { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }
    public string Kind { get; private set; } = Unread;
    public string Source { get; private set; } = Unread;

    /// <summary>SHA-256 of its bytes, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What was left unread, or null.</summary>
    public string? Note { get; private set; }

    /// <summary>Works that name nobody in the pool; of them no record is kept.</summary>
    public int Strangers { get; private set; }

    /// <summary>Columns of a table that has to be told, or was told, what they hold; null for others.</summary>
    public IReadOnlyList<TableColumn>? Columns { get; private set; }

    /// <summary>Whether somebody has yet to say what the columns hold.</summary>
    public bool AsksForColumns { get; private set; }

    /// <summary>Says how long its content is that was kept, and its hash.</summary>
    public void Keep(long length, string hash) => (Length, Hash) = (length, hash);

    /// <summary>Says what its content turned out to be.</summary>
    public void Recognise(string kind, string source) =>
        (Kind, Source) = (Rule.Text(kind, "The kind of file", KindLength), Rule.Text(source, "The source", ImportBatch.SourceLength));

    /// <summary>Says what reading it left out.</summary>
    public void Tell(string? note, int strangers)
    {
        note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        (Note, Strangers) = (note is null || note.Length <= NoteLength ? note : note[..(NoteLength - 1)] + "…", strangers);
    }

    /// <summary>Asks what the columns hold, showing a few values of each and what they seem to be.</summary>
    public void AskFor(IReadOnlyList<TableColumn> columns) => (Columns, AsksForColumns) = (columns, true);

    /// <summary>Takes the columns as they were told.</summary>
    public void NameColumns(IReadOnlyList<TableColumn> columns) => (Columns, AsksForColumns) = (columns, false);
}

/// <summary>A column of a table, as it is asked about.</summary>
/// <param name="Name">as the file writes it</param>
/// <param name="Values">its first values</param>
/// <param name="Meaning">number of what it holds, or null when it is not read</param>
public sealed record TableColumn(string Name, IReadOnlyList<string> Values, int? Meaning);
