using System.Xml;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Reads an ORCID record written as XML. A document type, with all the entities one could bring, is refused outright.</summary>
internal sealed class OrcidXml : FileKind
{
    /// <summary>Who says so, in whichever form a record comes.</summary>
    public const string Says = "ORCID";

    private const string Namespace = "http://www.orcid.org/ns/record";

    public override string Name => "ORCID record";

    public override string Source => Says;

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Root == "record";
    }

    /// <summary>The elements of a record are held together: no career fills twenty megabytes.</summary>
    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note) => [OrcidRecord.Read(Parse(content))];

    /// <exception cref="RuleBrokenException">when it is not well-formed, declares a document type, or is no ORCID record</exception>
    private static OrcidNode Parse(Stream content)
    {
        Rule.Require(content.Length <= PeopleFile.MaxBytes, PeopleFile.TooLarge);
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = PeopleFile.MaxBytes,
        };
        try
        {
            var head = FileHead.Of(content);
            content.Position = 0;
            using var reader = XmlReader.Create(content, settings);
            MoveToRoot(reader, head.Bytes.Span);
            Rule.Require(reader.LocalName == "record" && reader.NamespaceURI == Namespace,
                $"This XML is no ORCID record: it begins with “{Shorten(reader.LocalName)}”. Bring a record as orcid.org gives it, version 3.0.");
            return Tree(reader);
        }
        catch (XmlException broken)
        {
            throw new RuleBrokenException($"The XML is broken at line {broken.LineNumber}, column {broken.LinePosition}. Download the record anew and bring it as it came.");
        }
    }

    private static void MoveToRoot(XmlReader reader, ReadOnlySpan<byte> bytes)
    {
        try
        {
            reader.MoveToContent();
        }
        catch (XmlException) when (bytes.IndexOf("<!DOCTYPE"u8) >= 0 || bytes.IndexOf("<\0!\0D\0O\0C\0T\0Y\0P\0E"u8) >= 0)
        {
            throw new RuleBrokenException("This XML declares a document type (DTD), which is not read here because it can pull in other files. "
                + "Bring an ORCID record as orcid.org gives it.");
        }
    }

    private static OrcidNode Tree(XmlReader reader)
    {
        var open = new Stack<OrcidNode>();
        var root = new OrcidNode(reader.LocalName);
        do
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Rule.Require(reader.Depth <= OrcidNode.MaxDepth, "The file is nested deeper than any ORCID record.");
                var node = open.Count == 0 ? root : open.Peek().Add(reader.LocalName);
                var isEmpty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                    if (reader.NamespaceURI.Length == 0) node.Add(reader.LocalName).Append(reader.Value);
                if (!isEmpty) open.Push(node);
            }
            else if (reader.NodeType == XmlNodeType.EndElement) open.Pop();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) open.Peek().Append(reader.Value);
        }
        while (reader.Read());
        return root;
    }

    private static string Shorten(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
