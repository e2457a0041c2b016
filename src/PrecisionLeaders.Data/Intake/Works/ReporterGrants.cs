using System.Globalization;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>One award of one fiscal year, as NIH RePORTER lists it.</summary>
internal sealed record ReporterAward(int Line, string? Project, string? FullNumber)
{
    public string? Subproject { get; init; }
    public string? Application { get; init; }
    public string? Title { get; init; }
    public string? Agency { get; init; }
    public string? Organisation { get; init; }
    public string? Activity { get; init; }
    public PartialDate? Start { get; init; }
    public PartialDate? End { get; init; }
    public int? Year { get; init; }
    public decimal? Amount { get; init; }
    public string? Terms { get; init; }
    public IReadOnlyList<Investigator> Investigators { get; init; } = [];

    public sealed record Investigator(string? Profile, string? Given, string? Family, bool IsContact);
}

/// <summary>
/// Puts the awards of a project's fiscal years together to one grant. What is kept of each is little, and at most <see cref="MaxGrants"/> are; a part
/// of a centre is a grant of its own, since who leads it does not lead the centre.
/// </summary>
internal sealed class ReporterGrants
{
    public const int MaxGrants = 50_000;

    private readonly Dictionary<string, List<ReporterAward>> grants = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ReadRecord> errors = [];

    public bool IsEmpty => grants.Count == 0 && errors.Count == 0;

    public void Refuse(int line, string? label, string error) => errors.Add(new(line, null, error) { Label = label is null ? null : OrcidParts.Cut(label, ReadRecord.LabelLength) });

    /// <exception cref="RuleBrokenException">when there are more grants than are kept</exception>
    public void Add(ReporterAward award)
    {
        var number = award.Project ?? Core(award.FullNumber);
        if (number is null)
        {
            Refuse(award.Line, award.Title, "The award has no project number.");
            return;
        }
        var key = award.Subproject is null ? number : $"{number}, subproject {award.Subproject}";
        if (!grants.TryGetValue(key, out var held))
        {
            Rule.Require(grants.Count < MaxGrants, $"The file holds more than {MaxGrants:N0} grants. Split it and bring the parts one by one.");
            grants.Add(key, held = []);
        }
        // The same award listed again, as overlapping exports do, counts once.
        if (award.Application is null || !held.Exists(known => known.Application == award.Application))
            held.Add(held.Count == 0 ? award : award with { Terms = held[0].Terms is null ? award.Terms : null });
    }

    public IEnumerable<ReadRecord> Records() =>
        grants.Select(grant => WorkText.Record(grant.Value[0].Line, Latest(grant.Value).Title ?? grant.Key, () => Grant(grant.Key, grant.Value))).Concat(errors);

    private static ReporterAward Latest(List<ReporterAward> awards) => awards.MaxBy(award => award.Year ?? 0)!;

    private static WorkRecord Grant(string number, List<ReporterAward> awards)
    {
        var latest = Latest(awards);
        var start = awards.Min(award => award.Start);
        var end = awards.Max(award => award.End);
        var terms = awards.Select(award => award.Terms).FirstOrDefault(found => found is not null);
        var evidence = WorkText.Evidence(EvidenceKind.Grant, WorkText.Plain(latest.Title) ?? PersonRecord.UntitledGrant,
            [latest.Agency, .. awards.OrderByDescending(award => award.Year).Select(award => award.Organisation).Distinct().Take(3), latest.Activity, Amounts(awards)],
            start, end, number, latest.Application is { } id && id.All(char.IsAsciiDigit) ? $"https://reporter.nih.gov/project-details/{id}" : null);
        return new(evidence with { Subjects = Rule.OptionalText(terms, "The subject headings", EvidenceItem.SubjectsLength) }, Investigators(awards));
    }

    /// <summary>"$825,000 in all: 2019 $400,000, 2020 $425,000".</summary>
    private static string? Amounts(List<ReporterAward> awards)
    {
        var years = awards.Where(award => award.Amount is > 0).GroupBy(award => award.Year).OrderBy(year => year.Key).Select(year => (Year: year.Key, Amount: year.Sum(award => award.Amount!.Value))).ToList();
        if (years.Count == 0) return null;
        var each = WorkText.List(years.Select(year => year.Year is { } of ? $"{of} {Dollars(year.Amount)}" : null), 500, ", ");
        return $"{Dollars(years.Sum(year => year.Amount))} in all" + (each is null ? "" : $": {each}");
    }

    private static string Dollars(decimal amount) => string.Create(CultureInfo.InvariantCulture, $"${amount:N0}");

    private static List<ContributorRecord> Investigators(List<ReporterAward> awards)
    {
        var years = awards.Select(award => award.Year).OfType<int>().Distinct().Count();
        return [.. awards.OrderByDescending(award => award.Year)
            .SelectMany(award => award.Investigators.Select(person => (Award: award, Person: person)))
            .GroupBy(part => part.Person.Profile ?? $"{part.Person.Given} {part.Person.Family}".ToUpperInvariant())
            .Select(parts => Investigator([.. parts], years))];
    }

    private static ContributorRecord Investigator(List<(ReporterAward Award, ReporterAward.Investigator Person)> parts, int ofYears)
    {
        var person = parts[0].Person;
        var part = parts.Exists(each => each.Person.IsContact) ? "contact principal investigator" : "principal investigator";
        var years = parts.Select(each => each.Award.Year).OfType<int>().Distinct().Order().ToList();
        if (years.Count > 0 && years.Count < ofYears) part += years.Count == 1 ? $", fiscal year {years[0]}" : $", fiscal years {years[0]} to {years[^1]}";
        return WorkText.Contributor(person.Given, person.Family, part) with
        {
            Affiliations = [.. parts.Select(each => each.Award.Organisation).OfType<string>().Distinct()],
            Identifiers = person.Profile is { } profile ? [new(IdentifierSchemes.NihProfile, profile, null)] : [],
        };
    }

    /// <summary>5R01CA123456-03S1 belongs to R01CA123456.</summary>
    private static string? Core(string? written)
    {
        var number = written?.Split('-')[0].Trim();
        if (number is { Length: > 1 } && char.IsAsciiDigit(number[0]) && char.IsAsciiLetter(number[1])) number = number[1..];
        return string.IsNullOrEmpty(number) ? null : number;
    }

    /// <summary>A profile number, digits only; null when it is none.</summary>
    public static string? Profile(string? written) => written?.Trim() is { Length: > 0 and <= 12 } digits && digits.All(char.IsAsciiDigit) ? digits : null;

    /// <summary>A fiscal year; null when it is none.</summary>
    public static int? FiscalYear(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    /// <summary>"ANATOMICAL COLLECTION" reads "Anatomical Collection"; what is not all in capitals stays.</summary>
    public static string? Calm(string? written) =>
        written is null || written.Any(char.IsLower) ? written : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(written.ToLowerInvariant());
}
