using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;

namespace PrecisionLeaders.Data.Candidates.Duplicates;

/// <summary>Named queries over people who could be one, and over merges. Whoever does not work the pool finds none.</summary>
public static class DuplicateQueries
{
    /// <summary>What was decided of two people, whichever was named first.</summary>
    public static IQueryable<NotTheSame> Between(this IQueryable<NotTheSame> decided, Guid one, Guid other) =>
        decided.Where(held => (held.FirstId == one && held.SecondId == other) || (held.FirstId == other && held.SecondId == one));

    /// <summary>Pairs nobody has decided about, of people who are in the pool, the surest first.</summary>
    public static IQueryable<DuplicateLine> PossibleDuplicates(this LeadersDb db, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(db);
        var pool = db.Candidates.SeenBy(viewer);
        return from pair in db.Open()
               join first in pool on pair.FirstId equals first.Id
               join second in pool on pair.SecondId equals second.Id
               orderby pair.Bits descending, pair.Id
               select new DuplicateLine(pair.Probability, pair.Reasons, first.Id, first.Name, first.CurrentTitle, first.CurrentOrganisation, second.Id, second.Name, second.CurrentTitle, second.CurrentOrganisation);
    }

    /// <summary>What a profile says of itself at its top: whom else it could be, and what was merged into it lately.</summary>
    public static IQueryable<ProfileHint> HintsOf(this LeadersDb db, Viewer viewer, Guid candidate, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(db);
        var twins = from pair in db.Open().Where(held => held.FirstId == candidate || held.SecondId == candidate)
                    join other in db.Candidates.SeenBy(viewer) on pair.FirstId == candidate ? pair.SecondId : pair.FirstId equals other.Id
                    select new { IsMerge = false, other.Id, other.Name };
        return twins.Concat(db.Set<Merge>().Undoable(viewer, since).Where(held => held.SurvivorId == candidate).Select(held => new { IsMerge = true, held.Id, Name = held.OtherName! }))
            .Select(held => new ProfileHint(held.IsMerge, held.Id, held.Name));
    }

    public static IQueryable<Merge> SeenBy(this IQueryable<Merge> merges, Viewer viewer) => viewer.Is(Roles.Recruiter) ? merges : merges.Where(_ => false);

    /// <summary>The merge by which a profile that is no more became part of another.</summary>
    public static IQueryable<Merge> Of(this IQueryable<Merge> merges, Viewer viewer, Guid gone) =>
        merges.SeenBy(viewer).Where(held => held.OtherId == gone && held.UndoneAt == null).OrderByDescending(held => held.At);

    /// <summary>Merges whose journal is kept although nobody can undo them any more.</summary>
    public static IQueryable<Merge> PastUndo(this IQueryable<Merge> merges, DateTimeOffset before) => merges.Where(held => held.At < before && (held.Journal != null || held.OtherName != null));

    private static IQueryable<Merge> Undoable(this IQueryable<Merge> merges, Viewer viewer, DateTimeOffset since) => merges.SeenBy(viewer).Where(held => held.UndoneAt == null && held.At >= since);

    private static IQueryable<PossibleDuplicate> Open(this LeadersDb db) => db.Set<PossibleDuplicate>()
        .Where(pair => !db.Set<NotTheSame>().Any(held => (held.FirstId == pair.FirstId && held.SecondId == pair.SecondId) || (held.FirstId == pair.SecondId && held.SecondId == pair.FirstId)));
}

/// <summary>Two people who could be one.</summary>
public sealed record DuplicateLine(double Probability, IReadOnlyList<Contribution> Reasons, Guid FirstId, string First, string? FirstTitle, string? FirstOrganisation, Guid SecondId, string Second, string? SecondTitle, string? SecondOrganisation);

/// <summary>Something to know of a profile before reading it.</summary>
/// <param name="IsMerge">whether somebody was merged into it; else it could be the same as another one</param>
/// <param name="Id">the merge, or the other candidate</param>
/// <param name="Name">of the other profile</param>
public sealed record ProfileHint(bool IsMerge, Guid Id, string Name);
