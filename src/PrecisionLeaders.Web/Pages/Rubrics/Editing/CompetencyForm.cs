using FluentValidation;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Rubrics.Editing;

/// <summary>The competency that is opened on a draft's page.</summary>
public sealed class CompetencyForm
{
    public Guid Competency { get; set; }
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public List<PartForm> Parts { get; set; } = [];

    /// <summary>Texts of the levels, from 1.</summary>
    public List<string?> Anchors { get; set; } = [];
    public string? Guidance { get; set; }
    public string? Questions { get; set; }
    public List<EvidenceKind> Kinds { get; set; } = [];

    public static CompetencyForm Of(Competency competency) => new()
    {
        Competency = competency.Id,
        Name = competency.Name,
        ShortName = competency.ShortName,
        Parts = [.. competency.Parts.Select(held => new PartForm { Text = held.Text, Share = held.Share })],
        Anchors = [.. Enumerable.Range(Anchor.Lowest, Anchor.Highest).Select(competency.TextOf)],
        Guidance = competency.Guidance,
        Questions = competency.QuestionLines,
        Kinds = [.. competency.Kinds],
    };

    public void WriteTo(Competency competency)
    {
        competency.Rename(Name!, ShortName!);
        competency.Divide([.. Parts.Where(part => !part.IsEmpty).Select(part => (part.Text!, part.Share ?? 0))]);
        for (var level = Anchor.Lowest; level <= Anchor.Highest; level++) competency.Reads(level, Anchors.ElementAtOrDefault(level - 1));
        competency.Guide(Guidance, Questions, Kinds);
    }

    /// <summary>By field, what the newest form says where this one says something else.</summary>
    internal IEnumerable<(string Field, string Now)> DiffersFrom(CompetencyForm newest)
    {
        if (RubricForm.Says(newest.Name, Name)) yield return ("Name", newest.Name ?? "");
        if (RubricForm.Says(newest.ShortName, ShortName)) yield return ("ShortName", newest.ShortName ?? "");
        if (RubricForm.Says(Read(newest.Parts), Read(Parts))) yield return ("Parts[0].Text", Read(newest.Parts));
        for (var i = 0; i < newest.Anchors.Count; i++)
            if (RubricForm.Says(newest.Anchors[i], Anchors.ElementAtOrDefault(i))) yield return ($"Anchors[{i}]", newest.Anchors[i] ?? "");
        if (RubricForm.Says(newest.Guidance, Guidance)) yield return ("Guidance", newest.Guidance ?? "");
        if (RubricForm.Says(newest.Questions, Questions)) yield return ("Questions", newest.Questions ?? "");
        if (!newest.Kinds.Order().SequenceEqual(Kinds.Order())) yield return ("Kinds", string.Join(", ", newest.Kinds.Select(EvidenceWords.One)));
    }

    private static string Read(IEnumerable<PartForm> parts) => string.Join("; ", parts.Where(part => !part.IsEmpty).Select(part => $"{part.Text} {part.Share ?? 0}%"));

    public sealed class Rules : AbstractValidator<CompetencyForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Write what the competency is called.").MaximumLength(Domain.Rubrics.Competency.NameLength).WithMessage($"A name has at most {Domain.Rubrics.Competency.NameLength} characters.");
            RuleFor(form => form.ShortName).NotEmpty().WithMessage("Write one word for narrow columns.").MaximumLength(Domain.Rubrics.Competency.ShortNameLength).WithMessage($"A short name has at most {Domain.Rubrics.Competency.ShortNameLength} characters.");
            RuleForEach(form => form.Parts).SetValidator(new PartForm.Rules());
            RuleForEach(form => form.Anchors).MaximumLength(Anchor.TextLength).WithMessage($"A level's text has at most {Anchor.TextLength} characters.");
            RuleFor(form => form.Guidance).MaximumLength(Domain.Rubrics.Competency.GuidanceLength).WithMessage($"The guidance has at most {Domain.Rubrics.Competency.GuidanceLength} characters.");
            RuleFor(form => form.Questions).Must(text => Lines(text).Count <= Domain.Rubrics.Competency.MostQuestions).WithMessage($"At most {Domain.Rubrics.Competency.MostQuestions} questions fit.")
                .Must(text => Lines(text).TrueForAll(line => line.Length <= Domain.Rubrics.Competency.QuestionLength)).WithMessage($"A question has at most {Domain.Rubrics.Competency.QuestionLength} characters.");
            RuleForEach(form => form.Kinds).IsInEnum().WithMessage("Choose among the kinds of evidence.");
        }

        private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}

/// <summary>A sub-criterion and its share, in per cent; an empty line is passed over.</summary>
public sealed class PartForm
{
    public string? Text { get; set; }
    public int? Share { get; set; }
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Share is null;

    public sealed class Rules : AbstractValidator<PartForm>
    {
        public Rules()
        {
            RuleFor(part => part.Text).NotEmpty().WithMessage("Write the sub-criterion, or take its share away.").When(part => part.Share is not null)
                .MaximumLength(SubCriterion.TextLength).WithMessage($"A sub-criterion has at most {SubCriterion.TextLength} characters.");
            RuleFor(part => part.Share).InclusiveBetween(0, 100).WithMessage("A share is a whole number of per cent, from 0 to 100.");
        }
    }
}
