using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>
/// Writes the texts of many people by one statement. FTS5 writes out what it has in hand with every statement; saved one by one, each person would be a piece
/// of index of their own, and merging such pieces takes several times as long as all else.
/// </summary>
internal static class FindTextRows
{
    public static async Task WriteAsync(LeadersDb db, IEnumerable<FindText> texts, CancellationToken cancellation)
    {
        var type = db.Model.FindEntityType(typeof(FindText))!;
        var columns = type.GetProperties().Where(held => !held.IsPrimaryKey()).ToList();
        var rows = JsonSerializer.Serialize(texts.Select(text => columns.ConvertAll(column => Stored(column, text))));
        var names = columns.ConvertAll(column => $"\"{column.GetColumnName()}\"");
        var sql = $"INSERT INTO \"FindTexts\" ({string.Join(", ", names)}) SELECT {string.Join(", ", names.Select((_, at) => $"value ->> {at}"))} FROM json_each({{0}}) WHERE true "
            + $"ON CONFLICT (\"{nameof(FindText.CandidateId)}\") DO UPDATE SET {string.Join(", ", names.Select(name => $"{name} = excluded.{name}"))}";
        await db.Database.ExecuteSqlRawAsync(sql, [rows], cancellation);
    }

    /// <summary>A value as the mapping stores it.</summary>
    private static object? Stored(IProperty column, FindText text)
    {
        var value = column.PropertyInfo!.GetValue(text);
        if (column.GetTypeMapping().Converter is { } converter) value = converter.ConvertToProvider(value);
        return value is Guid id ? id.ToString().ToUpperInvariant() : value;
    }
}
