using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PrecisionLeaders.Web.Tests.App;

/// <summary>Opens pages and submits their forms as a browser without script does: hidden fields, antiforgery and redirects included.</summary>
public sealed class Visitor(HttpClient http)
{
    public HttpClient Http => http;

    public Task<OpenPage> Open(string path) => Send(new(HttpMethod.Get, path));

    public async Task<OpenPage> Send(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = request.RequestUri!.ToString();
        var answer = await http.SendAsync(request);
        for (var hops = 0; answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect && hops < 5; hops++)
        {
            path = answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.ToString();
            // 307 sends the same body on, as a browser does.
            var next = answer.StatusCode == HttpStatusCode.TemporaryRedirect
                ? new HttpRequestMessage(request.Method, path) { Content = request.Content }
                : new HttpRequestMessage(HttpMethod.Get, path);
            foreach (var (name, values) in request.Headers.Where(header => header.Key != "Cookie")) next.Headers.TryAddWithoutValidation(name, values);
            answer = await http.SendAsync(next);
        }
        var html = await answer.Content.ReadAsStringAsync();
        return new(this, path, answer, html);
    }
}

/// <summary>A page as it came, and what one can do with it.</summary>
public sealed class OpenPage(Visitor visitor, string path, HttpResponseMessage answer, string html)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(html));

    public HttpStatusCode Status => answer.StatusCode;
    public HttpResponseMessage Answer => answer;
    public string Html => html;
    public IHtmlDocument Document => document.Value;

    /// <summary>Where redirects ended, without the query.</summary>
    public string Path => path.Split('?')[0];

    /// <summary>Where redirects ended, with the query.</summary>
    public string Address => path;

    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public OpenPage Says(string text)
    {
        Assert.Contains(text, Text, StringComparison.Ordinal);
        return this;
    }

    public OpenPage Hides(string text)
    {
        Assert.DoesNotContain(text, html, StringComparison.OrdinalIgnoreCase);
        return this;
    }

    public OpenPage Is(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{path} answered {(int)Status}, not {(int)status}: {Text[..Math.Min(Text.Length, 600)]}");
        return this;
    }

    public IElement One(string selector) => Document.QuerySelector(selector) ?? throw new Xunit.Sdk.XunitException($"{path} has no {selector}.");

    public string ValueOf(string field) => One($"[name='{field}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var other => other.TextContent,
    };

    /// <summary>Follows the link that reads so.</summary>
    public Task<OpenPage> Follow(string text) =>
        visitor.Open(From(Document.QuerySelectorAll("a[href]").FirstOrDefault(link => link.TextContent.Trim() == text)?.GetAttribute("href")
            ?? throw new Xunit.Sdk.XunitException($"{path} has no link '{text}'.")));

    private string From(string href) => href.StartsWith('?') ? Path + href : href;

    /// <summary>Submits a form with its fields as they stand, changed as given. A null value takes a field away. The button pressed may carry name, value and formaction.</summary>
    /// <param name="changes">fields by name</param>
    /// <param name="form">selector of the form; by default the first POST form of the main part</param>
    /// <param name="button">text of the button pressed; by default none</param>
    public async Task<OpenPage> Submit(Dictionary<string, string?>? changes = null, string? form = null, string? button = null)
    {
        var forms = Document.QuerySelectorAll(form ?? "main form[method=post], form[method=post]").OfType<IHtmlFormElement>();
        var chosen = (button is null ? forms : forms.Where(candidate => ButtonOf(candidate, button) is not null)).FirstOrDefault()
            ?? throw new Xunit.Sdk.XunitException($"{path} has no such form: {form} {button}");
        var fields = FieldsOf(chosen).Where(field => changes?.ContainsKey(field.Key) != true).ToList();
        foreach (var (name, value) in changes ?? [])
            if (value is not null) fields.Add(new(name, value));
        var target = chosen.GetAttribute("action") is { Length: > 0 } action ? action : path;
        if (button is not null && ButtonOf(chosen, button) is { } pressed)
        {
            if (pressed.GetAttribute("formaction") is { } own) target = own;
            if (pressed.GetAttribute("name") is { } name) fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }
        if (target.StartsWith('?')) target = Path + target;
        return chosen.Method.Equals("get", StringComparison.OrdinalIgnoreCase)
            ? await visitor.Open($"{target.Split('?', '#')[0]}?{await new FormUrlEncodedContent(fields).ReadAsStringAsync()}")
            : await visitor.Send(new(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields) });
    }

    private static IElement? ButtonOf(IElement form, string text) =>
        form.QuerySelectorAll("button").FirstOrDefault(button => button.TextContent.Trim() == text || button.GetAttribute("aria-label") == text);

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
                case IHtmlInputElement { Type: not "submit" and not "button" and not "file" } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions) yield return new(name, option.Value);
                    break;
            }
        }
    }
}
