using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data;

/// <summary>What points to the choices of a list. It asks every key of the model that does, so whatever is made to point to a list later counts by itself.</summary>
public static class ListedUses
{
    private static readonly MethodInfo Counts = typeof(ListedUses).GetMethod(nameof(CountAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>How many rows of each kind point to each choice; those that nothing points to are not in it.</summary>
    /// <typeparam name="T">a choice, or a part of one, such as a stage</typeparam>
    public static async Task<ILookup<Guid, ListedUse>> UsesAsync<T>(this LeadersDb db) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var uses = new List<(Guid Entry, ListedUse Use)>();
        foreach (var key in db.Model.FindEntityType(typeof(T))!.GetReferencingForeignKeys().Where(key => key.DeleteBehavior != DeleteBehavior.Cascade))
            uses.AddRange(await (Task<List<(Guid, ListedUse)>>)Counts.MakeGenericMethod(key.DeclaringEntityType.ClrType).Invoke(null, [db, key])!);
        return uses.ToLookup(held => held.Entry, held => held.Use);
    }

    private static async Task<List<(Guid, ListedUse)>> CountAsync<TUser>(LeadersDb db, IForeignKey key) where TUser : class
    {
        var name = key.Properties[0].Name;
        var counts = await db.Set<TUser>().Where(row => EF.Property<Guid?>(row, name) != null).GroupBy(row => EF.Property<Guid?>(row, name))
            .Select(group => new { group.Key, Rows = group.Count() }).ToListAsync();
        return [.. counts.Select(count => (count.Key!.Value, new ListedUse(typeof(TUser), name, count.Rows)))];
    }
}

/// <summary>That something points to a choice.</summary>
/// <param name="By">what kind of record does</param>
/// <param name="Through">by which of its properties</param>
/// <param name="Rows">how many of them</param>
public sealed record ListedUse(Type By, string Through, int Rows);
