using System.Security.Cryptography;
using System.Text;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>What the columns of a table hold that the firm has met: remembered by their names, in whatever order and spelling of capitals they stand.</summary>
public sealed class ColumnLayout : Aggregate
{
    public const int KeyLength = 64;

    private ColumnLayout() { }

    public ColumnLayout(IReadOnlyList<TableColumn> columns, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Key = KeyOf(columns.Select(column => column.Name));
        Tell(columns, by, now);
    }

    /// <summary>SHA-256 of the names, lower-case hex.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The columns without the values that stood in them.</summary>
    public IReadOnlyList<TableColumn> Columns { get; private set; } = [];
    public Account By { get; private set; } = null!;
    public Guid ById { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>Takes over what the columns hold.</summary>
    public void Tell(IReadOnlyList<TableColumn> columns, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(by);
        (Columns, By, ById, At) = ([.. columns.Select(column => column with { Values = [] })], by, by.Id, now);
    }

    /// <summary>What a column of this name holds; null when it is not read.</summary>
    public int? MeaningOf(string name) => Columns.FirstOrDefault(column => Plain(column.Name) == Plain(name))?.Meaning;

    /// <summary>The same for the same set of names.</summary>
    public static string KeyOf(IEnumerable<string> names) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names.Select(Plain).Order(StringComparer.Ordinal)))));

    private static string Plain(string name) => string.Concat(Words.Of(name));
}
