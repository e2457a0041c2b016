namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>
/// All profiles of the pool in memory, column by column, to be matched in milliseconds; at most 64 bytes a profile with up to 64 specialties in
/// use, and an eighth of a byte more for each further one. Gives the answers of <see cref="TalentMatch.Rank"/>.
/// </summary>
/// <remarks>
/// Safe to use from any thread. Profiles stand in order of id in chunks of up to 4,096. A change copies the chunks it touches and puts a new list of
/// chunks in place of the old in one step; a reader keeps the list it began with, so that one answer never mixes two states. Writers wait for each other.
/// </remarks>
public sealed class TalentIndex
{
    private readonly Lock writing = new();
    private volatile TalentPool pool = TalentPool.Empty;

    /// <summary>Profiles in the index.</summary>
    public int Count => pool.Count;

    /// <summary>Bytes that the columns take, for the health page.</summary>
    public long Bytes => pool.Chunks.Sum(chunk => chunk.Bytes);

    /// <summary>Fills an index, in any order of ids; of several profiles with one id the last counts.</summary>
    public static TalentIndex Of(IEnumerable<TalentProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var index = new TalentIndex();
        foreach (var some in profiles.Chunk(65_536)) index.Apply(some, []);
        return index;
    }

    /// <summary>Adds profiles or puts them in place of those with their ids, and removes others, all in one step.</summary>
    /// <param name="put">profiles new or changed; of several with one id the last counts</param>
    /// <param name="removed">ids to be removed; unknown ones, and those also put, are passed over</param>
    public void Apply(IReadOnlyCollection<TalentProfile> put, IReadOnlyCollection<Guid> removed)
    {
        ArgumentNullException.ThrowIfNull(put);
        ArgumentNullException.ThrowIfNull(removed);
        if (put.Count == 0 && removed.Count == 0) return;
        var changes = new SortedDictionary<Guid, TalentProfile?>();
        foreach (var id in removed) changes[id] = null;
        foreach (var profile in put) changes[profile.Id] = profile;
        lock (writing) pool = pool.With([.. changes.Select(change => (change.Key, change.Value))]);
    }

    /// <summary>Forgets everyone and holds these instead, in one step. Specialties no longer held by anyone give their bits back.</summary>
    public void Replace(IEnumerable<TalentProfile> profiles)
    {
        var fresh = Of(profiles).pool;
        lock (writing) pool = fresh;
    }

    /// <summary>The profile with this id, or null.</summary>
    public TalentProfile? Find(Guid id) => pool.Find(id);

    /// <summary>How many people work in each specialty; those that nobody works in are left out.</summary>
    public IReadOnlyDictionary<Guid, int> CountBySpecialty() => pool.CountBySpecialty();

    /// <summary>The best of the pool, with reasons, near misses, counts and facets.</summary>
    /// <param name="requirements">at most 40; none lets everyone pass, without a figure</param>
    /// <param name="options">null takes the usual ones</param>
    /// <param name="top">how many hits, 0 to 10,000</param>
    /// <param name="nearMisses">how many near misses, 0 to 10,000</param>
    /// <exception cref="RuleBrokenException">more than 40 requirements, or a share beyond 0 to 100</exception>
    public TalentResult Match(IReadOnlyList<TalentRequirement> requirements, TalentOptions? options = null, int top = 100, int nearMisses = 20)
    {
        options = TalentMatch.Checked(requirements, options);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        ArgumentOutOfRangeException.ThrowIfNegative(nearMisses);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(top, 10_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nearMisses, 10_000);
        var held = pool;
        var query = new TalentQuery(held, requirements, options.ScientificShare, Math.Min(top, held.Count), Math.Min(nearMisses, held.Count), CountsOnly: false);
        var scan = TalentScan.Run(query, options.Cores);
        return new(scan.CountOf(requirements), Read(scan.Hits), Read(scan.NearMisses), scan.Facets.ToFacets(held.Specialties));

        List<TalentVerdict> Read(TopList best) => [.. best.InOrder().Select(at => TalentMatch.Evaluate(held.Read(at), requirements, options))];
    }

    /// <summary>Who would pass, and what each must does: reads the columns of the musts alone.</summary>
    /// <exception cref="RuleBrokenException">more than 40 requirements, or a share beyond 0 to 100</exception>
    public TalentCount CountPassing(IReadOnlyList<TalentRequirement> requirements, TalentOptions? options = null)
    {
        options = TalentMatch.Checked(requirements, options);
        return TalentScan.Run(new(pool, requirements, options.ScientificShare, 0, 0, CountsOnly: true), options.Cores).CountOf(requirements);
    }
}
