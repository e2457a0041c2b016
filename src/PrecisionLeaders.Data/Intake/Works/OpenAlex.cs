using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads authors and works as OpenAlex answers them: one, or the results of a search.</summary>
internal sealed class OpenAlex : FileKind
{
    public override string Name => "OpenAlex JSON";

    public override string Source => "OpenAlex";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.IsJson && head.Text.Contains("openalex.org/", StringComparison.OrdinalIgnoreCase)
            && (head.Properties.Contains("authorships") || head.Properties.Contains("works_count") || head.Properties.Contains("display_name"));
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var (count, cut) = (0, 0);
        foreach (var item in JsonItems.Of(content, "results"))
        {
            count++;
            if (item.Part is null) yield return new(item.Line, null, item.Error);
            else if (Key(item.Part.At("id")) is not { } key) yield return new(item.Line, null, "The entry is neither an author nor a work: it has no OpenAlex id.") { Label = Label(item.Part) };
            else if (key[0] == 'W') yield return OpenAlexWork.Read(item.Line, key, item.Part);
            else if (key[0] == 'A') yield return OpenAlexAuthor.Read(item.Line, key, item.Part, ref cut);
            else yield return new(item.Line, null, $"The entry {key} is neither an author nor a work.") { Label = Label(item.Part) };
        }
        Rule.Require(count > 0, "The file holds no author and no work.");
        if (cut > 0) note($"Left out: the {cut} least recent affiliations of authors who have more than {OpenAlexAuthor.MaxAppointments}.");
    }

    public static string? Label(JsonPart entry) => entry.At("display_name") is { } name ? OrcidParts.Cut(name, ReadRecord.LabelLength) : null;

    /// <summary>"A5085171399" out of its address; null when it is none.</summary>
    public static string? Key(string? written)
    {
        var key = written is null ? null : written[(written.LastIndexOf('/') + 1)..].ToUpperInvariant();
        return key is { Length: > 1 and <= 20 } && char.IsAsciiLetter(key[0]) && key.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? key : null;
    }
}
