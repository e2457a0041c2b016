using System.Text;
using PrecisionLeaders.Data.Intake.Works;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.People;

/// <summary>Reads address cards: vCard 2.1, 3.0 and 4.0, as many as a file holds. Pictures, sounds, keys and what begins with X- are passed over.</summary>
internal sealed class VCard : FileKind
{
    private const string Begin = "BEGIN:VCARD", End = "END:VCARD";

    /// <summary>More than any card has; beyond, a card never ends.</summary>
    private const int MaxLines = 20_000, MaxDepth = 5;

    public override string Name => "vCard";

    public override string Source => "vCard";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Text.StartsWith(Begin, StringComparison.OrdinalIgnoreCase);
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var (cards, groups) = (0, 0);
        foreach (var (line, card) in Cards(TextLines.Of(FileText.Open(content, out _))))
        {
            cards++;
            if (card.Exists(entry => entry.Name == "KIND" && entry.Words is "group" or "org" or "location" or "application")) groups++;
            else yield return VCardPerson.Read(line, card);
        }
        if (groups > 0) note($"Not read: {groups} {(groups == 1 ? "card of a group, an organisation or a place" : "cards of groups, organisations or places")}.");
        Rule.Require(cards > 0, "The file holds no card.");
    }

    /// <summary>Lines put together as cards; a card within a card is passed over.</summary>
    private static IEnumerable<(int Line, List<VCardEntry> Card)> Cards(IEnumerable<(int Number, string Text)> lines)
    {
        var (card, from, depth) = (new List<VCardEntry>(), 0, 0);
        foreach (var (number, text) in Unfolded(lines))
        {
            var word = text.Trim();
            if (word.Equals(Begin, StringComparison.OrdinalIgnoreCase))
            {
                Rule.Require(++depth <= MaxDepth, $"Line {number}: a card stands in a card, more than {MaxDepth} deep.");
                if (depth == 1) (card, from) = ([], number);
            }
            else if (word.Equals(End, StringComparison.OrdinalIgnoreCase))
            {
                Rule.Require(depth > 0, $"Line {number}: a card ends that has not begun.");
                if (--depth == 0) yield return (from, card);
            }
            else if (depth == 1 && VCardEntry.Read(text) is { } entry)
            {
                Rule.Require(card.Count < MaxLines, $"Line {number}: the card that begins at line {from} never ends.");
                card.Add(entry);
            }
        }
        Rule.Require(depth == 0, $"The card that begins at line {from} has no end: the file is cut off. Export it anew.");
    }

    /// <summary>A line that begins with a blank goes on with the one before; so does, in version 2.1, what stands after a quoted-printable line that ends with =.</summary>
    private static IEnumerable<(int Number, string Text)> Unfolded(IEnumerable<(int Number, string Text)> lines)
    {
        var (from, whole, isSoft) = (0, (StringBuilder?)null, false);
        foreach (var (number, text) in lines)
        {
            if (whole is not null && (isSoft || (text.Length > 0 && text[0] is ' ' or '\t')))
            {
                // Pictures are long and not kept.
                Rule.Require(whole.Length + text.Length <= TextLines.MaxLength, $"Line {number}: what begins at line {from} never ends.");
                if (isSoft) whole.Length--;
                whole.Append(isSoft ? text : text[1..]);
            }
            else
            {
                if (whole is { Length: > 0 }) yield return (from, whole.ToString());
                (from, whole) = (number, new(text));
            }
            isSoft = whole.Length > 0 && whole[^1] == '=' && IsQuoted(whole);
        }
        if (whole is { Length: > 0 }) yield return (from, whole.ToString());
    }

    private static bool IsQuoted(StringBuilder line)
    {
        var start = line.ToString(0, Math.Min(line.Length, 400));
        var colon = start.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && start[..colon].Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);
    }
}
