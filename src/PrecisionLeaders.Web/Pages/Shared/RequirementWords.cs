using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>What is asked of profiles, in sentences: the same where it is written, where people are found by it, and where a reason is given.</summary>
public static class RequirementWords
{
    private static readonly Dictionary<FactKind, string> Kinds = new()
    {
        [FactKind.Judged] = "Something that people judge",
        [FactKind.Degree] = "A degree",
        [FactKind.Specialty] = "A specialty",
        [FactKind.Designation] = "A rank held",
        [FactKind.LeadershipYears] = "Years in leadership",
        [FactKind.TeamLed] = "People led",
        [FactKind.BudgetOwned] = "Budget owned",
        [FactKind.ClinicalLicence] = "A clinical licence",
        [FactKind.BoardCertification] = "Board certification",
        [FactKind.Evidence] = "Evidence of certain kinds",
        [FactKind.Engagement] = "Deals with payers, investors or industry",
        [FactKind.Region] = "A region, or the will to move",
        [FactKind.NotOffLimits] = "Not off-limits",
    };

    private static readonly Dictionary<DegreeClass, (string Choice, string InSentence)> Degrees = new()
    {
        [DegreeClass.Medical] = ("A physician’s degree: MD, DO, MBBS", "an MD"),
        [DegreeClass.Philosophy] = ("A research doctorate: PhD, DPhil", "a PhD"),
        [DegreeClass.Pharmacy] = ("PharmD", "a PharmD"),
        [DegreeClass.Masters] = ("A master’s degree", "a master’s degree"),
        [DegreeClass.PublicHealth] = ("Public health: MPH, DrPH", "a degree in public health"),
        [DegreeClass.Business] = ("Business: MBA", "an MBA"),
        [DegreeClass.Other] = ("Other training", "other training"),
    };

    public static string Of(FactKind kind) => Kinds[kind];

    public static IReadOnlyList<SelectListItem> KindChoices { get; } = [.. Kinds.Select(one => new SelectListItem(one.Value, one.Key.ToString()))];
    public static IReadOnlyList<SelectListItem> DegreeChoices { get; } = [.. Degrees.Select(one => new SelectListItem(one.Value.Choice, one.Key.ToString()))];
    public static IReadOnlyList<SelectListItem> EvidenceChoices { get; } = [.. Enum.GetValues<EvidenceKind>().Select(one => new SelectListItem(EvidenceWords.One(one), one.ToString()))];
    public static IReadOnlyList<SelectListItem> PartnerChoices { get; } = [.. Enum.GetValues<DealPartner>().Where(one => one != DealPartner.Unstated).Select(one => new SelectListItem(Sentence(Of(one)), one.ToString()))];
    public static IReadOnlyList<SelectListItem> RegionChoices { get; } = [.. Enum.GetValues<Region>().Where(one => one != Region.Unstated).Select(one => new SelectListItem(FactWords.Of(one), one.ToString()))];
    public static IReadOnlyList<SelectListItem> RankChoices { get; } = [.. Enum.GetValues<Designation>().Where(one => one >= Designation.Manager).Select(one => new SelectListItem(Wording.Of(one), one.ToString()))];
    public static IReadOnlyList<SelectListItem> RecencyChoices { get; } =
        [new("However long ago", nameof(Recency.Ever)), new("In the last ten years", nameof(Recency.LastTenYears)), new("In the last five years", nameof(Recency.LastFiveYears))];

    public static IReadOnlyList<SelectListItem> SetRuleChoices { get; } = [new("One is enough", nameof(SetRule.AnyOf)), new("All are asked for", nameof(SetRule.AllOf))];

    /// <summary>"an MD", "a degree in public health".</summary>
    public static string Of(DegreeClass degree) => Degrees[degree].InSentence;

    /// <summary>"Has led 40 or more people; from 10 counts in part".</summary>
    /// <param name="fact">what is asked</param>
    /// <param name="specialties">names of specialties by id; one that is gone reads "a specialty no longer listed"</param>
    public static string Of(TalentFact fact, IReadOnlyDictionary<Guid, string> specialties)
    {
        ArgumentNullException.ThrowIfNull(specialties);
        return fact switch
        {
            DegreeFact degree => $"Holds {List(Enum.GetValues<DegreeClass>().Where(one => one != DegreeClass.None && degree.Classes.HasFlag(one)).Select(one => Degrees[one].InSentence), degree.SetRule)}",
            SpecialtyFact specialty => $"Works in {List(specialty.Specialties.Select(id => specialties.GetValueOrDefault(id) ?? "a specialty no longer listed").Order(StringComparer.OrdinalIgnoreCase), specialty.SetRule)}",
            DesignationFact designation => $"At least {Wording.Of(designation.AtLeast).ToLowerInvariant()}",
            LeadershipYearsFact years => $"{Number(years.Ramp.Full)} or more years in leadership{InPart(years.Ramp, Number)}",
            TeamLedFact team => $"Has led {Number(team.Ramp.Full)} or more people{InPart(team.Ramp, Number)}",
            BudgetOwnedFact budget => $"Has owned {Dollars(budget.Ramp.Full)} a year or more{InPart(budget.Ramp, Dollars)}",
            ClinicalLicenceFact => "Holds a clinical licence",
            BoardCertificationFact => "Board certified",
            EvidenceFact evidence => $"{Number(evidence.Ramp.Full)} or more {Either(evidence.Kinds.Select(kind => kind == EvidenceKind.ProgrammeInCare ? "programmes in care" : kind == EvidenceKind.Other ? "other items" : EvidenceWords.Counted(kind, 2)))}{Since(evidence.Since)}{InPart(evidence.Ramp, Number)}",
            EngagementFact deals => $"{Number(deals.Ramp.Full)} or more deals with {Either(deals.Partners.Select(Of))}{InPart(deals.Ramp, Number)}",
            RegionFact region => $"Lives in {Either(region.Regions.Select(FactWords.Of))}{(region.OrWillMove ? ", or would move" : "")}",
            NotOffLimitsFact => "Not off-limits",
            _ => throw new ArgumentException($"No words for {fact}.", nameof(fact)),
        };
    }

    private static string Of(DealPartner partner) => partner switch
    {
        DealPartner.Payer => "payers",
        DealPartner.Investor => "investors",
        DealPartner.Industry => "industry",
        _ => "philanthropy",
    };

    private static string InPart(Ramp ramp, Func<int, string> write) => ramp.None + 1 < ramp.Full ? $"; from {write(ramp.None + 1)} counts in part" : "";

    private static string Since(Recency since) => since switch { Recency.LastFiveYears => " in the last five years", Recency.LastTenYears => " in the last ten years", _ => "" };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Dollars(int thousands) => Spans.Dollars(thousands * 1000m);

    private static string List(IEnumerable<string> parts, SetRule rule) => rule == SetRule.AllOf ? Wording.List(parts) : Either(parts);

    /// <summary>"A", "A or B", "A, B or C".</summary>
    private static string Either(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} or {all[^1]}";
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
