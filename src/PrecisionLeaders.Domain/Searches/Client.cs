namespace PrecisionLeaders.Domain.Searches;

/// <summary>A hiring institution. It may belong to another: a hospital to a health system, a department to a school.</summary>
public sealed class Client : Aggregate
{
    public const int NameLength = 160, PlaceLength = 120, DeepestLevel = 8;

    private Client() { }

    public Client(string name, string? place = null, Client? parent = null)
    {
        Describe(name, place);
        BelongTo(parent);
    }

    public string Name { get; private set; } = "";
    public string? Place { get; private set; }
    public Client? Parent { get; private set; }
    public Guid? ParentId { get; private set; }

    public void Describe(string name, string? place)
    {
        Name = Rule.Text(name, "The client's name", NameLength);
        Place = Rule.OptionalText(place, "The place", PlaceLength);
    }

    /// <summary>Puts the client under another. The parent is loaded with all those above it.</summary>
    /// <exception cref="RuleBrokenException">when it would end up under itself</exception>
    public void BelongTo(Client? parent)
    {
        var level = 1;
        for (var above = parent; above is not null; above = above.Parent, level++)
        {
            Rule.Require(above.Id != Id, "A client cannot belong to itself or to one of its own parts.");
            Rule.Require(level < DeepestLevel, $"Clients nest at most {DeepestLevel} deep.");
        }
        (Parent, ParentId) = (parent, parent?.Id);
    }
}
