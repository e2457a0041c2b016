namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>How long people stay at a stage.</summary>
public static class Stay
{
    /// <summary>Days after which a candidacy that is waiting counts as stalled.</summary>
    public const int LongestWait = 21;

    /// <summary>Whole days (24 hours each) since a moment; 0 for one that is still to come.</summary>
    public static int Days(DateTimeOffset since, DateTimeOffset now) => Math.Max(0, (now - since).Days);

    /// <summary>The median of some days: the middle one, or the mean of the two in the middle; null of none.</summary>
    public static decimal? Median(IEnumerable<int> days)
    {
        var ordered = days.Order().ToList();
        if (ordered.Count == 0) return null;
        var middle = ordered.Count / 2;
        return ordered.Count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2m;
    }

    /// <summary>Whether somebody has waited more than <see cref="LongestWait"/> days at a stage where people wait for the search.</summary>
    public static bool IsStalled(StageSet set, Stage stage, DateTimeOffset since, DateTimeOffset now) =>
        set.CanStall(stage) && Days(since, now) > LongestWait;
}
