using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Ranking.Runs;

namespace PrecisionLeaders.Data.Ranking;

internal sealed class RankingRunMapping : IEntityTypeConfiguration<RankingRun>
{
    public void Configure(EntityTypeBuilder<RankingRun> builder)
    {
        builder.ToTable("Runs");
        builder.Ignore(held => held.Stored);
        builder.Property(held => held.InputsHash).HasMaxLength(RankingRun.HashLength).IsUnicode(false).IsFixedLength();
        builder.Property(held => held.Software).HasMaxLength(RankingRun.SoftwareLength);
        // Neither database has an unsigned number of 64 bits.
        builder.Property(held => held.Seed).HasMaxLength(16).IsUnicode(false).IsFixedLength()
            .HasConversion(seed => seed.ToString("x16", CultureInfo.InvariantCulture), text => Read(text));
        builder.HasIndex(held => new { held.RoundId, held.MadeAt });
    }

    /// <summary>A seed someone made unreadable reads as 0 and shows as a difference when the run is repeated.</summary>
    private static ulong Read(string text) => ulong.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var seed) ? seed : 0;
}
