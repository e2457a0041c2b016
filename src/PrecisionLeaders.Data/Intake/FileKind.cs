using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>
/// A kind of file that can come in: how its content is known, and how its records are read one after another, in memory that does not grow with
/// the file. A record that cannot be kept is a <see cref="ReadRecord"/> with its error; only a file that cannot be read on is refused.
/// </summary>
public abstract class FileKind
{
    /// <summary>What the preview calls it: "PubMed XML".</summary>
    public abstract string Name { get; }

    /// <summary>Who says so, for the provenance of what is kept: "PubMed".</summary>
    public abstract string Source { get; }

    /// <summary>Whether the content is of this kind. Neither name nor extension is asked.</summary>
    public abstract bool Recognises(FileHead head);

    /// <param name="content">the whole file; can be sought in</param>
    /// <param name="note">takes what was left unread and why, for the preview; said at most a few times</param>
    /// <exception cref="RuleBrokenException">when the file cannot be read on; the message is for the person who brought it</exception>
    public abstract IEnumerable<ReadRecord> Read(Stream content, Action<string> note);
}
