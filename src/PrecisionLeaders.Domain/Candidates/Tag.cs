namespace PrecisionLeaders.Domain.Candidates;

/// <summary>A word of the firm's own by which recruiters gather people: "Speaks German", "Met at a congress". Committees never see it.</summary>
public sealed class Tag : Listed
{
    private Tag() { }

    /// <param name="name">the word, or a few</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public Tag(string? name, Guid? id = null) : base(name, id) { }
}

/// <summary>That a candidate has a tag.</summary>
public sealed class CandidateTag
{
    private CandidateTag() { }

    internal CandidateTag(Tag tag) => (Tag, TagId) = (tag, tag.Id);

    public Guid TagId { get; private set; }
    public Tag Tag { get; private set; } = null!;
}
