using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace PrecisionLeaders.Web.TagHelpers;

/// <summary><c>&lt;pl-qr text="otpauth://…" label="…" /&gt;</c>: a QR code as a drawing, dark on light in both themes, since cameras read it no other way.</summary>
[HtmlTargetElement("pl-qr", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class QrCode : TagHelper
{
    public required string Text { get; set; }

    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var size = code.ModuleMatrix.Count;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pl-qr");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size} {size}"));
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent($"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"{Squares(code)}\"/>");
    }

    private static StringBuilder Squares(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return path;
    }
}
