using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Review.Ties;

namespace PrecisionLeaders.Data.Review;

internal sealed class ReopeningMapping : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> builder)
    {
        builder.ToTable("Reopenings");
        builder.Property<Guid>("RoundId");
        builder.Property(held => held.Reason).HasMaxLength(Reopening.ReasonLength);
    }
}

internal sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.ToTable("Declarations");
        builder.Property<Guid>("ScorecardId");
        builder.Property(held => held.Reason).HasMaxLength(Scorecard.RecusalLength);
        builder.Property(held => held.Shown).HasMaxLength(Declaration.ShownLength);
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("Revisions");
        builder.Property<Guid>("ScorecardId");
        builder.Property(held => held.NoteBefore).HasMaxLength(Scorecard.NoteLength);
        builder.Property(held => held.NoteAfter).HasMaxLength(Scorecard.NoteLength);
        builder.Property(held => held.Reason).HasMaxLength(Revision.ReasonLength);
    }
}

internal sealed class MemberRecordMapping : IEntityTypeConfiguration<MemberRecord>
{
    public void Configure(EntityTypeBuilder<MemberRecord> builder)
    {
        builder.ToTable("MemberRecords");
        builder.Property(held => held.Name).HasMaxLength(MemberRecord.NameLength);
        builder.Property(held => held.Orcid).HasMaxLength(Domain.Candidates.OrcidId.Length);
        builder.HasMany(held => held.Facts).WithOne().HasForeignKey("RecordId").IsRequired();
        builder.HasIndex(held => held.AccountId).IsUnique();
    }
}

internal sealed class MemberFactMapping : IEntityTypeConfiguration<MemberFact>
{
    public void Configure(EntityTypeBuilder<MemberFact> builder)
    {
        builder.ToTable("MemberFacts");
        builder.Property<Guid>("RecordId");
        builder.Property(held => held.Title).HasMaxLength(MemberFact.TitleLength);
        builder.Property(held => held.Ids).HasMaxLength(MemberFact.IdsLength);
        builder.Property(held => held.Funder).HasMaxLength(MemberFact.FunderLength);
        builder.Ignore(held => held.Fact);
    }
}
