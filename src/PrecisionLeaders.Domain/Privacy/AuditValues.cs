using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PrecisionLeaders.Domain.Privacy;

/// <summary>A record within an audit entry: the aggregate itself, or one of its parts.</summary>
/// <param name="Part">kind of part; null for the aggregate itself</param>
/// <param name="Id">which part; null for the aggregate, and for parts without an id</param>
/// <param name="Act">added, changed or removed</param>
/// <param name="Fields">those that changed</param>
public sealed record AuditedRecord(string? Part, string? Id, string Act, IReadOnlyList<AuditedField> Fields);

/// <param name="Name">the property's name</param>
/// <param name="Old">what stood there; null for nothing</param>
/// <param name="New">what stands there now; null for nothing</param>
public sealed record AuditedField(string Name, string? Old, string? New);

/// <summary>What stood in the fields of a record before and after, as JSON. Kept apart from its entry, so that it can be forgotten and the entry stays.</summary>
public sealed class AuditValues
{
    /// <summary>Characters kept of one value, and of the JSON of all; what does not fit is counted.</summary>
    public const int ValueLength = 400, TextLength = 16_000;

    /// <summary>Characters kept before the first difference of two long texts.</summary>
    private const int Before = 60;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private AuditValues() { }

    private AuditValues(string text) => Text = text;

    public long EntryId { get; private set; }

    /// <summary>
    /// <c>{"salt":…,"records":[{"part":…,"id":…,"act":…,"fields":[[name,old,new],…]},…],"more":n}</c>. The salt keeps the digest from telling forgotten values
    /// to whoever guesses them.
    /// </summary>
    public string Text { get; private set; } = "";

    /// <summary>The values of these records, cut to what fits; null when there are none.</summary>
    public static AuditValues? Of(IReadOnlyList<AuditedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        if (records.Count == 0) return null;
        using var memory = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(memory, Compact))
        {
            json.WriteStartObject();
            json.WriteBase64String("salt", RandomNumberGenerator.GetBytes(16));
            json.WriteStartArray("records");
            var kept = 0;
            while (kept < records.Count && json.BytesCommitted + json.BytesPending < TextLength) Write(json, records[kept++]);
            json.WriteEndArray();
            if (kept < records.Count) json.WriteNumber("more", records.Count - kept);
            json.WriteEndObject();
        }
        return new(Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length));
    }

    /// <summary>The records, and how many more there were than fit.</summary>
    public (IReadOnlyList<AuditedRecord> Records, int More) Read()
    {
        using var json = JsonDocument.Parse(Text);
        return ([.. json.RootElement.GetProperty("records").EnumerateArray().Select(Read)], json.RootElement.TryGetProperty("more", out var more) ? more.GetInt32() : 0);
    }

    private static void Write(Utf8JsonWriter json, AuditedRecord record)
    {
        json.WriteStartObject();
        if (record.Part is not null) json.WriteString("part", record.Part);
        if (record.Id is not null) json.WriteString("id", record.Id);
        json.WriteString("act", record.Act);
        json.WriteStartArray("fields");
        foreach (var field in record.Fields)
        {
            var (old, now) = Cut(field.Old, field.New);
            json.WriteStartArray();
            json.WriteStringValue(field.Name);
            json.WriteStringValue(old);
            json.WriteStringValue(now);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static AuditedRecord Read(JsonElement record) => new(Optional(record, "part"), Optional(record, "id"), record.GetProperty("act").GetString()!,
        [.. record.GetProperty("fields").EnumerateArray().Select(field => new AuditedField(field[0].GetString()!, field[1].GetString(), field[2].GetString()))]);

    private static string? Optional(JsonElement record, string name) => record.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>Of long texts, what is kept begins a little before they differ.</summary>
    private static (string? Old, string? New) Cut(string? old, string? now)
    {
        if ((old?.Length ?? 0) <= ValueLength && (now?.Length ?? 0) <= ValueLength) return (old, now);
        var from = 0;
        if (old is not null && now is not null)
        {
            var shared = old.AsSpan().CommonPrefixLength(now);
            if (shared > ValueLength / 2) from = shared - Before;
        }
        return (Cut(old, from), Cut(now, from));
    }

    private static string? Cut(string? text, int from)
    {
        if (text is null || from == 0 && text.Length <= ValueLength) return text;
        // Half a pair is no text.
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from])) from--;
        var to = Math.Min(text.Length, from + ValueLength);
        if (to < text.Length && char.IsLowSurrogate(text[to])) to--;
        return string.Create(CultureInfo.InvariantCulture, $"{(from > 0 ? "…" : "")}{text.AsSpan(from, to - from)}{(to < text.Length ? "…" : "")} [cut, {text.Length:N0} characters]");
    }
}
