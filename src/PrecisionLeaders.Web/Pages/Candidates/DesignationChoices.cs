using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>The firm's designations under the ranks they count as, the highest first.</summary>
internal static class DesignationChoices
{
    /// <param name="all">the list</param>
    /// <param name="held">the appointment they are chosen for; null for a new one</param>
    /// <param name="chosen">what stands in the form</param>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyCollection<NamedDesignation> all, Appointment? held, string? chosen)
    {
        var choices = new List<SelectListItem> { new("Not stated", nameof(Designation.Unstated)) };
        foreach (var rank in Enum.GetValues<Designation>().Where(one => one != Designation.Unstated).OrderDescending())
        {
            var group = new SelectListGroup { Name = Wording.Of(rank) };
            var named = all.Where(one => one.Rank == rank && one.IsOpenTo(one.Id == held?.NamedId)).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToList();
            choices.AddRange(named.Select(one => new SelectListItem(Offered.Called(one), one.Id.ToString()) { Group = group }));
            // A rank that nothing on the list counts as can still be said; one that was said before designations had names, or by a file, stays.
            if (named.Count == 0 || chosen == rank.ToString() || held is { NamedId: null } && held.Designation == rank) choices.Add(new($"{Wording.Of(rank)} (rank only)", rank.ToString()) { Group = group });
        }
        return choices;
    }

    public static bool IsOne(string? chosen) => string.IsNullOrEmpty(chosen) || Guid.TryParse(chosen, out _) || Enum.TryParse<Designation>(chosen, out var rank) && Enum.IsDefined(rank);
}

/// <summary>Keeps a rank as its number, as forms kept it before designations had names, and a designation by its id.</summary>
internal sealed class KeptDesignation : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? ((Designation)reader.GetInt32()).ToString() : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Enum.TryParse<Designation>(value, out var rank)) writer.WriteNumberValue((int)rank);
        else writer.WriteStringValue(value);
    }
}
