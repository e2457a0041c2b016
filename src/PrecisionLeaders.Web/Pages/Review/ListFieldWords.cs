using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The parts of a person a list can show, in words.</summary>
public static class ListFieldWords
{
    private static readonly (ListFields Field, string Words)[] all =
    [
        (ListFields.Position, "Position"),
        (ListFields.Place, "Place"),
        (ListFields.Specialties, "Fields of work"),
        (ListFields.Training, "Training"),
        (ListFields.Appointments, "Appointments"),
        (ListFields.Evidence, "Evidence"),
        (ListFields.LeadershipScope, "What they led: people, budget, years"),
        (ListFields.Case, "Why for precision medicine"),
        (ListFields.Availability, "Availability"),
        (ListFields.Pay, "Pay expected"),
    ];

    public static IEnumerable<SelectListItem> Options => all.Select(part => new SelectListItem(part.Words, part.Field.ToString()));

    public static IEnumerable<ListFields> Each(ListFields fields) => all.Select(part => part.Field).Where(field => fields.HasFlag(field));

    /// <summary>"position, place and availability".</summary>
    public static string Of(ListFields fields) => TagHelpers.Wording.List(all.Where(part => fields.HasFlag(part.Field)).Select(part => PresentedEntry.Inner(part.Words)));
}
