using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>How many ratings each candidate of a round has or will get, as far as one viewer may know: those they are recused from are left out.</summary>
/// <param name="Groups">the most first; names in order of the alphabet</param>
/// <param name="Gone">who of the round has left the search, and when</param>
public sealed record RatingNumbers(IReadOnlyList<RatingNumbers.Group> Groups, IReadOnlyList<RatingNumbers.Departure> Gone)
{
    /// <summary>Whether some get more ratings than others: their scores then rest on different people's judgement.</summary>
    public bool AreUnequal => Groups.Count > 1;

    /// <param name="db">where it is counted</param>
    /// <param name="round">whole</param>
    /// <param name="viewer">who looks</param>
    public static async Task<RatingNumbers> OfAsync(LeadersDb db, ScoringRound round, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        var hidden = await db.RecusedFromAsync(viewer, round.SearchId);
        var counts = round.State == RoundState.Draft ? await PlannedAsync(db, round) : await AskedAsync(db, round);
        var id = round.Id;
        var names = await ShownNames.OfAsync(db, viewer, db.Rounds.Where(held => held.Id == id).SelectMany(held => held.Candidacies).Select(held => held.Candidacy));
        var shown = round.Candidacies.Where(held => !hidden.Contains(held.CandidacyId)).Select(held => held.Candidacy).OrderBy(held => names[held.Id].Sort, StringComparer.Ordinal).ToList();
        return new(
            [.. shown.Where(held => held.IsActive).GroupBy(held => counts.GetValueOrDefault(held.Id)).OrderByDescending(group => group.Key).Select(group => new Group(group.Key, [.. group.Select(held => names[held.Id].Text)]))],
            [.. shown.Where(held => !held.IsActive).Select(held => new Departure(names[held.Id].Text, held.LeftAt!.Value))]);
    }

    private static Task<Dictionary<Guid, int>> AskedAsync(LeadersDb db, ScoringRound round)
    {
        var id = round.Id;
        return db.Scorecards.Asked().Where(card => card.RoundId == id).GroupBy(card => card.CandidacyId).Select(group => new { group.Key, Cards = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Cards);
    }

    /// <summary>Everyone seated who is still there, but for who stepped back from whom in an earlier round.</summary>
    private static async Task<Dictionary<Guid, int>> PlannedAsync(LeadersDb db, ScoringRound round)
    {
        var search = round.SearchId;
        var members = await db.Searches.Where(held => held.Id == search).SelectMany(held => held.Members).Select(member => member.AccountId).ToListAsync();
        var raters = round.Raters.Where(rater => rater.Account.IsActive && members.Contains(rater.AccountId)).Select(rater => rater.AccountId).ToList();
        var recused = (await db.Scorecards.Recused().Where(card => card.Round.SearchId == search && raters.Contains(card.RaterId)).Select(card => new { card.CandidacyId, card.RaterId }).Distinct().ToListAsync())
            .ToLookup(card => card.CandidacyId);
        return round.Candidacies.ToDictionary(held => held.CandidacyId, held => raters.Count - recused[held.CandidacyId].Count());
    }

    public sealed record Group(int Ratings, IReadOnlyList<string> Names);

    public sealed record Departure(string Name, DateTimeOffset At);
}
