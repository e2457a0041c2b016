using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>A person as a file tells of them, before anyone decided to believe it. Texts are as found, trimmed; lengths and rules are checked later.</summary>
public sealed record PersonRecord
{
    /// <summary>Most entries of a kind that one record may bring; no career holds more.</summary>
    public const int MaxAppointments = 200, MaxDegrees = 100, MaxIdentifiers = 200, MaxEvidence = 10_000;

    /// <summary>Kinds of identifier under which names, addresses and words are kept that a profile has no other place for.</summary>
    public const string PublishedNameScheme = "Name on publications", OtherNameScheme = "Also known as", OtherEmailScheme = "Other e-mail",
        WebPageScheme = "Web page", KeywordScheme = "Keyword";

    public const string UnstatedTitle = "Position not stated", UnstatedOrganisation = "Organisation not stated", UntitledWork = "Work without a title", UntitledGrant = "Grant without a title";

    public string? GivenName { get; init; }
    public required string FamilyName { get; init; }
    public string? Suffix { get; init; }
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

    /// <summary>Text of the CV it was read from, to be kept as a document and found by its words; null when it comes from no CV.</summary>
    public string? Cv { get; init; }

    public string Name => new PersonName(string.IsNullOrEmpty(GivenName) ? null : GivenName, FamilyName, Suffix).Written;

    /// <summary>Goes on when all of it could be kept in a profile.</summary>
    /// <exception cref="RuleBrokenException">when something could not; the message names the field</exception>
    public void Check()
    {
        Rule.Require(Appointments.Count <= MaxAppointments, $"The record has {Appointments.Count} appointments; at most {MaxAppointments} fit.");
        Rule.Require(Degrees.Count <= MaxDegrees, $"The record has {Degrees.Count} degrees; at most {MaxDegrees} fit.");
        Rule.Require(Identifiers.Count + Specialties.Count <= MaxIdentifiers,
            $"The record has {Identifiers.Count + Specialties.Count} identifiers and specialties; at most {MaxIdentifiers} fit.");
        Rule.Require(Evidence.Count <= MaxEvidence, $"The record has {Evidence.Count} works, grants and other entries; at most {MaxEvidence} fit.");
        Rule.Require(Email is null || IsAddress(Email), "The e-mail address is none: it has the form name@example.org.");
        _ = ProfileMerge.Admit(this, Taxonomy.Empty, new Provenance("Check", null, null, null), default);
    }

    private static bool IsAddress(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == email.LastIndexOf('@') && at < email.Length - 1
            && !email.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is ',' or ';' or '<' or '>' or '"' or '(' or ')');
    }
}

public sealed record DegreeRecord(string Award, string? Field, string? Organisation, PartialDate? Start, PartialDate? End);

public sealed record AppointmentRecord(string Title, string Organisation, PartialDate? Start, PartialDate? End,
    Designation Designation = Designation.Unstated, int? TeamSize = null, decimal? Budget = null);

public sealed record IdentifierRecord(string Scheme, string Value, string? Url);

public sealed record EvidenceRecord(EvidenceKind Kind, string Title, string? Detail, PartialDate? Start, PartialDate? End, string? Reference, string? Url,
    bool IsConfidential = false)
{
    /// <inheritdoc cref="EvidenceItem.Pmid"/>
    public string? Pmid { get; init; }

    /// <inheritdoc cref="EvidenceItem.Contribution"/>
    public string? Contribution { get; init; }

    /// <inheritdoc cref="EvidenceItem.Figures"/>
    public string? Figures { get; init; }

    /// <inheritdoc cref="EvidenceItem.Subjects"/>
    public string? Subjects { get; init; }

    /// <summary>Whether it only says more of what is held, and is never evidence by itself: figures that count a work by its number.</summary>
    public bool IsOnlyForHeld { get; init; }
}

/// <summary>What a parser makes of one record of a file: a person, a work with those who took part in it, or the reason why not.</summary>
/// <param name="Line">line of the file, counted from 1, where the record begins; null where lines mean nothing</param>
/// <param name="Person">the person, or null when the record is in error or tells of a work</param>
/// <param name="Error">what is wrong and with which field, for the person who brought the file; null when the record is sound</param>
public sealed record ReadRecord(int? Line, PersonRecord? Person, string? Error)
{
    public const int LabelLength = 160;

    /// <summary>The raw name for errors, as far as it could be read.</summary>
    public string? Label { get; init; }

    /// <summary>Made out in a text that states nothing field by field, such as a CV: a person must look at it and say so before any of it is kept.</summary>
    public bool IsProposal { get; init; }

    /// <summary>The work, or null when the record is in error or tells of a person.</summary>
    public WorkRecord? Work { get; init; }
}
