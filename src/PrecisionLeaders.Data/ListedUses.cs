using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data;

/// <summary>What points to the choices of a list. It asks every key of the model that does, so whatever is made to point to a list later counts by itself.</summary>
public static class ListedUses
{
    private static readonly MethodInfo Of = typeof(ListedUses).GetMethod(nameof(CountsBy), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>How many rows of each kind point to each choice; those that nothing points to are not in it.</summary>
    /// <typeparam name="T">a choice, or a part of one, such as a stage</typeparam>
    public static async Task<ILookup<Guid, ListedUse>> UsesAsync<T>(this LeadersDb db) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        var uses = new List<(Guid Entry, ListedUse Use)>();
        foreach (var (user, counts) in db.UseCounts(typeof(T)))
            uses.AddRange((await counts.ToListAsync()).Select(count => (count.Entry, new ListedUse(user, count.Rows))));
        return uses.ToLookup(held => held.Entry, held => held.Use);
    }

    /// <summary>The questions that are asked for it, one for each key that points to the list.</summary>
    public static IEnumerable<(Type User, IQueryable<UseCount> Counts)> UseCounts(this LeadersDb db, Type listed)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Model.FindEntityType(listed)!.GetReferencingForeignKeys().Where(key => key.DeleteBehavior != DeleteBehavior.Cascade)
            .Select(key => (key.DeclaringEntityType.ClrType, (IQueryable<UseCount>)Of.MakeGenericMethod(key.DeclaringEntityType.ClrType).Invoke(null, [db, key])!));
    }

    private static IQueryable<UseCount> CountsBy<TUser>(LeadersDb db, IForeignKey key) where TUser : class
    {
        var name = key.Properties[0].Name;
        return db.Set<TUser>().Where(row => EF.Property<Guid?>(row, name) != null).GroupBy(row => EF.Property<Guid?>(row, name)!.Value)
            .Select(group => new UseCount(group.Key, group.Count()));
    }
}

/// <summary>That something points to a choice.</summary>
/// <param name="By">what kind of record does</param>
/// <param name="Rows">how many of them</param>
public sealed record ListedUse(Type By, int Rows);

/// <summary>How many rows of one kind point to a choice.</summary>
public sealed record UseCount(Guid Entry, int Rows);
