using System.Numerics;
using System.Runtime.CompilerServices;

namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>
/// Logarithm, exponential, sine and cosine from + − × ÷ alone, each rounded as IEEE 754 says and in a fixed order. Those of the
/// platform differ in the last digit between operating systems and processors, and a stored run could then not be repeated elsewhere.
/// </summary>
internal static class PlainMath
{
    private const double Ln2 = 0.693147180559945309417;
    private const double Root2 = 1.41421356237309504880;

    /// <summary>ln(x) for a normal positive x, to a few units in the last place.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var power = (int)(bits >> 52) - 1023;
        var part = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (part > Root2) (part, power) = (part / 2, power + 1);

        // ln(part) = 2 artanh(s), and |s| ≤ 0.172, so that twelve odd terms reach the precision of a double.
        var s = (part - 1) / (part + 1);
        var square = s * s;
        var sum = 1.0 / 23;
        for (var odd = 21; odd >= 1; odd -= 2) sum = sum * square + 1.0 / odd;
        return 2 * s * sum + power * Ln2;
    }

    /// <summary>e to the power of x for x ≤ 0; 0 where that is too small for a normal number.</summary>
    public static double Exp(double x)
    {
        if (x < -708) return 0;
        var power = Math.Floor(x / Ln2 + 0.5);
        var rest = x - power * Ln2;
        var sum = 1.0;
        for (var term = 14; term >= 1; term--) sum = 1 + sum * rest / term;
        return sum * BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);
    }

    /// <summary>ln(x) for lanes of normal positive numbers, to about 2 units in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Log(Vector<float> x)
    {
        // As above, without a branch: the bits are shifted so that the power of two changes at √½ and the part runs from √½ to √2.
        var bits = x.As<float, int>() + new Vector<int>(0x3F80_0000 - 0x3F35_04F3);
        var power = Vector.ConvertToSingle(Vector.ShiftRightArithmetic(bits, 23) - new Vector<int>(127));
        var part = ((bits & new Vector<int>(0x007F_FFFF)) + new Vector<int>(0x3F35_04F3)).As<int, float>();
        var s = (part - Vector<float>.One) / (part + Vector<float>.One);
        var square = s * s;
        var sum = square * (1f / 9) + new Vector<float>(1f / 7);
        sum = sum * square + new Vector<float>(1f / 5);
        sum = sum * square + new Vector<float>(1f / 3);
        sum = sum * square + Vector<float>.One;
        return (s + s) * sum + power * (float)Ln2;
    }

    /// <summary>Sine and cosine for lanes within ±π/4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector<float> Sine, Vector<float> Cosine) SineAndCosine(Vector<float> angle)
    {
        var square = angle * angle;
        var sine = square * (1f / 362880) - new Vector<float>(1f / 5040);
        sine = sine * square + new Vector<float>(1f / 120);
        sine = sine * square - new Vector<float>(1f / 6);
        sine = sine * square + Vector<float>.One;
        var cosine = square * (1f / 40320) - new Vector<float>(1f / 720);
        cosine = cosine * square + new Vector<float>(1f / 24);
        cosine = cosine * square - new Vector<float>(1f / 2);
        cosine = cosine * square + Vector<float>.One;
        return (sine * angle, cosine);
    }
}
