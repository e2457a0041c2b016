using PrecisionLeaders.Data.Intake.Works;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.People;

/// <summary>What files of people have in common, whatever their form.</summary>
internal static class PersonParts
{
    public const string UnstatedDegree = "Degree not stated";

    /// <summary>The record that comes of reading a person: the person, or what is wrong with them.</summary>
    public static ReadRecord Record(int? line, string? label, Func<PersonRecord> read)
    {
        label = label is null ? null : OrcidParts.Cut(label, ReadRecord.LabelLength);
        try
        {
            var person = read();
            person.Check();
            return new(line, person, null) { Label = label };
        }
        catch (RuleBrokenException broken)
        {
            return new(line, null, broken.Message) { Label = label };
        }
    }

    public static string? Joined(string separator, params IEnumerable<string?> parts)
    {
        var joined = string.Join(separator, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>An address on the web: a link when it is sound, words otherwise.</summary>
    public static IEnumerable<IdentifierRecord> Page(string? url, string? name)
    {
        if (url is null && name is null) return [];
        var isSound = url is { Length: <= Candidate.UrlLength } && WebAddress.IsSound(url);
        var words = isSound ? name ?? url! : Joined(": ", name, url)!;
        return [new(PersonRecord.WebPageScheme, OrcidParts.Cut(words, Identifier.ValueLength), isSound ? url : null)];
    }

    /// <exception cref="RuleBrokenException">when something is written that is no date</exception>
    public static PartialDate? Date(string? written, string? what)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var date = WorkDates.Iso(written);
        Rule.Require(date is not null, $"“{OrcidParts.Cut(what ?? "An entry", 60)}” has a date that is none: “{OrcidParts.Cut(written, 40)}”.");
        return date;
    }
}
