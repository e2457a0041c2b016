using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>
/// JSON written in one way only, after RFC 8785: members ordered by name (by UTF-16 code unit), no blanks, nothing escaped that need not
/// be. Of numbers whole ones alone are used; fractions stand as text, so that the writing of floating point is no part of the form.
/// </summary>
internal static class CanonicalJson
{
    public static string Of(JsonNode node)
    {
        var text = new StringBuilder(4096);
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                Write(text, members);
                break;
            case JsonArray items:
                text.Append('[');
                for (var at = 0; at < items.Count; at++)
                {
                    if (at > 0) text.Append(',');
                    Write(text, items[at]);
                }
                text.Append(']');
                break;
            default:
                Write(text, node.AsValue());
                break;
        }
    }

    private static void Write(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            Write(text, name);
            text.Append(':');
            Write(text, value);
        }
        text.Append('}');
    }

    private static void Write(StringBuilder text, JsonValue value)
    {
        if (value.TryGetValue<string>(out var words)) Write(text, words);
        else if (value.TryGetValue<bool>(out var isSo)) text.Append(isSo ? "true" : "false");
        else text.Append(value.GetValue<int>().ToString(CultureInfo.InvariantCulture));
    }

    private static void Write(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var letter in words)
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        text.Append('"');
    }
}
