using FluentValidation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Specialties;

/// <summary>A specialty as it is typed: terms stand one a line.</summary>
public sealed class SpecialtyForm
{
    /// <summary>More than all lines of all terms could need.</summary>
    private const int TermsLength = Specialty.MostTerms * (Specialty.TermLength + 2);

    public Guid Version { get; set; }
    public string? Name { get; set; }
    public Guid? Broader { get; set; }
    public string? Synonyms { get; set; }
    public string? Headings { get; set; }

    public static SpecialtyForm Of(Specialty specialty)
    {
        ArgumentNullException.ThrowIfNull(specialty);
        return new() { Version = specialty.Version, Name = specialty.Name, Broader = specialty.BroaderId, Synonyms = string.Join('\n', specialty.Synonyms), Headings = string.Join('\n', specialty.Headings) };
    }

    public static IReadOnlyList<string> Lines(string? typed) => (typed ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public sealed class Rules : AbstractValidator<SpecialtyForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).Obeys(name => Rule.Text(name, "The specialty", Listed.NameLength));
            RuleFor(form => form.Synonyms).Obeys(typed => CheckTerms(typed, "A synonym"));
            RuleFor(form => form.Headings).Obeys(typed => CheckTerms(typed, "A heading"));
        }

        private static void CheckTerms(string? typed, string what)
        {
            Rule.Require((typed?.Length ?? 0) <= TermsLength, $"That is too long: at most {Specialty.MostTerms} lines of {Specialty.TermLength} characters fit.");
            foreach (var line in Lines(typed)) Rule.OptionalText(line, what, Specialty.TermLength);
        }
    }
}
