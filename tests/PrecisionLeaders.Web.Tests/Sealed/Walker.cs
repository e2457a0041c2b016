using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Sealed;

/// <summary>Goes as one person to every address and from there along every link, and sends every form; keeps all that was answered.</summary>
internal sealed partial class Walker(Visitor visitor, RouteBook book)
{
    private const int MostOfOnePath = 24, MostInAll = 4000;

    private readonly Queue<string> ahead = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ofPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Target, List<KeyValuePair<string, string>> Fields)> forms = new(StringComparer.Ordinal);
    private string? token;

    /// <summary>What each address answered, without what differs each time: tokens, and ids that are none of the scene's.</summary>
    public SortedDictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    public async Task WalkAsync()
    {
        book.Pages.ForEach(Goes);
        while (ahead.TryDequeue(out var address)) await AskAsync(address);
        foreach (var (name, (target, fields)) in forms) await SendAsync(name, target, fields);
        foreach (var handler in book.Handlers.Where(handler => !IsDoor(handler) && !IsOfTheMachine(handler))) await SendAsync($"POST {handler}", handler, []);
    }

    private void Goes(string address)
    {
        var path = address.Split('?')[0];
        if (IsDoor(path) || File().IsMatch(path) || seen.Count >= MostInAll || !seen.Add(address)) return;
        var times = ofPath[path] = ofPath.GetValueOrDefault(path) + 1;
        if (times <= MostOfOnePath) ahead.Enqueue(address);
    }

    /// <summary>Doors that end the walk: whoever signs out sees nothing more.</summary>
    private static bool IsDoor(string address) => address.StartsWith("/account", StringComparison.Ordinal);

    /// <summary>What is asked of the machine happens beside the database, and is not undone with a save.</summary>
    private static bool IsOfTheMachine(string address) => address.StartsWith("/admin/system", StringComparison.Ordinal);

    private async Task AskAsync(string address)
    {
        using var answer = await visitor.Http.GetAsync(address);
        var body = await BodyAsync(answer);
        Keep(address, answer, body);
        if (answer.Headers.Location is { } location) Goes(Local(location, address));
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;
        var page = new HtmlParser().ParseDocument(body);
        foreach (var element in page.All)
            foreach (var attribute in element.Attributes)
                if (attribute.Name is "href" or "hx-get" or "formaction" or "src" || attribute.Name.StartsWith("data-", StringComparison.Ordinal) && attribute.Value.StartsWith('/'))
                    if (Uri.TryCreate(attribute.Value, UriKind.RelativeOrAbsolute, out var link)) Goes(Local(link, address));
        foreach (var form in page.QuerySelectorAll("form").OfType<IHtmlFormElement>()) Meet(form, address);
    }

    private static string Local(Uri link, string from)
    {
        var whole = new Uri(new Uri("http://localhost" + from), link);
        return whole.Host == "localhost" && whole.Scheme == "http" ? whole.PathAndQuery : "/account/elsewhere";
    }

    private void Meet(IHtmlFormElement form, string address)
    {
        var fields = FieldsOf(form).ToList();
        token ??= fields.Find(field => field.Key == "__RequestVerificationToken").Value;
        foreach (var button in form.QuerySelectorAll("button:not([type=button])").DefaultIfEmpty())
        {
            var target = Local(new(button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "", UriKind.RelativeOrAbsolute), address);
            List<KeyValuePair<string, string>> sent = button?.GetAttribute("name") is { Length: > 0 } name ? [.. fields, new(name, button.GetAttribute("value") ?? "")] : fields;
            if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase)) Goes($"{target.Split('?')[0]}?{string.Join('&', sent.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))}");
            else if (!IsDoor(target) && !IsOfTheMachine(target)) forms.TryAdd($"POST {target} {string.Join(' ', sent.Select(field => field.Key).Distinct())} {button?.GetAttribute("value")}", (target, sent));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    if (choice.IsChecked) yield return new(name, choice.Value is { Length: > 0 } value ? value : "on");
                    break;
                case IHtmlInputElement { Type: "text" or "search" } line:
                    yield return new(name, line.Value is { Length: > 0 } written ? written : "Anything");
                    break;
                case IHtmlInputElement { Type: not "submit" and not "button" and not "file" } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value is { Length: > 0 } text ? text : "Anything at all.");
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions) yield return new(name, option.Value);
                    break;
            }
        }
    }

    private async Task SendAsync(string name, string target, List<KeyValuePair<string, string>> fields)
    {
        if (fields.Count == 0 && token is not null) fields = [new("__RequestVerificationToken", token)];
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await visitor.Http.PostAsync(target, content);
        Keep(name, answer, await BodyAsync(answer));
    }

    private void Keep(string address, HttpResponseMessage answer, string body)
    {
        var heads = answer.Headers.Concat(answer.Content.Headers).Where(head => head.Key is "Location" or "Content-Disposition" or "Content-Type" or "ETag" or "Last-Modified")
            .Select(head => $"{head.Key}: {string.Join(", ", head.Value)}");
        Answers[Plain(address)] = Plain($"{(int)answer.StatusCode}\n{string.Join('\n', heads)}\n\n{body}");
    }

    private string Plain(string text) => Id().Replace(Token().Replace(text, "(token)"), match => book.Ids.Contains(match.Value) ? match.Value : "(id)");

    /// <summary>The text of an answer; of an archive, that of all files in it.</summary>
    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [0x50, 0x4b, 3, 4, ..]) return Encoding.UTF8.GetString(bytes);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(entry.FullName).Append('\n').Append(await reader.ReadToEndAsync()).Append('\n');
        }
        return text.ToString();
    }

    [GeneratedRegex("(?<=token=)[^\"&\\s]+|CfDJ8[\\w-]+|(?<=\")R[0-9a-f]{16}(?=\")|(?<=core-properties/)[0-9a-f]{32}|\\b[0-9a-f]{48}\\b|[0-9.,]+ [KMG]B(?:, of which [0-9.,]+ [KMG]B are free for later use)?")]
    private static partial Regex Token();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Id();

    [GeneratedRegex("\\.(js|css|svg|woff2|png|ico|map)$")]
    private static partial Regex File();
}
