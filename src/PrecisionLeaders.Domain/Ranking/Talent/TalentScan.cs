using System.Numerics;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>A match to be made: the state of the pool, the requirements ready to be asked, and how much of an answer is wanted.</summary>
internal sealed record TalentQuery(TalentPool Pool, IReadOnlyList<TalentRequirement> Requirements, int Share, int Top, int NearMisses, bool CountsOnly)
{
    public Probe[] Probes { get; } = [.. Requirements.Select(requirement => Probe.Of(requirement, Pool))];

    /// <summary>In the order that settles most for least: those of bits before those of numbers, the heavier before the lighter.</summary>
    public (Probe Probe, double Loss)[] ByUse => field ??= [.. Probes.Select(probe => (Probe: probe, Loss: probe.Loss(Probes, Share))).OrderBy(one => one.Probe is RampProbe).ThenByDescending(one => one.Loss)];

    public Probe[] Musts => field ??= [.. Probes.Where(probe => probe.IsMust)];
}

/// <summary>One core's part of a match. Takes memory for the block in hand and for what it found, whatever the size of the pool.</summary>
internal sealed class TalentScan(TalentQuery query)
{
    private const int Block = Probe.MostWords;

    private readonly int[] removed = new int[query.Musts.Length], removedAlone = new int[query.Musts.Length], unknown = new int[query.Musts.Length];
    private readonly ulong[] failed = new ulong[query.Musts.Length * Block], answered = new ulong[query.Musts.Length * Block];
    private readonly int[] earned = new int[Block * 64], outputEarned = new int[Block * 64], weights = new int[Block * 64];
    private readonly float[] matches = new float[64];
    private int considered, passed, nearMisses;

    public TopList Hits { get; } = new(query.Top);
    public TopList NearMisses { get; } = new(query.NearMisses);
    public FacetTally Facets { get; } = new(query.CountsOnly ? 0 : TalentBits.FirstSpecialty + query.Pool.Specialties.Length);

    /// <summary>
    /// Shares the chunks out among the cores and adds up what each found. Sums and the best of all do not depend on who found what, so neither do
    /// the answers.
    /// </summary>
    public static TalentScan Run(TalentQuery query, int? cores)
    {
        var chunks = query.Pool.Chunks;
        var scans = new TalentScan[Math.Clamp(Math.Min(cores ?? Environment.ProcessorCount, chunks.Length / 2), 1, 64)];
        for (var at = 0; at < scans.Length; at++) scans[at] = new(query);
        var next = -1;
        if (scans.Length == 1) Work(scans[0]);
        else Parallel.ForEach(scans, new ParallelOptions { MaxDegreeOfParallelism = scans.Length }, Work);
        foreach (var other in scans.AsSpan(1)) scans[0].Add(other);
        return scans[0];

        void Work(TalentScan scan)
        {
            for (int at; (at = Interlocked.Increment(ref next)) < chunks.Length;) scan.Take(chunks[at], at);
        }
    }

    public TalentCount CountOf(IReadOnlyList<TalentRequirement> requirements) => new(considered, passed, nearMisses,
        [.. requirements.Where(requirement => requirement.IsMust).Select((requirement, at) => new MustTally(requirement, removed[at], removedAlone[at], unknown[at]))]);

    private void Take(TalentChunk chunk, int number)
    {
        considered += chunk.Count;
        Span<ulong> passing = stackalloc ulong[TalentChunk.Most / 64], near = stackalloc ulong[Block];
        for (var word = 0; word < chunk.Words; word += Block)
        {
            var words = Math.Min(Block, chunk.Words - word);
            var pass = passing.Slice(word, words);
            Gate(chunk, word, pass, near[..words]);
            if (!query.CountsOnly) Score(chunk, number, word, pass, near[..words]);
        }
        if (!query.CountsOnly) Facets.Add(chunk, passing[..chunk.Words]);
    }

    /// <summary>Asks the musts, and tells those who pass and those who miss just one.</summary>
    private void Gate(TalentChunk chunk, int word, Span<ulong> pass, Span<ulong> near)
    {
        Span<ulong> met = stackalloc ulong[Block], once = stackalloc ulong[Block], twice = stackalloc ulong[Block];
        once = once[..pass.Length];
        twice = twice[..pass.Length];
        once.Clear();
        twice.Clear();
        for (var must = 0; must < query.Musts.Length; must++)
        {
            var known = answered.AsSpan(must * Block, pass.Length);
            var failing = failed.AsSpan(must * Block, pass.Length);
            query.Musts[must].Ask(chunk, word, met[..pass.Length], known);
            for (var at = 0; at < pass.Length; at++)
            {
                failing[at] = known[at] & ~met[at] & chunk.Rows(word + at);
                twice[at] |= once[at] & failing[at];
                once[at] |= failing[at];
            }
        }
        for (var at = 0; at < pass.Length; at++)
        {
            (pass[at], near[at]) = (chunk.Rows(word + at) & ~once[at], once[at] & ~twice[at]);
            passed += BitOperations.PopCount(pass[at]);
            nearMisses += BitOperations.PopCount(near[at]);
        }
        for (var must = 0; must < query.Musts.Length; must++)
            for (var at = 0; at < pass.Length; at++)
            {
                var failing = failed[must * Block + at];
                removed[must] += BitOperations.PopCount(failing);
                removedAlone[must] += BitOperations.PopCount(failing & near[at]);
                unknown[must] += BitOperations.PopCount(pass[at] & ~answered[must * Block + at]);
            }
    }

    /// <summary>Leaves out whom one requirement alone keeps off the lists as they stand, and scores the rest.</summary>
    private void Score(TalentChunk chunk, int number, int word, Span<ulong> pass, Span<ulong> near)
    {
        Span<ulong> wanted = stackalloc ulong[Block], hits = stackalloc ulong[Block], others = stackalloc ulong[Block];
        wanted = wanted[..pass.Length];
        hits = hits[..pass.Length];
        others = others[..pass.Length];
        if (Hits.IsNone) hits.Clear();
        else pass.CopyTo(hits);
        if (NearMisses.IsNone) others.Clear();
        else near.CopyTo(others);
        foreach (var (probe, loss) in query.ByUse)
        {
            var (leastOfHits, leastOfNear) = (Hits.Least(loss), NearMisses.Least(loss));
            if (leastOfHits > 0 || leastOfNear > 0) probe.Keep(chunk, word, hits, leastOfHits, others, leastOfNear);
        }
        var any = 0UL;
        for (var at = 0; at < wanted.Length; at++) any |= wanted[at] = hits[at] | others[at];
        if (any == 0) return;

        Array.Clear(earned);
        Array.Clear(outputEarned);
        Array.Clear(weights);
        foreach (var probe in query.Probes) probe.Score(chunk, word, wanted, probe.IsOutput ? outputEarned : earned, weights);
        for (var at = 0; at < pass.Length; at++)
        {
            if (wanted[at] == 0) continue;
            Lanes.Match(matches, earned.AsSpan(at * 64), outputEarned.AsSpan(at * 64), weights.AsSpan(at * 64), query.Share);
            var first = TalentPool.PlaceOf(number, (word + at) * 64);
            Offer(Hits, hits[at], at * 64, first);
            Offer(NearMisses, others[at], at * 64, first);
        }
    }

    /// <summary>Reckons exactly those who may get onto the list.</summary>
    private void Offer(TopList list, ulong rows, int from, int first)
    {
        if (list.IsNone) return;
        if (!list.IsOpen) rows &= Lanes.MayExceed(matches, list.Floor);
        for (; rows != 0; rows &= rows - 1)
        {
            var row = BitOperations.TrailingZeroCount(rows);
            var at = from + row;
            var match = TalentMatch.MatchOf(earned[at], weights[at] & 0xFFFF, outputEarned[at], weights[at] >>> 16, query.Share);
            list.Offer(match ?? -1, first + row);
        }
    }

    private void Add(TalentScan other)
    {
        considered += other.considered;
        passed += other.passed;
        nearMisses += other.nearMisses;
        for (var must = 0; must < removed.Length; must++)
        {
            removed[must] += other.removed[must];
            removedAlone[must] += other.removedAlone[must];
            unknown[must] += other.unknown[must];
        }
        Hits.OfferAll(other.Hits);
        NearMisses.OfferAll(other.NearMisses);
        Facets.Add(other.Facets);
    }
}
