using System.Text;
using System.Xml;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>One element of an XML file with what is in it, small enough to be held.</summary>
internal sealed class XmlPart
{
    /// <summary>Deeper, longer and of more elements than any article; beyond is an attack on memory.</summary>
    private const int MaxDepth = 60, MaxElements = 500_000, MaxLetters = 8_000_000;

    private readonly List<object> content = [];
    private readonly Dictionary<string, string> attributes = [];

    private XmlPart(string name) => Name = name;

    public string Name { get; }

    public string? Attribute(string name) => attributes.GetValueOrDefault(name);

    public IEnumerable<XmlPart> Each(string name) => content.OfType<XmlPart>().Where(part => part.Name == name);

    public XmlPart? Part(params ReadOnlySpan<string> path)
    {
        var part = this;
        foreach (var step in path)
        {
            part = part.content.OfType<XmlPart>().FirstOrDefault(inner => inner.Name == step);
            if (part is null) return null;
        }
        return part;
    }

    /// <summary>The text at the end of a path, that of elements within it included, on one line; null when there is none.</summary>
    public string? At(params ReadOnlySpan<string> path) => WorkText.Line(Part(path)?.Text);

    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Flatten(text);
            return text.ToString();
        }
    }

    private void Flatten(StringBuilder text)
    {
        foreach (var each in content)
            if (each is XmlPart part) part.Flatten(text);
            else text.Append((string)each);
    }

    /// <summary>Reads the element the reader stands at, and goes past it.</summary>
    /// <param name="reader">standing at a start tag</param>
    /// <param name="unread">elements passed over with all that is in them</param>
    /// <exception cref="RuleBrokenException">when it is too large or too deep</exception>
    /// <exception cref="XmlException">when it is not well-formed</exception>
    public static XmlPart Read(XmlReader reader, IReadOnlySet<string> unread)
    {
        var floor = reader.Depth;
        var (elements, letters) = (0, 0L);
        var open = new Stack<XmlPart>();
        var root = new XmlPart(reader.LocalName);
        var isAtRoot = true;
        while (isAtRoot || !reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Rule.Require(reader.Depth - floor <= MaxDepth, "The file is nested deeper than any article.");
                if (!isAtRoot && unread.Contains(reader.LocalName))
                {
                    Pass(reader);
                    continue;
                }
                Rule.Require(++elements <= MaxElements, "An entry holds more elements than any article.");
                var part = isAtRoot ? root : new XmlPart(reader.LocalName);
                if (!isAtRoot) open.Peek().content.Add(part);
                isAtRoot = false;
                var isEmpty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                {
                    Rule.Require((letters += reader.Value.Length) <= MaxLetters, TooLong);
                    part.attributes[reader.LocalName] = reader.Value;
                }
                if (!isEmpty) open.Push(part);
            }
            else if (reader.NodeType == XmlNodeType.EndElement) open.Pop();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                Rule.Require((letters += reader.Value.Length) <= MaxLetters, TooLong);
                open.Peek().content.Add(reader.Value);
            }
            reader.Read();
            if (open.Count == 0) break;
        }
        return root;
    }

    private const string TooLong = "An entry is longer than any article.";

    /// <summary>Goes past an element; its depth is bounded too, since the reader keeps what is open.</summary>
    private static void Pass(XmlReader reader)
    {
        var floor = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }
        while (reader.Read() && reader.Depth > floor) Rule.Require(reader.Depth - floor <= MaxDepth, "The file is nested deeper than any article.");
        reader.Read();
    }
}
