using FluentValidation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>Why somebody who became off-limits stays in a search.</summary>
public sealed class CarveOutForm
{
    public Guid Version { get; set; }
    public string? Reason { get; set; }

    public sealed class Rules : AbstractValidator<CarveOutForm>
    {
        public Rules() => RuleFor(form => form.Reason).Obeys(text => Rule.Text(text, "The reason", Candidacy.ReasonLength));
    }
}
