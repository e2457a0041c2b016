using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>What uses an entry of a list, in words.</summary>
public static class UseWords
{
    private static readonly Dictionary<Type, (string One, string Many)> Nouns = new()
    {
        [typeof(Search)] = ("search", "searches"),
        [typeof(SearchTemplate)] = ("search template", "search templates"),
        [typeof(Candidate)] = ("candidate", "candidates"),
        [typeof(CandidateTag)] = ("candidate", "candidates"),
        [typeof(ImportBatch)] = ("batch of files", "batches of files"),
        [typeof(Appointment)] = ("appointment", "appointments"),
        [typeof(Move)] = ("person left for it", "people left for it"),
    };

    /// <summary>"12 searches and 3 appointments"; "not used" where nothing does. A kind of record that tells nothing by itself is passed over when another one tells.</summary>
    public static string Of(IEnumerable<ListedUse> uses)
    {
        var all = uses.ToList();
        var told = all.Where(use => Nouns.ContainsKey(use.By)).Select(use => Wording.Counted(use.Rows, Nouns[use.By].One, Nouns[use.By].Many)).ToList();
        return told.Count > 0 ? Wording.List(told) : all.Count > 0 ? Wording.Counted(all.Sum(use => use.Rows), "record") : "not used";
    }
}
