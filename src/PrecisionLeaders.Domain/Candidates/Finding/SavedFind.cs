namespace PrecisionLeaders.Domain.Candidates.Finding;

/// <summary>A question to the talent pool that somebody keeps, to be told who came to match since they last looked.</summary>
public sealed class SavedFind : Aggregate
{
    public const int NameLength = 80, QueryLength = 500;

    private SavedFind() { }

    /// <param name="by">whose it is; nobody else meets it</param>
    /// <param name="name">what its owner calls it</param>
    /// <param name="query">the question as typed</param>
    /// <param name="now">when it is kept, which counts as having looked</param>
    /// <exception cref="RuleBrokenException">when the name is missing, or the question asks for nothing or is too long</exception>
    public SavedFind(Account by, string name, string query, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        AccountId = by.Id;
        Rename(name);
        Query = Rule.Text(query, "What is looked for", QueryLength);
        Rule.Require(!FindQuery.Parse(Query).IsEmpty, "Write what is looked for before keeping it.");
        (MadeAt, LookedAt) = (now, now);
    }

    public Guid AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public string Query { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset LookedAt { get; private set; }

    public void Rename(string name) => Name = Rule.Text(name, "The name", NameLength);

    public void Look(DateTimeOffset now) => LookedAt = now;
}
