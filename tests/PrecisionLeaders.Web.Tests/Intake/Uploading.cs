using System.Text;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Brings files in by the page, as a browser without script does.</summary>
internal static class Uploading
{
    public const string Path = "/candidates/import";

    public static Task<OpenPage> Brings(this Visitor visitor, string text, string name = "people.csv", string? source = null) =>
        visitor.Brings(source, (name, Encoding.UTF8.GetBytes(text)));

    public static async Task<OpenPage> Brings(this Visitor visitor, string? source, params (string Name, byte[] Content)[] files)
    {
        var page = await visitor.Open(Path);
        using var form = new MultipartFormDataContent { { new StringContent(page.ValueOf("__RequestVerificationToken")), "__RequestVerificationToken" } };
        if (source is not null) form.Add(new StringContent(source), "Form.Source");
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(content), "Form.Files", name);
        return await visitor.Send(new(HttpMethod.Post, Path) { Content = form });
    }

    public static Task<OpenPage> Commit(this OpenPage batch) => batch.Submit(button: batch.Document.QuerySelector(".pl-bar-foot .btn-primary")?.TextContent.Trim() ?? "Commit");

    public static Task<OpenPage> Undo(this OpenPage batch) => batch.Submit(form: "form.pl-bar-foot");

    /// <summary>The number that the filter of this name shows.</summary>
    public static int Count(this OpenPage batch, string word) =>
        batch.Document.QuerySelectorAll(".pl-filter a").Where(link => link.TextContent.EndsWith(word, StringComparison.Ordinal))
            .Select(link => int.Parse(link.QuerySelector("b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
}
