using System.Xml;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads articles as PubMed gives them in XML, one at a time. The document type they declare is stepped over: no entity of it is known, nothing it names is fetched.</summary>
internal sealed class PubMedXml : FileKind
{
    public const string Says = "PubMed";

    /// <summary>What is not kept, and can be long.</summary>
    private static readonly HashSet<string> Unread =
        ["Abstract", "OtherAbstract", "ReferenceList", "CommentsCorrectionsList", "InvestigatorList", "DataBankList", "ChemicalList", "GeneSymbolList", "History", "KeywordList"];

    public override string Name => "PubMed XML";

    public override string Source => Says;

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Root is "PubmedArticleSet" or "PubmedArticle";
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        content.Position = 0;
        var (articles, others) = (0, 0);
        using var reader = XmlReader.Create(content, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        });
        while (Next(reader) is var (line, part))
        {
            if (part.Name != "PubmedArticle")
            {
                others++;
                continue;
            }
            articles++;
            yield return PubMedArticle.Of(part).Read(line);
        }
        if (others > 0) note($"Not read: {others} {(others == 1 ? "entry that is no article" : "entries that are no articles")} (books and withdrawn numbers).");
        Rule.Require(articles > 0, "The file holds no article.");
    }

    private static (int Line, XmlPart Part)? Next(XmlReader reader)
    {
        try
        {
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName != "PubmedArticleSet")
                {
                    var line = ((IXmlLineInfo)reader).LineNumber;
                    return (line, XmlPart.Read(reader, Unread));
                }
                reader.Read();
            }
            return null;
        }
        catch (XmlException broken)
        {
            throw new RuleBrokenException($"The XML is broken at line {broken.LineNumber}, column {broken.LinePosition}. Download the file anew and bring it as it came.");
        }
    }
}
