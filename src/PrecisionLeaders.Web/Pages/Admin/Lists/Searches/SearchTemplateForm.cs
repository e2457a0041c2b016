using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.Searches;

/// <summary>How searches of a template begin, as it is typed.</summary>
public sealed class SearchTemplateForm
{
    public Guid Version { get; set; }
    public string? Name { get; set; }
    public string? Title { get; set; }
    public Guid? Designation { get; set; }
    public Guid? Stages { get; set; }
    public Guid? Requirements { get; set; }
    public string? Mandate { get; set; }
    public string? OperatingModel { get; set; }
    public string? ReportingLine { get; set; }

    public static SearchTemplateForm Of(SearchTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new()
        {
            Version = template.Version,
            Name = template.Name,
            Title = template.Title,
            Designation = template.DesignationId,
            Stages = template.StageSetId,
            Requirements = template.RequirementsId,
            Mandate = template.Mandate,
            OperatingModel = template.OperatingModel,
            ReportingLine = template.ReportingLine,
        };
    }

    /// <summary>Writes the template as the form has it.</summary>
    /// <exception cref="RuleBrokenException">when what was chosen is gone or retired, or a text is too long</exception>
    public async Task WriteAsync(SearchTemplate template, LeadersDb db)
    {
        ArgumentNullException.ThrowIfNull(template);
        template.Rename(Name);
        template.Suggest(Title, await ChosenAsync(db.Designations, Designation, "That designation is no longer there. Choose another."));
        template.BeginWith((await ChosenAsync(db.StageSets, Stages, "Those stages are no longer there. Choose others."))!, await ChosenAsync(db.RequirementTemplates, Requirements, "Those requirements are no longer there. Choose others, or none."));
        template.WriteBrief(Mandate, OperatingModel, ReportingLine);
    }

    private static async Task<T?> ChosenAsync<T>(DbSet<T> list, Guid? chosen, string gone) where T : Listed =>
        chosen is { } id ? await list.SingleOrDefaultAsync(held => held.Id == id) ?? throw new RuleBrokenException(gone) : null;

    public sealed class Rules : AbstractValidator<SearchTemplateForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).Obeys(name => Rule.Text(name, "The name", Listed.NameLength));
            RuleFor(form => form.Title).Obeys(title => Rule.OptionalText(title, "The title", Search.TitleLength));
            RuleFor(form => form.Stages).NotNull().WithMessage("Choose the stages its searches begin with.");
            RuleFor(form => form.Mandate).Obeys(text => Rule.OptionalText(text, "The mandate", PositionBrief.TextLength));
            RuleFor(form => form.OperatingModel).Obeys(text => Rule.OptionalText(text, "The operating model", PositionBrief.TextLength));
            RuleFor(form => form.ReportingLine).Obeys(text => Rule.OptionalText(text, "The reporting line", PositionBrief.LineLength));
        }
    }
}

/// <summary>What a template can be made of: what is on offer, and what it has already.</summary>
public sealed record TemplateChoices(IReadOnlyList<SelectListItem> Designations, IReadOnlyList<SelectListItem> StageSets, IReadOnlyList<SelectListItem> Requirements)
{
    public static async Task<TemplateChoices> OfAsync(LeadersDb db, SearchTemplate template)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(template);
        return new(
            DesignationChoices.Of(await db.Designations.AsNoTracking().ToListAsync(), DesignationChoices.OfRoles, template.DesignationId),
            await db.StageSets.OfferedAsync(template.StageSetId),
            await db.RequirementTemplates.OfferedAsync(template.RequirementsId));
    }

    /// <summary>What a value of a field reads as.</summary>
    public string WordsOf(string value) => Designations.Concat(StageSets).Concat(Requirements).FirstOrDefault(choice => choice.Value == value)?.Text ?? value;
}
