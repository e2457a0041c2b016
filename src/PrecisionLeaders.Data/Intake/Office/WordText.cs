using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Office;

/// <summary>The text of a Word document, headers first, line by line as it is read on paper.</summary>
internal static class WordText
{
    private const string What = "document";

    /// <param name="content">the whole file</param>
    /// <param name="max">letters after which no more is read</param>
    /// <exception cref="RuleBrokenException">when the document is damaged</exception>
    public static string Of(Stream content, int max)
    {
        OfficeFile.Check(content, What);
        return OfficeFile.Read(What, () =>
        {
            using var document = WordprocessingDocument.Open(content, isEditable: false);
            var main = document.MainDocumentPart;
            Rule.Require(main is not null, "The document is empty.");
            var text = new StringBuilder();
            foreach (var part in main.HeaderParts.Cast<OpenXmlPart>().Take(3).Append(main)) Add(text, part, max);
            return text.ToString();
        });
    }

    private static void Add(StringBuilder text, OpenXmlPart part, int max)
    {
        using var reader = OfficeFile.Open(part);
        var isText = false;
        while (text.Length < max && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                isText = reader.LocalName == "t";
                if (reader.LocalName is "br" or "cr") text.Append('\n');
                else if (reader.LocalName == "tab" && reader.GetAttribute("val", reader.NamespaceURI) is null) text.Append('\t');
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                isText = false;
                if (reader.LocalName == "p") text.Append('\n');
            }
            else if (isText && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) text.Append(reader.Value);
        }
    }
}
