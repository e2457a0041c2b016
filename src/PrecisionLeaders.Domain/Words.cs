using System.Globalization;
using System.Text;

namespace PrecisionLeaders.Domain;

/// <summary>Folds text so that names are found and sorted without regard to accents and case.</summary>
public static class Words
{
    public const int WordLength = 40;

    /// <summary>Lower case, without accents; ligatures and letters with a stroke become their plain spelling (ø o, ł l, ß ss, æ ae).</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        // Half of a pair cannot be normalised; whoever types one into a find box gets no match rather than a fault.
        if (text.Any(char.IsSurrogate)) text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            var lower = char.ToLowerInvariant(letter);
            _ = lower switch
            {
                'ø' => folded.Append('o'),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'ħ' => folded.Append('h'),
                'ı' => folded.Append('i'),
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                _ => folded.Append(lower),
            };
        }
        return folded.ToString();
    }

    /// <summary>The folded words of a name with a space between them: the same however its accents, capitals and punctuation are written.</summary>
    /// <param name="name">the name as written</param>
    /// <param name="max">characters kept; folding can lengthen a name</param>
    public static string Plain(string? name, int max)
    {
        var plain = string.Join(' ', Of(name));
        return plain.Length <= max ? plain : plain[..max];
    }

    /// <summary>The distinct folded words of a text, each cut to <see cref="WordLength"/> characters.</summary>
    public static IReadOnlyList<string> Of(params IEnumerable<string?> texts)
    {
        var words = new List<string>();
        foreach (var word in InOrder(texts))
            if (!words.Contains(word)) words.Add(word);
        return words;
    }

    /// <summary>The folded words of texts as they follow each other, repeated ones too, each cut to <see cref="WordLength"/> characters.</summary>
    public static IEnumerable<string> InOrder(params IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            if (string.IsNullOrEmpty(text)) continue;
            var folded = Fold(text);
            for (var i = 0; i < folded.Length;)
            {
                if (!char.IsLetterOrDigit(folded[i])) { i++; continue; }
                var start = i;
                while (i < folded.Length && char.IsLetterOrDigit(folded[i])) i++;
                yield return folded.Substring(start, Math.Min(i - start, WordLength));
            }
        }
    }
}
