using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Candidates;

internal sealed class RelationMapping : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> builder)
    {
        builder.ToTable("Relations");
        builder.Property(held => held.OtherName).HasMaxLength(Relation.NameLength);
        builder.Property(held => held.Note).HasMaxLength(Relation.NoteLength);
        builder.HasOne(held => held.Candidate).WithMany().HasForeignKey(held => held.CandidateId).IsRequired();
        builder.HasOne(held => held.Other).WithMany().HasForeignKey(held => held.OtherId);
        builder.HasOne(held => held.OtherAccount).WithMany().HasForeignKey(held => held.OtherAccountId);
        builder.HasOne(held => held.Search).WithMany().HasForeignKey(held => held.SearchId);
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
    }
}

/// <summary>Named queries over relations. What a person may not see is not found.</summary>
public static class RelationQueries
{
    /// <summary>Recruiters read them all, but for suggestions made for a search they do not work.</summary>
    public static IQueryable<Relation> SeenBy(this IQueryable<Relation> relations, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!viewer.Is(Roles.Recruiter)) return relations.Where(_ => false);
        var worked = db.Set<SearchMember>().Where(SearchQueries.WorkedBy(viewer)).Select(member => (Guid?)EF.Property<Guid>(member, "SearchId"));
        return relations.Where(held => held.SearchId == null || worked.Contains(held.SearchId));
    }

    public static IQueryable<Relation> Kept(this IQueryable<Relation> relations) => relations.Where(held => held.RemovedAt == null);

    /// <summary>Those of a candidate, whichever end they are.</summary>
    public static IQueryable<RelationLine> LinesOf(this IQueryable<Relation> relations, Guid candidate) => relations
        .Where(held => held.CandidateId == candidate || held.OtherId == candidate)
        .OrderBy(held => held.Kind).ThenBy(held => held.At)
        .Select(held => new RelationLine(held.Id, held.Kind, held.OtherId == candidate, held.CandidateId, held.Candidate.Name, held.OtherId, held.Other!.Name, held.OtherAccount!.Name, held.OtherName, held.On, held.Note, held.Search!.Title));

    /// <summary>Who else has a work of this candidate on their ledger, by its number in PubMed or its DOI; each person once, with how many works.</summary>
    public static async Task<IReadOnlyList<CoAuthor>> CoAuthorsAsync(this LeadersDb db, Guid candidate, int most)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = db.PartsOf<EvidenceItem>(candidate).Where(held => held.Kind == EvidenceKind.Publication);
        var (pmids, numbers) = (own.Where(held => held.Pmid != null).Select(held => held.Pmid), own.Where(held => held.Reference != null).Select(held => held.Reference));
        var shared = await db.Set<EvidenceItem>().Where(held => held.Kind == EvidenceKind.Publication && EF.Property<Guid>(held, "CandidateId") != candidate && (pmids.Contains(held.Pmid) || numbers.Contains(held.Reference)))
            .GroupBy(held => EF.Property<Guid>(held, "CandidateId")).Select(group => new { Id = group.Key, Works = group.Count() }).OrderByDescending(one => one.Works).Take(most).ToListAsync();
        var ids = shared.ConvertAll(one => one.Id);
        var names = await db.Candidates.Where(held => ids.Contains(held.Id)).ToDictionaryAsync(held => held.Id, held => held.Name);
        return [.. shared.Where(one => names.ContainsKey(one.Id)).Select(one => new CoAuthor(one.Id, names[one.Id], one.Works))];
    }
}

/// <summary>One relation as a profile shows it.</summary>
/// <param name="IsOtherEnd">whether the profile shown is the one the relation leads to</param>
public sealed record RelationLine(Guid Id, RelationKind Kind, bool IsOtherEnd, Guid CandidateId, string Candidate, Guid? OtherId, string? Other, string? Account, string? Outside, PartialDate? On, string? Note, string? Search);

/// <summary>Somebody who shares works with a candidate.</summary>
public sealed record CoAuthor(Guid Id, string Name, int Works);
