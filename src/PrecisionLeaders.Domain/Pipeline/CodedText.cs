using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>
/// Takes out of a free text what tells who somebody is: names in every usual form, institutions, places, addresses, numbers. Without regard to accents
/// and case, at the borders of words, the longest first. It rather takes out a word too many than leaves one in.
/// </summary>
/// <remarks>A nickname, or a deed that only one person did, no mask can know: the recruiter reads the preview before presenting.</remarks>
public sealed partial class CodedText
{
    public const string Institution = "[institution]", Place = "[place]", Contact = "[contact]", Identifier = "[identifier]";

    /// <summary>Signs between the words of one name.</summary>
    private const int WidestGap = 3;

    /// <summary>Digits of a telephone number without its area.</summary>
    private const int LocalNumber = 7;

    /// <summary>Letters up to which a word is not taken for a genitive.</summary>
    private const int LongestBare = 4;

    private static readonly SearchValues<char> Parting = SearchValues.Create(";:?!()[]");

    private readonly Dictionary<string, List<CodedTerm>> terms = [];
    private readonly List<string> phones = [];
    private readonly List<string> sites = [];
    private readonly HashSet<string> initials = [];

    /// <param name="codedName">what stands for the person</param>
    /// <param name="traces">what tells who they are</param>
    public CodedText(string codedName, KnownTraces traces)
    {
        ArgumentNullException.ThrowIfNull(traces);
        CodedName = codedName;
        foreach (var group in CodedTerm.Of(traces).GroupBy(term => term.Words[0])) terms[group.Key] = [.. group.OrderByDescending(term => term.Words.Count).ThenBy(term => term.Case)];
        phones.AddRange(traces.Phones.Select(Digits).Where(digits => digits.Length >= LocalNumber));
        sites.AddRange(traces.Addresses.Select(SiteOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase));
        initials.UnionWith(traces.Names.SelectMany(name => CodedToken.Of(name.Given ?? "")).Select(token => token.Word[..1]));
    }

    public string CodedName { get; }

    /// <summary>Words with which something of the person begins, and the ends of telephone numbers: of a text that has none of them and no site, nothing is taken but what goes whosever it is.</summary>
    internal IEnumerable<string> Clues => terms.Keys.Concat(phones.Select(phone => phone[^LocalNumber..])).Distinct();

    internal IReadOnlyList<string> Sites => sites;

    /// <summary>What in a text can be such a clue.</summary>
    internal static IEnumerable<string> CluesIn(string text)
    {
        foreach (var token in CodedToken.Of(text))
        {
            yield return token.Word;
            if (token.Word.Length > LongestBare && token.Word[^1] == 's') yield return token.Word[..^1];
        }
        foreach (Match match in Figures().Matches(text))
            if (Digits(match.Value) is { Length: >= LocalNumber } digits) yield return digits[^LocalNumber..];
    }

    /// <summary>The text without what tells the person. Masking twice is masking once.</summary>
    public string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cuts = Joined(text, [.. Cuts(text).OrderBy(cut => cut.Start).ThenByDescending(cut => cut.End)]);
        if (cuts.Count == 0) return text;
        var (masked, from) = (new StringBuilder(text.Length), 0);
        foreach (var cut in cuts)
        {
            masked.Append(text, from, cut.Start - from).Append(Word(cut.Kind));
            from = cut.End;
        }
        return masked.Append(text, from, text.Length - from).ToString();
    }

    private string Word(CodedKind kind) => kind switch
    {
        CodedKind.Name => CodedName,
        CodedKind.Institution => Institution,
        CodedKind.Place => Place,
        CodedKind.Contact => Contact,
        _ => Identifier,
    };

    private IEnumerable<Cut> Cuts(string text)
    {
        var shut = Marker().Matches(text).Select(match => new Cut(match.Index, match.Index + match.Length, CodedKind.Name)).ToList();
        foreach (var (pattern, kind) in new[] { (Email(), CodedKind.Contact), (Telephone(), CodedKind.Contact), (Address(), CodedKind.Identifier), (Number(), CodedKind.Identifier) })
            foreach (Match match in pattern.Matches(text)) yield return new(match.Index, match.Index + match.Value.TrimEnd('.', ',', ';', ':', ')', ']', '!', '?').Length, kind);
        foreach (var site in sites)
            for (var at = text.IndexOf(site, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(site, at + 1, StringComparison.OrdinalIgnoreCase)) yield return new(at, at + site.Length, CodedKind.Identifier);
        foreach (Match match in Figures().Matches(text))
            if (Digits(match.Value) is { Length: >= LocalNumber } digits && phones.Exists(phone => phone.EndsWith(digits, StringComparison.Ordinal) || digits.EndsWith(phone[^LocalNumber..], StringComparison.Ordinal))) yield return new(match.Index, match.Index + match.Length, CodedKind.Contact);
        var tokens = CodedToken.Of(text).Where(token => !shut.Exists(cut => token.Start >= cut.Start && token.End <= cut.End)).ToList();
        for (var at = 0; at < tokens.Count;)
        {
            if (Longest(text, tokens, at) is not ({ } term, var last)) { at++; continue; }
            var (first, end) = Stretched(text, tokens, at, last, term.Kind);
            yield return new(tokens[first].Start, tokens[end].End + (term.Case == CodedCase.Dotted && end == last ? 1 : 0), term.Kind);
            at = last + 1;
        }
    }

    private (CodedTerm? Term, int Last) Longest(string text, List<CodedToken> tokens, int at)
    {
        var word = tokens[at].Word;
        var found = terms.GetValueOrDefault(word);
        // A name in the genitive without an apostrophe: Lindqvists.
        if (word.Length > LongestBare && word[^1] == 's' && terms.GetValueOrDefault(word[..^1])?.Find(term => term.Words.Count == 1 && term.Kind == CodedKind.Name) is { } genitive && IsWritten(text, tokens, at, at, genitive.Case)) return (genitive, at);
        if (found is null) return (null, at);
        foreach (var term in found)
        {
            var last = at + term.Words.Count - 1;
            if (last >= tokens.Count) continue;
            var isThere = true;
            for (var one = 1; isThere && one < term.Words.Count; one++) isThere = tokens[at + one].Word == term.Words[one] && IsGap(text, tokens[at + one - 1].End, tokens[at + one].Start);
            if (isThere && IsWritten(text, tokens, at, last, term.Case)) return (term, last);
        }
        return (null, at);
    }

    private static bool IsGap(string text, int from, int to) => to - from <= WidestGap && text.AsSpan(from, to - from).IndexOfAny(Parting) < 0;

    private static bool IsWritten(string text, List<CodedToken> tokens, int first, int last, CodedCase how) => how switch
    {
        CodedCase.Any => true,
        CodedCase.Capital => !char.IsLower(text[tokens[first].Start]),
        CodedCase.AllCapitals => !text.AsSpan(tokens[first].Start, tokens[first].End - tokens[first].Start).ContainsAnyInRange('a', 'z'),
        _ => tokens[first..(last + 1)].TrueForAll(token => char.IsUpper(text[token.Start]) && token.End < text.Length && text[token.End] == '.'),
    };

    /// <summary>Takes along what belongs to a name though nobody wrote it on the profile: a middle initial, "Hospital" behind the town.</summary>
    private (int First, int Last) Stretched(string text, List<CodedToken> tokens, int first, int last, CodedKind kind)
    {
        while (first > 0 && IsGap(text, tokens[first - 1].End, tokens[first].Start))
        {
            // "University of" belongs to the name of a town; "hospitals of" does not.
            var isOf = kind == CodedKind.Institution && first > 1 && tokens[first - 1].Word is "of";
            if (!BelongsBefore(text, tokens[isOf ? first - 2 : first - 1], kind)) break;
            first -= isOf ? 2 : 1;
        }
        while (last + 1 < tokens.Count && IsGap(text, tokens[last].End, tokens[last + 1].Start) && BelongsBehind(text, tokens[last].End, tokens[last + 1], kind)) last++;
        return (first, last);
    }

    private bool BelongsBefore(string text, CodedToken token, CodedKind kind) => kind switch
    {
        CodedKind.Name => token.Word.Length == 1 && char.IsUpper(text[token.Start]) && (text[token.End] == '.' || initials.Contains(token.Word)),
        CodedKind.Institution => CodedLexicon.Institutional.Contains(token.Word) && char.IsUpper(text[token.Start]) && text[token.End] == ' ',
        _ => false,
    };

    private bool BelongsBehind(string text, int end, CodedToken token, CodedKind kind) => kind switch
    {
        CodedKind.Name => token.Word.Length == 1 && char.IsUpper(text[token.Start]) && text[end] is ' ' or ',' && initials.Contains(token.Word),
        CodedKind.Institution => CodedLexicon.Institutional.Contains(token.Word) && char.IsUpper(text[token.Start]) && text[end] is ' ' or '-',
        _ => false,
    };

    /// <summary>Overlapping cuts become one, and so do cuts of one kind with nothing but signs or single letters between them.</summary>
    private static List<Cut> Joined(string text, List<Cut> cuts)
    {
        var joined = new List<Cut>();
        foreach (var cut in cuts)
        {
            if (joined.Count > 0 && joined[^1] is var before && (cut.Start < before.End || cut.Kind == before.Kind && cut.Kind is CodedKind.Name or CodedKind.Institution && IsBetween(text[before.End..cut.Start])))
                joined[^1] = before with { End = Math.Max(before.End, cut.End), Kind = cut.Start < before.End && cut.End > before.End ? cut.Kind : before.Kind };
            else joined.Add(cut);
        }
        return joined;
    }

    private static bool IsBetween(string gap) => Between().IsMatch(gap);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>larkhaven.org of https://www.larkhaven.org/people and of someone@larkhaven.org.</summary>
    private static string? SiteOf(string address)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : address.Split('@')[^1].Split('/')[0];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        return host.Contains('.', StringComparison.Ordinal) ? host : null;
    }

    private readonly record struct Cut(int Start, int End, CodedKind Kind);

    [GeneratedRegex(@"\[(institution|place|contact|identifier)\]")]
    private static partial Regex Marker();

    [GeneratedRegex(@"[\w.!#$%&'*+/=?^`{|}~-]+\s?(?:@|\(at\)|\[at\]| at (?=[\w-]+\.\w))\s?[\w-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"\+\d[\d\s().\-/\u2011\u2013]{5,}\d|\(\d{2,4}\)[\s.-]?\d{3,4}[\s.-]?\d{3,4}|\b\d{3}[-.\s]\d{3}[-.\s]\d{4}\b|\b(?:tel|phone|telephone|mobile|cell|fax)\b\.?:?\s*\(?\d[\d\s().-]{4,}\d", RegexOptions.IgnoreCase)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b(?:https?://|www\.)\S+|\b(?:doi:?\s*)?10\.\d{4,9}/\S+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|mil|int|info|io|ai|eu|health|example|test|uk|de|fr|nl|se|dk|fi|ch|it|es|pt|ie|ca|au|nz|jp|cn|br|(?:ac|co|edu|org|gov|com)\.[a-z]{2})\b(?:/\S*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|\b(?:NCT|ISRCTN|PMC)\d{5,}\b|\bPMID:?\s*\d+\b|\b20\d\d-\d{6}-\d{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"[+(]?\d[\d\s().\-/\u2011\u2013]{4,}\d")]
    private static partial Regex Figures();

    [GeneratedRegex(@"^(?:[\s,.\-\u2010-\u2013]|\b\p{Lu}\b){0,6}$")]
    private static partial Regex Between();
}
