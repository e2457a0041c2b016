namespace PrecisionLeaders.Domain;

/// <summary>
/// One of a list that admins keep and everyone chooses from: a reason for leaving, a tag, a set of stages. What was chosen once stays readable,
/// so one in use is retired, never deleted: it is offered no more, and whatever uses it keeps it.
/// </summary>
public abstract class Listed : Aggregate
{
    public const int NameLength = 80;

    private protected Listed() { }

    /// <param name="name">how it is called</param>
    /// <param name="id">the id a form was issued with, so that sending it twice makes one; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    private protected Listed(string? name, Guid? id)
    {
        Id = id ?? Id;
        Rename(name);
    }

    public string Name { get; private set; } = "";

    /// <summary>No longer offered.</summary>
    public bool IsRetired { get; private set; }

    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public void Rename(string? name) => Name = Rule.Text(name, "The name", NameLength);

    public virtual void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;

    /// <summary>Asked before it is retired or removed.</summary>
    /// <param name="all">the entries of its list</param>
    /// <exception cref="RuleBrokenException">when the list cannot do without it</exception>
    public virtual void RequireDispensable(IReadOnlyCollection<Listed> all) { }

    /// <summary>Whether it can be chosen: what is retired, by whoever holds it already and by nobody else.</summary>
    public bool IsOpenTo(bool holder) => holder || !IsRetired;

    /// <summary>Two entries of one name cannot be told apart, whether they are offered or retired; case, accents and punctuation tell nothing apart either.</summary>
    /// <param name="all">the entries of its list; itself among them or not</param>
    /// <exception cref="RuleBrokenException">when another one has the name</exception>
    public void RequireOwnName(IEnumerable<Listed> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var namesake = all.FirstOrDefault(other => other.Id != Id && IsBeside(other) && KeyOf(other.Name) == KeyOf(Name));
        Rule.Require(namesake is null, $"{namesake?.Name} is on the list already{(namesake?.IsRetired == true ? ", retired: offer it again instead" : "")}.");
    }

    /// <summary>Whether the two stand where one name could mean either.</summary>
    private protected virtual bool IsBeside(Listed other) => true;

    /// <summary>Letters and figures count; a name of signs alone is told by its signs.</summary>
    private static string KeyOf(string name) => Words.Of(name).ToList() is { Count: > 0 } words ? string.Join(' ', words) : name;
}
