using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>Roles as people read them.</summary>
public static class RoleNames
{
    public static readonly Roles[] All = [Roles.Admin, Roles.Recruiter, Roles.Reviewer];

    /// <summary>"admin and recruiter", "committee member".</summary>
    public static string AsWords(Roles roles)
    {
        var names = All.Where(role => roles.HasFlag(role)).Select(Word).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }

    public static string Word(Roles role) => role == Roles.Reviewer ? "committee member" : role.ToString().ToLowerInvariant();
}
