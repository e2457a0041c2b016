using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Searches;

/// <summary>A search as lists show it.</summary>
public sealed record SearchLine(
    Guid Id, string Title, string Client, SearchStatus Status, string Lead, DateTimeOffset? OpenedAt, DateTimeOffset? EndedAt,
    string? Milestone, DateOnly? MilestoneOn, Guid StageSetId)
{
    /// <summary>Whole days from opening to the end, or to now; null while it is a draft.</summary>
    public int? DaysOpen(DateTimeOffset now) => OpenedAt is { } opened ? Stay.Days(opened, EndedAt ?? now) : null;
}

/// <summary>What the head of every page of a search shows.</summary>
public sealed record SearchHead(SearchLine Line, int People, int Left, DateOnly? ScorecardsDueOn)
{
    public Guid Id => Line.Id;
}

/// <summary>How many scorecards of a search are owed, by whoever looks and by all others. Counts only: levels stay sealed.</summary>
public sealed record OwedCards(int ByViewer, int ByOthers);

public static class SearchLines
{
    public static IQueryable<SearchLine> Lines(this IQueryable<Search> searches) => searches.Select(search => new SearchLine(
        search.Id, search.Title, search.Client.Name, search.Status,
        search.Members.Where(member => member.Role == MemberRole.Lead).Select(member => member.Account.Name).First(),
        search.OpenedAt, search.EndedAt, search.Milestone, search.MilestoneOn, search.StageSetId));

    /// <summary>The head of a search the viewer works, or null; in one query, since every page of a search asks.</summary>
    public static async Task<SearchHead?> HeadAsync(this LeadersDb db, Viewer viewer, Guid id)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (people, rounds) = (db.Candidacies.Candidates(), db.Rounds.Scoring());
        return await db.Searches.SeenBy(viewer).Where(search => search.Id == id).Select(search => new SearchHead(
            new(search.Id, search.Title, search.Client.Name, search.Status,
                search.Members.Where(member => member.Role == MemberRole.Lead).Select(member => member.Account.Name).First(),
                search.OpenedAt, search.EndedAt, search.Milestone, search.MilestoneOn, search.StageSetId),
            people.Count(held => held.SearchId == search.Id && held.LeftAt == null),
            people.Count(held => held.SearchId == search.Id && held.LeftAt != null),
            rounds.Where(round => round.SearchId == search.Id && round.State == RoundState.Open).Min(round => (DateOnly?)round.DueOn))).SingleOrDefaultAsync();
    }

    /// <summary>People by search and stage, of those still in.</summary>
    public static async Task<ILookup<Guid, (Guid StageId, int People)>> StageCountsAsync(this LeadersDb db, IReadOnlyCollection<Guid> searches)
    {
        ArgumentNullException.ThrowIfNull(db);
        var counts = await db.Candidacies.Active().Where(held => searches.Contains(held.SearchId))
            .GroupBy(held => new { held.SearchId, held.StageId })
            .Select(group => new { group.Key.SearchId, group.Key.StageId, People = group.Count() }).ToListAsync();
        return counts.ToLookup(count => count.SearchId, count => (count.StageId, count.People));
    }

    /// <summary>Scorecards owed in open rounds that count, by search.</summary>
    public static async Task<Dictionary<Guid, OwedCards>> OwedCardsAsync(this LeadersDb db, IReadOnlyCollection<Guid> searches, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var account = viewer.AccountId;
        var owed = await db.Scorecards.Owed().Where(card => !card.Round.IsCalibration && searches.Contains(card.Round.SearchId))
            .GroupBy(card => new { card.Round.SearchId, IsMine = card.RaterId == account })
            .Select(group => new { group.Key.SearchId, group.Key.IsMine, Cards = group.Count() }).ToListAsync();
        return owed.GroupBy(group => group.SearchId).ToDictionary(group => group.Key,
            group => new OwedCards(group.Where(part => part.IsMine).Sum(part => part.Cards), group.Where(part => !part.IsMine).Sum(part => part.Cards)));
    }
}
