using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>What a profile was before a record changed it: enough to take back exactly that.</summary>
public sealed record ProfileUndo
{
    public string? GivenName { get; init; }
    public required string FamilyName { get; init; }
    public string? Suffix { get; init; }
    public string? Credentials { get; init; }
    public string? Orcid { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Place { get; init; }
    public string? Case { get; init; }

    /// <summary>Degrees, appointments, evidence and identifiers that were added, and the specialties, by id.</summary>
    public List<Guid> Added { get; init; } = [];
    public List<AppointmentDates> Redated { get; init; } = [];

    /// <summary>Evidence that was held and learnt something, as it was.</summary>
    public List<EvidenceFiling> Refiled { get; init; } = [];

    public static ProfileUndo Of(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new()
        {
            GivenName = candidate.GivenName,
            FamilyName = candidate.FamilyName,
            Suffix = candidate.Suffix,
            Credentials = candidate.Credentials,
            Orcid = candidate.Orcid,
            Email = candidate.Email,
            Phone = candidate.Phone,
            Place = candidate.Place,
            Case = candidate.Case,
        };
    }

    /// <summary>Takes the record's changes back from a profile that nobody has changed since.</summary>
    public void Restore(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var added = Added.ToHashSet();
        foreach (var degree in candidate.Degrees.Where(held => added.Contains(held.Id)).ToList()) candidate.Drop(degree);
        foreach (var appointment in candidate.Appointments.Where(held => added.Contains(held.Id)).ToList()) candidate.Drop(appointment);
        foreach (var item in candidate.Evidence.Where(held => added.Contains(held.Id)).ToList()) candidate.Drop(item);
        foreach (var filing in Refiled.AsEnumerable().Reverse())
            if (candidate.Evidence.FirstOrDefault(held => held.Id == filing.ItemId) is { } held) filing.Restore(held);
        foreach (var identifier in candidate.Identifiers.Where(held => added.Contains(held.Id)).ToList()) candidate.Drop(identifier);
        if (candidate.Specialties.Any(held => added.Contains(held.SpecialtyId)))
            candidate.SpecialiseIn([.. candidate.Specialties.Where(held => !added.Contains(held.SpecialtyId)).Select(held => held.Specialty)]);
        foreach (var dates in Redated)
            if (candidate.Appointments.FirstOrDefault(held => held.Id == dates.AppointmentId) is { } held)
                candidate.Revise(held, held.Title, held.Organisation, Date(dates.Start), Date(dates.End), held.Designation, held.TeamSize, held.Budget);
        candidate.Rename(GivenName, FamilyName, Credentials);
        candidate.Style(Suffix, candidate.NameOrder);
        candidate.Reach(Email, Phone, Place, candidate.Market);
        candidate.IdentifyByOrcid(Orcid);
        candidate.Argue(Case);
    }

    private static PartialDate? Date(int? number) => number is null ? null : PartialDate.FromNumber(number.Value);
}

/// <summary>The dates an appointment had, as numbers that <see cref="PartialDate.FromNumber"/> reads.</summary>
public sealed record AppointmentDates(Guid AppointmentId, int? Start, int? End);

/// <summary>How an evidence item was filed.</summary>
public sealed record EvidenceFiling(Guid ItemId, string? Reference, string? Pmid, string? Contribution, string? Subjects, string? Figures)
{
    public static EvidenceFiling Of(EvidenceItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Id, item.Reference, item.Pmid, item.Contribution, item.Subjects, item.Figures);
    }

    internal void Restore(EvidenceItem item) =>
        item.Describe(item.Detail, item.Start, item.End, Reference, item.IsConfidential).File(Pmid, Contribution, Subjects).Count(Figures);
}
