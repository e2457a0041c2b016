using FluentValidation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>What is to stand on a list, and what it begins as a copy of.</summary>
public sealed class CopyForm
{
    public string? Name { get; set; }
    public Guid? From { get; set; }

    public sealed class Rules : AbstractValidator<CopyForm>
    {
        /// <param name="askOrigin">said when nothing to copy was chosen; null where it may begin empty</param>
        public Rules(string? askOrigin = null)
        {
            RuleFor(form => form.Name).Obeys(name => Rule.Text(name, "The name", Listed.NameLength));
            if (askOrigin is not null) RuleFor(form => form.From).NotNull().WithMessage(askOrigin);
        }
    }
}
