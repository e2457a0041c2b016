using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data.Privacy;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(held => held.Address).HasMaxLength(AuditEntry.AddressLength);
        builder.Property(held => held.Kind).HasMaxLength(AuditEntry.KindLength);
        builder.Property(held => held.Act).HasMaxLength(AuditEntry.ActLength);
        builder.Property(held => held.Fields).HasMaxLength(AuditEntry.FieldsLength);
        builder.Property(held => held.Digest).HasMaxLength(AuditEntry.HashLength);
        builder.Property(held => held.Hash).HasMaxLength(AuditEntry.HashLength);
        builder.HasOne(held => held.Values).WithOne().HasForeignKey<AuditValues>(held => held.EntryId);
        builder.HasIndex(held => held.RecordId);
        builder.HasIndex(held => held.At);
        builder.HasIndex(held => new { held.Kind, held.Id });
        builder.HasIndex(held => new { held.ById, held.Id });
        builder.HasIndex(held => held.Sequence).IsUnique();
        // Those that wait to be sealed are few and asked for every few seconds.
        builder.HasIndex(held => held.Id, "Unsealed").HasFilter("[Sequence] IS NULL");
    }
}

internal sealed class AuditValuesMapping : IEntityTypeConfiguration<AuditValues>
{
    public void Configure(EntityTypeBuilder<AuditValues> builder)
    {
        builder.ToTable("AuditValues");
        builder.HasKey(held => held.EntryId);
        builder.Property(held => held.EntryId).ValueGeneratedNever();
    }
}

internal sealed class AuditChainMapping : IEntityTypeConfiguration<AuditChain>
{
    public void Configure(EntityTypeBuilder<AuditChain> builder)
    {
        builder.ToTable("AuditChain");
        builder.Property(held => held.Id).ValueGeneratedNever();
        builder.Property(held => held.Length).IsConcurrencyToken();
        builder.Property(held => held.Hash).HasMaxLength(AuditEntry.HashLength);
    }
}
