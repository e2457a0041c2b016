using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Searches;

internal sealed class OffLimitsMapping : IEntityTypeConfiguration<OffLimitsRule>
{
    public void Configure(EntityTypeBuilder<OffLimitsRule> builder)
    {
        builder.ToTable("OffLimitsRules");
        builder.Property(held => held.Organisation).HasMaxLength(OffLimitsRule.OrganisationLength);
        builder.Property(held => held.Reason).HasMaxLength(OffLimitsRule.ReasonLength);
    }
}
