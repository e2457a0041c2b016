using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>A change to a text that its editor reads masked: what they left alone stays as it was written, and not as they read it.</summary>
public static partial class MaskedEdit
{
    /// <param name="original">as it is kept; null where nothing is yet</param>
    /// <param name="shown">the same as the editor reads it</param>
    /// <param name="typed">what the editor made of what they read</param>
    [return: NotNullIfNotNull(nameof(typed))]
    public static string? Of(string? original, string? shown, string? typed)
    {
        if (original is null || shown is null || typed is null || original == shown) return typed;
        var (was, read, written) = (Pieces(original), Pieces(shown), Pieces(typed));
        var (inOriginal, inWritten) = (Partners(read, was), Partners(read, written));
        var before = new Dictionary<int, (int Last, string Text)>();
        foreach (var (from, to) in Stretches(inOriginal))
        {
            var (first, end) = (from == 0 ? 0 : inOriginal[from - 1] + 1, to == read.Length ? was.Length : inOriginal[to]);
            var isLeft = Enumerable.Range(from, to - from).All(at => inWritten[at] >= 0 && inWritten[at] == inWritten[from] + at - from);
            if (isLeft) before[inWritten[from]] = (inWritten[to - 1], string.Concat(was[first..end].Select(piece => piece.Word + piece.Gap)).TrimEnd());
        }
        var text = new StringBuilder(typed[..(written.Length == 0 ? 0 : written[0].Start)]);
        for (var at = 0; at < written.Length; at++)
        {
            if (before.TryGetValue(at, out var kept))
            {
                at = kept.Last;
                text.Append(kept.Text).Append(written[at].Gap);
            }
            else text.Append(written[at].Word).Append(written[at].Gap);
        }
        return text.ToString();
    }

    /// <summary>The stretches of the masked text that stand for something else in the original.</summary>
    private static IEnumerable<(int From, int To)> Stretches(int[] partners)
    {
        for (var from = 0; from < partners.Length; from++)
        {
            if (partners[from] >= 0) continue;
            var to = from + 1;
            while (to < partners.Length && partners[to] < 0) to++;
            yield return (from, to);
            from = to;
        }
    }

    /// <summary>For each piece of one text the piece of the other that it is, by their longest common row; -1 where it is none.</summary>
    private static int[] Partners(Piece[] one, Piece[] other)
    {
        var partners = Enumerable.Repeat(-1, one.Length).ToArray();
        var (head, oneEnd, otherEnd) = (0, one.Length, other.Length);
        for (; head < oneEnd && head < otherEnd && one[head].Word == other[head].Word; head++) partners[head] = head;
        for (; oneEnd > head && otherEnd > head && one[oneEnd - 1].Word == other[otherEnd - 1].Word; oneEnd--, otherEnd--) partners[oneEnd - 1] = otherEnd - 1;
        var common = Enumerable.Range(0, oneEnd - head + 1).Select(_ => new ushort[otherEnd - head + 1]).ToArray();
        for (var i = oneEnd - head - 1; i >= 0; i--)
            for (var j = otherEnd - head - 1; j >= 0; j--)
                common[i][j] = one[head + i].Word == other[head + j].Word ? (ushort)(common[i + 1][j + 1] + 1) : Math.Max(common[i + 1][j], common[i][j + 1]);
        for (int i = 0, j = 0; i < oneEnd - head && j < otherEnd - head;)
        {
            if (one[head + i].Word == other[head + j].Word) partners[head + i++] = head + j++;
            else if (common[i + 1][j] >= common[i][j + 1]) i++;
            else j++;
        }
        return partners;
    }

    private static Piece[] Pieces(string text) =>
        [.. Word().Matches(text).Select(match => new Piece(match.Groups[1].Value, match.Groups[2].Value, match.Index))];

    /// <param name="Word">a word, a mark in brackets, or one sign</param>
    /// <param name="Gap">the white space behind it</param>
    /// <param name="Start">where it stands</param>
    private readonly record struct Piece(string Word, string Gap, int Start);

    [GeneratedRegex(@"(\[\w+\]|\w+|[^\w\s])(\s*)")]
    private static partial Regex Word();
}
