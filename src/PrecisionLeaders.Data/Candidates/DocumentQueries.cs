using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Candidates;

/// <summary>Named queries over documents. What a person may not see is not found.</summary>
public static class DocumentQueries
{
    /// <summary>What a recruiter reads on a profile: not what only the team of a search they do not work reads, nor what hangs on a search in which they stepped back from the person.</summary>
    public static IQueryable<Document> SeenBy(this IQueryable<Document> documents, LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!viewer.Is(Roles.Recruiter)) return documents.Where(_ => false);
        var worked = db.Set<SearchMember>().Where(SearchQueries.WorkedBy(viewer)).Select(member => (Guid?)EF.Property<Guid>(member, "SearchId"));
        var recused = db.Scorecards.RecusedBy(viewer).Select(card => card.Candidacy);
        return documents.Where(held => (held.Reach != DocumentReach.Team || worked.Contains(held.SearchId))
            && (held.SearchId == null || !recused.Any(candidacy => candidacy.SearchId == held.SearchId && candidacy.CandidateId == held.CandidateId)));
    }

    /// <summary>Those on the profile: not those that were removed.</summary>
    public static IQueryable<Document> Kept(this IQueryable<Document> documents) => documents.Where(held => held.RemovedAt == null);

    /// <summary>What the committee of its search reads with a candidacy it did not step back from: asked only for a reader who was presented the person, by name.</summary>
    public static IQueryable<Document> ShownWith(this IQueryable<Document> documents, LeadersDb db, Viewer viewer, Guid candidacy)
    {
        ArgumentNullException.ThrowIfNull(db);
        var shown = db.Candidacies.NotRecused(db, viewer).Where(held => held.Id == candidacy);
        return documents.Kept().Where(held => held.Reach == DocumentReach.Committee
            && shown.Any(one => one.CandidateId == held.CandidateId && (held.SearchId == null || held.SearchId == one.SearchId)));
    }

    /// <summary>Removed so long ago that nobody puts them back.</summary>
    public static IQueryable<Document> GoneBefore(this IQueryable<Document> documents, DateTimeOffset before) => documents.Where(held => held.RemovedAt != null && held.RemovedAt < before);

    /// <summary>As lists show them, without their content.</summary>
    public static IQueryable<DocumentLine> Lines(this IQueryable<Document> documents) => documents
        .SelectMany(held => held.Files.Where(file => file.Id == held.FileId), (held, file) => new { Held = held, File = file })
        .OrderByDescending(one => one.File.At).ThenBy(one => one.Held.Id)
        .Select(one => new DocumentLine(one.Held.Id, one.Held.Kind, one.Held.Reach, one.Held.Search!.Title, one.File.Name, one.File.Format, one.File.Size, one.File.Hash, one.File.By.Name, one.File.At));
}

/// <summary>A document with the file in force.</summary>
public sealed record DocumentLine(Guid Id, DocumentKind Kind, DocumentReach Reach, string? Search, string Name, FileFormat Format, int Size, string Hash, string By, DateTimeOffset At);
