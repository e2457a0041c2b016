namespace PrecisionLeaders.Domain.Review;

/// <summary>A stretch of words that stayed, went or came.</summary>
public sealed record WordRun(string Text, WordRunKind Kind);

public enum WordRunKind
{
    Same,
    Gone,
    New,
}

/// <summary>Two texts word by word, by their longest common row of words.</summary>
public static class WordDifference
{
    /// <summary>The stretches in reading order: leaving out the new ones gives the earlier text, leaving out the gone ones the later, but for white space.</summary>
    public static IReadOnlyList<WordRun> Of(string? before, string? after)
    {
        var (was, now) = (Split(before), Split(after));
        var common = Common(was, now);
        var runs = new List<WordRun>();
        for (int gone = 0, came = 0; gone < was.Length || came < now.Length;)
        {
            if (gone < was.Length && came < now.Length && was[gone] == now[came])
            {
                Add(runs, was[gone++], WordRunKind.Same);
                came++;
            }
            else if (gone < was.Length && (came == now.Length || common[gone + 1][came] >= common[gone][came + 1])) Add(runs, was[gone++], WordRunKind.Gone);
            else Add(runs, now[came++], WordRunKind.New);
        }
        return runs;
    }

    /// <summary>How many words the rests of both texts share in order, from each word of the one and each of the other on.</summary>
    private static int[][] Common(string[] was, string[] now)
    {
        var common = Enumerable.Range(0, was.Length + 1).Select(_ => new int[now.Length + 1]).ToArray();
        for (var i = was.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                common[i][j] = was[i] == now[j] ? common[i + 1][j + 1] + 1 : Math.Max(common[i + 1][j], common[i][j + 1]);
        return common;
    }

    private static void Add(List<WordRun> runs, string word, WordRunKind kind)
    {
        if (runs.Count > 0 && runs[^1].Kind == kind) runs[^1] = runs[^1] with { Text = $"{runs[^1].Text} {word}" };
        else runs.Add(new(word, kind));
    }

    private static string[] Split(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
