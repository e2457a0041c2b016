using System.Globalization;
using System.Text.RegularExpressions;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>Degrees as lines of a CV name them: "PhD in Genetics, Halewater University, 2004".</summary>
internal static partial class CvDegrees
{
    private const int MaxLine = 400;

    /// <summary>Under education every line counts that names an award; elsewhere only one that begins with it and names a school.</summary>
    public static IEnumerable<DegreeRecord> In(IEnumerable<CvSection> sections) =>
        sections.SelectMany(section => section.Lines.Where(line => line.Length <= MaxLine)
            .Select(line => (Line: line, Award: Award().Match(line)))
            .Where(found => found.Award.Success && (section.IsOfEducation || (found.Award.Index == 0 && School().IsMatch(found.Line))))
            .Select(found => Read(found.Line, found.Award))).OfType<DegreeRecord>().Distinct();

    private static DegreeRecord? Read(string line, Match award)
    {
        var years = Year().Matches(line).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Where(year => year is >= 1900 and <= 2200).ToList();
        var rest = Year().Replace(line.Remove(award.Index, award.Length), "");
        var parts = (Wide().IsMatch(rest) ? Wide().Split(rest) : rest.Split(',')).Select(part => part.Trim(' ', ',', '.', ';', '-', '–', '(', ')', ':')).Where(part => part.Length > 1).ToList();
        var school = parts.Find(part => School().IsMatch(part)) ?? parts.Skip(1).LastOrDefault();
        var field = parts.Find(part => part != school) is { } named ? InWhat().Replace(named, "").Trim() : null;
        if (award.Value.Length > Degree.AwardLength || field?.Length > Degree.FieldLength || school?.Length > Degree.OrganisationLength) return null;
        PartialDate? end = years.Count == 0 ? null : new PartialDate(years.Max());
        PartialDate? start = years.Distinct().Count() == 2 ? new PartialDate(years.Min()) : null;
        return new(award.Value.Trim(), string.IsNullOrEmpty(field) ? null : field, school, start, end);
    }

    [GeneratedRegex(@"(?<![\w.])(?:Ph\.?\s?D\.?|D\.?\s?Phil\.?|M\.?D\.?|D\.?O\.?|MBBS|MBBCh|MBChB|MB\s?BS|Pharm\.?\s?D\.?|Dr\.?P\.?H\.?|Sc\.?D\.?|D\.?Sc\.?|J\.?D\.?|M\.?P\.?H\.?|M\.?B\.?A\.?|M\.?H\.?S\.?|M\.?Phil\.?|M\.?\s?Sc\.?|M\.?S\.?|B\.?\s?Sc\.?|B\.?S\.?|B\.?A\.?|M\.?A\.?|M\.?Eng\.?|B\.?Eng\.?|(?:Doctor|Master|Bachelor)(?:['’]s)?(?:\s+degree)?(?:\s+of\s+(?:Philosophy|Medicine|Science|Arts|Public Health|Business Administration|Pharmacy|Engineering|Laws))?)(?![\w])")]
    private static partial Regex Award();

    [GeneratedRegex(@"\b(?:universit\w*|college|school|institut\w*|academy|hospital|polytechnic|eth|mit|karolinska|charit[ée])\b", RegexOptions.IgnoreCase)]
    private static partial Regex School();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"\s*\|\s*|\s+[–—•·]\s+|\t+")]
    private static partial Regex Wide();

    [GeneratedRegex(@"^(?:degree\s+)?(?:in|of)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex InWhat();
}
