namespace PrecisionLeaders.Domain.Rubrics;

public enum DiffKind
{
    Same,
    Gone,
    New,
}

/// <summary>Some words in a row that both texts have, or one of them alone.</summary>
public sealed record DiffPiece(DiffKind Kind, string Text);

/// <summary>The difference between two texts, word by word.</summary>
public static class WordDiff
{
    /// <summary>
    /// By a longest common subsequence of words, so that as much as possible stands in both. What is gone comes before what took its place. Time and room
    /// grow with the product of the two lengths, which is nothing for texts of a rubric.
    /// </summary>
    public static IReadOnlyList<DiffPiece> Between(string? before, string? after)
    {
        var (old, now) = (Words(before), Words(after));
        var common = CommonFrom(old, now);
        var steps = new List<(DiffKind Kind, string Word)>();
        var (i, k) = (0, 0);
        while (i < old.Length || k < now.Length)
        {
            if (i < old.Length && k < now.Length && old[i] == now[k]) steps.Add((DiffKind.Same, old[i++]));
            else if (i < old.Length && (k == now.Length || common[i + 1, k] >= common[i, k + 1])) steps.Add((DiffKind.Gone, old[i++]));
            else steps.Add((DiffKind.New, now[k++]));
            if (steps[^1].Kind == DiffKind.Same) k++;
        }
        return Joined(steps);
    }

    /// <summary>How many words the rests of both texts have in common, from each place on.</summary>
    private static int[,] CommonFrom(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var k = now.Length - 1; k >= 0; k--)
                common[i, k] = old[i] == now[k] ? common[i + 1, k + 1] + 1 : Math.Max(common[i + 1, k], common[i, k + 1]);
        return common;
    }

    /// <summary>Between two words that stay, all that is gone before all that is new: a phrase is read against a phrase.</summary>
    private static List<DiffPiece> Joined(List<(DiffKind Kind, string Word)> steps)
    {
        var pieces = new List<DiffPiece>();
        for (var at = 0; at < steps.Count;)
        {
            var isSame = steps[at].Kind == DiffKind.Same;
            var run = steps.Skip(at).TakeWhile(step => step.Kind == DiffKind.Same == isSame).ToList();
            foreach (var kind in Enum.GetValues<DiffKind>())
                if (run.Where(step => step.Kind == kind).Select(step => step.Word).ToList() is { Count: > 0 } words) pieces.Add(new(kind, string.Join(' ', words)));
            at += run.Count;
        }
        return pieces;
    }

    private static string[] Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
