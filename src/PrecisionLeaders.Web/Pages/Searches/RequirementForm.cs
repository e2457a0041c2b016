using FluentValidation;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>A requirement in words, and how much it matters.</summary>
public sealed class RequirementForm
{
    public Guid Version { get; set; }
    public string? Code { get; set; }
    public string? Text { get; set; }
    public Importance? Importance { get; set; }
    public int? Weight { get; set; } = 1;

    public static RequirementForm Of(Search search, Requirement? requirement) => new()
    {
        Version = search.Version,
        Code = requirement?.Code ?? $"G{search.Requirements.Count + 1}",
        Text = requirement?.Text,
        Importance = requirement?.Importance ?? Domain.Searches.Importance.Must,
        Weight = requirement?.Weight ?? 1,
    };

    public sealed class Rules : AbstractValidator<RequirementForm>
    {
        public Rules(bool needsCode, bool needsText)
        {
            RuleFor(form => form.Code).NotEmpty().When(_ => needsCode, ApplyConditionTo.CurrentValidator).WithMessage("Give it a short code, such as G7.")
                .MaximumLength(Requirement.CodeLength).WithMessage($"A code has at most {Requirement.CodeLength} characters.");
            RuleFor(form => form.Text).NotEmpty().When(_ => needsText, ApplyConditionTo.CurrentValidator).WithMessage("Write what is asked.").MaximumLength(Requirement.TextLength).WithMessage($"A requirement has at most {Requirement.TextLength} characters.");
            RuleFor(form => form.Importance).NotNull().WithMessage("Choose how much it matters.").IsInEnum().WithMessage("Choose must, important or nice.");
            RuleFor(form => form.Weight).NotNull().WithMessage("Write a whole number from 1 to 100.").InclusiveBetween(1, 100).WithMessage("A weight is a whole number from 1 to 100.");
        }
    }
}
