namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>A time during which the committee reads a coded name: from when, by whom, and until when.</summary>
public sealed class Coding : Part
{
    private Coding() { }

    internal Coding(Account by, DateTimeOffset now) => (By, ById, At) = (by, by.Id, now);

    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Account? LiftedBy { get; private set; }
    public Guid? LiftedById { get; private set; }

    /// <summary>From when on the committee reads the name, or null while it reads the coded one.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    internal void Lift(Account by, DateTimeOffset now) => (LiftedBy, LiftedById, LiftedAt) = (by, by.Id, now);
}
