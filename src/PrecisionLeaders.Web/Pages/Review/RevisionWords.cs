using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>What a revision changed, in words.</summary>
public static class RevisionWords
{
    /// <summary>"level 2 to level 4", "level 3 as before, with other grounds".</summary>
    public static string Of(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Of(revision.LevelBefore, revision.LevelAfter);
    }

    public static string Of(int? before, int? after) => before == after ? $"{Level(after)} as before, with other grounds" : $"{Level(before)} to {Level(after)}";

    private static string Level(int? level) => level is { } known ? $"level {known}" : "insufficient evidence";
}
