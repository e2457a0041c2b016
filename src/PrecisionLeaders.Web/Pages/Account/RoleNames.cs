using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Account;

/// <summary>Roles as people read them.</summary>
public static class RoleNames
{
    public static readonly Roles[] All = [Roles.Admin, Roles.Recruiter, Roles.Reviewer];

    /// <summary>"admin and recruiter", "committee member".</summary>
    public static string AsWords(Roles roles) => Wording.List(All.Where(role => roles.HasFlag(role)).Select(Word));

    public static string Word(Roles role) => role == Roles.Reviewer ? "committee member" : role.ToString().ToLowerInvariant();
}
