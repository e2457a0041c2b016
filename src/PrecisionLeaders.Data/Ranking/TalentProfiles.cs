using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>Reads people as the talent index holds them: some thousands at a time, each kind of part by one narrow query.</summary>
public static class TalentProfiles
{
    /// <summary>The people with these ids who still are in the pool.</summary>
    public static Task<List<TalentProfile>> ReadAsync(LeadersDb db, IReadOnlyCollection<Guid> ids, OffLimits rules, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ReadAsync(
            db.Specialties, db.Candidates.Where(held => ids.Contains(held.Id)),
            db.PartsOf<Degree>(ids),
            db.PartsOf<CandidateSpecialty>(ids),
            db.PartsOf<Appointment>(ids),
            db.PartsOf<EvidenceItem>(ids),
            db.PartsOf<ScopeOverride>(ids), rules, today, cancellation);
    }

    /// <summary>The people from one id to another, both included, in the database's order of ids.</summary>
    public static Task<List<TalentProfile>> ReadAsync(LeadersDb db, Guid first, Guid last, OffLimits rules, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ReadAsync(
            db.Specialties, db.Candidates.Where(held => held.Id.CompareTo(first) >= 0 && held.Id.CompareTo(last) <= 0), db.PartsOf<Degree>(first, last), db.PartsOf<CandidateSpecialty>(first, last),
            db.PartsOf<Appointment>(first, last), db.PartsOf<EvidenceItem>(first, last), db.PartsOf<ScopeOverride>(first, last), rules, today, cancellation);
    }

    private static async Task<List<TalentProfile>> ReadAsync(
        IQueryable<Specialty> tree, IQueryable<Candidate> people, IQueryable<Degree> degrees, IQueryable<CandidateSpecialty> specialties, IQueryable<Appointment> appointments, IQueryable<EvidenceItem> evidence,
        IQueryable<ScopeOverride> overrides, OffLimits rules, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(rules);
        // Thousands of people hold the same few degrees: each wording is understood once.
        var understood = new Dictionary<string, DegreeClass>(StringComparer.Ordinal);
        var awards = (await degrees.Select(part => new Award(EF.Property<Guid>(part, "CandidateId"), part.Award)).ToListAsync(cancellation)).ToLookup(part => part.Of, ClassOf);
        var broader = new SpecialtyTree(await tree.AsNoTracking().ToListAsync(cancellation));
        var fields = (await specialties.Select(part => new Field(EF.Property<Guid>(part, "CandidateId"), part.SpecialtyId)).ToListAsync(cancellation)).ToLookup(part => part.Of, part => part.Id);
        var paths = fields.SelectMany(held => held).Distinct().ToDictionary(id => id, broader.WithBroader);
        var posts = (await appointments.Select(part => new Post(EF.Property<Guid>(part, "CandidateId"), part.Designation, part.Start, part.End, part.TeamSize, part.Budget)).ToListAsync(cancellation))
            .ToLookup(part => part.Of, part => new Tenure(part.Designation, part.Start, part.End, part.TeamSize, part.Budget));
        var items = (await evidence.Select(part => new Item(EF.Property<Guid>(part, "CandidateId"), part.Kind, part.Start, part.End, part.Partner)).ToListAsync(cancellation))
            .ToLookup(part => part.Of, part => (part.Kind, (part.End ?? part.Start)?.Year, part.Partner));
        var said = (await overrides.Select(part => new Said(EF.Property<Guid>(part, "CandidateId"), part.Figure, part.Value)).ToListAsync(cancellation)).ToLookup(part => part.Of, part => new ScopeValue(part.Figure, part.Value));
        var facts = await people.Select(held => new Person(held.Id, held.CurrentOrganisationFolded, held.ClinicalLicence, held.BoardCertification, held.Region, held.Mobility)).ToListAsync(cancellation);
        return facts.ConvertAll(held => TalentProfile.Of(held.Id, awards[held.Id], fields[held.Id].SelectMany(id => paths[id]), [.. posts[held.Id]], items[held.Id], today, [.. said[held.Id]]) with
        {
            ClinicalLicence = held.ClinicalLicence,
            BoardCertification = held.BoardCertification,
            Region = held.Region,
            Mobility = held.Mobility,
            IsOffLimits = rules.Of(held.Id, held.Organisation) is not null,
        });

        DegreeClass ClassOf(Award held)
        {
            if (understood.TryGetValue(held.Text, out var known)) return known;
            return understood[held.Text] = DegreeClass.Of(held.Text);
        }
    }

    private readonly record struct Award(Guid Of, string Text);

    private readonly record struct Field(Guid Of, Guid Id);

    private readonly record struct Post(Guid Of, Designation Designation, PartialDate? Start, PartialDate? End, int? TeamSize, decimal? Budget);

    private readonly record struct Said(Guid Of, ScopeFigure Figure, decimal Value);

    private readonly record struct Item(Guid Of, EvidenceKind Kind, PartialDate? Start, PartialDate? End, DealPartner Partner);

    private sealed record Person(Guid Id, string? Organisation, Known ClinicalLicence, Known BoardCertification, Region Region, Mobility Mobility);
}
