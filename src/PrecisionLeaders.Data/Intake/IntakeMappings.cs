using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.Property(held => held.Source).HasMaxLength(ImportBatch.SourceLength);
        builder.Property(held => held.Note).HasMaxLength(ImportBatch.NoteLength);
        builder.HasOne(held => held.CameBy).WithMany().HasForeignKey(held => held.CameById);
        builder.HasIndex(held => held.At);
        builder.HasMany(held => held.Files).WithOne().HasForeignKey("BatchId").IsRequired();
        builder.HasMany(held => held.Records).WithOne().HasForeignKey(record => record.BatchId).IsRequired();
        builder.HasIndex(held => new { held.State, held.ReadUntil });
        builder.Ignore(held => held.Length);
    }
}

internal sealed class ImportFileMapping : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(ImportFile.NameLength);
        builder.Property(held => held.Kind).HasMaxLength(ImportFile.KindLength);
        builder.Property(held => held.Source).HasMaxLength(ImportBatch.SourceLength);
        builder.Property(held => held.Hash).HasMaxLength(ImportFile.HashLength);
        builder.Property(held => held.Note).HasMaxLength(ImportFile.NoteLength);
        IntakeJson.Keep(builder.Property(held => held.Columns));
        builder.HasIndex(held => held.Hash);
    }
}

internal sealed class ImportRecordMapping : IEntityTypeConfiguration<ImportRecord>
{
    public void Configure(EntityTypeBuilder<ImportRecord> builder)
    {
        builder.Property(held => held.Label).HasMaxLength(ReadRecord.LabelLength * 2);
        builder.Property(held => held.Reason).HasMaxLength(ImportRecord.ReasonLength);
        IntakeJson.Keep(builder.Property(held => held.Person));
        IntakeJson.Keep(builder.Property(held => held.Changes));
        IntakeJson.Keep(builder.Property(held => held.Undo));
        IntakeJson.Keep(builder.Property(held => held.Alike));
        // Records of before hold nobody alike.
        builder.Property(held => held.Alike).HasDefaultValueSql("'[]'");
        builder.Property(held => held.Why).HasMaxLength(ImportRecord.ReasonLength);
        builder.Property(held => held.Orcid).HasMaxLength(OrcidId.Length);
        builder.Property(held => held.Email).HasMaxLength(Candidate.EmailLength);
        builder.HasIndex(held => new { held.BatchId, held.Orcid });
        builder.HasIndex(held => new { held.BatchId, held.Email });
        builder.HasOne(held => held.File).WithMany().HasForeignKey(held => held.FileId);
        builder.HasIndex(held => new { held.BatchId, held.Number });
        builder.HasIndex(held => held.CandidateId);
    }
}

internal sealed class ImportContentMapping : IEntityTypeConfiguration<ImportContent>
{
    public void Configure(EntityTypeBuilder<ImportContent> builder)
    {
        builder.HasKey(held => new { held.FileId, held.Number });
        builder.HasIndex(held => held.BatchId);
    }
}

internal sealed class ColumnLayoutMapping : IEntityTypeConfiguration<ColumnLayout>
{
    public void Configure(EntityTypeBuilder<ColumnLayout> builder)
    {
        builder.Property(held => held.Key).HasMaxLength(ColumnLayout.KeyLength);
        builder.HasIndex(held => held.Key).IsUnique();
        IntakeJson.Keep(builder.Property(held => held.Columns));
    }
}

/// <summary>What is read and written whole and never asked for by its parts is kept as JSON.</summary>
internal static class IntakeJson
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new PartialDateJson() },
    };

    /// <summary>Written once and replaced whole, so that being the same object is being the same.</summary>
    public static void Keep<T>(PropertyBuilder<T> property) where T : class? => property.HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        text => JsonSerializer.Deserialize<T>(text, Json)!,
        new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value == null ? 0 : value.GetHashCode(), value => value));

    private sealed class PartialDateJson : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PartialDate.FromNumber(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
    }
}
