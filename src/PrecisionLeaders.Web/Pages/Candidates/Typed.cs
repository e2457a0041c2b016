using FluentValidation;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>Dates typed as a year, a month or a day.</summary>
public static class Typed
{
    public const string DateHint = "2021, 2021-03 or 2021-03-09";

    /// <summary>The date typed; null when nothing was.</summary>
    public static PartialDate? Date(string? typed) => PartialDate.TryParse(typed, out var date) ? date : null;

    public static IRuleBuilderOptions<T, string?> IsPartialDate<T>(this IRuleBuilder<T, string?> field) =>
        field.Must(typed => string.IsNullOrWhiteSpace(typed) || PartialDate.TryParse(typed, out _))
            .WithMessage("Write a year, a month or a day from 1900 on: 2021, 2021-03 or 2021-03-09.");

    public static IRuleBuilderOptions<T, string?> NotBefore<T>(this IRuleBuilderOptions<T, string?> field, Func<T, string?> start) =>
        field.Must((form, typed) => PartialDate.CanSpan(Date(start(form)), Date(typed))).WithMessage("This ends before it begins. Look at both dates.");
}
