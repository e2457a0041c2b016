using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Rubrics;

/// <summary>One thing that is judged, with what the five levels look like. It changes only while its rubric is a draft.</summary>
public sealed class Competency : Part
{
    public const int CodeLength = 4, NameLength = 80, ShortNameLength = 20, GuidanceLength = 1000, QuestionLength = 300, MostQuestions = 10, MostSubCriteria = 8;
    public const int QuestionsLength = MostQuestions * (QuestionLength + 1);

    private readonly List<SubCriterion> subCriteria = [];
    private readonly List<Anchor> anchors = [];

    private Competency() { }

    internal Competency(Rubric rubric, string code, string name, string shortName, int weight, decimal? floor, int order)
    {
        Rubric = rubric;
        Code = Rule.Text(code, "The code", CodeLength);
        Rule.Require(Code.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetterUpper(Code[0]), $"The code {Code} is not a capital letter with letters or figures after it, such as K1.");
        Rename(name, shortName);
        Weigh(weight);
        Demand(floor);
        Order = order;
    }

    public Rubric Rubric { get; private set; } = null!;

    /// <summary>"K1"</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>One word for narrow columns: "Vision".</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Points of 100 this competency is worth.</summary>
    public int Weight { get; private set; }

    /// <summary>Mean level, 1.0 to 5.0, below which no strength elsewhere helps; null where there is none.</summary>
    public decimal? Floor { get; private set; }

    /// <summary>What a rater should know before choosing a level.</summary>
    public string? Guidance { get; private set; }

    /// <summary>What may be asked in an interview, one a line.</summary>
    public string? QuestionLines { get; private set; }

    /// <summary>A bit for each kind of evidence that speaks to it, by the kind's number.</summary>
    public int KindBits { get; private set; }
    public int Order { get; private set; }
    public bool IsExecutive => Floor is not null;
    public IReadOnlyList<SubCriterion> SubCriteria => subCriteria;
    public IEnumerable<SubCriterion> Parts => subCriteria.OrderBy(held => held.Order);
    public IReadOnlyList<Anchor> Anchors => anchors;
    public IReadOnlyList<string> Questions => QuestionLines?.Split('\n') ?? [];
    public IEnumerable<EvidenceKind> Kinds => Enum.GetValues<EvidenceKind>().Where(IsSpokenToBy);

    public string? TextOf(int level) => anchors.Find(held => held.Level == level)?.Text;

    /// <summary>Whether evidence of this kind speaks to it: such evidence is offered first to whoever rates it.</summary>
    public bool IsSpokenToBy(EvidenceKind kind) => (KindBits >> (int)kind & 1) == 1;

    public void Rename(string name, string shortName)
    {
        RequireDraft();
        (Name, ShortName) = (Rule.Text(name, "The name", NameLength), Rule.Text(shortName, "The short name", ShortNameLength));
    }

    public void Weigh(int weight)
    {
        RequireDraft();
        Rule.Require(weight is >= 0 and <= 100, "A weight is a whole number from 0 to 100.");
        Weight = weight;
    }

    /// <summary>Marks it executive by a floor, or takes the mark away.</summary>
    public void Demand(decimal? floor)
    {
        RequireDraft();
        Rule.Require(floor is null || floor is >= 1 and <= 5 && decimal.Round(floor.Value, 1) == floor, "A floor is a level from 1.0 to 5.0, with one decimal.");
        Floor = floor;
    }

    /// <summary>Says what helps to judge it.</summary>
    /// <param name="guidance">or null</param>
    /// <param name="questions">one a line; empty lines are passed over</param>
    /// <param name="kinds">of evidence that speak to it</param>
    public void Guide(string? guidance, string? questions, IEnumerable<EvidenceKind> kinds)
    {
        RequireDraft();
        Guidance = Rule.OptionalText(guidance, "The guidance", GuidanceLength);
        var lines = (questions ?? "").Split('\n').Select(line => Rule.OptionalText(line, "A question", QuestionLength)).OfType<string>().ToList();
        Rule.Require(lines.Count <= MostQuestions, $"There are {lines.Count} questions; at most {MostQuestions} fit.");
        QuestionLines = lines.Count == 0 ? null : string.Join('\n', lines);
        KindBits = kinds.Aggregate(0, (bits, kind) => bits | 1 << (int)kind);
    }

    public Competency Consider(string text, int share)
    {
        Divide([.. Parts.Select(held => (held.Text, held.Share)), (text, share)]);
        return this;
    }

    /// <summary>Sets the sub-criteria and their shares in per cent, in this order.</summary>
    public void Divide(IReadOnlyList<(string Text, int Share)> parts)
    {
        RequireDraft();
        Rule.Require(parts.Count <= MostSubCriteria, $"{Code} has {parts.Count} sub-criteria; at most {MostSubCriteria} fit.");
        var held = Parts.ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            if (i < held.Count) held[i].Say(parts[i].Text, parts[i].Share);
            else subCriteria.Add(new SubCriterion(parts[i].Text, parts[i].Share, i + 1));
        }
        foreach (var gone in held.Skip(parts.Count)) subCriteria.Remove(gone);
    }

    /// <summary>Says how a level, 1 to 5, reads; null or empty takes its text away.</summary>
    public Competency Reads(int level, string? text)
    {
        RequireDraft();
        var held = anchors.Find(anchor => anchor.Level == level);
        if (string.IsNullOrWhiteSpace(text))
        {
            if (held is not null) anchors.Remove(held);
        }
        else if (held is null)
        {
            anchors.Add(new Anchor(level, text));
        }
        else
        {
            held.Say(text);
        }
        return this;
    }

    internal void Place(int order) => Order = order;

    /// <summary>Takes over what another version says of it, name and weight aside.</summary>
    internal void Take(Competency other)
    {
        Guide(other.Guidance, other.QuestionLines, other.Kinds);
        Divide([.. other.Parts.Select(held => (held.Text, held.Share))]);
        foreach (var anchor in other.Anchors) Reads(anchor.Level, anchor.Text);
    }

    private void RequireDraft() => Rubric.RequireDraft();
}

/// <summary>A part of a competency and its share of the judgement, in per cent.</summary>
public sealed class SubCriterion : Part
{
    public const int TextLength = 200;

    private SubCriterion() { }

    internal SubCriterion(string text, int share, int order)
    {
        Say(text, share);
        Order = order;
    }

    public string Text { get; private set; } = "";
    public int Share { get; private set; }
    public int Order { get; private set; }

    internal void Say(string text, int share)
    {
        Rule.Require(share is >= 0 and <= 100, "A share is a whole number of per cent, from 0 to 100.");
        (Text, Share) = (Rule.Text(text, "The sub-criterion", TextLength), share);
    }
}

/// <summary>How one level, 1 to 5, reads in a person's record.</summary>
public sealed class Anchor : Part
{
    public const int TextLength = 400, Lowest = 1, Highest = 5;

    private Anchor() { }

    internal Anchor(int level, string text)
    {
        Rule.Require(level is >= Lowest and <= Highest, "A level is a whole number from 1 to 5.");
        Level = level;
        Say(text);
    }

    public int Level { get; private set; }
    public string Text { get; private set; } = "";

    internal void Say(string text) => Text = Rule.Text(text, "The level's text", TextLength);
}
