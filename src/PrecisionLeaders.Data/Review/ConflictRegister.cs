using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// Who may judge whom in a search, and what was declared of ties: for those who work it and for the chair, without the candidacies they are recused from. No
/// rating is read for it, so that no level can be told from it.
/// </summary>
/// <param name="Search">title of the search</param>
/// <param name="Rounds">its opened rounds, the latest first</param>
/// <param name="Pairs">each rater and candidate of these rounds</param>
/// <param name="Entries">what was declared, the latest first</param>
public sealed record ConflictRegister(string Search, IReadOnlyList<ConflictRegister.Round> Rounds, IReadOnlyList<ConflictRegister.Pair> Pairs, IReadOnlyList<ConflictRegister.Entry> Entries)
{
    /// <summary>What raters asked for after stepping back and nobody has answered.</summary>
    public IEnumerable<Entry> Requests => Pairs.Where(pair => pair.IsAsking).Select(pair => Entries.First(entry => entry.Card == pair.Card));

    /// <param name="db">where it is read</param>
    /// <param name="viewer">who reads it</param>
    /// <param name="search">whose it is</param>
    /// <returns>null when the viewer neither works the search nor chairs its committee</returns>
    public static async Task<ConflictRegister?> OfAsync(LeadersDb db, Viewer viewer, Guid search)
    {
        ArgumentNullException.ThrowIfNull(db);
        var title = await db.Searches.WatchedBy(viewer).Where(held => held.Id == search).Select(held => held.Title).SingleOrDefaultAsync();
        if (title is null) return null;
        var rounds = await db.Rounds.Where(round => round.SearchId == search && round.State != RoundState.Draft).OrderByDescending(round => round.OpenedAt)
            .Select(round => new Round(round.Id, round.Name, round.State, round.IsCalibration)).ToListAsync();
        var cards = db.Scorecards.WatchedBy(db, viewer).Where(card => card.Round.SearchId == search);
        var pairs = await cards.Select(card => new { card.Id, card.RoundId, Rater = card.Rater.Name, card.CandidacyId, card.FreeSince, card.RecusedAt, card.RecusalLiftedAt }).ToListAsync();
        var names = await ShownNames.OfAsync(db, viewer, cards.Select(card => card.Candidacy));
        var entries = (await cards.SelectMany(card => card.Declarations, (card, held) => new Entry(card.Id, card.RoundId, card.Rater.Name, card.CandidacyId, card.RaterId == held.ById, held.Act, held.At, held.By.Name,
            held.Kind, held.Reason, held.Shown, held.WasSubmitted)).ToListAsync())
            .ConvertAll(entry => entry with { Candidate = names[entry.Candidacy].Text, Reason = names[entry.Candidacy].Read(entry.Reason), Shown = names[entry.Candidacy].Read(entry.Shown) });
        var latest = entries.GroupBy(entry => entry.Card).ToDictionary(group => group.Key, group => group.MaxBy(entry => entry.At)!.Act);
        return new(title, rounds,
            [.. pairs.OrderBy(card => names[card.CandidacyId].Sort, StringComparer.Ordinal).ThenBy(card => card.Rater, StringComparer.Ordinal).Select(card => new Pair(card.Id, card.RoundId, card.Rater, names[card.CandidacyId].Text, (card.RecusedAt, card.RecusalLiftedAt, card.FreeSince) switch
                {
                    (not null, null, _) => PairState.Recused,
                    (not null, _, _) => PairState.Lifted,
                    (_, _, not null) => PairState.Free,
                    _ => PairState.NotSaid,
                }, latest.TryGetValue(card.Id, out var act) && act == DeclarationAct.Asked))],
            [.. entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Card)]);
    }

    public sealed record Round(Guid Id, string Name, RoundState State, bool IsCalibration);

    /// <summary>One rater and one candidate in a round, and whether one judges the other.</summary>
    /// <param name="IsAsking">that the rater, recused, asks to be let back in</param>
    public sealed record Pair(Guid Card, Guid Round, string Rater, string Candidate, PairState State, bool IsAsking);

    /// <summary>One declaration.</summary>
    /// <param name="IsByRater">that the rater declared it; else <paramref name="By"/> did</param>
    public sealed record Entry(Guid Card, Guid Round, string Rater, Guid Candidacy, bool IsByRater, DeclarationAct Act, DateTimeOffset At, string By, TieKind? Kind, string? Reason, string? Shown,
        bool WasSubmitted)
    {
        /// <summary>Whether it says no more than that there is no tie, where the data showed none.</summary>
        public bool IsPlain => Act == DeclarationAct.Free && Reason is null && Shown is null;

        /// <summary>As the viewer may read them.</summary>
        public string Candidate { get; init; } = "";
    }
}

/// <summary>Whether a rater judges a candidate.</summary>
public enum PairState
{
    /// <summary>They have not said yet whether there is a tie.</summary>
    NotSaid,
    Free,
    Recused,

    /// <summary>A recusal was undone after the round had closed: the person is seen again, and the scorecard stays out.</summary>
    Lifted,
}
