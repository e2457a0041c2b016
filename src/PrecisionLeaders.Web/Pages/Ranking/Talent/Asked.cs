using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Ranking.Talent;

/// <summary>One requirement as people are found by it here: as the search has it, or as the address says it for a what-if.</summary>
public sealed class Asked
{
    private readonly IReadOnlyDictionary<Guid, string> specialties;

    /// <param name="saved">a requirement that is read off profiles</param>
    /// <param name="specialties">names by id</param>
    public Asked(Requirement saved, IReadOnlyDictionary<Guid, string> specialties)
    {
        ArgumentNullException.ThrowIfNull(saved);
        ArgumentNullException.ThrowIfNull(specialties);
        (Saved, this.specialties) = (saved, specialties);
        AsSaved = saved.ForTalentMatch() ?? throw new ArgumentException("People judge this one.", nameof(saved));
        Form = AskedForm.Of(AsSaved);
        Now = AsSaved;
    }

    public Requirement Saved { get; }
    public TalentRequirement AsSaved { get; }
    public AskedForm Form { get; private set; }

    /// <summary>What is asked now, or null when the what-if leaves it out.</summary>
    public TalentRequirement? Now { get; private set; }

    /// <summary>Whether what the address says cannot be asked; then it is asked as saved.</summary>
    public bool IsWrong { get; private set; }

    /// <summary>Its fields in the address begin so: "r3".</summary>
    public string Key => $"r{Saved.Order}";

    public string Words => Of(Now ?? AsSaved);
    public string WordsSaved => Of(AsSaved);

    /// <summary>Whether it is asked otherwise than the search has it.</summary>
    public bool IsWhatIf => !IsWrong && (Now is null || Now.Importance != AsSaved.Importance || Now.Weight != AsSaved.Weight || Words != WordsSaved);

    /// <summary>Whether the search's own sentence is what the fact reads as, so that a new fact brings a new sentence.</summary>
    public bool IsWrittenByItself => Saved.Text == WordsSaved;

    /// <summary>Takes what the address says of it; what is wrong there stands by its field.</summary>
    public async Task TakeAsync(AskedForm form, ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(state);
        form.Fact.Kind = AsSaved.Fact.Kind;
        Form = form;
        var result = await new AskedForm.Rules().ValidateAsync(form);
        foreach (var wrong in result.Errors) state.AddModelError($"{Key}.{wrong.PropertyName}", wrong.ErrorMessage);
        IsWrong = state.GetFieldValidationState(Key) == ModelValidationState.Invalid;
        if (!IsWrong) Now = form.Read(Saved.Code);
    }

    private string Of(TalentRequirement requirement) => RequirementWords.Of(requirement.Fact, specialties);
}

/// <summary>A requirement of a what-if, as it stands in the address.</summary>
public sealed class AskedForm : IAsksFact
{
    public const string LeftOut = "LeftOut";

    public static IReadOnlyList<SelectListItem> Importances { get; } =
        [.. Enum.GetValues<Importance>().Select(one => new SelectListItem(Wording.Of(one), one.ToString())), new("Left out here", LeftOut)];

    /// <summary>An importance by name, or <see cref="LeftOut"/>.</summary>
    public string? Importance { get; set; }
    public int? Weight { get; set; }
    public FactForm Fact { get; set; } = new();

    [BindNever]
    public IReadOnlyList<SelectListItem> Specialties { get; set; } = [];

    public static AskedForm Of(TalentRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return new() { Importance = requirement.Importance.ToString(), Weight = requirement.Weight, Fact = FactForm.From(requirement.Fact) };
    }

    /// <summary>What it asks once <see cref="Rules"/> are content; null when it is left out.</summary>
    public TalentRequirement? Read(string code) => Importance == LeftOut ? null : new(code, Enum.Parse<Importance>(Importance!), Weight!.Value, Fact.Read()!);

    public sealed class Rules : AbstractValidator<AskedForm>
    {
        public Rules()
        {
            RuleFor(form => form.Importance).Must(chosen => Importances.Any(one => one.Value == chosen)).WithMessage("Choose must, important, nice or left out.");
            When(form => form.Importance != LeftOut, () =>
            {
                RuleFor(form => form.Weight).NotNull().WithMessage("Write a whole number from 1 to 100.").InclusiveBetween(1, 100).WithMessage("A weight is a whole number from 1 to 100.");
                RuleFor(form => form.Fact).SetValidator(new FactForm.Rules());
            });
        }
    }
}
