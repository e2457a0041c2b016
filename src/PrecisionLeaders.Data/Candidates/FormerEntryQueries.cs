using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Candidates;

internal sealed class FormerEntryMapping : IEntityTypeConfiguration<FormerEntry>
{
    public void Configure(EntityTypeBuilder<FormerEntry> builder)
    {
        builder.ToTable("FormerEntries");
        builder.Property(held => held.Id).ValueGeneratedNever();
        builder.Property(held => held.Label).HasMaxLength(FormerEntry.LabelLength);
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
        builder.HasIndex(held => new { held.CandidateId, held.At });
        builder.HasIndex(held => held.At);
    }
}

/// <summary>Named queries over what was changed or removed on profiles. What a person may not see is not found.</summary>
public static class FormerEntryQueries
{
    /// <summary>What every recruiter reads on a profile, every recruiter may put back; of relations and activities, which some do not read, only what they changed themselves.</summary>
    public static IQueryable<FormerEntry> SeenBy(this IQueryable<FormerEntry> entries, Viewer viewer) => viewer.Is(Roles.Recruiter)
        ? entries.Where(held => held.ById == viewer.AccountId || (held.Part != ProfilePart.Relation && held.Part != ProfilePart.Activity))
        : entries.Where(_ => false);

    /// <summary>Those of one profile, the newest first.</summary>
    public static IQueryable<FormerEntry> LatestOf(this IQueryable<FormerEntry> entries, Guid candidate) =>
        entries.Where(held => held.CandidateId == candidate).OrderByDescending(held => held.At).ThenByDescending(held => held.Id);

    /// <summary>Kept so long that nobody puts them back.</summary>
    public static IQueryable<FormerEntry> GoneBefore(this IQueryable<FormerEntry> entries, DateTimeOffset before) => entries.Where(held => held.At < before);
}
