using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>
/// Finds people by a question, nearest first. What is asked of the index is bounded whatever the words: up to <see cref="Rankable"/> matches are
/// weighed one by one; of more, those come first who are named for the words, and then the newest.
/// </summary>
public sealed class FindPeople
{
    /// <summary>So many matches are weighed against each other in some milliseconds.</summary>
    public const int Rankable = 5_000;

    /// <summary>So many of the nearest are counted by what they have in common.</summary>
    public const int Countable = 2_000;

    /// <summary>More people than these by stage or search are a question for the board.</summary>
    private const int MostByPlace = 20_000;

    private readonly LeadersDb db;
    private readonly FindQuery query;
    private readonly FindEngine engine;
    private readonly List<string> facts = [];
    private readonly List<(string Sql, object Parameter)> also = [];
    private readonly List<HashSet<Guid>> liftedByPlace = [];

    private FindPeople(LeadersDb db, FindQuery query, FindEngine engine) => (this.db, this.query, this.engine) = (db, query, engine);

    /// <summary>The same search for fewer.</summary>
    private FindPeople(FindPeople wider, FindQuery query) : this(wider.db, query, wider.engine)
    {
        facts.AddRange(wider.facts);
        also.AddRange(wider.also);
    }

    /// <param name="db">where</param>
    /// <param name="viewer">who asks: recruiters find people, nobody else does</param>
    /// <param name="typed">what is asked; an ORCID iD or an e-mail address alone finds the one person who has it</param>
    /// <param name="specialties">specialties everyone found has one of, or null</param>
    public static async Task<FoundPeople> RunAsync(LeadersDb db, Viewer viewer, string typed, IReadOnlyCollection<Guid>? specialties = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(typed);
        return await RunAsync(db, viewer, typed, specialties, await FindIndex.EngineAsync(db));
    }

    internal static async Task<FoundPeople> RunAsync(LeadersDb db, Viewer viewer, string typed, IReadOnlyCollection<Guid>? specialties, FindEngine engine)
    {
        var query = await FindChoices.LookUpAsync(db, FindQuery.Parse(typed));
        if (!viewer.Is(Roles.Recruiter) || query.IsEmpty) return FoundPeople.Nobody;
        var known = db.Candidates.KnownBy(typed);
        var find = new FindPeople(db, known is null ? query : FindQuery.Parse(null), engine);
        if (known is not null) find.Within(await known.Select(held => held.Id).ToListAsync());
        if (specialties is not null) find.facts.AddRange(specialties.Select(FactToken.OfSpecialty));
        await find.NarrowAsync(viewer);
        return await find.AnswerAsync();
    }

    /// <summary>How many of whom the question finds were added or changed since a moment, counted no further than one more than <see cref="Found.Many"/>.</summary>
    public static async Task<int> CountSinceAsync(LeadersDb db, Viewer viewer, FindQuery query, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        if (!viewer.Is(Roles.Recruiter) || query.IsEmpty) return 0;
        var changed = db.Set<FindText>().Where(held => held.ChangedAt > since);
        if (!await changed.AnyAsync()) return 0;
        var find = new FindPeople(db, await FindChoices.LookUpAsync(db, query), await FindIndex.EngineAsync(db));
        await find.NarrowAsync(viewer);
        return await find.Hits(false, FindOrder.None).Join(changed, hit => hit.Number, held => held.Number, (hit, _) => hit.Number).Take(Found.Many + 1).CountAsync();
    }

    /// <summary>People by where they stand in the viewer's searches: looked up first, the index then asked within them.</summary>
    private async Task NarrowAsync(Viewer viewer)
    {
        foreach (var place in query.Places)
        {
            var seen = db.Candidacies.SeenBy(db, viewer).Active();
            var names = (await seen.Select(held => new { Id = place.IsStage ? held.StageId : held.SearchId, Name = place.IsStage ? held.Stage.Name : held.Search.Title + " " + held.Search.Client.Name }).Distinct().ToListAsync())
                .Where(held => IsMeant(place.Words, held.Name)).Select(held => held.Id).ToList();
            var people = await seen.Where(held => names.Contains(place.IsStage ? held.StageId : held.SearchId)).Select(held => held.CandidateId).Distinct().Take(MostByPlace).ToListAsync();
            if (place.Weight != FindWeight.Important) Within(people, place.Weight == FindWeight.Exclude);
            else liftedByPlace.Add([.. people]);
        }
        // Where nothing else is asked, who is found has at least one of what is important.
        if (liftedByPlace.Count > 0 && query.Items.All(item => item is FindPlace { Weight: FindWeight.Important })) Within(liftedByPlace.SelectMany(people => people).Distinct());
    }

    private static bool IsMeant(IReadOnlyList<string> typed, string name)
    {
        var words = Words.Of(name);
        return typed.All(begun => words.Any(word => word.StartsWith(begun, StringComparison.Ordinal)));
    }

    private void Within(IEnumerable<Guid> people, bool isNot = false)
    {
        var list = db.Database.IsSqlite() ? "SELECT upper(value) FROM json_each({0})" : "SELECT CAST([value] AS uniqueidentifier) FROM OPENJSON({0})";
        also.Add(($"SELECT \"Number\" FROM \"FindTexts\" WHERE \"CandidateId\" {(isNot ? "NOT " : "")}IN ({list})", System.Text.Json.JsonSerializer.Serialize(people)));
    }

    private async Task<FoundPeople> AnswerAsync()
    {
        var count = await Hits(false, FindOrder.None).Take(Rankable + 1).CountAsync();
        var isCoarse = query.IsRanked && count > Rankable;
        var rows = isCoarse ? await CoarselyAsync() : await RowsAsync(Hits(false, query.IsRanked ? FindOrder.Nearest : FindOrder.Newest));
        if (!query.IsRanked) rows = [.. rows.OrderBy(row => row.SortName, StringComparer.Ordinal).ThenBy(row => row.CandidateId)];
        return new(await LiftAsync(rows), Math.Min(count, Rankable), count > Rankable, isCoarse, engine == FindEngine.Plain);
    }

    /// <summary>Who has most of the facts and places that are important comes first, and among those as without: nearness is about words, and facts have none.</summary>
    private async Task<IReadOnlyList<FoundRow>> LiftAsync(List<FoundRow> rows)
    {
        var lifting = query.Lifting.OfType<FindFact>().ToList();
        if (lifting.Count + liftedByPlace.Count == 0) return rows;
        if (rows.Count >= Countable)
        {
            // Of more than are fetched, those who are lifted may stand further down.
            var lifted = liftedByPlace.ConvertAll(people => { var among = new FindPeople(this, query); among.Within(people); return among; });
            if (lifting.Count > 0) lifted.Add(new(this, query.AmongLifted()));
            foreach (var among in lifted)
                rows.AddRange((await among.RowsAsync(among.Hits(false, query.IsRanked ? FindOrder.Nearest : FindOrder.Newest))).ExceptBy(rows.Select(row => row.CandidateId), row => row.CandidateId).ToList());
        }
        return [.. rows.OrderByDescending(row => lifting.Count(fact => fact.IsOf(row.Facts)) + liftedByPlace.Count(people => people.Contains(row.CandidateId))).Take(Countable)];
    }

    private async Task<List<FoundRow>> CoarselyAsync()
    {
        if (engine != FindEngine.Fts5) return await RowsAsync(Hits(false, FindOrder.Newest));
        var near = Hits(true, FindOrder.None);
        var isFew = await near.Take(Rankable + 1).CountAsync() <= Rankable;
        var rows = await RowsAsync(Hits(true, isFew ? FindOrder.Nearest : FindOrder.Newest));
        if (rows.Count < Countable) rows.AddRange((await RowsAsync(Hits(false, FindOrder.Newest))).ExceptBy(rows.Select(row => row.CandidateId), row => row.CandidateId).Take(Countable - rows.Count));
        return rows;
    }

    private async Task<List<FoundRow>> RowsAsync(IQueryable<Hit> hits)
    {
        var rows = await hits.Join(db.Set<FindText>(), hit => hit.Number, held => held.Number, (hit, held) => new FoundRow(held.CandidateId, held.SortName, held.AddedAt, held.Facts, hit.Score)).ToListAsync();
        // The same nearness: by name, as on every list.
        return [.. rows.OrderBy(row => Math.Round(row.Score, 6)).ThenBy(row => row.SortName, StringComparer.Ordinal).ThenBy(row => row.CandidateId)];
    }

    private IQueryable<Hit> Hits(bool isNear, FindOrder order)
    {
        var server = new ServerMatch(engine);
        var (sql, parameters) = engine == FindEngine.Fts5
            ? ($"SELECT rowid AS \"Number\", {(order == FindOrder.Nearest ? "rank" : "0.0")} AS \"Score\" FROM \"FindIndex\" WHERE \"FindIndex\" MATCH {{0}}", new List<object> { Fts5Match.Of(query, facts, isNear) })
            : (server.Of(query, facts), [.. server.Parameters]);
        foreach (var (inner, parameter) in also)
        {
            sql += $" AND {(engine == FindEngine.Fts5 ? "rowid" : "t.\"Number\"")} IN ({inner.Replace("{0}", $"{{{parameters.Count}}}", StringComparison.Ordinal)})";
            parameters.Add(parameter);
        }
        if (engine == FindEngine.Fts5 && order != FindOrder.None) sql += $" ORDER BY {(order == FindOrder.Nearest ? "rank" : "rowid DESC")} LIMIT {Countable}";
        var hits = db.Database.SqlQueryRaw<Hit>(sql, [.. parameters]);
        if (engine == FindEngine.Fts5 || order == FindOrder.None) return hits;
        return (order == FindOrder.Nearest ? hits.OrderBy(hit => hit.Score).ThenByDescending(hit => hit.Number) : hits.OrderByDescending(hit => hit.Number)).Take(Countable);
    }

    private enum FindOrder
    {
        None,
        Nearest,
        Newest,
    }

    private sealed record Hit(long Number, double Score);
}

/// <summary>A person found, with what is needed to order and count them.</summary>
public sealed record FoundRow(Guid CandidateId, string SortName, DateTimeOffset AddedAt, string Facts, double Score);

/// <summary>Whom a question finds.</summary>
/// <param name="Rows">the nearest, in order, no more than <see cref="FindPeople.Countable"/></param>
/// <param name="Count">how many there are; where <paramref name="IsMore"/>, there are more than that</param>
/// <param name="IsMore">counting stopped</param>
/// <param name="IsCoarse">too many to weigh one by one</param>
/// <param name="IsPlain">the database has no full-text index</param>
public sealed record FoundPeople(IReadOnlyList<FoundRow> Rows, int Count, bool IsMore, bool IsCoarse, bool IsPlain)
{
    public static FoundPeople Nobody { get; } = new([], 0, false, false, false);
}
