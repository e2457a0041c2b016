using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data.Privacy;

/// <summary>How a type of the model stands in the audit trail: under which name, as a part of what, and with which properties. Worked out once for each.</summary>
public sealed class AuditedType
{
    private static readonly ConcurrentDictionary<IEntityType, AuditedType> Known = new(ReferenceEqualityComparer.Instance);
    private readonly IProperty? id;
    private readonly (IProperty Property, bool WithValues)[] told;

    private AuditedType(IEntityType type)
    {
        Type = type;
        Name = NameOf(type.ClrType);
        IsWhole = typeof(Aggregate).IsAssignableFrom(type.ClrType) || type.ClrType == typeof(Login);
        ToWhole = IsWhole ? null : type.GetForeignKeys().FirstOrDefault(key => key.IsOwnership || key is { DeleteBehavior: DeleteBehavior.Cascade } && (key.PrincipalToDependent is { IsCollection: true } || key.PrincipalEntityType.ClrType == typeof(Login)));
        id = typeof(Part).IsAssignableFrom(type.ClrType) ? type.FindProperty(nameof(Part.Id)) : null;
        var keys = ToWhole is null ? [] : ToWhole.Properties.ToHashSet();
        told = [.. type.GetProperties().Where(property => property.Name != nameof(Part.Id) && !keys.Contains(property))
            .Select(property => (property, Reach: AuditScope.Of(property))).Where(held => held.Reach != AuditReach.Nothing)
            .Select(held => (held.property, held.Reach == AuditReach.Values))];
        // A type of which nothing is told is not named either; one that is nothing but a link still is.
        IsTold = type.GetProperties().Any(property => AuditScope.Of(property) != AuditReach.Nothing);
    }

    public IEntityType Type { get; }
    public string Name { get; }

    /// <summary>Whether changes of it make entries of their own: an aggregate, or a login.</summary>
    public bool IsWhole { get; }
    public bool IsTold { get; }

    /// <summary>The key that leads from a part to what it is a part of; null for a whole, and for what belongs to none.</summary>
    public IForeignKey? ToWhole { get; }

    public static AuditedType Of(IEntityType type) => Known.GetOrAdd(type, known => new(known));

    /// <summary>Names of the properties a save changes. Some stores mark whole rows as changed, so that the values themselves are compared.</summary>
    public IEnumerable<string> ChangedNames(EntityEntry entry)
    {
        foreach (var (property, _) in told)
            if (entry.Property(property) is { IsModified: true } held && !property.GetValueComparer().Equals(held.OriginalValue, held.CurrentValue)) yield return property.Name;
    }

    /// <summary>The record with the values a save changes; null where there are none to tell.</summary>
    /// <param name="entry">one of this type</param>
    /// <param name="replaced">for an owned record put in the place of another: that other one</param>
    public AuditedRecord? RecordOf(EntityEntry entry, EntityEntry? replaced = null)
    {
        // Of a kind whose values are not told, neither is how many there were.
        if (!told.Any(held => held.WithValues)) return null;
        var fields = new List<AuditedField>();
        foreach (var (property, withValues) in told)
        {
            if (!withValues) continue;
            var held = entry.Property(property);
            var old = replaced is not null ? replaced.Property(property).OriginalValue : entry.State == EntityState.Added ? null : held.OriginalValue;
            var now = entry.State == EntityState.Deleted ? null : held.CurrentValue;
            if (entry.State == EntityState.Modified && !held.IsModified) continue;
            var (before, after) = (TextOf(property, old), TextOf(property, now));
            if (before != after) fields.Add(new(property.Name, before, after));
        }
        if (fields.Count == 0 && (IsWhole || entry.State == EntityState.Modified || replaced is not null)) return null;
        return new(IsWhole ? null : Name, id is null ? null : entry.Property(id).CurrentValue?.ToString(), replaced is null ? ActOf(entry.State) : "changed", fields);
    }

    public static string ActOf(EntityState state) => state switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" };

    private static string? TextOf(IProperty property, object? value) => value switch
    {
        null or "" => null,
        string text => text,
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable figure => figure.ToString(null, CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IEnumerable<string> many => string.Join("; ", many),
        _ => property.GetTypeMapping().Converter?.ConvertToProvider(value)?.ToString() ?? value.ToString(),
    };

    private static string NameOf(Type type) => !type.IsGenericType ? type.Name
        : type.GetGenericTypeDefinition() == typeof(IdentityUserToken<>) ? "Token"
        : type.GetGenericTypeDefinition() == typeof(IdentityUserPasskey<>) ? "Passkey"
        : type.GetGenericTypeDefinition() == typeof(IdentityUserLogin<>) ? "OutsideLogin"
        : type.GetGenericTypeDefinition() == typeof(IdentityUserClaim<>) ? "Claim"
        : type.Name;
}
