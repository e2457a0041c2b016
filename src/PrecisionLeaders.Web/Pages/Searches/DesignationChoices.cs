using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>The firm's designations as choices of a list, under the rank each counts as.</summary>
public static class DesignationChoices
{
    /// <summary>Ranks a role can have, the highest first.</summary>
    public static IReadOnlyList<Designation> Ranks { get; } = [.. Enum.GetValues<Designation>().Where(rank => rank >= Designation.Manager).OrderDescending()];

    /// <param name="all">the firm's designations; those on offer are chosen from</param>
    /// <param name="held">id of the one that is there already, offered or not</param>
    /// <param name="bare">ranks that can be chosen without a name for them</param>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyCollection<NamedDesignation> all, Guid? held, IReadOnlyCollection<Designation>? bare = null)
    {
        ArgumentNullException.ThrowIfNull(all);
        var choices = new List<SelectListItem>();
        foreach (var rank in Ranks)
        {
            var group = new SelectListGroup { Name = Wording.Of(rank) };
            choices.AddRange(all.Where(one => one.Rank == rank && (!one.IsRetired || one.Id == held)).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
                .Select(one => new SelectListItem(one.Name, one.Id.ToString()) { Group = group }));
            if (bare?.Contains(rank) == true) choices.Add(new SelectListItem($"{Wording.Of(rank)}, by rank alone", rank.ToString()) { Group = group });
        }
        return choices;
    }
}
