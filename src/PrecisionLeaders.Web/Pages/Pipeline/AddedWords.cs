using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>What came of adding people, as the next page says it.</summary>
public static class AddedWords
{
    /// <param name="added">what came of it</param>
    /// <param name="stage">the search's first stage</param>
    /// <returns>the sentence, and the colour's meaning for a notice</returns>
    public static (string Words, string Mean) InWords(this PeopleAdded added, string stage)
    {
        ArgumentNullException.ThrowIfNull(added);
        if (added.Added.Count == 0) return ("They are in this search already, or no longer in the pool. Nothing was added.", "owed");
        var who = added.Added.Count == 1 ? added.Added[0].Name : Wording.Counted(added.Added.Count, "person", "people");
        return ($"{who} added at {stage}{(added.Already > 0 ? $"; {added.Already} already in the search" : "")}.", "done");
    }
}
