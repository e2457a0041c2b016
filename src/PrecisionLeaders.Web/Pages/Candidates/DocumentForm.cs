using FluentValidation;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>A document to be brought, or what is said of one that is there.</summary>
public sealed class DocumentForm
{
    public Guid Version { get; set; }
    public IFormFile? File { get; set; }
    public DocumentKind Kind { get; set; }
    public DocumentReach Reach { get; set; } = DocumentReach.Firm;
    public Guid? Search { get; set; }

    public static DocumentForm Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new() { Version = document.Version, Kind = document.Kind, Reach = document.Reach, Search = document.SearchId };
    }

    public sealed class Rules : AbstractValidator<DocumentForm>
    {
        public Rules(bool isNew)
        {
            if (isNew) RuleFor(form => form.File).NotNull().WithMessage("Choose the file.");
            RuleFor(form => form.File!.Length).LessThanOrEqualTo(Document.MaxMegabytes * 1024L * 1024).When(form => form.File is not null)
                .OverridePropertyName(nameof(File)).WithMessage($"The file is larger than {Document.MaxMegabytes} MB.");
            RuleFor(form => form.Kind).IsInEnum().WithMessage("Choose what it is.");
            RuleFor(form => form.Reach).IsInEnum().WithMessage("Choose who reads it.");
            RuleFor(form => form.Search).NotNull().When(form => form.Reach == DocumentReach.Team).WithMessage("Choose the search whose recruiters read it.");
        }
    }
}
