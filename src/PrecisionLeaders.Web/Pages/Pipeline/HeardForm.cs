using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>What the recruiter heard of pay and notice.</summary>
public sealed class HeardForm
{
    public Guid Version { get; set; }
    public string? Pay { get; set; }
    public string? Availability { get; set; }

    public static HeardForm Of(Candidacy candidacy) => new() { Version = candidacy.Version, Pay = candidacy.PayExpectation, Availability = candidacy.Availability };

    /// <summary>What was typed stays; where somebody else wrote meanwhile, the record is told beside it and the next save counts against it.</summary>
    public HeardForm Beside(Candidacy now, ModelStateDictionary state)
    {
        if (Version == Guid.Empty) return Of(now);
        if (Version == now.Version || !state.IsValid) return this;
        foreach (var (field, typed, held) in new[] { (nameof(Pay), Pay, now.PayExpectation), (nameof(Availability), Availability, now.Availability) })
            if (typed != held) state.AddModelError($"Heard.{field}", held is null ? "The record now has nothing here." : $"The record now says: {held}");
        state.Remove($"Heard.{nameof(Version)}");
        Version = now.Version;
        return this;
    }

    public sealed class Rules : AbstractValidator<HeardForm>
    {
        public Rules()
        {
            RuleFor(form => form.Pay).MaximumLength(Candidacy.HeardLength).WithMessage($"The pay expected has at most {Candidacy.HeardLength} characters.");
            RuleFor(form => form.Availability).MaximumLength(Candidacy.HeardLength).WithMessage($"The availability has at most {Candidacy.HeardLength} characters.");
        }
    }
}
