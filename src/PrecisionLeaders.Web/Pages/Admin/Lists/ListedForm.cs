using FluentValidation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>An entry of a list as it is typed.</summary>
public sealed class ListedForm
{
    public Guid Version { get; set; }
    public string? Name { get; set; }

    /// <summary>One of <see cref="PlainList.Choices"/>, where the list has some.</summary>
    public string? Choice { get; set; }

    public static ListedForm Of(PlainList list, Listed entry) => new() { Version = entry.Version, Name = entry.Name, Choice = list.ChoiceOf(entry) };

    public sealed class Rules : AbstractValidator<ListedForm>
    {
        public Rules(PlainList list)
        {
            RuleFor(form => form.Name).Obeys(name => Rule.Text(name, "The name", Listed.NameLength));
            RuleFor(form => form.Choice).Must(choice => list.Choices.Any(offered => offered.Value == choice)).When(_ => list.ChoiceLabel is not null).WithMessage("Choose one of the list.");
        }
    }
}
