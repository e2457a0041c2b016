using System.Text.Json;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake;

/// <summary>Reads ORCID records written as JSON: one, or a list of them.</summary>
internal sealed class OrcidJson : FileKind
{
    public override string Name => "ORCID record";

    public override string Source => OrcidXml.Says;

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Properties.Contains("orcid-identifier") || head.Properties.Contains("activities-summary") || head.Properties.Contains("person");
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note) => Parse(FileText.Utf8(PeopleFile.Whole(content))).Select(OrcidRecord.Read);

    /// <exception cref="RuleBrokenException">when it is no JSON, or none of ORCID</exception>
    private static List<OrcidNode> Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = OrcidNode.MaxDepth });
            var found = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToList() : [document.RootElement];
            Rule.Require(found.Count > 0, "The file holds an empty list.");
            Rule.Require(found.Count <= PeopleTable.MaxRows, $"The file holds {found.Count} records; at most {PeopleTable.MaxRows} fit. Split it.");
            return found.ConvertAll(Record);
        }
        catch (JsonException broken)
        {
            throw new RuleBrokenException($"The JSON is broken at line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}. "
                + "Download the record anew and bring it as it came.");
        }
        catch (InvalidOperationException)
        {
            // What JsonElement says of an escaped half of a surrogate pair, which is sound JSON but no text.
            throw new RuleBrokenException("The JSON holds half a letter (a lone \\ud800 to \\udfff). Download the record anew and bring it as it came.");
        }
    }

    private static OrcidNode Record(JsonElement element)
    {
        Rule.Require(element.ValueKind == JsonValueKind.Object && element.TryGetProperty("person", out _),
            "This JSON is no ORCID record: it has no “person”. Bring a record as orcid.org gives it, version 3.0.");
        var root = new OrcidNode("record");
        Fill(root, element);
        return root;
    }

    private static void Fill(OrcidNode node, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Place(node, property.Name, property.Value);
                break;
            case JsonValueKind.String:
                node.Append(element.GetString()!);
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                node.Append(element.GetRawText());
                break;
        }
    }

    /// <summary>A list becomes as many elements of one name, as XML writes it.</summary>
    private static void Place(OrcidNode node, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return;
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var each in value.EnumerateArray()) Place(node, name, each);
        else Fill(node.Add(name), value);
    }
}
