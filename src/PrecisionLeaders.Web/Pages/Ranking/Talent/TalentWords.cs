using System.Globalization;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking.Talent;

/// <summary>Answers of the talent match, as people read them.</summary>
public static class TalentWords
{
    /// <summary>"10,000 people, as of 14:02:03"; while the pool is read: "Reading the pool: 340,000 of 1,000,000 so far".</summary>
    public static string Of(TalentFreshness freshness, ViewerTime time)
    {
        ArgumentNullException.ThrowIfNull(freshness);
        ArgumentNullException.ThrowIfNull(time);
        if (freshness.AsOf is not { } at) return freshness.Of == 0 ? "Reading the pool: it has just begun." : $"Reading the pool: {Number(freshness.Read)} of {Number(freshness.Of)} so far. The figures are of those.";
        var local = time.Local(at);
        var day = DateOnly.FromDateTime(local.DateTime);
        return $"{Wording.Counted(freshness.Read, "person", "people")}, as of {(day == time.Today ? "" : time.Day(day) + ", ")}{local.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";
    }

    /// <summary>"412 of 10,000 would pass".</summary>
    public static string WouldPass(TalentCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return $"{Number(count.Passing)} of {Number(count.Considered)} would pass";
    }

    /// <summary>What a must does: "Removes 120, of whom 34 would pass without it. Unknown of 12 who pass."</summary>
    public static string Of(MustTally must)
    {
        ArgumentNullException.ThrowIfNull(must);
        var removes = must.Removed == 0 ? "Removes nobody." : $"Removes {Number(must.Removed)}, of whom {WouldPassWithout(must)} would pass without it.";
        return must.Unknown == 0 ? removes : $"{removes} Unknown of {Number(must.Unknown)} who pass.";
    }

    /// <summary>What the record says: "met", "212 people", "partly: 80 people", "missing: 4 people", "unknown".</summary>
    public static string Found(TalentReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var value = reason.Found.Value is { } number ? Value(reason.Requirement.Fact.Kind, number) : null;
        if (reason.Found.IsUnknown) return "unknown";
        if (reason.Found is { IsFailed: true, Value: 0 }) return "none";
        if (reason.Found.IsFailed) return value is null ? "missing" : $"missing: {value}";
        return IsPartly(reason) ? $"partly: {value}" : value ?? "met";
    }

    public static bool IsPartly(TalentReason reason) => reason is { Found: { IsMet: true, Share: < Satisfaction.Whole } };

    /// <summary>The mark of a reason: one of <see cref="Marks"/>.</summary>
    public static string Icon(TalentReason reason) => Marks[reason is { Found.IsUnknown: true } ? 3 : reason is { Found.IsFailed: true } ? 2 : IsPartly(reason) ? 1 : 0];

    /// <summary>There in full, in part, missing, not known.</summary>
    public static IReadOnlyList<string> Marks { get; } = ["check", "circle-half-2", "x", "question-mark"];

    /// <summary>"34", "all", "none" of those a must removes.</summary>
    public static string WouldPassWithout(MustTally must)
    {
        ArgumentNullException.ThrowIfNull(must);
        return must.RemovedAlone == 0 ? "none" : must.RemovedAlone == must.Removed ? "all" : Number(must.RemovedAlone);
    }

    /// <summary>"78.4", or "none" when too little is known for a figure.</summary>
    public static string Match(TalentVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Match is { } match ? Exact.Shown(Ratio.FromDecimal(match)) : "none";
    }

    /// <summary>The must that shuts out most on its own, or else most at all; null without any that removes somebody.</summary>
    public static MustTally? Strictest(TalentCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return count.Musts.Where(must => must.Removed > 0).OrderByDescending(must => must.RemovedAlone).ThenByDescending(must => must.Removed).FirstOrDefault();
    }

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Value(FactKind kind, int number) => kind switch
    {
        FactKind.LeadershipYears => Wording.Counted(number, "year"),
        FactKind.TeamLed => Wording.Counted(number, "person", "people"),
        FactKind.BudgetOwned => $"{Spans.Dollars(number * 1000m)} a year",
        FactKind.Engagement => Wording.Counted(number, "deal"),
        _ => Wording.Counted(number, "item"),
    };
}
