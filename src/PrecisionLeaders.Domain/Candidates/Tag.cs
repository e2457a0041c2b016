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
