using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
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

namespace PrecisionLeaders.Data.Privacy;

/// <summary>What the audit trail tells of a property that changed.</summary>
public enum AuditReach
{
    /// <summary>Its name, and what stood there before and after.</summary>
    Values,

    /// <summary>Its name only.</summary>
    Name,

    /// <summary>Nothing.</summary>
    Nothing,
}

/// <summary>What the audit trail does not tell, and why. Everything else it tells with its values, so whatever is secret or sealed must stand here.</summary>
public static class AuditScope
{
    private const string Key = "opens something", Sealed = "sealed until the round reveals it, and never for admins", Ballot = "nobody learns who voted for what, nor counts before the end",
        Tie = "told to the chair and to who works the search", Own = "for its author alone", Derived = "made from what is told", Machinery = "machinery, no record of the firm";

    private static readonly Dictionary<(Type, string?), (AuditReach Reach, string Why)> Listed = new()
    {
        [(typeof(Login), nameof(Login.PasswordHash))] = (AuditReach.Name, Key),
        [(typeof(Login), nameof(Login.SecurityStamp))] = (AuditReach.Name, Key),
        [(typeof(Login), nameof(Login.TakenCode))] = (AuditReach.Nothing, "a code of the app that is used up"),
        [(typeof(Login), nameof(Login.NormalizedEmail))] = (AuditReach.Nothing, Derived),
        [(typeof(Login), nameof(Login.NormalizedUserName))] = (AuditReach.Nothing, Derived),
        [(typeof(Login), nameof(Login.ConcurrencyStamp))] = (AuditReach.Nothing, Machinery),
        [(typeof(Login), nameof(Login.AccessFailedCount))] = (AuditReach.Nothing, "counts until the login is locked out, and that is told"),
        [(typeof(IdentityUserToken<Guid>), nameof(IdentityUserToken<>.Value))] = (AuditReach.Name, Key),
        [(typeof(IdentityUserLogin<Guid>), nameof(IdentityUserLogin<>.ProviderKey))] = (AuditReach.Name, Key),
        [(typeof(IdentityPasskeyData), null)] = (AuditReach.Nothing, Key),
        [(typeof(Invitation), nameof(Invitation.TokenHash))] = (AuditReach.Name, Key),
        [(typeof(OutboxMail), nameof(OutboxMail.SealedToken))] = (AuditReach.Name, Key),
        [(typeof(Scorecard), null)] = (AuditReach.Name, Sealed),
        [(typeof(Rating), null)] = (AuditReach.Name, Sealed),
        [(typeof(Citation), null)] = (AuditReach.Name, Sealed),
        [(typeof(Revision), null)] = (AuditReach.Name, Sealed),
        [(typeof(Declaration), null)] = (AuditReach.Name, Tie),
        [(typeof(RankingRun), nameof(RankingRun.Inputs))] = (AuditReach.Name, Sealed),
        [(typeof(RankingRun), nameof(RankingRun.InputsHash))] = (AuditReach.Name, Sealed),
        [(typeof(RankingRun), nameof(RankingRun.Results))] = (AuditReach.Name, Sealed),
        [(typeof(Voter), null)] = (AuditReach.Name, Ballot),
        [(typeof(VoteOption), nameof(VoteOption.Votes))] = (AuditReach.Name, Ballot),
        [(typeof(Comment), nameof(Comment.Text))] = (AuditReach.Name, Own),
        [(typeof(Activity), nameof(Activity.Text))] = (AuditReach.Name, Own),
        [(typeof(MemberRecord), null)] = (AuditReach.Name, Own),
        [(typeof(MemberFact), null)] = (AuditReach.Name, Own),
        [(typeof(ImportRecord), null)] = (AuditReach.Name, "read from a file that is kept, and told with whom it was committed to"),
        [(typeof(DocumentFile), nameof(DocumentFile.Text))] = (AuditReach.Name, "the file holds it; its hash is told"),
        [(typeof(DocumentFile), "content")] = (AuditReach.Name, "the file holds it; its hash is told"),
        [(typeof(Candidate), nameof(Candidate.SortName))] = (AuditReach.Nothing, Derived),
        [(typeof(Candidate), nameof(Candidate.CurrentOrganisationFolded))] = (AuditReach.Nothing, Derived),
        [(typeof(FindWord), null)] = (AuditReach.Nothing, Derived),
        [(typeof(FindDue), null)] = (AuditReach.Nothing, Derived),
        [(typeof(FindText), null)] = (AuditReach.Nothing, Derived),
        [(typeof(SignInAttempt), null)] = (AuditReach.Nothing, "a history of its own, shown with the person"),
        [(typeof(FormerEntry), null)] = (AuditReach.Nothing, "kept aside for a month of what is told with the candidate"),
        [(typeof(Merge), nameof(Merge.Journal))] = (AuditReach.Name, "holds citations of ratings too; each row of it is told with its record"),
        [(typeof(PossibleDuplicate), null)] = (AuditReach.Nothing, Derived),
        [(typeof(PoolComparison), null)] = (AuditReach.Nothing, Machinery),
        [(typeof(ImportContent), null)] = (AuditReach.Nothing, "waits to be read, then goes"),
        [(typeof(DataProtectionKey), null)] = (AuditReach.Nothing, Key),
        [(typeof(AuditEntry), null)] = (AuditReach.Nothing, Machinery),
        [(typeof(AuditValues), null)] = (AuditReach.Nothing, Machinery),
        [(typeof(AuditChain), null)] = (AuditReach.Nothing, Machinery),
    };

    public static AuditReach Of(IReadOnlyProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return Find(property)?.Reach ?? AuditReach.Values;
    }

    /// <summary>Why the values of a property are not told; null when they are.</summary>
    public static string? WhyNot(IReadOnlyProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return Find(property)?.Why;
    }

    private static (AuditReach Reach, string Why)? Find(IReadOnlyProperty property)
    {
        var type = property.DeclaringType.ClrType;
        if (property.Name == nameof(Aggregate.Version) && typeof(Aggregate).IsAssignableFrom(type)) return (AuditReach.Nothing, Machinery);
        return Listed.TryGetValue((type, property.Name), out var own) || Listed.TryGetValue((type, null), out own) ? own : null;
    }
}
