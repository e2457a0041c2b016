using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data.Privacy;

/// <summary>What is asked of the audit trail; what is null narrows nothing.</summary>
/// <param name="ById">the account that acted</param>
/// <param name="ByNobody">acts of the program itself, or of somebody not signed in</param>
/// <param name="Until">the moment before which it happened</param>
public sealed record AuditQuestion(Guid? ById, bool ByNobody, string? Kind, string? Act, DateTimeOffset? From, DateTimeOffset? Until, Guid? RecordId);

/// <summary>Named queries over the audit trail. Admins alone read it.</summary>
public static class AuditQueries
{
    public static IQueryable<AuditEntry> SeenBy(this IQueryable<AuditEntry> entries, Viewer viewer)
    {
        var isAdmin = viewer.Is(Roles.Admin);
        return entries.Where(entry => isAdmin);
    }

    public static IQueryable<AuditEntry> AskedFor(this IQueryable<AuditEntry> entries, AuditQuestion question)
    {
        if (question.ById is { } by) entries = entries.Where(entry => entry.ById == by);
        if (question.ByNobody) entries = entries.Where(entry => entry.ById == null);
        if (question.Kind is { } kind) entries = entries.Where(entry => entry.Kind == kind);
        if (question.Act is { } act) entries = entries.Where(entry => entry.Act == act);
        if (question.From is { } from) entries = entries.Where(entry => entry.At >= from);
        if (question.Until is { } until) entries = entries.Where(entry => entry.At < until);
        if (question.RecordId is { } record) entries = entries.Where(entry => entry.RecordId == record);
        return entries;
    }

    /// <summary>Entries that wait to be sealed, in the order in which that is done.</summary>
    public static IQueryable<AuditEntry> Unsealed(this IQueryable<AuditEntry> entries) => entries.Where(entry => entry.Sequence == null).OrderBy(entry => entry.Id);

    /// <summary>Links of the chain after one and up to another, with what they say.</summary>
    public static IQueryable<AuditEntry> LinksBetween(this IQueryable<AuditEntry> entries, long after, long last) =>
        entries.Where(entry => entry.Sequence > after && entry.Sequence <= last).OrderBy(entry => entry.Sequence).Include(entry => entry.Values);

    /// <summary>Entries that tell of any of these records.</summary>
    public static IQueryable<AuditEntry> OfRecords(this IQueryable<AuditEntry> entries, IReadOnlyCollection<Guid> records) => entries.Where(entry => records.Contains(entry.RecordId));
}
