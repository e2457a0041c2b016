using System.Xml;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Texts as files of XML can hold them.</summary>
public static class XmlText
{
    /// <summary>Without control characters and halves of pairs, which the format has no way to write.</summary>
    public static string Writable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Where((sign, at) => XmlConvert.IsXmlChar(sign) || char.IsSurrogatePair(text, at) || (at > 0 && char.IsSurrogatePair(text, at - 1))));
    }
}
