using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

internal sealed class ScoringRoundMapping : IEntityTypeConfiguration<ScoringRound>
{
    public void Configure(EntityTypeBuilder<ScoringRound> builder)
    {
        builder.ToTable("Rounds");
        builder.Property(held => held.Name).HasMaxLength(ScoringRound.NameLength);
        builder.HasMany(held => held.Raters).WithOne().HasForeignKey("RoundId").IsRequired();
        builder.HasMany(held => held.Candidacies).WithOne().HasForeignKey("RoundId").IsRequired();
        builder.HasMany(held => held.Reopenings).WithOne().HasForeignKey("RoundId").IsRequired();
    }
}

internal sealed class RoundRaterMapping : IEntityTypeConfiguration<RoundRater>
{
    public void Configure(EntityTypeBuilder<RoundRater> builder)
    {
        builder.Property<Guid>("RoundId");
        builder.HasIndex("RoundId", nameof(RoundRater.AccountId)).IsUnique();
    }
}

internal sealed class RoundCandidacyMapping : IEntityTypeConfiguration<RoundCandidacy>
{
    public void Configure(EntityTypeBuilder<RoundCandidacy> builder)
    {
        builder.Property<Guid>("RoundId");
        builder.HasIndex("RoundId", nameof(RoundCandidacy.CandidacyId)).IsUnique();
    }
}

internal sealed class ScorecardMapping : IEntityTypeConfiguration<Scorecard>
{
    public void Configure(EntityTypeBuilder<Scorecard> builder)
    {
        builder.Property(held => held.RecusalReason).HasMaxLength(Scorecard.RecusalLength);
        builder.HasMany(held => held.Ratings).WithOne().HasForeignKey("ScorecardId").IsRequired();
        builder.HasMany(held => held.Declarations).WithOne().HasForeignKey("ScorecardId").IsRequired();
        builder.HasMany(held => held.Revisions).WithOne().HasForeignKey("ScorecardId").IsRequired();
        builder.HasIndex(held => new { held.RoundId, held.CandidacyId, held.RaterId }).IsUnique();
    }
}

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> builder)
    {
        builder.Property<Guid>("ScorecardId");
        builder.Property(held => held.Note).HasMaxLength(Scorecard.NoteLength);
        builder.HasMany(held => held.Citations).WithOne().HasForeignKey("RatingId").IsRequired();
        builder.HasIndex("ScorecardId", nameof(Rating.CompetencyId)).IsUnique();
    }
}

internal sealed class CitationMapping : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.Property<Guid>("RatingId");
        builder.HasKey("RatingId", nameof(Citation.EvidenceItemId));
    }
}

internal sealed class CandidateListMapping : IEntityTypeConfiguration<CandidateList>
{
    public void Configure(EntityTypeBuilder<CandidateList> builder)
    {
        builder.ToTable("Lists");
        builder.HasMany(held => held.Entries).WithOne().HasForeignKey("ListId").IsRequired();
        builder.HasMany(held => held.Readers).WithOne().HasForeignKey("ListId").IsRequired();
        // Lists from before there was a choice show what they showed.
        builder.Property(held => held.Fields).HasDefaultValue(ListFields.Default).HasSentinel(ListFields.Default);
        builder.HasIndex(held => new { held.SearchId, held.Kind, held.Number }).IsUnique();
    }
}

internal sealed class ListEntryMapping : IEntityTypeConfiguration<ListEntry>
{
    public void Configure(EntityTypeBuilder<ListEntry> builder)
    {
        builder.Property<Guid>("ListId");
        builder.Property(held => held.Line).HasMaxLength(CandidateList.LineLength);
        builder.Property(held => held.Name).HasMaxLength(ListEntry.NameLength);
        builder.Property(held => held.Credentials).HasMaxLength(Candidate.CredentialsLength);
        builder.Property(held => held.Position).HasMaxLength(ListEntry.PositionLength);
        builder.Property(held => held.Place).HasMaxLength(Candidate.PlaceLength);
        builder.Property(held => held.Availability).HasMaxLength(Candidacy.HeardLength);
        builder.Property(held => held.Pay).HasMaxLength(Candidacy.HeardLength);
        builder.HasIndex("ListId", nameof(ListEntry.CandidacyId)).IsUnique();
    }
}

internal sealed class ListReaderMapping : IEntityTypeConfiguration<ListReader>
{
    public void Configure(EntityTypeBuilder<ListReader> builder)
    {
        builder.Property<Guid>("ListId");
        builder.HasIndex("ListId", nameof(ListReader.AccountId)).IsUnique();
    }
}
