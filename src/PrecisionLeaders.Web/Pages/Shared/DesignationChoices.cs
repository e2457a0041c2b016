using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>The firm's designations as choices of a list, under the ranks they count as, the highest first.</summary>
public static class DesignationChoices
{
    /// <summary>Ranks an appointment can have.</summary>
    public static IReadOnlyList<Designation> OfAppointments { get; } = [.. Enum.GetValues<Designation>().Where(rank => rank != Designation.Unstated).OrderDescending()];

    /// <summary>Ranks a role can have that is searched for.</summary>
    public static IReadOnlyList<Designation> OfRoles { get; } = [.. OfAppointments.Where(rank => rank >= Designation.Manager)];

    /// <param name="all">the firm's designations</param>
    /// <param name="ranks">those there are to choose from, in their order</param>
    /// <param name="held">id of the one that is there already, offered or not</param>
    /// <param name="bare">whether a rank can be said without a name for it, given how many names of it are offered; by default none can</param>
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyCollection<NamedDesignation> all, IReadOnlyCollection<Designation> ranks, Guid? held, Func<Designation, int, bool>? bare = null)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(ranks);
        var choices = new List<SelectListItem>();
        foreach (var rank in ranks)
        {
            var group = new SelectListGroup { Name = Wording.Of(rank) };
            var named = all.Where(one => one.Rank == rank && one.IsOpenTo(one.Id == held)).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToList();
            choices.AddRange(named.Select(one => new SelectListItem(Offered.Called(one), one.Id.ToString()) { Group = group }));
            if (bare?.Invoke(rank, named.Count) == true) choices.Add(new($"{Wording.Of(rank)} (rank only)", rank.ToString()) { Group = group });
        }
        return choices;
    }
}
