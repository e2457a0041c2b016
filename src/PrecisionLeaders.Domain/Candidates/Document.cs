using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Candidates;

/// <summary>What a document is for. Stored as a number: append only.</summary>
public enum DocumentKind
{
    Cv,
    Letter,
    Reference,
    PublicationList,
    Other,
}

/// <summary>Who may read a document. Stored as a number: append only.</summary>
public enum DocumentReach
{
    /// <summary>The recruiters who work one search.</summary>
    Team,

    /// <summary>Every recruiter of the firm.</summary>
    Firm,

    /// <summary>The firm, and the committee on the lists presented to it; of one search, when one is named.</summary>
    Committee,
}

/// <summary>What a file is by its content. Stored as a number: append only.</summary>
public enum FileFormat
{
    Pdf,
    Word,
    Text,
}

/// <summary>A file about a person, with the files it took the place of. It is stored, handed out as a download, and never shown.</summary>
public sealed class Document : Aggregate
{
    public const int MaxMegabytes = 20, NameLength = 200, HashLength = 64, TextLength = 200_000;

    /// <summary>So long a document that was removed can be put back; then it goes for good.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly List<DocumentFile> files = [];

    private Document() { }

    /// <exception cref="RuleBrokenException">when the team of no search is to read it</exception>
    public Document(Candidate candidate, DocumentKind kind, DocumentReach reach, Search? search, DocumentFile file, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(file);
        Id = id ?? Id;
        (Candidate, CandidateId) = (candidate, candidate.Id);
        Show(kind, reach, search);
        Take(file);
    }

    public Candidate Candidate { get; private set; } = null!;
    public Guid CandidateId { get; private set; }
    public DocumentKind Kind { get; private set; }
    public DocumentReach Reach { get; private set; }

    /// <summary>Whose team, or whose committee alone, reads it; null when it hangs on no search.</summary>
    public Search? Search { get; private set; }
    public Guid? SearchId { get; private set; }

    /// <summary>The file in force.</summary>
    public Guid FileId { get; private set; }

    /// <summary>All files, the one in force among them.</summary>
    public IReadOnlyList<DocumentFile> Files => files;

    /// <summary>When it was taken off the profile, or null. It can be put back for <see cref="Kept"/>.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <exception cref="RuleBrokenException">when the team of no search is to read it</exception>
    public void Show(DocumentKind kind, DocumentReach reach, Search? search)
    {
        Rule.Require(Enum.IsDefined(kind) && Enum.IsDefined(reach), "Choose what it is, and who reads it.");
        Rule.Require(reach != DocumentReach.Team || search is not null, "Choose the search whose recruiters read it.");
        (Kind, Reach) = (kind, reach);
        (Search, SearchId) = reach == DocumentReach.Firm ? (null, null) : (search, search?.Id);
    }

    /// <summary>Puts another file in the place of the one in force, which is kept so that it can come back.</summary>
    public void Take(DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        files.Add(file);
        FileId = file.Id;
    }

    /// <summary>Puts an earlier file back in force.</summary>
    /// <exception cref="RuleBrokenException">when it is not a file of this document</exception>
    public void PutBack(Guid file)
    {
        Rule.Require(files.Exists(held => held.Id == file), "That file is no longer kept.");
        FileId = file;
    }

    public void Remove(DateTimeOffset now) => RemovedAt ??= now;

    public void Restore() => RemovedAt = null;
}

/// <summary>The content of a document as somebody brought it.</summary>
public sealed class DocumentFile : Part
{
    private readonly byte[] content = [];

    private DocumentFile() { }

    /// <param name="name">the cleaned name it was sent under; never a path</param>
    /// <param name="format">what it is by its content</param>
    /// <param name="content">the bytes as they came</param>
    /// <param name="hash">SHA-256 of them, lower-case hex</param>
    /// <param name="text">the words in it, or null when none could be read</param>
    /// <param name="by">who brought it</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when it is empty or too large</exception>
    public DocumentFile(string name, FileFormat format, byte[] content, string hash, string? text, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(by);
        Name = Rule.Text(name, "The name of the file", Document.NameLength);
        Rule.Require(content.Length > 0, "The file is empty.");
        Rule.Require(content.Length <= Document.MaxMegabytes * 1024 * 1024, $"The file is larger than {Document.MaxMegabytes} MB.");
        (Format, this.content, Size, Hash, ById, By, At) = (format, content, content.Length, hash, by.Id, by, now);
        Text = string.IsNullOrWhiteSpace(text) ? null : text.Length <= Document.TextLength ? text : text[..Document.TextLength];
    }

    public string Name { get; private set; } = "";
    public FileFormat Format { get; private set; }

    /// <summary>Bytes.</summary>
    public int Size { get; private set; }
    public string Hash { get; private set; } = "";

    /// <summary>The words in it, by which it is found; null when none could be read.</summary>
    public string? Text { get; private set; }
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public ReadOnlyMemory<byte> Content => content;
}
