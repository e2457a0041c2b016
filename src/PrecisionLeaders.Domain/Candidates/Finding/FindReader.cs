namespace PrecisionLeaders.Domain.Candidates.Finding;

/// <summary>Reads the language of <see cref="FindQuery"/> from left to right. It never refuses: what has no letter or digit asks for nothing.</summary>
internal sealed class FindReader(string text)
{
    /// <summary>Nobody types more; what comes in by an address is not worth reading on.</summary>
    private const int MostCharacters = 2_000;

    private readonly List<FindItem> items = [];
    private readonly List<string> problems = [];
    private int at;

    public FindQuery Read(Func<IReadOnlyList<FindItem>, IReadOnlyList<string>, FindQuery> made)
    {
        text = text.Length > MostCharacters ? text[..MostCharacters] : text;
        while (SkipSpace())
        {
            if (items.Count >= FindQuery.MostItems)
            {
                problems.Add($"The first {FindQuery.MostItems} words and fields count; the rest is passed over.");
                break;
            }
            ReadItem();
        }
        return made([.. items.DistinctBy(item => item.ToString()).Take(FindQuery.MostItems)], [.. problems.Distinct()]);
    }

    private void ReadItem()
    {
        var weight = ReadSign();
        var field = ReadField();
        if (field is "must" or "important" or "exclude")
        {
            weight = field switch { "important" => FindWeight.Important, "exclude" => FindWeight.Exclude, _ => FindWeight.Must };
            field = ReadField();
        }
        var (words, isQuoted, isBegun) = ReadValue();
        Take(weight, field, words, isQuoted, isBegun);
    }

    private void Take(FindWeight weight, string? field, IReadOnlyList<string> words, bool isQuoted, bool isBegun)
    {
        if (words.Count == 0)
        {
            if (field is not null && FindLanguage.Fields.Contains(field)) problems.Add($"Say behind “{field}:” what to look for.");
            return;
        }
        if (field is null) TakeWords(weight, words, isQuoted, isBegun);
        else if (FindLanguage.OfText.TryGetValue(field, out var place)) items.Add(new FindWords(weight, place, words, isQuoted, isBegun));
        else if (field is "stage" or "search") items.Add(new FindPlace(weight, field == "stage", words));
        else if (field is FindLanguage.Tag or FindLanguage.Source) items.Add(new FindChoice(weight, field, words));
        else if (FindLanguage.Values(field) is { Count: > 0 } values) TakeFact(weight, field, words, values);
        else
        {
            problems.Add($"There is no field “{field}”, so its words are looked for anywhere. Fields are {string.Join(", ", FindLanguage.Fields)}.");
            TakeWords(weight, words, isQuoted, isBegun);
        }
    }

    /// <summary>Parts of a word with a hyphen in it are asked for one by one, as on every list of people; excluded they must stand together, or more would be lost than was meant.</summary>
    private void TakeWords(FindWeight weight, IReadOnlyList<string> words, bool isQuoted, bool isBegun)
    {
        if (isQuoted || words.Count == 1 || weight == FindWeight.Exclude) items.Add(new FindWords(weight, null, words, isQuoted, isBegun));
        else items.AddRange(words.Select((word, index) => new FindWords(weight, null, [word], false, isBegun && index == words.Count - 1)));
    }

    private void TakeFact(FindWeight weight, string field, IReadOnlyList<string> words, IReadOnlyList<(string Word, string Token)> values)
    {
        var typed = string.Join(' ', words);
        var met = values.Where(value => value.Word == typed).ToList();
        if (met.Count == 0) met = [.. values.Where(value => value.Word.StartsWith(typed, StringComparison.Ordinal))];
        if (met.Count == 0 && field == "degree" && DegreeClass.Of(typed) is var known and not (DegreeClass.Other or DegreeClass.None))
            met = [.. values.Where(value => FactToken.OfDegrees(known).Contains(value.Token)).Take(1)];
        if (met.Count == 0) problems.Add($"“{typed}” is nothing “{field}:” knows. It knows {string.Join(", ", values.Select(value => value.Word))}.");
        else items.Add(new FindFact(weight, field, met.Count == 1 ? met[0].Word : typed, [.. met.Select(value => value.Token)]));
    }

    private bool SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length;
    }

    private FindWeight ReadSign()
    {
        // A sign before nothing is no sign, and a hyphen within a word never gets here.
        if (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1])) return FindWeight.Must;
        switch (text[at])
        {
            case '+': at++; return FindWeight.Must;
            case '~': at++; return FindWeight.Important;
            case '-' or '−' or '–': at++; return FindWeight.Exclude;
            default: return FindWeight.Must;
        }
    }

    private string? ReadField()
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end == at || end >= text.Length || text[end] != ':') return null;
        var field = text[at..end].ToLowerInvariant();
        at = end + 1;
        return field;
    }

    private (IReadOnlyList<string> Words, bool IsQuoted, bool IsBegun) ReadValue()
    {
        var isQuoted = at < text.Length && IsQuote(text[at]);
        if (isQuoted) at++;
        var start = at;
        while (at < text.Length && (isQuoted ? !IsQuote(text[at]) : !char.IsWhiteSpace(text[at]) && !IsQuote(text[at]))) at++;
        var value = text[start..at];
        if (isQuoted && at < text.Length) at++;
        var isBegun = isQuoted ? at < text.Length && text[at] == '*' : value.EndsWith('*');
        if (isQuoted && isBegun) at++;
        return ([.. Words.InOrder(value)], isQuoted, isBegun);
    }

    private static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '„';
}
