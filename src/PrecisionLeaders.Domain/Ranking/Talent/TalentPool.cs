using System.Collections.Frozen;
using System.Numerics;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>One state of the index. Never changed: <see cref="With"/> makes the next one and shares with it all chunks that stay as they are.</summary>
/// <param name="Chunks">in ascending order of ids, none of them empty</param>
/// <param name="Specialties">ids by number</param>
/// <param name="Numbers">numbers by id</param>
internal sealed record TalentPool(TalentChunk[] Chunks, Guid[] Specialties, IReadOnlyDictionary<Guid, int> Numbers)
{
    public static readonly TalentPool Empty = new([], [], FrozenDictionary<Guid, int>.Empty);

    public int Count { get; private init; } = Chunks.Sum(chunk => chunk.Count);

    /// <summary>A place in the pool, in the order of ids.</summary>
    public static int PlaceOf(int chunk, int row) => chunk * TalentChunk.Most + row;

    public TalentProfile Read(int place) => Chunks[place / TalentChunk.Most].Read(place % TalentChunk.Most, Specialties);

    public TalentProfile? Find(Guid id)
    {
        if (Chunks.Length == 0) return null;
        var chunk = Chunks[ChunkOf(id)];
        return chunk.Find(id) is var row and >= 0 ? chunk.Read(row, Specialties) : null;
    }

    public Dictionary<Guid, int> CountBySpecialty()
    {
        var counted = new Dictionary<Guid, int>(Specialties.Length);
        for (var number = 0; number < Specialties.Length; number++)
        {
            var people = 0;
            foreach (var chunk in Chunks)
                foreach (var word in chunk.Bits(TalentBits.FirstSpecialty + number)) people += BitOperations.PopCount(word);
            if (people > 0) counted[Specialties[number]] = people;
        }
        return counted;
    }

    /// <param name="changes">in ascending order of ids; null removes</param>
    public TalentPool With((Guid Id, TalentProfile? Profile)[] changes)
    {
        var next = WithSpecialties(changes);
        var chunks = new List<TalentChunk>(Chunks.Length + 1);
        if (Chunks.Length == 0) next.Merge(null, changes, isLast: true, chunks);
        for (int at = 0, from = 0; at < Chunks.Length; at++)
        {
            var isLast = at == Chunks.Length - 1;
            var to = from;
            while (to < changes.Length && (isLast || changes[to].Id < Chunks[at + 1].Ids[0])) to++;
            if (to == from) chunks.Add(Chunks[at]);
            else next.Merge(Chunks[at], changes.AsSpan(from, to - from), isLast, chunks);
            from = to;
        }
        return next with { Chunks = [.. chunks], Count = chunks.Sum(chunk => chunk.Count) };
    }

    private int ChunkOf(Guid id)
    {
        var (low, high) = (0, Chunks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Chunks[middle].Ids[0] <= id) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private TalentPool WithSpecialties((Guid Id, TalentProfile? Profile)[] changes)
    {
        var added = changes.SelectMany(change => change.Profile?.Specialties ?? []).Where(id => !Numbers.ContainsKey(id)).Distinct().ToList();
        if (added.Count == 0) return this;
        Guid[] all = [.. Specialties, .. added];
        return this with { Specialties = all, Numbers = all.Index().ToFrozenDictionary(one => one.Item, one => one.Index) };
    }

    /// <summary>
    /// Writes a chunk anew with its changes, as several when it grew beyond the most. The last chunk is filled up before the next is begun,
    /// as new ids come after all others; elsewhere the parts are of one size, so that each has room again.
    /// </summary>
    private void Merge(TalentChunk? old, ReadOnlySpan<(Guid Id, TalentProfile? Profile)> changes, bool isLast, List<TalentChunk> chunks)
    {
        var steps = new List<(int From, int Count, TalentProfile? Put)>(2 * changes.Length + 1);
        var (row, total) = (0, 0);
        foreach (var (id, profile) in changes)
        {
            var found = old?.Find(id) ?? ~0;
            var until = found < 0 ? ~found : found;
            if (until > row) Step(row, until - row, null);
            row = found < 0 ? until : until + 1;
            if (profile is not null) Step(0, 1, profile);
        }
        if (old is not null && old.Count > row) Step(row, old.Count - row, null);
        if (total == 0) return;

        var parts = (total + TalentChunk.Most - 1) / TalentChunk.Most;
        var most = isLast ? TalentChunk.Most : (total + parts - 1) / parts;
        TalentChunkWriter? writer = null;
        foreach (var (from, count, put) in steps)
            for (var done = 0; done < count;)
            {
                writer ??= new(Math.Min(most, total), Numbers);
                var taken = Math.Min(writer.Left, count - done);
                if (put is not null) writer.Add(put);
                else writer.Copy(old!, from + done, taken);
                (done, total) = (done + taken, total - taken);
                if (writer.Left > 0) continue;
                chunks.Add(writer.Chunk);
                writer = null;
            }

        void Step(int from, int count, TalentProfile? put)
        {
            steps.Add((from, count, put));
            total += count;
        }
    }
}
