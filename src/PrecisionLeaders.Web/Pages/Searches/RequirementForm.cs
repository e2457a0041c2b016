using FluentValidation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>What the fields of a requirement are shown from: of a search, or a line of a template.</summary>
public interface IAsksRequirement : IAsksFact
{
    RequirementForm Form { get; }

    /// <summary>What is revised, or null when a new one is written.</summary>
    AskedOfProfiles? Revised { get; }

    /// <summary>Local path of the page to return to once saved, where it is not the usual one.</summary>
    string? Back => null;
}

/// <summary>A requirement in words, and how much it matters.</summary>
public sealed class RequirementForm
{
    public Guid Version { get; set; }
    public string? Code { get; set; }
    public string? Text { get; set; }
    public Importance? Importance { get; set; }
    public int? Weight { get; set; } = 1;

    /// <param name="whole">the search or template</param>
    /// <param name="all">what it asks</param>
    /// <param name="revised">one of those, or null for a new one</param>
    public static RequirementForm Of(Aggregate whole, IReadOnlyCollection<AskedOfProfiles> all, AskedOfProfiles? revised) => new()
    {
        Version = whole.Version,
        Code = revised?.Code ?? FreeCode(all),
        Text = revised?.Text,
        Importance = revised?.Importance ?? Domain.Searches.Importance.Must,
        Weight = revised?.Weight ?? 1,
    };

    /// <summary>What is written, or what the fact reads as where nothing is.</summary>
    public string? InWords(TalentFact? fact, IReadOnlyDictionary<Guid, string> specialties) =>
        string.IsNullOrWhiteSpace(Text) && fact is not null ? RequirementWords.Of(fact, specialties) : Text;

    /// <summary>The letter of the last one with the number that comes next: P7 after P6.</summary>
    private static string FreeCode(IReadOnlyCollection<AskedOfProfiles> all)
    {
        var letter = all.MaxBy(held => held.Order) is { } last && char.IsAsciiLetterUpper(last.Code[0]) ? last.Code[0] : 'G';
        return $"{letter}{all.Where(held => held.Code[0] == letter).Select(held => int.TryParse(held.Code.AsSpan(1), out var number) ? number : 0).DefaultIfEmpty().Max() + 1}";
    }

    public sealed class Rules : AbstractValidator<RequirementForm>
    {
        public Rules(bool needsCode, bool needsText)
        {
            RuleFor(form => form.Code).NotEmpty().When(_ => needsCode, ApplyConditionTo.CurrentValidator).WithMessage("Give it a short code, such as G7.")
                .MaximumLength(AskedOfProfiles.CodeLength).WithMessage($"A code has at most {AskedOfProfiles.CodeLength} characters.");
            RuleFor(form => form.Text).NotEmpty().When(_ => needsText, ApplyConditionTo.CurrentValidator).WithMessage("Write what is asked.").MaximumLength(AskedOfProfiles.TextLength).WithMessage($"A requirement has at most {AskedOfProfiles.TextLength} characters.");
            RuleFor(form => form.Importance).NotNull().WithMessage("Choose how much it matters.").IsInEnum().WithMessage("Choose must, important or nice.");
            RuleFor(form => form.Weight).NotNull().WithMessage("Write a whole number from 1 to 100.").InclusiveBetween(1, 100).WithMessage("A weight is a whole number from 1 to 100.");
        }
    }
}
