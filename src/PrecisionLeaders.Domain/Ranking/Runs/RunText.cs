using System.Text.Json;

namespace PrecisionLeaders.Domain.Ranking.Runs;

/// <summary>Reads a stored text, and says in one way that it cannot be read.</summary>
internal static class RunText
{
    /// <exception cref="FormatException">The text is no JSON, lacks what is read of it, or holds what cannot be.</exception>
    public static T Read<T>(string text, string what, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false });
            return read(json.RootElement);
        }
        catch (JsonException wrong)
        {
            throw Unreadable(what, wrong);
        }
        catch (KeyNotFoundException wrong)
        {
            throw Unreadable(what, wrong);
        }
        catch (InvalidOperationException wrong)
        {
            throw Unreadable(what, wrong);
        }
        catch (ArgumentException wrong)
        {
            throw Unreadable(what, wrong);
        }
        catch (ArithmeticException wrong)
        {
            throw Unreadable(what, wrong);
        }
    }

    private static FormatException Unreadable(string what, Exception because) => new($"The {what} cannot be read.", because);
}
