using CsCheck;
using PrecisionLeaders.Domain.Ranking;

namespace PrecisionLeaders.Domain.Tests.Ranking;

public class RatioTests
{
    [Fact]
    public void Three_thirds_are_one() => Assert.Equal(1, new Ratio(1, 3) + new Ratio(1, 3) + new Ratio(1, 3));

    [Fact]
    public void Equal_fractions_are_equal_however_written()
    {
        Assert.Equal(new Ratio(1, 2), new Ratio(-3, -6));
        Assert.Equal(new Ratio(1, 2).GetHashCode(), new Ratio(-3, -6).GetHashCode());
        Assert.Equal(default, new Ratio(0, -7));
        Assert.Equal("-1/2", new Ratio(3, -6).ToString());
        Assert.Equal("4", new Ratio(8, 2).ToString());
    }

    [Fact]
    public void A_fraction_of_numbers_beyond_floating_point_is_still_a_number()
    {
        var huge = System.Numerics.BigInteger.Pow(10, 400);
        Assert.Equal(1 / 3.0, new Ratio(huge + 1, 3 * huge).ToDouble(), 12);
        Assert.Equal(-1 / 3.0, new Ratio(-huge - 1, 3 * huge).ToDouble(), 12);
        Assert.Equal(0.75, new Ratio(3, 4).ToDouble());
    }

    [Fact]
    public void Zero_below_the_line_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => new Ratio(1, 0));
        Assert.Throws<DivideByZeroException>(() => new Ratio(1, 2) / 0);
    }

    [Theory]
    [InlineData(7625, 76.3)]
    [InlineData(-7625, -76.3)]
    [InlineData(7624, 76.2)]
    [InlineData(7635, 76.4)]
    [InlineData(0, 0)]
    public void Halves_are_shown_away_from_zero(int hundredths, double shown) =>
        Assert.Equal((decimal)shown, new Ratio(hundredths, 100).Rounded());

    [Fact]
    public void Thirds_are_shown_to_as_many_digits_as_asked()
    {
        Assert.Equal(66.667m, new Ratio(200, 3).Rounded(3));
        Assert.Equal(67m, new Ratio(200, 3).Rounded(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, 3).Rounded(11));
    }

    [Fact]
    public void Any_decimal_is_taken_over_exactly() => Gen.Decimal.Sample(value =>
    {
        var ratio = Ratio.FromDecimal(value);
        return (decimal)ratio.Numerator.CompareTo(0) == decimal.Sign(value)
            && Ratio.FromDecimal(-value) + ratio == 0
            && Ratio.FromDecimal(decimal.Truncate(value)) + Ratio.FromDecimal(value - decimal.Truncate(value)) == ratio;
    });

    [Fact]
    public void Fractions_order_and_reckon_as_whole_numbers_do_over_one_denominator() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[-999, 999], Gen.Int[1, 99], Gen.Int[1, 99]).Sample((a, b, over, by) =>
        {
            Ratio left = new(a * by, over * by), right = new(b, over);
            return left.CompareTo(right) == a.CompareTo(b)
                && left + right == new Ratio(a + b, over)
                && left - right == new Ratio(a - b, over)
                && left * right == new Ratio(a * b, over * over)
                && (b == 0 || left / right == new Ratio(a, b));
        });
}
