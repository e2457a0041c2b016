using System.Text;
using System.Text.Json;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>One entry of a JSON file.</summary>
/// <param name="Line">where it begins</param>
/// <param name="Part">what it holds, or null when that cannot be read</param>
/// <param name="Error">why it cannot be read, or null</param>
internal readonly record struct JsonItem(int Line, JsonPart? Part, string? Error);

/// <summary>Reads the entries of a JSON file one at a time: those of the list it is, those of a named list in it, or else the one that it is.</summary>
internal sealed class JsonItems
{
    /// <summary>An entry is held whole; a trial with all its results stays far below.</summary>
    private const int MaxMegabytes = 32, MaxItem = MaxMegabytes * 1024 * 1024, MaxDepth = 64;

    private readonly Stream content;
    private readonly string? list;
    private byte[] bytes = new byte[64 * 1024];
    private int start, end, line = 1;
    private bool isEnded;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = MaxDepth });

    /// <summary>Depth of the entries of the list that is being read, or -1 outside of it.</summary>
    private int depth = -1;
    private bool hasList, isNamed;

    private JsonItems(Stream content, string? list) => (this.content, this.list) = (content, list);

    /// <param name="content">the whole file; UTF-8, or UTF-16 with a byte order mark</param>
    /// <param name="list">name of the list, right under the root, whose entries are wanted: "results"; null when only the whole may be a list</param>
    /// <exception cref="RuleBrokenException">when it is no JSON, or one entry is too large to be held</exception>
    public static IEnumerable<JsonItem> Of(Stream content, string? list = null)
    {
        var items = new JsonItems(Opened(content), list);
        while (items.Next() is { } item) yield return item;
        if (items.hasList) yield break;
        var whole = new JsonItems(Opened(content), list) { depth = 0 };
        while (whole.Next() is { } item) yield return item;
    }

    private static Stream Opened(Stream content)
    {
        content.Position = 0;
        var mark = new byte[3];
        var count = content.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        var wide = mark.AsSpan(0, count).StartsWith<byte>([0xFF, 0xFE]) ? Encoding.Unicode : mark.AsSpan(0, count).StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;
        content.Position = wide is not null ? 2 : mark.AsSpan(0, count).SequenceEqual<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        return wide is null ? content : Encoding.CreateTranscodingStream(content, wide, Encoding.UTF8, leaveOpen: true);
    }

    private JsonItem? Next()
    {
        try
        {
            while (true)
            {
                if (Step() is { } item) return item;
                if (isEnded) return null;
                Fill();
            }
        }
        catch (JsonException broken)
        {
            throw new RuleBrokenException($"The JSON is broken, or nested deeper than {MaxDepth} levels, at line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}. "
                + "Download the file anew and bring it as it came.");
        }
    }

    /// <summary>Reads on in what is held; null when that is used up.</summary>
    private JsonItem? Step()
    {
        var reader = new Utf8JsonReader(bytes.AsSpan(start, end - start), isEnded, state);
        while (true)
        {
            var (before, kept) = ((int)reader.BytesConsumed, reader.CurrentState);
            if (!reader.Read())
            {
                Keep((int)reader.BytesConsumed, reader.CurrentState);
                return null;
            }
            if (depth >= 0 && reader.CurrentDepth == depth && reader.TokenType is not JsonTokenType.EndArray and not JsonTokenType.EndObject)
            {
                var from = (int)reader.TokenStartIndex;
                if (!JsonDocument.TryParseValue(ref reader, out var document))
                {
                    Keep(before, kept);
                    return null;
                }
                var at = line + bytes.AsSpan(start, from).Count((byte)'\n');
                Keep((int)reader.BytesConsumed, reader.CurrentState);
                using (document) return Item(at, document.RootElement);
            }
            Follow(ref reader);
        }
    }

    /// <summary>Notices where the wanted list begins and ends.</summary>
    private void Follow(ref Utf8JsonReader reader)
    {
        if (depth >= 0)
        {
            if (reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == depth - 1) depth = -1;
            return;
        }
        if (reader.TokenType == JsonTokenType.PropertyName) isNamed = list is not null && reader.CurrentDepth == 1 && reader.ValueTextEquals(list);
        else if (reader.TokenType == JsonTokenType.StartArray && (reader.CurrentDepth == 0 || isNamed)) (depth, hasList) = (reader.CurrentDepth + 1, true);
        else isNamed = false;
    }

    private static JsonItem Item(int line, JsonElement element)
    {
        try
        {
            return new(line, JsonPart.Of(element), null);
        }
        catch (RuleBrokenException broken)
        {
            return new(line, null, broken.Message);
        }
    }

    private void Keep(int consumed, JsonReaderState reached)
    {
        line += bytes.AsSpan(start, consumed).Count((byte)'\n');
        (start, state) = (start + consumed, reached);
    }

    private void Fill()
    {
        if (start > 0)
        {
            bytes.AsSpan(start, end - start).CopyTo(bytes);
            (start, end) = (0, end - start);
        }
        if (end == bytes.Length)
        {
            Rule.Require(bytes.Length < MaxItem, $"An entry of the file, from line {line} on, is larger than {MaxMegabytes} MB.");
            Array.Resize(ref bytes, bytes.Length * 2);
        }
        var read = content.Read(bytes.AsSpan(end));
        (end, isEnded) = (end + read, read == 0);
    }
}
