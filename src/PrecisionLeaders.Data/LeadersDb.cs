using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Privacy;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Review.Ties;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data;

/// <summary>The unit of work. Two small derived contexts say what differs between the databases.</summary>
public abstract class LeadersDb(DbContextOptions options) : IdentityUserContext<Login, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<SecuritySettings> SecuritySettings => Set<SecuritySettings>();
    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();
    public DbSet<Client> Clients => Set<Client>();
    public DbSet<Search> Searches => Set<Search>();
    public DbSet<SearchTemplate> SearchTemplates => Set<SearchTemplate>();
    public DbSet<RequirementTemplate> RequirementTemplates => Set<RequirementTemplate>();
    public DbSet<OffLimitsRule> OffLimitsRules => Set<OffLimitsRule>();
    public DbSet<StageSet> StageSets => Set<StageSet>();
    public DbSet<Disposition> Dispositions => Set<Disposition>();
    public DbSet<Candidate> Candidates => Set<Candidate>();
    public DbSet<NamedDesignation> Designations => Set<NamedDesignation>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<Specialty> Specialties => Set<Specialty>();
    public DbSet<SavedFind> SavedFinds => Set<SavedFind>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<Merge> Merges => Set<Merge>();
    public DbSet<Relation> Relations => Set<Relation>();
    public DbSet<FormerEntry> FormerEntries => Set<FormerEntry>();
    public DbSet<Candidacy> Candidacies => Set<Candidacy>();
    public DbSet<Activity> Activities => Set<Activity>();
    public DbSet<Rubric> Rubrics => Set<Rubric>();
    public DbSet<ScoringRound> Rounds => Set<ScoringRound>();
    public DbSet<Scorecard> Scorecards => Set<Scorecard>();
    public DbSet<MemberRecord> MemberRecords => Set<MemberRecord>();
    public DbSet<RankingRun> Runs => Set<RankingRun>();
    public DbSet<CandidateList> Lists => Set<CandidateList>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<DiscussedPoint> DiscussedPoints => Set<DiscussedPoint>();
    public DbSet<Vote> Votes => Set<Vote>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ColumnLayout> ColumnLayouts => Set<ColumnLayout>();
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();
    public DbSet<MailTemplate> MailTemplates => Set<MailTemplate>();
    public DbSet<MailSettings> MailSettings => Set<MailSettings>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Says which version a form was filled from: a save is refused when the record has moved on since.</summary>
    public void Expect(Aggregate aggregate, Guid version) => Entry(aggregate).Property(held => held.Version).OriginalValue = version;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateNumber>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LeadersDb).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            if (typeof(Aggregate).IsAssignableFrom(type.ClrType))
                builder.Entity(type.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
            // Ids are made by the entities, so a part found in a collection is new, not changed.
            if (typeof(Aggregate).IsAssignableFrom(type.ClrType) || typeof(Part).IsAssignableFrom(type.ClrType))
                builder.Entity(type.ClrType).Property("Id").ValueGeneratedNever();
            foreach (var key in type.GetForeignKeys().Where(key => !IsFromWholeToPart(key) && !key.IsOwnership && IsOurs(key)))
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    /// <summary>Cascades run only from an aggregate to its parts: SQL Server refuses more, and nothing else should vanish unasked.</summary>
    private static bool IsFromWholeToPart(IReadOnlyForeignKey key) =>
        key.PrincipalToDependent is { IsCollection: true } && !typeof(Aggregate).IsAssignableFrom(key.DeclaringEntityType.ClrType);

    private static bool IsOurs(IReadOnlyForeignKey key) => key.DeclaringEntityType.ClrType.Namespace?.StartsWith("PrecisionLeaders", StringComparison.Ordinal) == true;
}
