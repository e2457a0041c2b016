using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

internal sealed class DiscussedPointMapping : IEntityTypeConfiguration<DiscussedPoint>
{
    public void Configure(EntityTypeBuilder<DiscussedPoint> builder)
    {
        builder.ToTable("DiscussedPoints");
        builder.Property(held => held.Text).HasMaxLength(DiscussedPoint.MinuteLength);
        builder.HasIndex(held => new { held.RoundId, held.CandidacyId, held.CompetencyId }).IsUnique();
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.Ignore(held => held.Order);
        builder.Property(held => held.Minutes).HasMaxLength(Decision.MinutesLength);
        builder.Property(held => held.DepartureReason).HasMaxLength(Decision.ReasonLength);
        builder.Property(held => held.CorrectionReason).HasMaxLength(Decision.ReasonLength);
        builder.HasMany(held => held.Places).WithOne().HasForeignKey("DecisionId").IsRequired();
        builder.HasMany(held => held.Present).WithOne().HasForeignKey("DecisionId").IsRequired();
        builder.HasIndex(held => new { held.SearchId, held.Number }).IsUnique();
    }
}

internal sealed class DecidedPlaceMapping : IEntityTypeConfiguration<DecidedPlace>
{
    public void Configure(EntityTypeBuilder<DecidedPlace> builder)
    {
        builder.ToTable("DecidedPlaces");
        builder.Property<Guid>("DecisionId");
        builder.HasIndex("DecisionId", nameof(DecidedPlace.CandidacyId)).IsUnique();
    }
}

internal sealed class MemberPresentMapping : IEntityTypeConfiguration<MemberPresent>
{
    public void Configure(EntityTypeBuilder<MemberPresent> builder)
    {
        builder.ToTable("MembersPresent");
        builder.Property<Guid>("DecisionId");
        builder.HasIndex("DecisionId", nameof(MemberPresent.AccountId)).IsUnique();
    }
}

internal sealed class VoteMapping : IEntityTypeConfiguration<Vote>
{
    public void Configure(EntityTypeBuilder<Vote> builder)
    {
        builder.ToTable("Votes");
        builder.Ignore(held => held.Cast);
        builder.Property(held => held.Question).HasMaxLength(Vote.QuestionLength);
        builder.HasMany(held => held.Options).WithOne().HasForeignKey("VoteId").IsRequired();
        builder.HasMany(held => held.Voters).WithOne().HasForeignKey("VoteId").IsRequired();
        builder.HasIndex(held => new { held.SearchId, held.OpenedAt });
    }
}

internal sealed class VoteOptionMapping : IEntityTypeConfiguration<VoteOption>
{
    public void Configure(EntityTypeBuilder<VoteOption> builder)
    {
        builder.ToTable("VoteOptions");
        builder.Property<Guid>("VoteId");
        builder.Property(held => held.Text).HasMaxLength(VoteOption.TextLength);
    }
}

internal sealed class VoterMapping : IEntityTypeConfiguration<Voter>
{
    public void Configure(EntityTypeBuilder<Voter> builder)
    {
        builder.ToTable("Voters");
        builder.Property<Guid>("VoteId");
        builder.HasOne(held => held.Choice).WithMany().HasForeignKey(held => held.ChoiceId);
        builder.HasIndex("VoteId", nameof(Voter.AccountId)).IsUnique();
    }
}
