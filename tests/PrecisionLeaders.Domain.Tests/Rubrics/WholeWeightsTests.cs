using CsCheck;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Tests.Rubrics;

public class WholeWeightsTests
{
    private static readonly Gen<int[]> Weights = Gen.Int[0, 300].Array[1, 24].Where(weights => weights.Sum() > 0);

    [Fact]
    public void Worked_by_hand()
    {
        // 15 + 30 + 70 = 115: exact shares 13.04, 26.09, 60.87; the point left over goes to .87.
        Assert.Equal([13, 26, 61], WholeWeights.Scaled([15, 30, 70]));
        // Three thirds: equal remainders, so the first gets it.
        Assert.Equal([34, 33, 33], WholeWeights.Scaled([7, 7, 7]));
        Assert.Equal([100, 0], WholeWeights.Scaled([1, 0]));
        Assert.Equal([13, 13, 13, 13, 12, 12, 12, 12], WholeWeights.Equal(8));
        Assert.Empty(WholeWeights.Equal(0));
        Assert.Throws<ArgumentException>(() => WholeWeights.Scaled([0, 0]));
        Assert.Throws<ArgumentException>(() => WholeWeights.Scaled([-1, 2]));
    }

    [Fact]
    public void Scaled_weights_total_100_stay_within_a_point_of_their_share_and_keep_their_order() => Weights.Sample(weights =>
    {
        var (scaled, total) = (WholeWeights.Scaled(weights), weights.Sum());
        Assert.Equal(100, scaled.Sum());
        for (var i = 0; i < weights.Length; i++)
        {
            Assert.InRange(scaled[i], 100 * weights[i] / total, 100 * weights[i] / total + 1);
            for (var k = 0; k < weights.Length; k++)
                if (weights[i] > weights[k]) Assert.True(scaled[i] >= scaled[k]);
        }
    });

    [Fact]
    public void What_totals_100_stays_as_it_is() => Weights.Sample(weights =>
    {
        var once = WholeWeights.Scaled(weights);
        Assert.Equal(once, WholeWeights.Scaled(once));
    });
}
