using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Makes what sources of works write fit to be kept: one line, no markup, whole entries only.</summary>
internal static partial class WorkText
{
    private const int MaxDetails = 40;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>One line, without the tags that titles carry for italics and the like; null when nothing is left.</summary>
    public static string? Plain(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var plain = WebUtility.HtmlDecode(Tag().Replace(written, ""));
        return Line(plain);
    }

    /// <summary>The same with its runs of blanks made one; null when it is empty.</summary>
    public static string? Line(string? written) => string.IsNullOrWhiteSpace(written) ? null : Blanks().Replace(written, " ").Trim();

    /// <summary>A DOI without what stands before it; null when it is none.</summary>
    public static string? Doi(string? written)
    {
        var start = written?.IndexOf("10.", StringComparison.Ordinal) ?? -1;
        if (start < 0 || (start > 0 && !DoiLead().IsMatch(written!.AsSpan(0, start)))) return null;
        var doi = written![start..].Trim();
        return doi.Contains('/', StringComparison.Ordinal) && !doi.Any(char.IsWhiteSpace) && doi.Length <= EvidenceItem.ReferenceLength ? doi : null;
    }

    /// <summary>A PubMed number, also out of its address; null when it is none.</summary>
    public static string? Pmid(string? written)
    {
        var digits = written?.Trim().TrimEnd('/');
        digits = digits?[(digits.LastIndexOf('/') + 1)..];
        return digits is { Length: > 0 and <= EvidenceItem.PmidLength } && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    public static decimal? Number(string? written) =>
        decimal.TryParse(written, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>As many of the entries, each once, as fit whole; null when there is none.</summary>
    public static string? List(IEnumerable<string?> entries, int length, string separator = "; ")
    {
        var fitting = "";
        foreach (var entry in entries.Select(Line).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var longer = fitting.Length == 0 ? entry : fitting + separator + entry;
            if (longer.Length > length) break;
            fitting = longer;
        }
        return fitting.Length == 0 ? null : fitting;
    }

    /// <summary>ACTIVE_NOT_RECRUITING is active not recruiting.</summary>
    public static string? Words(string? code) => Line(code)?.Replace('-', ' ').Replace('_', ' ').ToLowerInvariant();

    /// <summary>"first of 10 authors", "sole author".</summary>
    /// <param name="at">place, from 0</param>
    /// <param name="count">how many there are</param>
    public static string Position(int at, int count) =>
        count == 1 ? "sole author"
        : at == count - 1 ? $"last of {count} authors"
        : $"{(at < Ordinals.Length ? Ordinals[at] : Counted(at + 1))} of {count} authors";

    private static string Counted(int place) =>
        (place % 100 is 11 or 12 or 13 ? 0 : place % 10) switch { 1 => $"{place}st", 2 => $"{place}nd", 3 => $"{place}rd", _ => $"{place}th" };

    /// <summary>A work as evidence. What is too long for its place stands in the detail as far as that goes.</summary>
    /// <exception cref="RuleBrokenException">when a text holds what is no text, or the work ends before it begins</exception>
    public static EvidenceRecord Evidence(EvidenceKind kind, string title, IEnumerable<string?> details, PartialDate? start, PartialDate? end, string? reference, string? url)
    {
        Rule.Require(PartialDate.CanSpan(start, end), "It ends before it begins: see its dates.");
        var isSound = url is { Length: <= Candidate.UrlLength } && WebAddress.IsSound(url);
        var fits = reference is null or { Length: <= EvidenceItem.ReferenceLength };
        var detail = string.Join(" · ", details.Select(Line).Prepend(title.Length > EvidenceItem.TitleLength ? title : null)
            .Append(fits ? null : reference).OfType<string>().Distinct().Take(MaxDetails));
        return new(kind, Rule.Text(OrcidParts.Cut(title, EvidenceItem.TitleLength), "The title", EvidenceItem.TitleLength),
            Rule.OptionalText(OrcidParts.Cut(detail, EvidenceItem.DetailLength), "The detail", EvidenceItem.DetailLength),
            start, end, Rule.OptionalText(fits ? reference : null, "The number or DOI", EvidenceItem.ReferenceLength), isSound ? url : null);
    }

    /// <exception cref="RuleBrokenException">when the name is none that could be kept</exception>
    public static ContributorRecord Contributor(string? given, string? family, string contribution) =>
        new(Rule.OptionalText(Line(given), "The given name of a contributor", Candidate.NameLength), Rule.Text(Line(family), "The family name of a contributor", Candidate.NameLength),
            OrcidParts.Cut(contribution, EvidenceItem.ContributionLength));

    /// <summary>A person whose name the file writes in one piece.</summary>
    public static ContributorRecord Contributor(string written, string contribution)
    {
        Rule.Require(written.Length <= 2 * Candidate.NameLength, $"The name of a contributor has {written.Length} characters; at most {2 * Candidate.NameLength} fit.");
        var name = WrittenName.Parse(written);
        return Contributor(name.Given, name.Family, contribution);
    }

    /// <summary>The record that comes of reading a work: the work, or what is wrong with it.</summary>
    public static ReadRecord Record(int? line, string? label, Func<WorkRecord> read)
    {
        label = label is null ? null : OrcidParts.Cut(label, ReadRecord.LabelLength);
        try
        {
            var work = read();
            Rule.Require(work.Contributors.Count <= WorkRecord.MaxContributors,
                $"The work has {work.Contributors.Count} contributors; at most {WorkRecord.MaxContributors} are read.");
            return new(line, null, null) { Label = label, Work = work };
        }
        catch (RuleBrokenException broken)
        {
            return new(line, null, broken.Message) { Label = label };
        }
    }

    [GeneratedRegex(@"</?(?:i|b|u|em|strong|sub|sup|sc|scp|span|p|br|title|italic|bold|jats:\w{1,20}|mml:\w{1,20})(?:\s[^<>]{0,400})?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u200B\uFEFF]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*(?:doi:?\s*|(?:https?://)?(?:dx\.)?doi\.org/)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DoiLead();
}
