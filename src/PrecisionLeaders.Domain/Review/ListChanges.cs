namespace PrecisionLeaders.Domain.Review;

/// <summary>What one version of a list changed from an earlier one.</summary>
/// <param name="Added">who came onto it, in the later order</param>
/// <param name="Removed">who is on it no more, in the earlier order</param>
/// <param name="Moved">those who stand elsewhere among the ones who stayed; places that shift because someone came or went are no moves</param>
/// <param name="Retold">those of whom the committee reads another line, name, position, place, availability or pay</param>
/// <param name="Shown">which parts the committee reads now and did not before</param>
/// <param name="Hidden">which it read before and does not now</param>
public sealed record ListChanges(IReadOnlyList<ListEntry> Added, IReadOnlyList<ListEntry> Removed, IReadOnlyList<ListChanges.Pair> Moved, IReadOnlyList<ListChanges.Pair> Retold,
    ListFields Shown = ListFields.None, ListFields Hidden = ListFields.None)
{
    public bool IsNone => Added.Count + Removed.Count + Moved.Count + Retold.Count == 0 && (Shown | Hidden) == ListFields.None;

    /// <summary>One person on both lists.</summary>
    public sealed record Pair(ListEntry Before, ListEntry After);

    public static ListChanges Between(CandidateList before, CandidateList after)
    {
        var (was, now) = (before.Entries.OrderBy(held => held.Order).ToList(), after.Entries.OrderBy(held => held.Order).ToList());
        var earlier = was.ToDictionary(held => held.CandidacyId);
        var stayed = now.Where(held => earlier.ContainsKey(held.CandidacyId)).Select(held => new Pair(earlier[held.CandidacyId], held)).ToList();
        var kept = LongestRising([.. stayed.Select(pair => pair.Before.Order)]);
        return new(
            [.. now.Where(held => !earlier.ContainsKey(held.CandidacyId))],
            [.. was.Where(held => stayed.TrueForAll(pair => pair.Before.CandidacyId != held.CandidacyId))],
            [.. stayed.Where((_, at) => !kept.Contains(at))],
            [.. stayed.Where(pair => pair.Before.Line != pair.After.Line || Named(pair.Before) != Named(pair.After) || pair.Before.Told() != pair.After.Told())],
            after.Fields & ~before.Fields, before.Fields & ~after.Fields);
    }

    private static string Named(ListEntry entry) => entry.Name ?? entry.Candidacy.Candidate.Name;

    /// <summary>Which places to keep so that as few as can be have moved: those of a longest rising run.</summary>
    private static HashSet<int> LongestRising(int[] places)
    {
        var (length, from) = (new int[places.Length], new int[places.Length]);
        var best = -1;
        for (var at = 0; at < places.Length; at++)
        {
            (length[at], from[at]) = (1, -1);
            for (var earlier = 0; earlier < at; earlier++)
                if (places[earlier] < places[at] && length[earlier] >= length[at]) (length[at], from[at]) = (length[earlier] + 1, earlier);
            if (best < 0 || length[at] > length[best]) best = at;
        }
        var kept = new HashSet<int>();
        for (; best >= 0; best = from[best]) kept.Add(best);
        return kept;
    }
}
