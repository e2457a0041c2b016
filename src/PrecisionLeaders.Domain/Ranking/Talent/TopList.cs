namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>
/// The best so many of all that were offered, whatever the order of offering: by number, of equals the one earlier in the pool. Takes memory for
/// those alone.
/// </summary>
internal sealed class TopList(int most)
{
    // Number above, place below turned round, so that comparing keys is comparing both. A heap with the worst at its root.
    private readonly long[] keys = new long[most];
    private int count;

    public bool IsOpen => count < most;
    public bool IsNone => most == 0;

    /// <summary>The number an entry has to exceed when it comes later in the pool than all offered so far. Only of a full list.</summary>
    public int Floor => (int)(keys[0] >> 32);

    /// <summary>
    /// The satisfaction, in ten-thousandths, below which a requirement alone keeps a row off the list, which comes later in the pool than all offered so far;
    /// 0 or less when none does.
    /// </summary>
    /// <param name="loss">how much of the match is lost without any satisfaction, 0 to 1</param>
    public int Least(double loss)
    {
        if (IsNone || IsOpen || loss <= 0) return 0;
        // The best possible match, 1 - loss × (1 - satisfaction), has to exceed the floor. One is taken off twice, more than rounding can add.
        var left = (TalentMatch.WholeMatch + 1 - Floor) / (TalentMatch.WholeMatch * loss);
        return left >= 1 ? 0 : (int)(Satisfaction.Whole * (1 - left)) - 1;
    }

    /// <param name="number">greater is better; -1 for none</param>
    /// <param name="place">place in the pool</param>
    public void Offer(int number, int place) => Offer((long)number << 32 | (uint)~place);

    public void OfferAll(TopList others)
    {
        for (var at = 0; at < others.count; at++) Offer(others.keys[at]);
    }

    /// <summary>Places, best first.</summary>
    public int[] InOrder()
    {
        var sorted = keys[..count];
        Array.Sort(sorted);
        Array.Reverse(sorted);
        return Array.ConvertAll(sorted, key => ~(int)key);
    }

    private void Offer(long key)
    {
        if (most == 0 || (!IsOpen && key <= keys[0])) return;
        if (IsOpen) Rise(count++, key);
        else Sink(key);
    }

    private void Rise(int at, long key)
    {
        for (int above; at > 0 && keys[above = (at - 1) / 2] > key; at = above) keys[at] = keys[above];
        keys[at] = key;
    }

    private void Sink(long key)
    {
        var at = 0;
        for (int below; (below = 2 * at + 1) < count; at = below)
        {
            if (below + 1 < count && keys[below + 1] < keys[below]) below++;
            if (keys[below] >= key) break;
            keys[at] = keys[below];
        }
        keys[at] = key;
    }
}
