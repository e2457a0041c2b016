using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Candidates;

/// <summary>Named queries over the talent pool. What a person may not see is not found.</summary>
public static class CandidateQueries
{
    /// <summary>Recruiters work the whole pool; nobody else enters it. Committee members meet people through presented lists only.</summary>
    public static IQueryable<Candidate> SeenBy(this IQueryable<Candidate> candidates, Viewer viewer)
    {
        var isRecruiter = viewer.Is(Roles.Recruiter);
        return candidates.Where(_ => isRecruiter);
    }

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<Candidate> Whole(this IQueryable<Candidate> candidates) => candidates
        .Include(held => held.Degrees)
        .Include(held => held.Appointments)
        .Include(held => held.Identifiers)
        .Include(held => held.Evidence)
        .Include(held => held.Specialties).ThenInclude(held => held.Specialty)
        .Include(held => held.FindWords)
        .AsSplitQuery();

    /// <summary>People of whom every typed word begins a word of their name, an organisation or a specialty, without regard to accents and case.</summary>
    public static IQueryable<Candidate> FoundBy(this IQueryable<Candidate> candidates, LeadersDb db, string typed)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var word in Words.Of(typed).Take(6))
        {
            var end = word + char.MaxValue;
            candidates = candidates.Where(held => db.Set<FindWord>()
                .Where(found => found.Word.CompareTo(word) >= 0 && found.Word.CompareTo(end) < 0)
                .Select(found => EF.Property<Guid>(found, "CandidateId"))
                .Contains(held.Id));
        }
        return candidates;
    }
}
