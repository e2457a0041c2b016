using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>Which index a database has over <see cref="FindText"/>.</summary>
public enum FindEngine
{
    /// <summary>SQLite's FTS5.</summary>
    Fts5,

    /// <summary>SQL Server's full-text search.</summary>
    FullText,

    /// <summary>None: every text is read. Slower, and nearness is reckoned more coarsely.</summary>
    Plain,
}

/// <summary>
/// Makes the full-text index where it is missing. Made at prepare time rather than by a migration: it is derived, SQL Server makes none within a
/// transaction, and a server may get its full-text search later.
/// </summary>
internal static class FindIndex
{
    /// <summary>The columns of texts, in the order of <see cref="FindField"/>, and how much it weighs to stand in each.</summary>
    internal static readonly IReadOnlyList<(string Column, int Weight)> Columns =
        [("Name", 10), ("Titles", 5), ("Organisations", 4), ("Specialties", 5), ("Places", 3), ("Evidence", 1), ("Notes", 1)];

    internal static string Of(FindField field) => Columns[(int)field].Column;

    private static readonly string Named = string.Join(", ", Columns.Select(held => $"\"{held.Column}\"").Prepend("\"Facts\""));

    /// <summary>The index holds no texts of its own; three triggers keep it in step with the table within the statement that changes a row.</summary>
    private static IEnumerable<string> ForSqlite()
    {
        var old = string.Join(", ", Columns.Select(held => $"old.\"{held.Column}\"").Prepend("old.\"Facts\""));
        var fresh = string.Join(", ", Columns.Select(held => $"new.\"{held.Column}\"").Prepend("new.\"Facts\""));
        var drop = $"INSERT INTO \"FindIndex\"(\"FindIndex\", rowid, {Named}) VALUES ('delete', old.\"Number\", {old});";
        var add = $"INSERT INTO \"FindIndex\"(rowid, {Named}) VALUES (new.\"Number\", {fresh});";
        yield return $"CREATE VIRTUAL TABLE \"FindIndex\" USING fts5({Named}, content='FindTexts', content_rowid='Number', tokenize='ascii', prefix='2 3')";
        yield return $"INSERT INTO \"FindIndex\"(\"FindIndex\", rank) VALUES ('rank', 'bm25(0, {string.Join(", ", Columns.Select(held => held.Weight))})')";
        yield return "INSERT INTO \"FindIndex\"(\"FindIndex\") VALUES ('rebuild')";
        yield return $"CREATE TRIGGER \"FindTextAdded\" AFTER INSERT ON \"FindTexts\" BEGIN {add} END";
        yield return $"CREATE TRIGGER \"FindTextRemoved\" AFTER DELETE ON \"FindTexts\" BEGIN {drop} END";
        yield return $"CREATE TRIGGER \"FindTextChanged\" AFTER UPDATE ON \"FindTexts\" BEGIN {drop} {add} END";
    }

    internal static IReadOnlyList<string> ForSqlServer { get; } =
    [
        "CREATE FULLTEXT CATALOG [FindCatalogue] WITH ACCENT_SENSITIVITY = OFF",
        $"CREATE FULLTEXT INDEX ON [FindTexts] ({string.Join(", ", Columns.Select(held => $"[{held.Column}] LANGUAGE 0").Prepend("[Facts] LANGUAGE 0"))}) KEY INDEX [PK_FindTexts] ON [FindCatalogue] WITH (CHANGE_TRACKING = AUTO, STOPLIST = OFF)",
    ];

    public static async Task EnsureAsync(LeadersDb db)
    {
        if (db.Database.IsSqlite())
        {
            if (await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = 'FindTextChanged'").SingleAsync() == 0)
            {
                await db.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS \"FindTextAdded\"; DROP TRIGGER IF EXISTS \"FindTextRemoved\"; DROP TABLE IF EXISTS \"FindIndex\"");
                foreach (var statement in ForSqlite()) await db.Database.ExecuteSqlRawAsync(statement);
            }
        }
        else if (await EngineAsync(db) == FindEngine.Plain && await db.Database.SqlQueryRaw<int>("SELECT ISNULL(CAST(SERVERPROPERTY('IsFullTextInstalled') AS int), 0) AS [Value]").SingleAsync() == 1)
        {
            foreach (var statement in ForSqlServer) await db.Database.ExecuteSqlRawAsync(statement);
        }
        // A pool from before there was an index, or one whose texts were thrown away to have them made anew.
        if (!await db.Set<FindText>().AnyAsync() && await db.Candidates.AnyAsync()) await RenewAsync(db);
    }

    /// <summary>Has everyone's texts made anew by the feed.</summary>
    public static Task RenewAsync(LeadersDb db) => db.Database.ExecuteSqlRawAsync("INSERT INTO \"FindDues\" (\"Subject\") SELECT \"Id\" FROM \"Candidates\"");

    /// <summary>Which index the database has now.</summary>
    public static async Task<FindEngine> EngineAsync(LeadersDb db)
    {
        if (db.Database.IsSqlite()) return FindEngine.Fts5;
        return await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS [Value] FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID('FindTexts')").SingleAsync() > 0 ? FindEngine.FullText : FindEngine.Plain;
    }
}
