using System.Runtime.CompilerServices;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>
/// A person's evidence, counted: each kind in three spans of calendar years (the last five, the five before, all earlier), and deals by partner.
/// Up to 31 items are told apart in each kind and span, up to 7 deals for each partner.
/// </summary>
/// <remarks>
/// Known once the person has any evidence at all: who has evidence of one kind and none of another is taken to have none of the other. An item
/// counts in the year it ended, or else began; one without a year is held to be early, so that it never passes for recent.
/// </remarks>
public readonly struct EvidenceTally : IEquatable<EvidenceTally>
{
    public const int MostItems = 31, MostDeals = 7;

    internal const int Kinds = 11, Partners = 5, ItemBits = 5, DealBits = 3;

    private readonly Spans spans;

    internal EvidenceTally(ReadOnlySpan<ushort> kinds, ushort deals, bool isKnown)
    {
        kinds.CopyTo(spans);
        (PackedDeals, IsKnown) = (deals, isKnown);
    }

    /// <summary>Whether anything is on record; without, every count is unknown.</summary>
    public bool IsKnown { get; }

    /// <summary>Three bits for each partner, the unstated first.</summary>
    internal ushort PackedDeals { get; }

    /// <summary>Five bits for each span of years, the latest first, of the kind with this number.</summary>
    internal ushort PackedKind(int kind) => spans[kind];

    /// <param name="items">kind, year of the end or else of the beginning or null, and for deals the partner</param>
    /// <param name="thisYear">the calendar year that the last five years end with; items dated later count as of this year</param>
    public static EvidenceTally Of(IEnumerable<(EvidenceKind Kind, int? Year, DealPartner Partner)> items, int thisYear)
    {
        ArgumentNullException.ThrowIfNull(items);
        Span<ushort> kinds = stackalloc ushort[Kinds];
        kinds.Clear();
        ushort deals = 0;
        var isKnown = false;
        foreach (var (kind, year, partner) in items)
        {
            isKnown = true;
            var span = year is not { } then || then <= thisYear - 10 ? 2 : then <= thisYear - 5 ? 1 : 0;
            kinds[(int)kind] = Increased(kinds[(int)kind], span * ItemBits, MostItems);
            if (kind == EvidenceKind.Deal) deals = Increased(deals, (int)partner * DealBits, MostDeals);
        }
        return new(kinds, deals, isKnown);
    }

    /// <summary>Items of these kinds, or null when unknown.</summary>
    public int? Count(IReadOnlyList<EvidenceKind> kinds, Recency since)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        if (!IsKnown) return null;
        var count = 0;
        foreach (var kind in kinds)
            for (var span = 0; span < SpansOf(since); span++)
                count += spans[(int)kind] >> span * ItemBits & MostItems;
        return count;
    }

    /// <summary>Deals with these partners, or null when unknown: also when there are none and the partner of some other deal is not said.</summary>
    public int? Deals(IReadOnlyList<DealPartner> partners)
    {
        ArgumentNullException.ThrowIfNull(partners);
        if (!IsKnown) return null;
        var count = 0;
        foreach (var partner in partners) count += PackedDeals >> (int)partner * DealBits & MostDeals;
        return count == 0 && (PackedDeals & MostDeals) > 0 ? null : count;
    }

    public bool Equals(EvidenceTally other) =>
        IsKnown == other.IsKnown && PackedDeals == other.PackedDeals && ((ReadOnlySpan<ushort>)spans).SequenceEqual(other.spans);

    public override bool Equals(object? obj) => obj is EvidenceTally other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var kind in (ReadOnlySpan<ushort>)spans) hash.Add(kind);
        hash.Add(PackedDeals);
        return hash.ToHashCode();
    }

    public static bool operator ==(EvidenceTally left, EvidenceTally right) => left.Equals(right);
    public static bool operator !=(EvidenceTally left, EvidenceTally right) => !left.Equals(right);

    internal static int SpansOf(Recency since) => since switch { Recency.LastFiveYears => 1, Recency.LastTenYears => 2, _ => 3 };

    private static ushort Increased(ushort packed, int shift, int most) => (packed >> shift & most) == most ? packed : (ushort)(packed + (1 << shift));

    [InlineArray(Kinds)]
    private struct Spans
    {
        private ushort first;
    }
}
