using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// The documents a committee reads with a person of a presented list: those whose readers it is among. A file cannot be masked, so a list on which
/// anybody stands under a coded name shows none, of nobody. Who stepped back from the person finds none.
/// </summary>
public static class ShownDocuments
{
    /// <summary>Whether a coded name keeps all documents from the list.</summary>
    public static Task<bool> AreWithheldAsync(LeadersDb db, Guid list)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<ListEntry>().AnyAsync(entry => EF.Property<Guid>(entry, "ListId") == list && entry.Candidacy.IsCoded);
    }

    /// <summary>Asked for a list presented to the viewer.</summary>
    public static async Task<IQueryable<Document>> OfAsync(LeadersDb db, Viewer viewer, Guid list, Guid candidacy)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await AreWithheldAsync(db, list) ? db.Documents.Where(_ => false) : db.Documents.ShownWith(db, viewer, candidacy);
    }
}
