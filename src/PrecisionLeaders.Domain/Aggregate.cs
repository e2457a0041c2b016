namespace PrecisionLeaders.Domain;

/// <summary>What is loaded, changed and saved as one. Its <see cref="Version"/> is renewed by every save that touches it or one of its parts.</summary>
public abstract class Aggregate
{
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Concurrency token: a form carries the version it was filled from, and a save from an older one is refused.</summary>
    public Guid Version { get; private set; } = Guid.CreateVersion7();
}

/// <summary>A part of an aggregate: it has an identity of its own but is only ever changed through the whole.</summary>
public abstract class Part
{
    public Guid Id { get; protected init; } = Guid.CreateVersion7();
}
