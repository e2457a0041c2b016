using System.Globalization;
using System.Numerics;

namespace PrecisionLeaders.Domain.Ranking;

/// <summary>
/// An exact fraction in lowest terms. A mean over three raters is a third, which neither <see cref="double"/> nor
/// <see cref="decimal"/> can hold: two scores that are equal on paper would differ in their last digit and lose their shared rank.
/// </summary>
/// <remarks>The default value is zero. Nothing overflows, and nothing is rounded before <see cref="Rounded"/>.</remarks>
public readonly record struct Ratio : IComparable<Ratio>
{
    // Kept one less, so that default(Ratio) is 0/1 and equal to every other zero.
    private readonly BigInteger denominatorLessOne;

    /// <summary>The fraction <paramref name="numerator"/> / <paramref name="denominator"/>, brought to lowest terms.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException("A fraction cannot have zero as its denominator.");
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        denominatorLessOne = denominator / divisor - 1;
    }

    public static Ratio Zero => default;

    /// <summary>The upper part; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The lower part, always positive.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    public static implicit operator Ratio(int value) => new(value, 1);

    /// <summary>The decimal as the fraction it stands for: 2.75 is 11/4.</summary>
    public static Ratio FromDecimal(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = new decimal(bits[0], bits[1], bits[2], decimal.IsNegative(value), scale: 0);
        return new(new BigInteger(digits), BigInteger.Pow(10, value.Scale));
    }

    public static Ratio operator +(Ratio left, Ratio right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Ratio operator -(Ratio left, Ratio right) =>
        new(left.Numerator * right.Denominator - right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Ratio operator *(Ratio left, Ratio right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Ratio operator /(Ratio left, Ratio right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>Compares by value, exactly, by cross-multiplication.</summary>
    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>
    /// The value to show: rounded half away from zero (76.25 becomes 76.3). Never compare or add rounded values.
    /// </summary>
    /// <param name="decimals">Digits behind the point, 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside 0 to 10.</exception>
    public decimal Rounded(int decimals = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
        var power = BigInteger.Pow(10, decimals);
        // floor(|n| / d + 1/2) on integers: round half up on the absolute value is half away from zero.
        var units = (2 * BigInteger.Abs(Numerator) * power + Denominator) / (2 * Denominator);
        return Numerator.Sign * (decimal)units / (decimal)power;
    }

    /// <summary>A floating-point value within a few units of the last digit, for what has no exact form anyway: logarithms, quantiles, pictures.</summary>
    public double ToDouble()
    {
        // Either part alone may be beyond floating point though the fraction is not: infinity over infinity is no number.
        var beyond = (int)Math.Max(0, Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength()) - 1000);
        return (double)(Numerator >> beyond) / (double)(Denominator >> beyond);
    }

    /// <summary>The fraction itself, such as <c>305/4</c>, or the whole number when it is one.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
