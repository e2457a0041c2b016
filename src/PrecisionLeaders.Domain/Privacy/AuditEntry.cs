namespace PrecisionLeaders.Domain.Privacy;

/// <summary>Who did what to which record, and when. Holds names of fields, never their contents.</summary>
public sealed class AuditEntry
{
    public const int KindLength = 60, ActLength = 12, FieldsLength = 400;

    private AuditEntry() { }

    public AuditEntry(DateTimeOffset at, Guid? byId, string kind, Guid recordId, string act, string? fields)
    {
        (At, ById, Kind, RecordId, Act) = (at, byId, kind, recordId, act);
        Fields = fields is { Length: > FieldsLength } ? fields[..FieldsLength] : fields;
    }

    public long Id { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The account that acted; null for the program itself.</summary>
    public Guid? ById { get; private set; }

    /// <summary>Kind of record: "Candidate".</summary>
    public string Kind { get; private set; } = "";
    public Guid RecordId { get; private set; }

    /// <summary>added, changed or removed</summary>
    public string Act { get; private set; } = "";

    /// <summary>The names of the fields that changed, separated by commas.</summary>
    public string? Fields { get; private set; }
}
