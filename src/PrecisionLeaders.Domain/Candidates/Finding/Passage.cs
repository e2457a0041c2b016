namespace PrecisionLeaders.Domain.Candidates.Finding;

/// <summary>A stretch of a text in which something asked for stands, cut into what was met and what stands around it.</summary>
public sealed record Passage(FindField Field, IReadOnlyList<PassagePart> Parts)
{
    /// <summary>Words shown before the first that was met, and in all.</summary>
    private const int Before = 6, Shown = 26;

    /// <summary>The first stretch of the text in which words of the question stand; null when none does.</summary>
    public static Passage? Of(FindField field, string text, FindQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var asked = query.Words.Where(item => item.Weight != FindWeight.Exclude && (item.Field is null || item.Field == field)).ToList();
        if (asked.Count == 0) return null;
        var words = Split(text);
        var met = new bool[words.Count];
        foreach (var item in asked)
            for (var first = 0; first + item.Words.Count <= words.Count; first++)
                if (IsMet(item, field, words, first)) Array.Fill(met, true, first, item.Words.Count);
        var at = Array.IndexOf(met, true);
        return at < 0 ? null : new(field, Cut(text, words, met, Math.Max(0, at - Before)));
    }

    private static bool IsMet(FindWords item, FindField field, List<Word> words, int first)
    {
        for (var i = 0; i < item.Words.Count; i++)
        {
            var (word, asked) = (words[first + i].Folded, item.Words[i]);
            if (word != asked && !(i == item.Words.Count - 1 && item.MayGoOnIn(field) && word.StartsWith(asked, StringComparison.Ordinal))) return false;
        }
        return true;
    }

    private static List<PassagePart> Cut(string text, List<Word> words, bool[] met, int from)
    {
        var to = Math.Min(words.Count, from + Shown);
        var parts = new List<PassagePart>();
        var at = from == 0 ? 0 : words[from].Start;
        if (from > 0) parts.Add(new("… ", false));
        for (var i = from; i < to; i++)
        {
            if (!met[i]) continue;
            var last = i;
            while (last + 1 < to && met[last + 1]) last++;
            if (words[i].Start > at) parts.Add(new(text[at..words[i].Start], false));
            parts.Add(new(text[words[i].Start..words[last].End], true));
            (at, i) = (words[last].End, last);
        }
        var end = to == words.Count ? text.Length : words[to - 1].End;
        if (end > at) parts.Add(new(text[at..end], false));
        if (to < words.Count) parts.Add(new(" …", false));
        return parts;
    }

    private static List<Word> Split(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i])) { i++; continue; }
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark)) i++;
            // A ligature or fraction can fold to more than one word; the first of them stands for it.
            if (Words.InOrder(text[start..i]).FirstOrDefault() is { } folded) words.Add(new(start, i, folded));
        }
        return words;
    }

    private readonly record struct Word(int Start, int End, string Folded);
}

/// <summary>A piece of a passage as it was written; to be encoded like any text.</summary>
public readonly record struct PassagePart(string Text, bool IsMet);
