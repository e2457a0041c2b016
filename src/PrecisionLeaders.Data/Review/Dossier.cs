using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// What a committee reads of a person. It is read from the database column by column: no address, telephone number, activity or confidential evidence is
/// in it, so no page can show them by mistake.
/// </summary>
public sealed record Dossier
{
    public required Guid Candidacy { get; init; }
    public required string? GivenName { get; init; }
    public required string FamilyName { get; init; }
    public required string? Credentials { get; init; }
    public required string? CurrentTitle { get; init; }
    public required string? CurrentOrganisation { get; init; }
    public required string? Place { get; init; }
    public required string? Why { get; init; }
    public required bool IsInternal { get; init; }
    public required IReadOnlyList<string> Specialties { get; init; }
    public required IReadOnlyList<Degree> Degrees { get; init; }
    public required IReadOnlyList<Appointment> Appointments { get; init; }
    public required IReadOnlyList<EvidenceItem> Evidence { get; init; }

    public string Name => GivenName is null ? FamilyName : $"{GivenName} {FamilyName}";
    public string? Position => (CurrentTitle, CurrentOrganisation) switch
    {
        (null, _) => null,
        (var title, null) => title,
        var (title, organisation) => $"{title}, {organisation}",
    };

    /// <returns>null when the candidacy is not found, or the viewer stepped back from it</returns>
    public static async Task<Dossier?> OfAsync(LeadersDb db, Guid candidacy, Viewer viewer, CancellationToken cancellation = default)
    {
        var read = await db.Candidacies.NotRecused(db, viewer).AsNoTracking().Where(held => held.Id == candidacy).Select(held => new Dossier
        {
            Candidacy = held.Id,
            GivenName = held.Candidate.GivenName,
            FamilyName = held.Candidate.FamilyName,
            Credentials = held.Candidate.Credentials,
            CurrentTitle = held.Candidate.CurrentTitle,
            CurrentOrganisation = held.Candidate.CurrentOrganisation,
            Place = held.Candidate.Place,
            Why = held.Candidate.Case,
            IsInternal = held.IsInternal,
            Specialties = held.Candidate.Specialties.Select(own => own.Specialty.Name).ToList(),
            Degrees = held.Candidate.Degrees.ToList(),
            Appointments = held.Candidate.Appointments.ToList(),
            Evidence = held.Candidate.Evidence.Where(item => !item.IsConfidential).ToList(),
        }).AsSplitQuery().SingleOrDefaultAsync(cancellation);
        return read is null ? null : read with
        {
            Specialties = [.. read.Specialties.Order(StringComparer.OrdinalIgnoreCase)],
            Degrees = [.. read.Degrees.OrderByDescending(held => held.End?.Number ?? held.Start?.Number)],
            Appointments = [.. read.Appointments.OrderByDescending(held => held.End is null).ThenByDescending(held => held.End?.Number).ThenByDescending(held => held.Start?.Number)],
            Evidence = [.. read.Evidence.OrderBy(item => item.Kind).ThenByDescending(item => item.End?.Number ?? item.Start?.Number).ThenBy(item => item.Title, StringComparer.Ordinal)],
        };
    }
}
