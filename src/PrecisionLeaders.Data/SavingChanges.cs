using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data;

/// <summary>Rides along in every save: renews the version of each aggregate that was touched, if only in a part, and appends the audit rows.</summary>
public sealed class SavingChanges(IActor actor, TimeProvider clock) : SaveChangesInterceptor
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
        var touched = new Dictionary<EntityEntry, HashSet<string>>();
        foreach (var entry in db.ChangeTracker.Entries().Where(IsChanged).ToList())
        {
            if (WholeOf(entry) is not { } whole) continue;
            if (!touched.TryGetValue(whole, out var fields)) touched[whole] = fields = [];
            fields.UnionWith(ChangedFields(entry, whole));
        }
        var now = clock.GetUtcNow();
        foreach (var (whole, fields) in touched)
        {
            var aggregate = (Aggregate)whole.Entity;
            var act = whole.State switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" };
            if (whole.State is EntityState.Unchanged or EntityState.Modified)
                whole.Property(nameof(Aggregate.Version)).CurrentValue = Guid.CreateVersion7();
            db.Add(new AuditEntry(now, actor.AccountId, whole.Metadata.ClrType.Name, aggregate.Id, act,
                act == "changed" ? string.Join(", ", fields.Order(StringComparer.Ordinal)) : null));
        }
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>The aggregate an entry is, or is a part of; null for rows of Identity, keys and the audit itself.</summary>
    private static EntityEntry? WholeOf(EntityEntry entry)
    {
        for (var at = entry; ; at = Above(at)!)
        {
            if (at.Entity is Aggregate) return at;
            if (Above(at) is null) return null;
        }
    }

    private static EntityEntry? Above(EntityEntry entry)
    {
        var key = entry.Metadata.GetForeignKeys().FirstOrDefault(key => key.IsOwnership || key is { DeleteBehavior: DeleteBehavior.Cascade, PrincipalToDependent.IsCollection: true });
        if (key is null) return null;
        var id = entry.Property(key.Properties[0]).CurrentValue ?? entry.Property(key.Properties[0]).OriginalValue;
        return entry.Context.ChangeTracker.Entries().FirstOrDefault(other => key.PrincipalEntityType.ClrType == other.Metadata.ClrType
            && Equals(other.Property(key.PrincipalKey.Properties[0]).CurrentValue, id));
    }

    private static IEnumerable<string> ChangedFields(EntityEntry entry, EntityEntry whole) => entry == whole
        ? entry.Properties.Where(property => property.IsModified && property.Metadata.Name != nameof(Aggregate.Version)).Select(property => property.Metadata.Name)
        : [entry.Metadata.ClrType.Name];
}
