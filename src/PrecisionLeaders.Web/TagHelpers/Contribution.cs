namespace PrecisionLeaders.Web.TagHelpers;

/// <summary>What one competency gave to a score, as the strip and the contribution table draw it.</summary>
/// <param name="Key">The competency's short name: K1.</param>
/// <param name="Weight">Points it can give at most; the weights of a rubric total 100.</param>
/// <param name="Points">Points earned, 0 to <paramref name="Weight"/>; none when it is not rated.</param>
/// <param name="IsExecutive">Executive competencies are petrol, the others slate.</param>
/// <param name="Floor">Mean level (1 to 5) it must reach; none when it has no floor.</param>
/// <param name="IsBelowFloor">Whether the mean is under the floor, told exactly by the ranking; a rounded length cannot tell.</param>
public sealed record Contribution(string Key, double Weight, double? Points, bool IsExecutive, double? Floor = null, bool IsBelowFloor = false)
{
    internal string Paint => IsBelowFloor ? "s-stop" : IsExecutive ? "s-fill" : "s-fill2";

    internal string Words => Points is { } points
        ? $"{Key} {Drawing.Points(points)} of {Drawing.Figure(Weight)}{(IsBelowFloor ? ", below its floor" : "")}"
        : $"{Key} not rated";
}
