using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data.Privacy;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(held => held.Kind).HasMaxLength(AuditEntry.KindLength);
        builder.Property(held => held.Act).HasMaxLength(AuditEntry.ActLength);
        builder.Property(held => held.Fields).HasMaxLength(AuditEntry.FieldsLength);
        builder.HasIndex(held => held.RecordId);
    }
}
