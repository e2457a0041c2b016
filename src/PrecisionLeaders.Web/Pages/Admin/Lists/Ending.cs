using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>How an entry of a list ends: one in use is retired, one that nothing uses is removed. The page has the handlers Retire, Restore and Remove.</summary>
/// <param name="By">what uses it, in words</param>
public sealed record Ending(string Name, bool IsRetired, bool IsUsed, string By)
{
    public static Ending Of(Listed entry, IEnumerable<ListedUse> uses)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var all = uses.ToList();
        return new(entry.Name, entry.IsRetired, all.Count > 0, UseWords.Of(all));
    }
}
