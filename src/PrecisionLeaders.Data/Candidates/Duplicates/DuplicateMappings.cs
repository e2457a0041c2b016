using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Candidates.Duplicates;

namespace PrecisionLeaders.Data.Candidates.Duplicates;

/// <summary>No key leads from here to candidates: a merge outlives one of them, and both can be erased.</summary>
internal sealed class MergeMapping : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> builder)
    {
        builder.ToTable("Merges");
        builder.Property(held => held.OtherName).HasMaxLength(Merge.NameLength);
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
        builder.HasIndex(held => held.SurvivorId);
        builder.HasIndex(held => held.OtherId);
    }
}

internal sealed class NotTheSameMapping : IEntityTypeConfiguration<NotTheSame>
{
    public void Configure(EntityTypeBuilder<NotTheSame> builder)
    {
        builder.ToTable("NotTheSame");
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
        builder.HasIndex(held => new { held.FirstId, held.SecondId });
        builder.HasIndex(held => held.SecondId);
    }
}

/// <summary>Derived from the pool and made anew by every comparison of it; who is gone is passed over.</summary>
internal sealed class PossibleDuplicateMapping : IEntityTypeConfiguration<PossibleDuplicate>
{
    public void Configure(EntityTypeBuilder<PossibleDuplicate> builder)
    {
        builder.ToTable("PossibleDuplicates");
        builder.HasIndex(held => held.FirstId);
        builder.HasIndex(held => held.SecondId);
        builder.HasIndex(held => held.Bits);
        builder.Property(held => held.Reasons).HasConversion(
            reasons => JsonSerializer.Serialize(reasons, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<List<Contribution>>(text, JsonSerializerOptions.Default) ?? new(),
            new ValueComparer<IReadOnlyList<Contribution>>((a, b) => ReferenceEquals(a, b), reasons => reasons.Count));
    }
}

internal sealed class PoolComparisonMapping : IEntityTypeConfiguration<PoolComparison>
{
    public void Configure(EntityTypeBuilder<PoolComparison> builder)
    {
        builder.ToTable("PoolComparisons");
        builder.Property(held => held.Took).HasConversion<long>();
    }
}
