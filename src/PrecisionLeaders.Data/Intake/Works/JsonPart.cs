using System.Text.Json;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>A value of a JSON file with what is in it. A list stands as several values of one name; null stands for nothing.</summary>
internal sealed class JsonPart
{
    private readonly List<(string Name, JsonPart Part)> parts = [];

    /// <summary>The text, or the number or truth as written, on one line; null when it is none or empty.</summary>
    public string? Text { get; private init; }

    /// <exception cref="RuleBrokenException">when a text holds half a letter</exception>
    public static JsonPart Of(JsonElement element)
    {
        try
        {
            return Read(element);
        }
        catch (InvalidOperationException)
        {
            // What JsonElement says of half a surrogate pair that is escaped, or bytes that are no UTF-8, within a text.
            throw new RuleBrokenException("A text holds half a letter (a lone \\ud800 to \\udfff, or bytes that are not UTF-8).");
        }
    }

    public JsonPart? Part(string name) => parts.Find(part => part.Name == name).Part;

    public IEnumerable<JsonPart> Each(string name) => parts.Where(part => part.Name == name).Select(part => part.Part);

    public bool Has(string name) => parts.Exists(part => part.Name == name);

    /// <summary>The text at the end of a path of names, or null.</summary>
    public string? At(params ReadOnlySpan<string> path)
    {
        var part = this;
        foreach (var step in path)
        {
            part = part.Part(step);
            if (part is null) return null;
        }
        return part.Text;
    }

    public IEnumerable<string> Texts(string name) => Each(name).Select(part => part.Text).OfType<string>();

    public bool Says(string name) => At(name) == "true";

    private static JsonPart Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object or JsonValueKind.Array:
                var part = new JsonPart();
                part.Fill("", element);
                return part;
            case JsonValueKind.String:
                return new JsonPart { Text = WorkText.Line(element.GetString()) };
            case JsonValueKind.Number:
                return new JsonPart { Text = element.GetRawText() };
            default:
                return new JsonPart { Text = element.ValueKind is JsonValueKind.True ? "true" : element.ValueKind is JsonValueKind.False ? "false" : null };
        }
    }

    private void Fill(string name, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var each in element.EnumerateArray()) Place(name, each);
        else
            foreach (var property in element.EnumerateObject()) Place(property.Name, property.Value);
    }

    private void Place(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array) Fill(name, value);
        else if (value.ValueKind != JsonValueKind.Null) parts.Add((name, Read(value)));
    }
}
