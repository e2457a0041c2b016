using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>What of a list that admins keep can be chosen: what is offered, and what is held although it was retired since.</summary>
public static class Offered
{
    public static async Task<IReadOnlyList<SelectListItem>> OfferedAsync<T>(this IQueryable<T> list, params IEnumerable<Guid?> held) where T : Listed
    {
        var kept = held.OfType<Guid>().ToList();
        return [.. (await list.AsNoTracking().Where(one => !one.IsRetired || kept.Contains(one.Id)).ToListAsync())
            .OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Select(one => new SelectListItem(Called(one), one.Id.ToString()))];
    }

    public static string Called(Listed one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.IsRetired ? $"{one.Name} (retired)" : one.Name;
    }

    /// <summary>What was chosen; what cannot be is said by the field.</summary>
    /// <param name="list">the list</param>
    /// <param name="chosen">ids that were sent</param>
    /// <param name="held">those that stay whatever became of them</param>
    /// <param name="state">where the field is told</param>
    /// <param name="field">the field</param>
    public static async Task<IReadOnlyList<T>> ChosenAsync<T>(this IQueryable<T> list, IEnumerable<Guid> chosen, IReadOnlyCollection<Guid> held, ModelStateDictionary state, string field) where T : Listed
    {
        ArgumentNullException.ThrowIfNull(state);
        var ids = chosen.Distinct().ToList();
        // Nobody ticks more; what else comes in stands on no list.
        var asked = ids.Take(500).ToList();
        var found = await list.Where(one => asked.Contains(one.Id)).ToListAsync();
        foreach (var shut in found.Where(one => !one.IsOpenTo(held.Contains(one.Id)))) state.AddModelError(field, $"{shut.Name} is no longer offered. Choose another.");
        if (found.Count < ids.Count) state.AddModelError(field, "What was chosen is no longer on the list. Choose another.");
        return found;
    }

    /// <inheritdoc cref="ChosenAsync{T}(IQueryable{T}, IEnumerable{Guid}, IReadOnlyCollection{Guid}, ModelStateDictionary, string)"/>
    public static async Task<T?> ChosenAsync<T>(this IQueryable<T> list, Guid? chosen, Guid? held, ModelStateDictionary state, string field) where T : Listed =>
        chosen is { } id && await list.ChosenAsync([id], held is { } kept ? [kept] : [], state, field) is [var one] ? one : null;
}
