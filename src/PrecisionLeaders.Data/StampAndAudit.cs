using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrecisionLeaders.Data.Candidates.Finding;
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
        var touched = new Dictionary<EntityEntry, HashSet<string>>();
        var entries = db.ChangeTracker.Entries().ToList();
        var byId = entries.Where(entry => entry.Entity is Aggregate or Part).ToDictionary(entry => (Guid)entry.Property("Id").CurrentValue!);
        foreach (var entry in entries.Where(IsChanged))
        {
            if (WholeOf(entry, byId) is not { } whole) continue;
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
            if (FindSources.SubjectOf(aggregate) is { } subject) db.Add(new FindDue(subject));
            // A version renewed alone guards against a save in between; of the record itself there is nothing to tell.
            if (act == "changed" && fields.Count == 0) continue;
            db.Add(new AuditEntry(now, actor.AccountId, whole.Metadata.ClrType.Name, aggregate.Id, act,
                act == "changed" ? string.Join(", ", fields.Order(StringComparer.Ordinal)) : null));
        }
    }

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>The aggregate an entry is, or is a part of; null for rows of Identity, keys and the audit itself.</summary>
    private static EntityEntry? WholeOf(EntityEntry entry, Dictionary<Guid, EntityEntry> byId)
    {
        EntityEntry? at = entry;
        while (at is not null && at.Entity is not Aggregate) at = Above(at, byId);
        return at;
    }

    private static EntityEntry? Above(EntityEntry entry, Dictionary<Guid, EntityEntry> byId)
    {
        var key = entry.Metadata.GetForeignKeys().FirstOrDefault(key => key.IsOwnership || key is { DeleteBehavior: DeleteBehavior.Cascade, PrincipalToDependent.IsCollection: true });
        if (key is null) return null;
        var link = entry.Property(key.Properties[0]);
        return (link.CurrentValue ?? link.OriginalValue) is Guid id ? byId.GetValueOrDefault(id) : null;
    }

    private static IEnumerable<string> ChangedFields(EntityEntry entry, EntityEntry whole) => entry == whole
        ? entry.Properties.Where(property => property.IsModified && property.Metadata.Name != nameof(Aggregate.Version)).Select(property => property.Metadata.Name)
        : [entry.Metadata.ClrType.Name];
}
