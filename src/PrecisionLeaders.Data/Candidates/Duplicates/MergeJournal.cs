using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Candidates.Duplicates;

/// <summary>One row that a merge added, changed or removed, with the values before and after it, by property and as JSON.</summary>
public sealed record MergeStep(string Kind, EntityState Act, Dictionary<string, string> Before, Dictionary<string, string> After);

/// <summary>
/// Everything one save is about to do, read off the change tracker, and the way back: what was removed comes again with its id, what was added goes, and
/// each value is as before unless somebody has changed it since. Whatever table points to candidates is in it without being named.
/// </summary>
public static class MergeJournal
{
    /// <summary>Reads what the unit of work is about to save.</summary>
    public static IReadOnlyList<MergeStep> Of(LeadersDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.ChangeTracker.DetectChanges();
        // The words people are found by are derived anew on the way back.
        return [.. db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not FindWord).Select(Step)];
    }

    /// <summary>Takes the steps back within the unit of work, to be saved after.</summary>
    /// <returns>the names of what was changed since and stays so</returns>
    public static async Task<IReadOnlyList<string>> TakeBackAsync(LeadersDb db, IReadOnlyList<MergeStep> steps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(steps);
        var kept = new List<string>();
        foreach (var step in steps.Where(step => step.Act == EntityState.Deleted).OrderBy(step => TypeOf(db, step).IsOwned())) Insert(db, step);
        foreach (var step in steps.Where(step => step.Act == EntityState.Modified))
            if (await FindAsync(db, step, cancellation) is { } entry) ChangeBack(entry, step, kept);
        foreach (var step in steps.Where(step => step.Act == EntityState.Added))
            if (await FindAsync(db, step, cancellation) is { } entry && step.After.All(was => TextOf(entry.Property(was.Key)) == was.Value || was.Key == nameof(Aggregate.Version))) entry.State = EntityState.Deleted;
        return kept;
    }

    private static MergeStep Step(EntityEntry entry)
    {
        var properties = entry.Properties.Where(held => entry.State != EntityState.Modified || held.IsModified || held.Metadata.IsPrimaryKey()).ToList();
        return new(entry.Metadata.Name, entry.State,
            entry.State == EntityState.Added ? [] : properties.ToDictionary(held => held.Metadata.Name, held => TextOf(held.Metadata, held.OriginalValue)),
            entry.State == EntityState.Deleted ? [] : properties.ToDictionary(held => held.Metadata.Name, TextOf));
    }

    private static void Insert(LeadersDb db, MergeStep step)
    {
        var type = TypeOf(db, step);
        if (type.FindOwnership() is { } ownership)
        {
            var key = ValuesOf(ownership.Properties, step.Before);
            var owner = db.ChangeTracker.Entries().Single(entry => entry.Metadata == ownership.PrincipalEntityType && entry.Properties.Where(held => held.Metadata.IsPrimaryKey()).Select(held => held.CurrentValue).SequenceEqual(key));
            var reference = owner.Reference(ownership.PrincipalToDependent!.Name);
            reference.CurrentValue = Blank(type);
            Write(reference.TargetEntry!, step.Before);
            return;
        }
        var added = db.Entry(Blank(type));
        Write(added, step.Before);
        added.State = EntityState.Added;
    }

    private static void Write(EntityEntry entry, Dictionary<string, string> values)
    {
        foreach (var held in entry.Properties.Where(held => values.ContainsKey(held.Metadata.Name) && !(entry.Metadata.IsOwned() && held.Metadata.IsPrimaryKey()))) held.CurrentValue = ValueOf(held.Metadata, values[held.Metadata.Name]);
    }

    private static void ChangeBack(EntityEntry entry, MergeStep step, List<string> kept)
    {
        foreach (var (name, after) in step.After)
        {
            var held = entry.Property(name);
            if (held.Metadata.IsPrimaryKey() || name == nameof(Aggregate.Version)) continue;
            if (TextOf(held) == after) held.CurrentValue = ValueOf(held.Metadata, step.Before[name]);
            else if (!held.Metadata.IsForeignKey()) kept.Add(name);
        }
    }

    private static async Task<EntityEntry?> FindAsync(LeadersDb db, MergeStep step, CancellationToken cancellation)
    {
        var type = TypeOf(db, step);
        if (type.IsOwned()) return null;
        var values = step.Act == EntityState.Added ? step.After : step.Before;
        return await db.FindAsync(type.ClrType, ValuesOf(type.FindPrimaryKey()!.Properties, values), cancellation) is { } found ? db.Entry(found) : null;
    }

    private static object Blank(IEntityType type) => type.ClrType.GetConstructor(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public, []) is { } made
        ? made.Invoke([]) : RuntimeHelpers.GetUninitializedObject(type.ClrType);

    private static IEntityType TypeOf(LeadersDb db, MergeStep step) => db.Model.FindEntityType(step.Kind) ?? throw new RuleBrokenException("This merge was made by another version of the program and cannot be undone by this one.");

    private static object?[] ValuesOf(IReadOnlyList<IProperty> properties, Dictionary<string, string> values) => [.. properties.Select(property => ValueOf(property, values[property.Name]))];

    private static string TextOf(PropertyEntry held) => TextOf(held.Metadata, held.CurrentValue);

    private static string TextOf(IProperty property, object? value) => JsonSerializer.Serialize(property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value, JsonSerializerOptions.Default);

    private static object? ValueOf(IProperty property, string text)
    {
        if (text == "null") return null;
        var converter = property.GetTypeMapping().Converter;
        var value = JsonSerializer.Deserialize(text, converter?.ProviderClrType ?? property.ClrType, JsonSerializerOptions.Default);
        return converter is null ? value : converter.ConvertFromProvider(value);
    }
}
