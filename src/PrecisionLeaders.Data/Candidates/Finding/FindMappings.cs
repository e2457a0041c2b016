using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>No key leads from here to candidates: who is removed is taken out when the index follows, like every other change.</summary>
internal sealed class FindTextMapping : IEntityTypeConfiguration<FindText>
{
    public void Configure(EntityTypeBuilder<FindText> builder)
    {
        builder.ToTable("FindTexts");
        builder.HasKey(held => held.Number);
        builder.HasIndex(held => held.CandidateId).IsUnique();
        builder.HasIndex(held => held.ChangedAt);
        builder.Property(held => held.SortName).HasMaxLength(Candidate.SortNameLength);
    }
}

internal sealed class FindDueMapping : IEntityTypeConfiguration<FindDue>
{
    public void Configure(EntityTypeBuilder<FindDue> builder) => builder.ToTable("FindDues");
}

internal sealed class SavedFindMapping : IEntityTypeConfiguration<SavedFind>
{
    public void Configure(EntityTypeBuilder<SavedFind> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(SavedFind.NameLength);
        builder.Property(held => held.Query).HasMaxLength(SavedFind.QueryLength);
        builder.HasOne<Domain.Account>().WithMany().HasForeignKey(held => held.AccountId);
    }
}
