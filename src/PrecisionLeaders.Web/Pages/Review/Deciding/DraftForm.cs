using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

public sealed class DraftForm
{
    /// <summary>Of the draft as it was read; null when there was none.</summary>
    public Guid? Version { get; set; }
    public Guid? Round { get; set; }
    public DecisionOutcome Outcome { get; set; }

    /// <summary>Candidacies in order; an empty place is passed over.</summary>
    public List<Guid?> Places { get; set; } = [];
    public string? DepartureReason { get; set; }
    public string? Minutes { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public List<Guid> Present { get; set; } = [];

    public static IReadOnlyList<SelectListItem> Outcomes { get; } = [.. Enum.GetValues<DecisionOutcome>().Select(outcome => new SelectListItem(DecisionWords.Of(outcome), outcome.ToString()))];

    public static DraftForm Of(Decision? decision) => decision is null ? new() : new()
    {
        Version = decision.Version,
        Round = decision.RoundId,
        Outcome = decision.Outcome,
        Places = [.. decision.Order.Select(id => (Guid?)id)],
        DepartureReason = decision.DepartureReason,
        Minutes = decision.Minutes,
        DecidedOn = decision.DecidedOn,
        Present = [.. decision.Present.Select(held => held.AccountId)],
    };

    public sealed class Rules : AbstractValidator<DraftForm>
    {
        public Rules()
        {
            RuleFor(form => form.Outcome).IsInEnum().WithMessage("Choose what was decided.");
            RuleFor(form => form.Places).Must(places => places.Count <= Decision.MostPlaces).WithMessage($"At most {Decision.MostPlaces} people have a place.");
            RuleFor(form => form.Minutes).MaximumLength(Decision.MinutesLength).WithMessage($"Minutes have at most {Decision.MinutesLength} characters.");
            RuleFor(form => form.DepartureReason).MaximumLength(Decision.ReasonLength).WithMessage($"A reason has at most {Decision.ReasonLength} characters.");
        }
    }
}
