using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrecisionLeaders.Data.Candidates.Finding;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data;

/// <summary>Rides along in every save: renews the version of each aggregate that was touched, if only in a part, appends the audit rows, and lays down whose finding it bears on.</summary>
public sealed class StampAndAudit(IActor actor, TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData?.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData?.Context);
        return ValueTask.FromResult(result);
    }

    private void Stamp(DbContext? db)
    {
        if (db is null) return;
        var touched = new Dictionary<EntityEntry, List<EntityEntry>>();
        var entries = db.ChangeTracker.Entries().ToList();
        var byId = entries.Where(entry => entry.Entity is Aggregate or Part or Login).ToLookup(entry => (Guid)entry.Property("Id").CurrentValue!);
        foreach (var entry in entries.Where(IsChanged))
        {
            if (WholeOf(entry, byId) is not { } whole) continue;
            if (!touched.TryGetValue(whole, out var changed)) touched[whole] = changed = [];
            changed.Add(entry);
        }
        var (now, by, address) = (clock.GetUtcNow(), actor.AccountId, actor.Address);
        foreach (var (whole, changed) in touched)
        {
            if (whole.Entity is Aggregate aggregate)
            {
                if (whole.State is EntityState.Unchanged or EntityState.Modified)
                    whole.Property(nameof(Aggregate.Version)).CurrentValue = Guid.CreateVersion7();
                if (FindSources.SubjectOf(aggregate) is { } subject) db.Add(new FindDue(subject));
            }
            var (kind, act) = (AuditedType.Of(whole.Metadata), AuditedType.ActOf(whole.State));
            var fields = act == "changed" ? ChangedFields(whole, changed) : null;
            // A version renewed alone guards against a save in between; of the record itself there is nothing to tell.
            if (fields is { Length: 0 }) continue;
            db.Add(new AuditEntry(now, by, address, kind.Name, (Guid)whole.Property("Id").CurrentValue!, act, fields, AuditValues.Of(RecordsOf(changed))));
        }
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>The aggregate or login an entry is, or is a part of; null for keys, indexes and the audit itself.</summary>
    private static EntityEntry? WholeOf(EntityEntry entry, ILookup<Guid, EntityEntry> byId)
    {
        EntityEntry? at = entry;
        while (at is not null && !AuditedType.Of(at.Metadata).IsWhole) at = Above(at, byId);
        return at;
    }

    private static EntityEntry? Above(EntityEntry entry, ILookup<Guid, EntityEntry> byId)
    {
        if (AuditedType.Of(entry.Metadata).ToWhole is not { } key) return null;
        var link = entry.Property(key.Properties[0]);
        // An account and its login share their id.
        return (link.CurrentValue ?? link.OriginalValue) is Guid id ? byId[id].FirstOrDefault(held => key.PrincipalEntityType.IsAssignableFrom(held.Metadata)) : null;
    }

    private static string ChangedFields(EntityEntry whole, List<EntityEntry> changed) => string.Join(", ", changed
        .SelectMany(entry => AuditedType.Of(entry.Metadata) is var type && entry == whole ? type.ChangedNames(entry) : type.IsTold ? [type.Name] : [])
        .Distinct().Order(StringComparer.Ordinal));

    private static List<AuditedRecord> RecordsOf(List<EntityEntry> changed)
    {
        var records = new List<AuditedRecord>(changed.Count);
        foreach (var entry in changed)
        {
            var type = AuditedType.Of(entry.Metadata);
            if (!type.IsTold || IsReplaced(entry, changed)) continue;
            if (type.RecordOf(entry, entry.State == EntityState.Added && entry.Metadata.IsOwned() ? changed.Find(other => IsReplacedBy(other, entry)) : null) is { } record) records.Add(record);
        }
        return records;
    }

    /// <summary>An owned record is put in the place of another whole, under the same key: told as one change of it.</summary>
    private static bool IsReplaced(EntityEntry entry, List<EntityEntry> changed) => entry.State == EntityState.Deleted && entry.Metadata.IsOwned() && changed.Exists(other => IsReplacedBy(entry, other));

    private static bool IsReplacedBy(EntityEntry old, EntityEntry now) => old.State == EntityState.Deleted && now.State == EntityState.Added && old.Metadata == now.Metadata
        && AuditedType.Of(old.Metadata).ToWhole!.Properties.All(part => Equals(old.Property(part).CurrentValue, now.Property(part).CurrentValue));
}
