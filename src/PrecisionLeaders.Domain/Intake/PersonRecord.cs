using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>A person as a file tells of them, before anyone decided to believe it. Texts are as found, trimmed; lengths and rules are checked later.</summary>
public sealed record PersonRecord
{
    public string? GivenName { get; init; }
    public required string FamilyName { get; init; }
    public string? Credentials { get; init; }
    public string? Orcid { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Place { get; init; }
    public string? Case { get; init; }
    public IReadOnlyList<string> Specialties { get; init; } = [];
    public IReadOnlyList<DegreeRecord> Degrees { get; init; } = [];
    public IReadOnlyList<AppointmentRecord> Appointments { get; init; } = [];
    public IReadOnlyList<IdentifierRecord> Identifiers { get; init; } = [];
    public IReadOnlyList<EvidenceRecord> Evidence { get; init; } = [];

    public string Name => string.IsNullOrEmpty(GivenName) ? FamilyName : $"{GivenName} {FamilyName}";
}

public sealed record DegreeRecord(string Award, string? Field, string? Organisation, PartialDate? Start, PartialDate? End);

public sealed record AppointmentRecord(string Title, string Organisation, PartialDate? Start, PartialDate? End,
    Designation Designation = Designation.Unstated, int? TeamSize = null, decimal? Budget = null);

public sealed record IdentifierRecord(string Scheme, string Value, string? Url);

public sealed record EvidenceRecord(EvidenceKind Kind, string Title, string? Detail, PartialDate? Start, PartialDate? End, string? Reference, string? Url);

/// <summary>What a parser makes of one record of a file: a person, or the reason why not.</summary>
/// <param name="Line">line of the file, counted from 1, where the record begins; null where lines mean nothing</param>
/// <param name="Person">the person, or null when the record is in error</param>
/// <param name="Error">what is wrong and with which field, for the person who brought the file; null when the record is sound</param>
public sealed record ReadRecord(int? Line, PersonRecord? Person, string? Error)
{
    /// <summary>The raw name for errors, as far as it could be read.</summary>
    public string? Label { get; init; }
}
