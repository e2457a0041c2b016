using System.Numerics;
using System.Runtime.CompilerServices;

namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>
/// Random numbers for as many draws at once as a vector holds, one draw a lane. Every lane is a generator of its own
/// (xoshiro128++, Blackman and Vigna 2021) started from its draw, and all arithmetic is lane by lane: a draw has the same numbers
/// whatever the width of the vectors, and without any hardware support for them.
/// </summary>
internal struct LaneStream
{
    private Vector<uint> a, b, c, d;

    /// <param name="states">Four rows of lanes: the state of each lane's generator.</param>
    public LaneStream(ReadOnlySpan<uint> states)
    {
        var lanes = Vector<uint>.Count;
        a = new(states);
        b = new(states[lanes..]);
        c = new(states[(2 * lanes)..]);
        d = new(states[(3 * lanes)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<uint> Next()
    {
        var result = Turned(a + d, 7) + a;
        var shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = Turned(d, 11);
        return result;
    }

    /// <summary>Uniform above 0 and at most 1, finer towards 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Uniform() =>
        Vector.ConvertToSingle((Next() >>> 1).As<uint, int>()) * (1f / (1u << 31)) + new Vector<float>(1f / (1L << 32));

    /// <summary>Two independent standard normals a lane (Box and Muller 1958).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector<float> One, Vector<float> Other) Normals()
    {
        var length = Vector.SquareRoot(Vector.Max(PlainMath.Log(Uniform()) * -2f, Vector<float>.Zero));

        // The direction: an angle within ±45° from the upper bits, then by one bit each left or right and swapped axes.
        var bits = Next();
        var angle = Vector.ConvertToSingle((bits & new Vector<uint>(0xFFFF_FF00)).As<uint, int>()) * (MathF.PI / 4 / (1u << 31));
        var (sine, cosine) = PlainMath.SineAndCosine(angle);
        cosine = (cosine.As<float, uint>() ^ (bits << 31)).As<uint, float>();
        var swap = Vector.Equals(bits & new Vector<uint>(2), Vector<uint>.Zero).As<uint, int>();
        return (length * Vector.ConditionalSelect(swap, sine, cosine), length * Vector.ConditionalSelect(swap, cosine, sine));
    }

    /// <summary>For each lane a number for each candidacy, no two alike, by which a tie in that lane's draw is settled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<int> Lot(Vector<uint> ofDraw, int candidacy)
    {
        // Every step can be undone, so that different candidacies, starting from different numbers, end at different ones.
        var z = ofDraw + new Vector<uint>((uint)candidacy * 0x9E37_79B9);
        z = (z ^ (z >>> 16)) * new Vector<uint>(0x85EB_CA6B);
        z = (z ^ (z >>> 13)) * new Vector<uint>(0xC2B2_AE35);
        return (z ^ (z >>> 16)).As<uint, int>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Turned(Vector<uint> value, int by) => (value << by) | (value >>> (32 - by));
}
