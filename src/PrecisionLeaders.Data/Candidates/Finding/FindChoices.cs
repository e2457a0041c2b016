using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>
/// Looks choices of a question up in the lists that the firm keeps. People are indexed by the ids of what they have, so that renaming it changes nobody's
/// index; a question that is kept says ids likewise, and shows the names that these have now.
/// </summary>
public static class FindChoices
{
    private const int Named = 20;

    /// <summary>The question as the index is asked, with a sentence for each choice that is on no list. Retired ones are found too.</summary>
    public static async Task<FindQuery> LookUpAsync(LeadersDb db, FindQuery query)
    {
        var lists = await ListsAsync(db, query);
        return query.Choosing(choice => choice.Fact(choice.Among(lists[choice.Field])),
            [.. query.Choices.Where(choice => choice.Among(lists[choice.Field]).Count == 0).Select(choice => Unknown(choice, lists[choice.Field])).Distinct()]);
    }

    /// <summary>The question as it is kept: where one choice alone is meant, by its id. It stays as it was typed when there is none, or it would be too long.</summary>
    public static Task<string> ToKeepAsync(LeadersDb db, string typed) => SpellAsync(db, typed, one => [one.Id.ToString("N")]);

    /// <summary>A kept question as it is read, with today's names.</summary>
    public static Task<string> ToReadAsync(LeadersDb db, string kept) => SpellAsync(db, kept, one => [.. Words.InOrder(one.Name)]);

    private static async Task<string> SpellAsync(LeadersDb db, string text, Func<Listed, IReadOnlyList<string>> words)
    {
        var query = FindQuery.Parse(text);
        if (!query.Choices.Any()) return text;
        var lists = await ListsAsync(db, query);
        var spelt = query.Choosing(choice => choice.Among(lists[choice.Field]) is [var one] && words(one) is { Count: > 0 } said ? choice with { Words = said } : choice, []).ToString();
        return spelt.Length <= SavedFind.QueryLength ? spelt : text;
    }

    private static async Task<Dictionary<string, IReadOnlyCollection<Listed>>> ListsAsync(LeadersDb db, FindQuery query)
    {
        var lists = new Dictionary<string, IReadOnlyCollection<Listed>>();
        foreach (var field in query.Choices.Select(choice => choice.Field).Distinct())
            lists[field] = field == FindLanguage.Tag ? await db.Tags.AsNoTracking().OrderBy(held => held.Name).ToListAsync() : await db.Sources.AsNoTracking().OrderBy(held => held.Name).ToListAsync();
        return lists;
    }

    private static string Unknown(FindChoice choice, IReadOnlyCollection<Listed> list)
    {
        var names = list.Where(one => !one.IsRetired).Select(one => one.Name).ToList();
        return $"“{string.Join(' ', choice.Words)}” is nothing “{choice.Field}:” knows. "
            + (names.Count == 0 ? "The firm keeps none." : $"It knows {string.Join(", ", names.Take(Named))}{(names.Count > Named ? $" and {names.Count - Named} more" : "")}.");
    }
}
