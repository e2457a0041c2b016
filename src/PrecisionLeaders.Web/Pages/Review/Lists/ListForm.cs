using FluentValidation;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Review.Lists;

/// <summary>A draft list: entries and their lines in the order they stand on the page, people to add, reviewers to present to.</summary>
public sealed class ListForm
{
    public Guid Version { get; set; }
    public List<Guid> Entries { get; set; } = [];
    public List<string?> Lines { get; set; } = [];
    public List<Guid> Candidacies { get; set; } = [];
    public List<Guid> Readers { get; set; } = [];

    /// <summary>What the committee reads of each person; nothing chosen counts only where it was asked.</summary>
    public List<ListFields> Fields { get; set; } = [];
    public bool AsksFields { get; set; }

    public sealed class Rules : AbstractValidator<ListForm>
    {
        public Rules() => RuleForEach(form => form.Lines).MaximumLength(CandidateList.LineLength).WithMessage($"A line has at most {CandidateList.LineLength} characters.");
    }
}
