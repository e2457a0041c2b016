using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Data.Pipeline;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(held => held.Text).HasMaxLength(Activity.TextLength);
        builder.Property(held => held.Place).HasMaxLength(Activity.PlaceLength);
        builder.Property(held => held.Panel).HasMaxLength(Activity.PanelLength);
        builder.HasOne(held => held.Candidate).WithMany().HasForeignKey(held => held.CandidateId).IsRequired();
        builder.HasOne(held => held.Search).WithMany().HasForeignKey(held => held.SearchId);
        builder.HasOne(held => held.By).WithMany().HasForeignKey(held => held.ById).IsRequired();
        builder.HasOne(held => held.Owner).WithMany().HasForeignKey(held => held.OwnerId);
        builder.HasIndex(held => new { held.CandidateId, held.At });
        builder.HasIndex(held => new { held.OwnerId, held.DoneAt, held.DueOn });
    }
}
