using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Rubrics;

internal sealed class RubricMapping : IEntityTypeConfiguration<Rubric>
{
    public void Configure(EntityTypeBuilder<Rubric> builder)
    {
        builder.Property(held => held.Key).HasMaxLength(Rubric.KeyLength);
        builder.Property(held => held.Name).HasMaxLength(Rubric.NameLength);
        builder.Property(held => held.Number).HasMaxLength(Rubric.NumberLength);
        builder.Property(held => held.WeightsReason).HasMaxLength(Rubric.ReasonLength);
        builder.HasMany(held => held.Competencies).WithOne(held => held.Rubric).HasForeignKey("RubricId").IsRequired();
        builder.Ignore(held => held.InOrder);
        builder.HasOne(held => held.From).WithMany().HasForeignKey(held => held.FromId);
        builder.HasIndex(held => new { held.Key, held.Number }).IsUnique();
    }
}

internal sealed class CompetencyMapping : IEntityTypeConfiguration<Competency>
{
    public void Configure(EntityTypeBuilder<Competency> builder)
    {
        builder.Property(held => held.Code).HasMaxLength(Competency.CodeLength);
        builder.Property(held => held.Name).HasMaxLength(Competency.NameLength);
        builder.Property(held => held.ShortName).HasMaxLength(Competency.ShortNameLength);
        builder.Property(held => held.Floor).HasPrecision(3, 1);
        builder.Property(held => held.Guidance).HasMaxLength(Competency.GuidanceLength);
        builder.Property(held => held.QuestionLines).HasMaxLength(Competency.QuestionsLength);
        builder.Ignore(held => held.Parts);
        builder.HasMany(held => held.SubCriteria).WithOne().HasForeignKey("CompetencyId").IsRequired();
        builder.HasMany(held => held.Anchors).WithOne().HasForeignKey("CompetencyId").IsRequired();
    }
}

internal sealed class SubCriterionMapping : IEntityTypeConfiguration<SubCriterion>
{
    public void Configure(EntityTypeBuilder<SubCriterion> builder)
    {
        builder.ToTable("SubCriteria");
        builder.Property(held => held.Text).HasMaxLength(SubCriterion.TextLength);
    }
}

internal sealed class AnchorMapping : IEntityTypeConfiguration<Anchor>
{
    public void Configure(EntityTypeBuilder<Anchor> builder)
    {
        builder.Property<Guid>("CompetencyId");
        builder.Property(held => held.Text).HasMaxLength(Anchor.TextLength);
        builder.HasIndex("CompetencyId", nameof(Anchor.Level)).IsUnique();
    }
}
