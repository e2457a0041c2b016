using System.Text.Json;
using System.Text.Json.Serialization;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>Keeps a rank as its number, as forms kept it before designations had names, and a designation by its id.</summary>
internal sealed class KeptDesignation : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? ((Designation)reader.GetInt32()).ToString() : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Enum.TryParse<Designation>(value, out var rank)) writer.WriteNumberValue((int)rank);
        else writer.WriteStringValue(value);
    }
}
