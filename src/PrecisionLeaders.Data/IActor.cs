namespace PrecisionLeaders.Data;

/// <summary>Whose act is being saved.</summary>
public interface IActor
{
    /// <summary>The account that acts, or null for the program itself.</summary>
    Guid? AccountId { get; }

    /// <summary>The network address the act comes from, or null for the program itself.</summary>
    string? Address { get; }
}

/// <summary>The program itself: seeding, migrations, checks.</summary>
public sealed class NoActor : IActor
{
    public Guid? AccountId => null;

    public string? Address => null;
}
