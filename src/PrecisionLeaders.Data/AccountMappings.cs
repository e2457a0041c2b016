using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Account.NameLength);
        builder.Property(held => held.Email).HasMaxLength(Account.EmailLength);
        builder.Property(held => held.Zone).HasMaxLength(Account.ZoneLength);
        builder.Property(held => held.Theme).HasMaxLength(Account.ThemeLength);
        builder.HasIndex(held => held.Email).IsUnique();
    }
}

internal sealed class LoginMapping : IEntityTypeConfiguration<Login>
{
    public void Configure(EntityTypeBuilder<Login> builder)
    {
        builder.ToTable("Logins");
        builder.HasOne(held => held.Account).WithOne().HasForeignKey<Login>(held => held.Id);
        builder.Property(held => held.Id).ValueGeneratedNever();
        builder.Property(held => held.TakenCode).HasMaxLength(Login.CodeLength);
    }
}

internal sealed class SecuritySettingsMapping : IEntityTypeConfiguration<SecuritySettings>
{
    public void Configure(EntityTypeBuilder<SecuritySettings> builder) => builder.ToTable("SecuritySettings");
}

internal sealed class SignInAttemptMapping : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> builder)
    {
        builder.Property(held => held.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(held => held.AccountId);
        builder.HasIndex(held => new { held.AccountId, held.At });
        builder.HasIndex(held => held.At);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(held => held.Name).HasMaxLength(Account.NameLength);
        builder.Property(held => held.Email).HasMaxLength(Account.EmailLength);
        builder.Property(held => held.TokenHash).HasMaxLength(Invitation.TokenHashLength);
        builder.HasIndex(held => held.TokenHash).IsUnique();
    }
}
