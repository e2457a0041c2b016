using System.Text;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake;

/// <summary>One element of an ORCID record. As XML or as JSON, a record says the same in the same words, so both are read into this and then by one rule.</summary>
internal sealed class OrcidNode
{
    /// <summary>Deeper than any record goes, and more elements than any holds; beyond is an attack on memory.</summary>
    public const int MaxDepth = 40, MaxElements = 1_000_000;

    private readonly List<OrcidNode> children = [];
    private readonly Tally tally;

    /// <summary>A string, or what gathers them when there are several; most elements have one.</summary>
    private object? text;

    public OrcidNode(string name) : this(name, new Tally()) { }

    private OrcidNode(string name, Tally tally) => (Name, this.tally) = (name, tally);

    /// <summary>Without namespace: employment-summary.</summary>
    public string Name { get; }

    public IReadOnlyList<OrcidNode> Children => children;

    /// <exception cref="RuleBrokenException">when the file holds more elements than any record</exception>
    public OrcidNode Add(string name)
    {
        Rule.Require(++tally.Elements <= MaxElements, "The file holds more elements than any ORCID record.");
        var child = new OrcidNode(name, tally);
        children.Add(child);
        return child;
    }

    public void Append(string more) => text = text switch
    {
        null => more,
        StringBuilder gathered => gathered.Append(more),
        var first => new StringBuilder((string)first).Append(more),
    };

    public OrcidNode? Child(string name) => children.Find(child => child.Name == name);

    public IEnumerable<OrcidNode> Each(string name) => children.Where(child => child.Name == name);

    /// <summary>Every element of that name at any depth, in order.</summary>
    public IEnumerable<OrcidNode> All(string wanted) =>
        children.SelectMany(child => child.Name == wanted ? [child] : child.All(wanted));

    /// <summary>The text at the end of a path of names, trimmed, or null. JSON wraps many texts in an object with a value.</summary>
    public string? At(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var step in path)
        {
            node = node.Child(step);
            if (node is null) return null;
        }
        var found = (node.text ?? node.Child("value")?.text)?.ToString();
        return string.IsNullOrWhiteSpace(found) ? null : found.Trim();
    }

    private sealed class Tally
    {
        public int Elements;
    }
}
