namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>What stands in a masked text for what was taken out.</summary>
internal enum CodedKind
{
    Name,
    Institution,
    Place,
    Contact,
    Identifier,
}

/// <summary>Folded words in a row that are masked where a text has them.</summary>
/// <param name="Words">at least one</param>
/// <param name="Kind">what they tell</param>
/// <param name="Case">how the first of them must be written</param>
internal sealed record CodedTerm(IReadOnlyList<string> Words, CodedKind Kind, CodedCase Case = CodedCase.Any)
{
    /// <summary>The words and forms of words by which these traces are found in a text.</summary>
    public static IEnumerable<CodedTerm> Of(KnownTraces traces)
    {
        foreach (var (given, family) in traces.Names)
            foreach (var term in OfName(Tokens(given), Tokens(family))) yield return term;
        foreach (var organisation in traces.Organisations)
            foreach (var term in OfOrganisation(organisation)) yield return term;
        foreach (var organisation in traces.OtherOrganisations)
            if (Tokens(organisation) is { Count: > 1 } whole) yield return new(whole, CodedKind.Institution);
        foreach (var place in traces.Places.SelectMany(place => new[] { place, place.Split(',')[0] }))
            if (Tokens(place) is { Count: > 0 } whole) yield return new(whole, CodedKind.Place, CaseOf(whole));
        foreach (var identifier in traces.Identifiers)
            if (Tokens(identifier) is { Count: > 0 } whole && whole.Sum(word => word.Length) > 3) yield return new(whole, CodedKind.Identifier);
    }

    private static IEnumerable<CodedTerm> OfName(List<string> given, List<string> family)
    {
        if (family.Count == 0) yield break;
        List<string> initials = [.. given.Select(word => word[..1])], bare = [.. family.SkipWhile(CodedLexicon.Particles.Contains)];
        if (bare.Count == 0) bare = family;
        foreach (var last in new[] { family, bare, [string.Concat(family)], [string.Concat(bare)] })
        {
            yield return new(last, CodedKind.Name, CaseOf(last));
            if (given.Count == 0) continue;
            yield return new([.. given, .. last], CodedKind.Name);
            yield return new([.. last, .. given], CodedKind.Name);
            yield return new([given[0], .. last], CodedKind.Name);
            yield return new([given[0], .. initials.Skip(1), .. last], CodedKind.Name);
            foreach (var letters in new[] { initials, [string.Concat(initials)], initials.Take(1).ToList() })
            {
                yield return new([.. letters, .. last], CodedKind.Name, CodedCase.Capital);
                yield return new([.. last, .. letters], CodedKind.Name, CaseOf(last) == CodedCase.Any ? CodedCase.Any : CodedCase.Capital);
            }
        }
        foreach (var word in given.Concat(family).Where(word => word.Length > 1 && !CodedLexicon.Particles.Contains(word))) yield return new([word], CodedKind.Name, CaseOf([word]));
        if (initials.Count > 0 && bare.Count > 0) yield return new([.. initials, bare[0][..1]], CodedKind.Name, CodedCase.Dotted);
    }

    private static IEnumerable<CodedTerm> OfOrganisation(string organisation)
    {
        var whole = Tokens(organisation);
        if (whole.Count == 0) yield break;
        yield return new(whole, CodedKind.Institution, CaseOf(whole));
        foreach (var word in whole.Where(word => word.Length > 3 && !CodedLexicon.Institutional.Contains(word))) yield return new([word], CodedKind.Institution, CodedCase.Capital);
        var initials = string.Concat(whole.Where(word => word is not ("of" or "the" or "and" or "for" or "at" or "in" or "s")).Select(word => word[0]));
        if (initials.Length > 2 && !CodedLexicon.OtherInitials.Contains(initials)) yield return new([initials], CodedKind.Institution, CodedCase.AllCapitals);
    }

    private static CodedCase CaseOf(IReadOnlyList<string> words) =>
        words is [var word] && (word.Length < 4 || CodedLexicon.Everyday.Contains(word) || CodedLexicon.Institutional.Contains(word)) ? CodedCase.Capital : CodedCase.Any;

    private static List<string> Tokens(string? text) => [.. CodedToken.Of(text ?? "").Select(token => token.Word)];
}

/// <summary>How a word must be written to be taken for the term.</summary>
internal enum CodedCase
{
    Any,
    Capital,
    AllCapitals,

    /// <summary>Single capitals, each with its full stop.</summary>
    Dotted,
}

/// <summary>One word of a text: folded, and where it stands. LindqvistLab is two words, and so is O’Brien.</summary>
internal readonly record struct CodedToken(string Word, int Start, int End)
{
    public static List<CodedToken> Of(string text)
    {
        var tokens = new List<CodedToken>();
        var (word, start, end) = (new System.Text.StringBuilder(), 0, 0);
        void Close()
        {
            if (word.Length > 0) tokens.Add(new(word.ToString(), start, end));
            word.Clear();
        }
        for (var at = 0; at < text.Length;)
        {
            var step = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            var folded = step == 1 && char.IsSurrogate(text[at]) ? "" : string.Concat(Domain.Words.Fold(text.Substring(at, step)).Where(char.IsLetterOrDigit));
            var joins = folded.Length == 0 && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(text, at) == System.Globalization.UnicodeCategory.NonSpacingMark;
            if (folded.Length == 0 && !joins) Close();
            // A capital after a small letter begins a word; a script without capitals has a word in every sign.
            else if (word.Length > 0 && (char.IsUpper(text[at]) && char.IsLower(text[end - 1]) || IsSign(text[at]) || IsSign(text[end - 1]))) Close();
            if (folded.Length > 0)
            {
                if (word.Length == 0) start = at;
                word.Append(folded);
            }
            at += step;
            if (word.Length > 0 && (folded.Length > 0 || joins)) end = at;
        }
        Close();
        return tokens;
    }

    /// <summary>Chinese, Japanese, Korean and Thai are written without spaces between words.</summary>
    private static bool IsSign(char letter) => letter is >= '\u0e00' and <= '\u0e7f' or >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7af' or >= '\uf900' and <= '\ufaff';
}
