using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.Property(held => held.Source).HasMaxLength(ImportBatch.SourceLength);
        builder.HasIndex(held => held.At);
        builder.HasMany(held => held.Files).WithOne().HasForeignKey("BatchId").IsRequired();
        builder.HasMany(held => held.Records).WithOne().HasForeignKey("BatchId").IsRequired();
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
    }
}

internal sealed class ImportRecordMapping : IEntityTypeConfiguration<ImportRecord>
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new PartialDateJson() },
    };

    public void Configure(EntityTypeBuilder<ImportRecord> builder)
    {
        builder.Property(held => held.Label).HasMaxLength(ReadRecord.LabelLength * 2);
        builder.Property(held => held.Reason).HasMaxLength(ImportRecord.ReasonLength);
        AsJson(builder.Property(held => held.Person));
        AsJson(builder.Property(held => held.Changes));
        AsJson(builder.Property(held => held.Undo));
        builder.HasOne(held => held.File).WithMany().HasForeignKey(held => held.FileId);
        builder.HasIndex("BatchId", nameof(ImportRecord.Number));
        builder.HasIndex(held => held.CandidateId);
    }

    /// <summary>Written once and replaced whole, so that being the same object is being the same.</summary>
    private static void AsJson<T>(PropertyBuilder<T> property) where T : class? => property.HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        text => JsonSerializer.Deserialize<T>(text, Json)!,
        new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value == null ? 0 : value.GetHashCode(), value => value));

    private sealed class PartialDateJson : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PartialDate.FromNumber(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Number);
    }
}
