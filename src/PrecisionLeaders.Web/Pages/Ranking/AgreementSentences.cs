using System.Globalization;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking;

/// <summary>What the page says in words of how far the raters agree.</summary>
public static class AgreementSentences
{
    public static string Because(NoVerdict why) => why switch
    {
        NoVerdict.FewRaters => "rated by one person, or nobody",
        NoVerdict.NothingRatedTwice => "no two raters on the same person",
        NoVerdict.FewCandidacies => $"fewer than {RaterAgreement.FewestCandidacies} people rated by two",
        _ => "all levels are the same",
    };

    public static string Because(NoIcc why) => why switch
    {
        NoIcc.GridNotComplete => "A level is missing: somebody was not rated by every rater. Leaving people out to fill the grid would be choosing the answer.",
        NoIcc.FewRaters => "This takes two raters.",
        NoIcc.FewTargets => "This takes two people rated by all.",
        _ => "Every level is the same, so nothing tells people apart.",
    };

    public static string Asks(IccForm form) => form switch
    {
        IccForm.RandomSingle => "One rater’s level, exact, with raters like these",
        IccForm.RandomMean => "The mean of all, exact, with raters like these",
        IccForm.FixedSingle => "One rater’s order, by just these raters",
        _ => "The order by the mean, by just these raters",
    };

    /// <summary>How a form comes from the mean squares P, R and E, n people and k raters.</summary>
    public static string Formula(IccForm form) => form switch
    {
        IccForm.RandomSingle => "(P − E) ÷ (P + (k − 1) E + k (R − E) ÷ n)",
        IccForm.RandomMean => "(P − E) ÷ (P + (R − E) ÷ n)",
        IccForm.FixedSingle => "(P − E) ÷ (P + (k − 1) E)",
        _ => "(P − E) ÷ P",
    };

    /// <summary>The forms that are shown: those for raters who rate everyone.</summary>
    public static IReadOnlyList<IccForm> Forms { get; } = [IccForm.RandomSingle, IccForm.RandomMean, IccForm.FixedSingle, IccForm.FixedMean];

    /// <summary>".48", "−.12", "1.00": as agreement is printed, without a leading 0.</summary>
    public static string Of(Ratio value) => Of((double)value.Rounded(2));

    public static string Of(double value)
    {
        var figure = Math.Abs(Math.Round((decimal)value, 2, MidpointRounding.AwayFromZero)).ToString("0.00", CultureInfo.InvariantCulture);
        return (value <= -.005 ? "−" : "") + (figure.StartsWith('0') ? figure[1..] : figure);
    }

    public static string Of(IccInterval? interval) => interval is null ? "none" : $"{Of(interval.Low)} to {Of(interval.High)}";

    public static Mean MeanOf(AgreementVerdict verdict) => verdict switch
    {
        AgreementVerdict.Discuss => Mean.Owed,
        AgreementVerdict.NoVerdict => Mean.Unknown,
        _ => Mean.Plain,
    };

    /// <summary>"2 by Osterhaus; 5 by Garrick and Kallergis": the two ends, which are what there is to talk over.</summary>
    public static string Levels(DiscussionCell cell, Func<Guid, string> rater)
    {
        ArgumentNullException.ThrowIfNull(cell);
        int[] ends = [cell.Levels[^1].Level, cell.Levels[0].Level];
        return string.Join("; ", ends.Select(end => $"{end} by {Wording.List(cell.Levels.Where(level => level.Level == end).Select(level => rater(level.RaterId)))}"));
    }
}
