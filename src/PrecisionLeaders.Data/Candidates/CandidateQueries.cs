using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Candidates;

/// <summary>Named queries over the talent pool. What a person may not see is not found.</summary>
public static class CandidateQueries
{
    /// <summary>
    /// So many people are looked up one by one and sorted in a few milliseconds. People who share a surname stand together in the order of the
    /// list, so that walking it to the first of them can mean passing half the pool.
    /// </summary>
    private const int Sortable = 4_000;

    /// <summary>Recruiters work the whole pool; nobody else enters it. Committee members meet people through presented lists only.</summary>
    public static IQueryable<Candidate> SeenBy(this IQueryable<Candidate> candidates, Viewer viewer)
    {
        // Answered before the database is asked: a condition that always holds would have it count row by row.
        return viewer.Is(Roles.Recruiter) ? candidates : candidates.Where(_ => false);
    }

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<Candidate> Whole(this IQueryable<Candidate> candidates) => candidates
        .Include(held => held.Degrees)
        .Include(held => held.Appointments).ThenInclude(held => held.Named)
        .Include(held => held.Identifiers)
        .Include(held => held.Evidence)
        .Include(held => held.ScopeOverrides)
        .Include(held => held.Specialties).ThenInclude(held => held.Specialty)
        .Include(held => held.DeclinedSpecialties)
        .Include(held => held.Tags).ThenInclude(held => held.Tag)
        .Include(held => held.Source)
        .Include(held => held.FindWords)
        .AsSplitQuery();

    /// <summary>Others who have a number of which one is one person: of NIH, OpenAlex or the registry of providers. Of other schemes nobody is found.</summary>
    public static IQueryable<Candidate> OthersWith(this IQueryable<Candidate> candidates, Guid except, string scheme, string value)
    {
        var (named, number) = (IdentifierSchemes.Named(scheme), value.Trim());
        return IdentifierSchemes.Sure.Contains(named) ? candidates.Where(held => held.Id != except && held.Identifiers.Any(one => one.Scheme == named && one.Value == number)) : candidates.Where(_ => false);
    }

    /// <summary>Parts of one profile, to be shown without loading the rest of it.</summary>
    public static IQueryable<T> PartsOf<T>(this LeadersDb db, Guid candidate) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<T>().Where(part => EF.Property<Guid>(part, "CandidateId") == candidate);
    }

    /// <summary>One kind of parts of some people.</summary>
    public static IQueryable<T> PartsOf<T>(this LeadersDb db, IReadOnlyCollection<Guid> people) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<T>().Where(part => people.Contains(EF.Property<Guid>(part, "CandidateId")));
    }

    /// <summary>One kind of parts of everybody from one id to another, both included, in the database's order of ids: for what reads the whole pool piece by piece.</summary>
    public static IQueryable<T> PartsOf<T>(this LeadersDb db, Guid first, Guid last) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<T>().Where(part => EF.Property<Guid>(part, "CandidateId").CompareTo(first) >= 0 && EF.Property<Guid>(part, "CandidateId").CompareTo(last) <= 0);
    }

    /// <summary>
    /// People of whom every typed word begins a word of their name, an organisation or a specialty, without regard to accents and case;
    /// or the one person who has the typed ORCID iD or e-mail address.
    /// </summary>
    public static IQueryable<Candidate> FoundBy(this IQueryable<Candidate> candidates, LeadersDb db, string typed)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (candidates.KnownBy(typed) is { } known) return known;
        foreach (var word in FindableWords(typed))
        {
            var ids = db.Set<FindWord>().Beginning(word).Select(found => EF.Property<Guid>(found, "CandidateId"));
            candidates = candidates.Where(held => ids.Contains(held.Id));
        }
        return candidates;
    }

    /// <summary>
    /// The same people for a list of them, by whichever way is short. Where one word is rare, those who have it are looked up and then put
    /// in order; where all are common, the pool is walked in order until a page is full.
    /// </summary>
    public static async Task<Found> FindAsync(this LeadersDb db, Viewer viewer, string typed)
    {
        ArgumentNullException.ThrowIfNull(db);
        var candidates = db.Candidates.SeenBy(viewer);
        if (!await candidates.AnyAsync()) return new(candidates, 0);
        var words = FindableWords(typed);
        if (candidates.KnownBy(typed) is not null || words.Count == 0) return await FewAsync(candidates.FoundBy(db, typed));

        var counted = new List<(string Word, int Rows)>();
        foreach (var word in words) counted.Add((word, await db.Set<FindWord>().Beginning(word).Take(Sortable + 1).CountAsync()));
        var (rarest, rows) = counted.MinBy(one => one.Rows);
        var ids = db.Set<FindWord>().Beginning(rarest).Select(held => EF.Property<Guid>(held, "CandidateId"));
        var others = words.Where(word => word != rarest).ToList();
        if (rows <= Sortable && others.Count == 0) return new(candidates.Where(held => ids.Contains(held.Id)), await ids.Distinct().Take(Found.Many + 1).CountAsync());
        if (rows <= Sortable) return await FewAsync(candidates.Where(held => ids.Contains(held.Id)).Having(db, others));

        foreach (var word in others)
        {
            var begun = db.Set<FindWord>().Beginning(word);
            ids = ids.Where(id => begun.Any(one => EF.Property<Guid>(one, "CandidateId") == id));
        }
        return new(candidates.Having(db, words), await ids.Distinct().Take(Found.Many + 1).CountAsync());

        static async Task<Found> FewAsync(IQueryable<Candidate> few) => new(few, await few.Take(Found.Many + 1).CountAsync());
    }

    private static IQueryable<Candidate> Having(this IQueryable<Candidate> candidates, LeadersDb db, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var begun = db.Set<FindWord>().Beginning(word);
            candidates = candidates.Where(held => begun.Any(one => EF.Property<Guid>(one, "CandidateId") == held.Id));
        }
        return candidates;
    }

    /// <summary>The one person who has the ORCID iD or e-mail address that was typed; null when neither was.</summary>
    internal static IQueryable<Candidate>? KnownBy(this IQueryable<Candidate> candidates, string typed)
    {
        if (OrcidId.Parse(typed) is { } orcid) return candidates.Where(held => held.Orcid == orcid);
        if (!typed.Contains('@', StringComparison.Ordinal)) return FindableWords(typed).Count > 0 || string.IsNullOrWhiteSpace(typed) ? null : candidates.Where(_ => false);
        var email = typed.Trim().ToLowerInvariant();
        return candidates.Where(held => held.Email == email);
    }

    /// <summary>Six words are enough to tell anyone apart.</summary>
    private static List<string> FindableWords(string typed) => [.. Words.Of(typed).Take(6)];

    private static IQueryable<FindWord> Beginning(this IQueryable<FindWord> words, string word)
    {
        // A range is read from the index; a pattern might not be.
        var end = word + char.MaxValue;
        return words.Where(found => found.Word.CompareTo(word) >= 0 && found.Word.CompareTo(end) < 0);
    }
}

/// <summary>People found by what was typed.</summary>
/// <param name="People">the people, not yet in order</param>
/// <param name="Count">how many, counted no further than one more than <see cref="Many"/></param>
public sealed record Found(IQueryable<Candidate> People, int Count)
{
    /// <summary>Beyond so many nobody reads on: one more word helps more than another page.</summary>
    public const int Many = 500;

    public bool IsTooMany => Count > Many;
}
