using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain.Mail;

namespace PrecisionLeaders.Data.Mail;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(held => held.Key).HasMaxLength(OutboxMail.KeyLength);
        builder.Property(held => held.Path).HasMaxLength(OutboxMail.PathLength);
        builder.Property(held => held.SealedToken).HasMaxLength(OutboxMail.SealedLength);
        builder.Property(held => held.Words).HasMaxLength(OutboxMail.WordsLength);
        builder.Property(held => held.Trouble).HasMaxLength(OutboxMail.TroubleLength);
        builder.HasIndex(held => held.Key).IsUnique();
        builder.HasIndex(held => new { held.State, held.DueAt });
    }
}

internal sealed class MailTemplateMapping : IEntityTypeConfiguration<MailTemplate>
{
    public void Configure(EntityTypeBuilder<MailTemplate> builder)
    {
        builder.ToTable("MailTemplates");
        builder.Property(held => held.Subject).HasMaxLength(MailTemplate.SubjectLength);
        builder.Property(held => held.Body).HasMaxLength(MailTemplate.BodyLength);
        builder.HasIndex(held => held.Kind).IsUnique();
    }
}

internal sealed class MailSettingsMapping : IEntityTypeConfiguration<MailSettings>
{
    public void Configure(EntityTypeBuilder<MailSettings> builder) => builder.ToTable("MailSettings");
}
