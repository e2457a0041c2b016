namespace PrecisionLeaders.Domain.Mail;

/// <summary>What one mail says: its subject, its text, and the same as HTML.</summary>
public sealed record Letter(string Subject, string Text, string Html)
{
    /// <summary>What one mail of the outbox is filled with.</summary>
    /// <param name="Kind">what it is about</param>
    /// <param name="Values">what the names in its words stand for</param>
    public sealed record Item(MailKind Kind, IReadOnlyDictionary<string, string> Values);

    /// <summary>Writes what goes out to one person: one mail under its own subject, several as one under the frame's.</summary>
    /// <param name="name">the person's</param>
    /// <param name="items">at least one</param>
    /// <param name="wordsOf">the words in force for a kind</param>
    public static Letter To(string name, IReadOnlyList<Item> items, Func<MailKind, MailWords> wordsOf)
    {
        ArgumentOutOfRangeException.ThrowIfZero(items.Count);
        var written = items.Select(item => (Words: wordsOf(item.Kind), item.Values)).ToList();
        var (frame, isOne) = (wordsOf(MailKind.Frame), written.Count == 1);
        // Of several, each keeps its subject, as a heading.
        var text = string.Join("\n\n\n", written.Select(item => (isOne ? "" : item.Words.SubjectFor(item.Values) + "\n\n") + item.Words.TextFor(item.Values)));
        var html = string.Join('\n', written.Select(item => (isOne ? "" : $"<h2>{System.Net.WebUtility.HtmlEncode(item.Words.SubjectFor(item.Values))}</h2>\n") + item.Words.HtmlFor(item.Values)));
        var values = new Dictionary<string, string> { ["name"] = name, ["count"] = written.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), [MailWords.Items] = text };
        return new(
            isOne ? written[0].Words.SubjectFor(written[0].Values) : frame.SubjectFor(values),
            frame.TextFor(values) + "\n",
            $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>PrecisionLeaders</title></head>\n<body>\n{frame.HtmlFor(values, html)}\n</body>\n</html>\n");
    }
}
