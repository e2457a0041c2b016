using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Pipeline;

internal sealed class StageSetMapping : IEntityTypeConfiguration<StageSet>
{
    public void Configure(EntityTypeBuilder<StageSet> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Listed.NameLength);
        builder.HasIndex(held => held.Name).IsUnique();
        builder.HasMany(held => held.Stages).WithOne().HasForeignKey("StageSetId").IsRequired();
        builder.Ignore(held => held.First);
    }
}

internal sealed class StageMapping : IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Stage> builder) => builder.Property(held => held.Name).HasMaxLength(Stage.NameLength);
}

internal sealed class DispositionMapping : IEntityTypeConfiguration<Disposition>
{
    public void Configure(EntityTypeBuilder<Disposition> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Listed.NameLength);
        builder.HasIndex(held => new { held.By, held.Name }).IsUnique();
    }
}

internal sealed class CandidacyMapping : IEntityTypeConfiguration<Candidacy>
{
    public void Configure(EntityTypeBuilder<Candidacy> builder)
    {
        builder.HasMany(held => held.Moves).WithOne().HasForeignKey("CandidacyId").IsRequired();
        builder.HasMany(held => held.Gates).WithOne().HasForeignKey("CandidacyId").IsRequired();
        builder.HasMany(held => held.Codings).WithOne().HasForeignKey("CandidacyId").IsRequired();
        builder.Property(held => held.CodedName).HasMaxLength(CodeWords.Length);
        builder.Property(held => held.PayExpectation).HasMaxLength(Candidacy.HeardLength);
        builder.Property(held => held.Availability).HasMaxLength(Candidacy.HeardLength);
        builder.OwnsOne(held => held.CarveOut, carveOut =>
        {
            carveOut.Property(held => held.Reason).HasMaxLength(Candidacy.ReasonLength);
            carveOut.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById);
            carveOut.HasOne<OffLimitsRule>().WithMany().HasForeignKey(held => held.RuleId);
        });
        builder.HasIndex(held => new { held.SearchId, held.CandidateId }).IsUnique();
        builder.HasIndex(held => new { held.SearchId, held.CodedName }).IsUnique();
        // Counts by stage of many searches are read from this index alone, so it holds whatever tells who is counted.
        builder.HasIndex(held => new { held.SearchId, held.LeftAt, held.StageId, held.IsBenchmark, held.StageSince });
    }
}

internal sealed class MoveMapping : IEntityTypeConfiguration<Move>
{
    public void Configure(EntityTypeBuilder<Move> builder)
    {
        builder.Property<Guid>("CandidacyId");
        builder.Property(held => held.Reason).HasMaxLength(Candidacy.ReasonLength);
        // The latest moves of a search are chosen from this index alone.
        builder.HasIndex("CandidacyId", nameof(Move.At), nameof(Move.Id));
    }
}

internal sealed class CodingMapping : IEntityTypeConfiguration<Coding>
{
    public void Configure(EntityTypeBuilder<Coding> builder)
    {
        builder.ToTable("Codings");
        builder.Property<Guid>("CandidacyId");
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
        builder.HasOne(held => held.LiftedBy).WithMany().HasForeignKey(held => held.LiftedById);
    }
}

internal sealed class GateMapping : IEntityTypeConfiguration<Gate>
{
    public void Configure(EntityTypeBuilder<Gate> builder)
    {
        builder.Property<Guid>("CandidacyId");
        builder.Property(held => held.Why).HasMaxLength(Candidacy.ReasonLength);
        builder.HasIndex("CandidacyId", nameof(Gate.RequirementId)).IsUnique();
    }
}
