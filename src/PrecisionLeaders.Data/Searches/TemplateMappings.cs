using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Searches;

internal sealed class RequirementTemplateMapping : IEntityTypeConfiguration<RequirementTemplate>
{
    public void Configure(EntityTypeBuilder<RequirementTemplate> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Listed.NameLength);
        builder.HasIndex(held => held.Name).IsUnique();
        builder.HasMany(held => held.Lines).WithOne().HasForeignKey("RequirementTemplateId").IsRequired();
    }
}

internal sealed class RequirementLineMapping : IEntityTypeConfiguration<RequirementLine>
{
    public void Configure(EntityTypeBuilder<RequirementLine> builder) => builder.AsAsked();
}

internal sealed class SearchTemplateMapping : IEntityTypeConfiguration<SearchTemplate>
{
    public void Configure(EntityTypeBuilder<SearchTemplate> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Listed.NameLength);
        builder.HasIndex(held => held.Name).IsUnique();
        builder.Property(held => held.Title).HasMaxLength(Search.TitleLength);
        builder.Property(held => held.Mandate).HasMaxLength(PositionBrief.TextLength);
        builder.Property(held => held.OperatingModel).HasMaxLength(PositionBrief.TextLength);
        builder.Property(held => held.ReportingLine).HasMaxLength(PositionBrief.LineLength);
        builder.HasOne(held => held.Designation).WithMany().HasForeignKey(held => held.DesignationId);
        builder.HasOne(held => held.StageSet).WithMany().HasForeignKey(held => held.StageSetId);
        builder.HasOne(held => held.Requirements).WithMany().HasForeignKey(held => held.RequirementsId);
        builder.Ignore(held => held.HasBrief);
    }
}

internal static class AskedMapping
{
    /// <summary>What is asked is kept alike wherever it is asked.</summary>
    public static void AsAsked<T>(this EntityTypeBuilder<T> builder) where T : AskedOfProfiles
    {
        builder.Property(held => held.Code).HasMaxLength(AskedOfProfiles.CodeLength);
        builder.Property(held => held.Text).HasMaxLength(AskedOfProfiles.TextLength);
        builder.Ignore(held => held.Fact);
        builder.OwnsOne(held => held.Stored, fact =>
        {
            fact.Property(held => held.Kind).HasColumnName("Fact_Kind");
            fact.Property(held => held.Choices).HasColumnName("Fact_Choices").HasMaxLength(StoredFact.ChoicesLength);
            fact.Property(held => held.AllOf).HasColumnName("Fact_AllOf");
            fact.Property(held => held.None).HasColumnName("Fact_None");
            fact.Property(held => held.Full).HasColumnName("Fact_Full");
            fact.Property(held => held.Since).HasColumnName("Fact_Since");
        });
        builder.Navigation(held => held.Stored).IsRequired();
    }
}
