using System.Runtime.CompilerServices;

namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>
/// The random numbers of one draw, from the seed and the number of the draw alone, so that it does not matter which core takes
/// which draw, nor when. Splitmix64 (Steele, Lea and Flood 2014).
/// </summary>
internal struct DrawStream
{
    private const ulong Step = 0x9E37_79B9_7F4A_7C15;

    private ulong state;
    private double spare;
    private bool hasSpare;

    public DrawStream(ulong seed, int draw) => state = Mix(Mix(seed + Step) + (ulong)draw);

    public ulong Next() => Mix(state += Step);

    /// <summary>Uniform between 0 and 1, never either.</summary>
    public double Uniform() => ((Next() >> 12) + 0.5) * (1.0 / (1L << 52));

    /// <summary>Standard normal: the polar method (Marsaglia and Bray 1964), two at a time.</summary>
    public double Normal()
    {
        if (hasSpare)
        {
            hasSpare = false;
            return spare;
        }
        while (true)
        {
            double x = 2 * Uniform() - 1, y = 2 * Uniform() - 1;
            var square = x * x + y * y;
            if (square is >= 1 or 0) continue;
            var factor = Math.Sqrt(-2 * PlainMath.Log(square) / square);
            spare = y * factor;
            hasSpare = true;
            return x * factor;
        }
    }

    /// <summary>Gamma with scale 1 (Marsaglia and Tsang 2000). May be 0 when the shape is far below 1.</summary>
    /// <param name="shape">Above 0.</param>
    public double Gamma(double shape)
    {
        // A shape below 1 is drawn one higher and brought down by a power of a uniform, as their section 6 says.
        if (shape < 1) return Gamma(shape + 1) * PlainMath.Exp(PlainMath.Log(Uniform()) / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var root = 1 + c * x;
            if (root <= 0) continue;
            var v = root * root * root;
            var u = Uniform();
            var square = x * x;
            if (u < 1 - 0.0331 * square * square) return d * v;
            if (PlainMath.Log(u) < 0.5 * square + d * (1 - v + PlainMath.Log(v))) return d * v;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
