using FluentValidation;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>A move of one card: from the stage it was seen at, to another or out of the search.</summary>
public sealed class MoveForm
{
    public Guid Candidacy { get; set; }

    /// <summary>Number of the stage the card was seen at: a board that is out of date is noticed by it.</summary>
    public int? From { get; set; }

    /// <summary>Number of the stage to move to; 0 leaves the search.</summary>
    public int? To { get; set; }
    public Guid? Reason { get; set; }
    public string? Note { get; set; }

    public bool Leaves => To == MoveMenu.LeaveChoice;

    public sealed class Rules : AbstractValidator<MoveForm>
    {
        public Rules()
        {
            RuleFor(form => form.From).NotNull().WithMessage("Load the board anew, then move the card.");
            RuleFor(form => form.To).NotNull().WithMessage("Choose where to move to.");
            RuleFor(form => form.Reason).NotNull().When(form => form.Leaves).WithMessage("Choose the coded reason for leaving.");
            RuleFor(form => form.Note).MaximumLength(Domain.Pipeline.Candidacy.ReasonLength).WithMessage($"A note has at most {Domain.Pipeline.Candidacy.ReasonLength} characters.");
        }
    }
}
