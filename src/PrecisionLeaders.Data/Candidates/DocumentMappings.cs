using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Candidates;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.HasMany(held => held.Files).WithOne().HasForeignKey("DocumentId").IsRequired();
        builder.HasOne(held => held.Candidate).WithMany().HasForeignKey(held => held.CandidateId).IsRequired();
        builder.HasOne(held => held.Search).WithMany().HasForeignKey(held => held.SearchId);
        builder.HasIndex(held => new { held.CandidateId, held.RemovedAt });
    }
}

internal sealed class DocumentFileMapping : IEntityTypeConfiguration<DocumentFile>
{
    public void Configure(EntityTypeBuilder<DocumentFile> builder)
    {
        builder.ToTable("DocumentFiles");
        builder.Property(held => held.Name).HasMaxLength(Document.NameLength);
        builder.Property(held => held.Hash).HasMaxLength(Document.HashLength);
        builder.Ignore(held => held.Content);
        builder.Property<byte[]>("content").HasColumnName("Content").IsRequired();
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
    }
}
