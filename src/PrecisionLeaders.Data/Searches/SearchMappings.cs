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
        builder.HasOne(held => held.NamedDesignation).WithMany().HasForeignKey(held => held.NamedDesignationId);
        builder.HasOne(held => held.Template).WithMany().HasForeignKey(held => held.TemplateId);
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
    public void Configure(EntityTypeBuilder<Requirement> builder) => builder.AsAsked();
}
