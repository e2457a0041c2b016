using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Searches;

internal sealed class ClientMapping : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Client.NameLength);
        builder.Property(held => held.Place).HasMaxLength(Client.PlaceLength);
        builder.HasIndex(held => held.Name);
    }
}

internal sealed class SearchMapping : IEntityTypeConfiguration<Search>
{
    public void Configure(EntityTypeBuilder<Search> builder)
    {
        builder.Property(held => held.Title).HasMaxLength(Search.TitleLength);
        builder.Property(held => held.Milestone).HasMaxLength(Search.MilestoneLength);
        builder.HasMany(held => held.Members).WithOne().HasForeignKey("SearchId").IsRequired();
        builder.HasMany(held => held.Requirements).WithOne().HasForeignKey("SearchId").IsRequired();
        builder.OwnsOne(held => held.Brief, brief =>
        {
            brief.Property(held => held.Mandate).HasMaxLength(PositionBrief.TextLength);
            brief.Property(held => held.OperatingModel).HasMaxLength(PositionBrief.TextLength);
            brief.Property(held => held.ReportingLine).HasMaxLength(PositionBrief.LineLength);
            brief.Property(held => held.Location).HasMaxLength(PositionBrief.LineLength);
            brief.Property(held => held.Pay).HasMaxLength(PositionBrief.LineLength);
            brief.Property(held => held.SignedOffBy).HasMaxLength(PositionBrief.LineLength);
        });
        builder.Navigation(held => held.Brief).IsRequired();
        builder.HasIndex(held => held.Status);
    }
}

internal sealed class SearchMemberMapping : IEntityTypeConfiguration<SearchMember>
{
    public void Configure(EntityTypeBuilder<SearchMember> builder)
    {
        builder.Property<Guid>("SearchId");
        builder.HasIndex("AccountId", "SearchId").IsUnique();
    }
}

internal sealed class RequirementMapping : IEntityTypeConfiguration<Requirement>
{
    public void Configure(EntityTypeBuilder<Requirement> builder)
    {
        builder.Property(held => held.Code).HasMaxLength(Requirement.CodeLength);
        builder.Property(held => held.Text).HasMaxLength(Requirement.TextLength);
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
