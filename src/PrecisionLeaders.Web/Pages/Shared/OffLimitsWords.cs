using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Rules on whom not to approach, as people read them: the same in the list, on a profile and on the board.</summary>
public static class OffLimitsWords
{
    /// <param name="rule">with client and candidate loaded</param>
    /// <param name="namesPeople">false for an admin who is no recruiter: they see no candidate</param>
    public static string On(OffLimitsRule rule, bool namesPeople = true)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Client?.Name ?? rule.Organisation ?? (namesPeople ? rule.Candidate?.Name : null) ?? "A person in the pool";
    }

    /// <summary>"Rule on Fenwater Health until 30 June 2027: placed their chief in March".</summary>
    public static string Of(OffLimitsBar bar, ViewerTime time)
    {
        ArgumentNullException.ThrowIfNull(bar);
        ArgumentNullException.ThrowIfNull(time);
        return $"Rule on {bar.On}{(bar.Until is { } until ? $" until {time.Day(until)}" : "")}: {bar.Why}";
    }
}
