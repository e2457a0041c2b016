using FluentValidation;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>What is known of each must-have.</summary>
public sealed class GatesForm
{
    public Guid Version { get; set; }
    public List<Judged> Gates { get; set; } = [];

    public static GatesForm Of(Candidacy candidacy) => new()
    {
        Version = candidacy.Version,
        Gates = [.. candidacy.Search.Requirements.Where(held => held.IsGate).OrderBy(held => held.Order).Select(held => new Judged
        {
            Requirement = held.Id,
            Outcome = candidacy.OutcomeOf(held),
            Why = candidacy.Gates.FirstOrDefault(gate => gate.RequirementId == held.Id)?.Why,
        })],
    };

    public sealed class Judged
    {
        public Guid Requirement { get; set; }
        public GateOutcome? Outcome { get; set; }
        public string? Why { get; set; }

        public bool SaysTheSameAs(Gate? gate) => Outcome == (gate?.Outcome ?? GateOutcome.Unknown) && (Why?.Trim() ?? "") == (gate?.Why ?? "");
    }

    public sealed class Rules : AbstractValidator<GatesForm>
    {
        public Rules() => RuleForEach(form => form.Gates).ChildRules(gate =>
        {
            gate.RuleFor(held => held.Outcome).NotNull().WithMessage("Choose met, not met, unknown or waived.").IsInEnum().WithMessage("Choose met, not met, unknown or waived.");
            gate.RuleFor(held => held.Why).NotEmpty().When(held => held.Outcome == GateOutcome.Waived, ApplyConditionTo.CurrentValidator).WithMessage("A waiver needs its reason in writing.")
                .MaximumLength(Candidacy.ReasonLength).WithMessage($"A reason has at most {Candidacy.ReasonLength} characters.");
        });
    }
}
