using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Rubrics;

/// <summary>Writes a version of a rubric as JSON and reads such a file again. What cannot be read whole is not read at all.</summary>
public static partial class RubricJson
{
    /// <summary>The schema written, and the newest one read.</summary>
    public const int Schema = 1;
    public const int MostBytes = 256 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
    };

    /// <param name="rubric">whole</param>
    /// <param name="about">address of the published schema</param>
    public static byte[] Write(Rubric rubric, string about)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return JsonSerializer.SerializeToUtf8Bytes(new RubricSheet(Schema, rubric.Key, rubric.Name, rubric.MinimumCoverage,
        [
            .. rubric.InOrder.Select(held => new CompetencySheet(held.Code, held.Name, held.ShortName, held.Weight, held.Floor, held.Guidance, held.Questions, [.. held.Kinds.Select(kind => kind.ToString())],
                [.. held.Parts.Select(part => new PartSheet(part.Text, part.Share))], [.. held.Anchors.OrderBy(anchor => anchor.Level).Select(anchor => new AnchorSheet(anchor.Level, anchor.Text))])),
        ], rubric.Number, rubric.WeightsReason, about), Options);
    }

    /// <exception cref="RuleBrokenException">with a sentence that says what the file lacks</exception>
    public static RubricSheet Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Rule.Require(content.Length <= MostBytes, $"The file has {content.Length / 1024} KB; at most {MostBytes / 1024} fit. A rubric is a few pages of text.");
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = content.AsMemory(content.AsSpan().StartsWith(mark) ? mark.Length : 0);
        try
        {
            RequireSchema(text);
            var sheet = JsonSerializer.Deserialize<RubricSheet>(text.Span, Options) ?? throw new JsonException();
            RequireNoGaps(sheet);
            RequirePlain(sheet);
            return sheet;
        }
        catch (JsonException broken)
        {
            throw new RuleBrokenException(broken.Path is { Length: > 1 } path
                ? $"The file cannot be read at {path[(path.StartsWith("$.", StringComparison.Ordinal) ? 2 : 0)..]}: something is missing there, stands there twice, or is not what the schema says."
                : $"The file is not JSON as the schema describes it{(broken.LineNumber is { } line ? $"; look at line {line + 1}" : "")}.");
        }
    }

    /// <summary>The draft a file describes.</summary>
    /// <param name="sheet">as it was read</param>
    /// <param name="number">of the version to be</param>
    /// <exception cref="RuleBrokenException">when a text is too long, a code stands there twice, or whatever else a draft cannot hold</exception>
    public static Rubric Draft(RubricSheet sheet, string number)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        Rule.Require(Keys().IsMatch(sheet.Key), "The key is not made of small letters and figures with hyphens between them, such as precision-medicine-leader.");
        var draft = new Rubric(sheet.Key, sheet.Name, number, sheet.MinimumCoverage);
        draft.Explain(sheet.WeightsReason);
        foreach (var told in sheet.Competencies)
        {
            var competency = draft.Add(told.Code, told.Name, told.ShortName, told.Weight, told.Floor);
            competency.Guide(told.Guidance, string.Join('\n', (told.Questions ?? []).Select(question => question.ReplaceLineEndings(" "))), (told.EvidenceKinds ?? []).Select(kind => KindOf(told.Code, kind)));
            competency.Divide([.. (told.SubCriteria ?? []).Select(part => (part.Text, part.Share))]);
            foreach (var anchor in told.Anchors ?? [])
            {
                Rule.Require(competency.TextOf(anchor.Level) is null, $"{told.Code}: level {anchor.Level} stands in the file twice.");
                competency.Reads(anchor.Level, anchor.Text);
            }
        }
        return draft;
    }

    /// <summary>Asked first: a file of a newer schema may hold what this one forbids, and should be told so.</summary>
    private static void RequireSchema(ReadOnlyMemory<byte> text)
    {
        using var document = JsonDocument.Parse(text, new() { MaxDepth = 64 });
        var schema = 0;
        Rule.Require(document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("schema", out var said) && said.ValueKind == JsonValueKind.Number && said.TryGetInt32(out schema) && schema > 0,
            "This is no rubric: the file does not say which schema it follows.");
        Rule.Require(schema <= Schema, $"The file follows schema {schema}, which is newer than this installation: it reads schema {Schema}. Update it, or export the rubric as schema {Schema}.");
    }

    /// <summary>Annotations speak for values, not for what stands in a list.</summary>
    private static void RequireNoGaps(RubricSheet sheet)
    {
        Rule.Require(sheet.Competencies.All(told => told is not null), "The list of competencies has an empty place.");
        foreach (var told in sheet.Competencies)
            Rule.Require(told.Questions?.Contains(null!) != true && told.EvidenceKinds?.Contains(null!) != true && told.SubCriteria?.Contains(null!) != true && told.Anchors?.Contains(null!) != true,
                $"{told.Code}: a list has an empty place.");
    }

    /// <summary>Texts are shown as they are, so markup in them would stand before raters as markup. Whoever wrote it meant something else.</summary>
    private static void RequirePlain(RubricSheet sheet)
    {
        Plain("The name", sheet.Name);
        Plain("The reason for the weights", sheet.WeightsReason);
        foreach (var told in sheet.Competencies)
        {
            Plain($"{told.Code}: the name", told.Name);
            Plain($"{told.Code}: the short name", told.ShortName);
            Plain($"{told.Code}: the guidance", told.Guidance);
            foreach (var question in told.Questions ?? []) Plain($"{told.Code}: a question", question);
            foreach (var part in told.SubCriteria ?? []) Plain($"{told.Code}: a sub-criterion", part.Text);
            foreach (var anchor in told.Anchors ?? []) Plain($"{told.Code}: level {anchor.Level}", anchor.Text);
        }

        static void Plain(string what, string? text) => Rule.Require(text is null || !Markup().IsMatch(text), $"{what} holds markup. Write it as plain text.");
    }

    private static EvidenceKind KindOf(string code, string name)
    {
        Rule.Require(Enum.TryParse<EvidenceKind>(name, out var kind) && kind.ToString() == name, $"{code}: {name[..Math.Min(name.Length, 40)]} is no kind of evidence.");
        return kind;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Keys();

    [GeneratedRegex("<[/!?a-zA-Z]|&(#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z]+);")]
    private static partial Regex Markup();
}
