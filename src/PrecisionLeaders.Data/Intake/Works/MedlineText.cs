using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads articles as PubMed gives them in tagged lines (.nbib, MEDLINE format): four letters, a dash, the value; six blanks go on with it.</summary>
internal sealed class MedlineText : FileKind
{
    /// <summary>More than any article has; beyond, an entry never ends.</summary>
    private const int MaxLines = 100_000, MaxValue = 200_000;

    private static readonly HashSet<string> Kept =
        ["PMID", "TI", "BTI", "TT", "JT", "TA", "VI", "IP", "PG", "LID", "AID", "DP", "PT", "MH", "GR", "CN", "FAU", "AU", "AUID", "AD"];

    public override string Name => "PubMed (nbib)";

    public override string Source => PubMedXml.Says;

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Text.StartsWith("PMID-", StringComparison.Ordinal);
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var entry = new List<(int Line, string Tag, string Value)>();
        var (strays, isKept) = (0, false);
        foreach (var (number, text) in TextLines.Of(FileText.Open(content, out _)))
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (text.Length > 5 && text[4] == '-' && text[5] == ' ' && text[0] is >= 'A' and <= 'Z')
            {
                var tag = text[..4].TrimEnd();
                if (tag == "PMID" && entry.Count > 0)
                {
                    yield return Article(entry).Read(entry[0].Line);
                    entry.Clear();
                }
                isKept = Kept.Contains(tag);
                if (!isKept) continue;
                Rule.Require(entry.Count < MaxLines, $"Line {number}: the article that begins at line {entry.ElementAtOrDefault(0).Line} never ends.");
                Rule.Require(text.Length <= MaxValue, $"Line {number}: a value is longer than {MaxValue:N0} letters.");
                entry.Add((number, tag, text[6..].Trim()));
            }
            else if (entry.Count > 0 && text[0] is ' ' or '\t')
            {
                if (!isKept) continue;
                var (line, tag, value) = entry[^1];
                Rule.Require(value.Length + text.Length <= MaxValue, $"Line {number}: a value is longer than {MaxValue:N0} letters.");
                entry[^1] = (line, tag, $"{value} {text.Trim()}");
            }
            else strays++;
        }
        Rule.Require(entry.Count > 0, "The file holds no article.");
        yield return Article(entry).Read(entry[0].Line);
        if (strays > 0) note($"Not read: {strays} {(strays == 1 ? "line" : "lines")} without a tag.");
    }

    private static MedlineArticle Article(List<(int Line, string Tag, string Value)> entry)
    {
        var article = new MedlineArticle { Pmid = First("PMID"), Title = First("TI") ?? First("BTI") ?? First("TT"), Journal = First("JT") ?? First("TA"), Volume = First("VI"), Issue = First("IP"), Pages = First("PG") };
        article.Doi = entry.Where(line => line.Tag is "LID" or "AID" && line.Value.EndsWith("[doi]", StringComparison.Ordinal)).Select(line => WorkText.Doi(line.Value[..^5].Trim())).FirstOrDefault(doi => doi is not null);
        var date = First("DP");
        article.Published = WorkDates.Medline(date);
        // A season and a span of months are more than a date can say.
        if (date is not null && (article.Published is null || (article.Published.Value.Month is null && date.Length > 4) || date.Contains('-', StringComparison.Ordinal))) article.PublishedInWords = date;
        MedlineArticle.Author? author = null;
        var isShort = false;
        foreach (var (_, tag, value) in entry)
            switch (tag)
            {
                case "PT": article.Types.Add(value); break;
                case "MH": article.Headings.Add(Heading(value)); break;
                case "GR": article.Grants.Add(string.Join(", ", value.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(2))); break;
                case "CN": article.Groups.Add(value); break;
                case "FAU": (author, isShort) = (Full(value), false); article.Authors.Add(author); break;
                case "AU" when author is null || isShort: (author, isShort) = (Short(value), true); article.Authors.Add(author); break;
                case "AU": isShort = true; break;
                case "AUID" when value.StartsWith("ORCID:", StringComparison.OrdinalIgnoreCase): if (author is not null) author.Orcid = value[6..].Trim(); break;
                case "AD": if (author is not null && value.Length > 0) author.Affiliations.Add(value); break;
            }
        return article;

        string? First(string wanted) => entry.Where(line => line.Tag == wanted && line.Value.Length > 0).Select(line => line.Value).FirstOrDefault();
    }

    /// <summary>"*Asthma/drug therapy" is filed under Asthma.</summary>
    private static string Heading(string value) => value.Split('/')[0].Trim('*', ' ');

    private static MedlineArticle.Author Full(string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? new() { Family = value } : new() { Family = value[..comma].Trim(), Given = value[(comma + 1)..].Trim() };
    }

    /// <summary>"O'Byrne PM".</summary>
    private static MedlineArticle.Author Short(string value)
    {
        var blank = value.LastIndexOf(' ');
        return blank < 0 ? new() { Family = value } : new() { Family = value[..blank].Trim(), Given = value[(blank + 1)..] };
    }
}
