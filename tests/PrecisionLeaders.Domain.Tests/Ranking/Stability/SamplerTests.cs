using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using PrecisionLeaders.Domain.Ranking.Stability;

namespace PrecisionLeaders.Domain.Tests.Ranking.Stability;

/// <summary>The samplers against MathNet.Numerics' distributions, on fixed seeds: they pass or fail for good.</summary>
public class SamplerTests
{
    private const int Many = 200_000;

    [Fact]
    public void Lanes_of_normals_are_normal()
    {
        var (ones, others) = Normals();
        foreach (var sample in new[] { ones, others })
        {
            AssertFits(sample, new Normal().CumulativeDistribution);
            AssertMoments(sample, mean: 0, variance: 1);
            Assert.Equal(0, sample.Skewness(), 0.03);
            Assert.Equal(0, sample.Kurtosis(), 0.06);
            foreach (var tail in new[] { 0.0001, 0.001, 0.01, 0.99, 0.999, 0.9999 })
            {
                var beyond = sample.Count(value => value < Normal.InvCDF(0, 1, tail));
                Assert.InRange(beyond, Many * tail - 5 * Math.Sqrt(Many * tail * (1 - tail)), Many * tail + 5 * Math.Sqrt(Many * tail * (1 - tail)));
            }
        }

        // Neither the two of a pair nor their sizes, nor one and the next, have to do with each other.
        Assert.Equal(0, Correlation.Pearson(ones, others), 0.012);
        Assert.Equal(0, Correlation.Pearson(ones.Select(value => value * value), others.Select(value => value * value)), 0.012);
        Assert.Equal(0, Correlation.Pearson(ones[..^8], ones[8..]), 0.012);
        Assert.Equal(0, Correlation.Pearson(ones[..^1], ones[1..]), 0.012);
    }

    [Fact]
    public void Lanes_of_uniforms_are_uniform()
    {
        var stream = Lanes(3);
        var sample = Gather(() => stream.Uniform());
        AssertFits(sample, new ContinuousUniform(0, 1).CumulativeDistribution);
        AssertMoments(sample, 0.5, 1.0 / 12);
        Assert.All(sample, value => Assert.True(value is > 0 and <= 1));
    }

    [Fact]
    public void Normals_and_uniforms_of_a_draw_are_what_they_should_be()
    {
        var stream = new DrawStream(5, 0);
        double[] normals = [.. Enumerable.Range(0, Many).Select(_ => stream.Normal())];
        AssertFits(normals, new Normal().CumulativeDistribution);
        AssertMoments(normals, 0, 1);
        double[] uniforms = [.. Enumerable.Range(0, Many).Select(_ => stream.Uniform())];
        AssertFits(uniforms, new ContinuousUniform(0, 1).CumulativeDistribution);
        AssertMoments(uniforms, 0.5, 1.0 / 12);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(4.5)]
    [InlineData(25)]
    [InlineData(5000)]
    public void Gammas_are_gamma(double shape)
    {
        // A new stream each time, as each draw has.
        double[] sample = [.. Enumerable.Range(0, Many).Select(draw => new DrawStream(11, draw).Gamma(shape))];
        // Their distribution is 0 below 1e-15, where a small shape still has much to say: there it is x^shape ÷ Γ(shape + 1).
        var gamma = new Gamma(shape, 1);
        AssertFits(sample, x => x > 1e-12 ? gamma.CumulativeDistribution(x) : Math.Pow(x, shape) / SpecialFunctions.Gamma(shape + 1));
        AssertMoments(sample, shape, shape);
    }

    [Fact]
    public void Gammas_over_their_sum_are_dirichlet()
    {
        double[] alphas = [0.5, 10, 14.5, 25];
        var drawn = Enumerable.Range(0, Many).Select(draw =>
        {
            var stream = new DrawStream(13, draw);
            double[] gammas = [.. alphas.Select(alpha => stream.Gamma(alpha))];
            return gammas.Select(gamma => gamma / gammas.Sum()).ToArray();
        }).ToArray();
        var expected = new Dirichlet(alphas);
        for (var at = 0; at < alphas.Length; at++)
        {
            double[] share = [.. drawn.Select(shares => shares[at])];
            AssertMoments(share, expected.Mean[at], expected.Variance[at]);
            AssertFits(share, new Beta(alphas[at], 50 - alphas[at]).CumulativeDistribution);
        }
        // Shares of one whole: the covariance of two is −αβ ÷ (50² × 51).
        Assert.Equal(-14.5 * 25 / (2500 * 51), drawn.Select(shares => shares[2]).Covariance(drawn.Select(shares => shares[3])), 0.0001);
    }

    [Fact]
    public void Lots_of_a_draw_are_all_different_and_fair()
    {
        var stream = Lanes(17);
        var ahead = 0;
        for (var draw = 0; draw < 5_000; draw++)
        {
            var of = stream.Next();
            Assert.Equal(500, Enumerable.Range(0, 500).Select(candidacy => LaneStream.Lot(of, candidacy)[0]).Distinct().Count());
            if (LaneStream.Lot(of, 3)[0] > LaneStream.Lot(of, 4)[0]) ahead++;
        }
        Assert.InRange(ahead, 2_500 - 180, 2_500 + 180);
    }

    [Fact]
    public void Logarithm_exponential_sine_and_cosine_are_those_of_the_platform_but_for_the_last_digits()
    {
        for (var step = 1; step <= 20_000; step++)
        {
            var x = step / 7_000.0;
            AssertClose(Math.Log(x), PlainMath.Log(x), 4e-16, 2e-16);
            AssertClose(Math.Exp(-x * 200), PlainMath.Exp(-x * 200), 2e-13, 1e-307);

            AssertClose(Math.Log((float)x), PlainMath.Log(new Vector<float>((float)x))[0], 3e-7, 2e-7);
            var angle = (float)((step - 10_000) / 10_000.0 * Math.PI / 4);
            var (sine, cosine) = PlainMath.SineAndCosine(new Vector<float>(angle));
            AssertClose(Math.Sin(angle), sine[0], 2e-7, 1e-9);
            AssertClose(Math.Cos(angle), cosine[0], 2e-7, 1e-9);
        }
        AssertClose(Math.Log(1e-300), PlainMath.Log(1e-300), 4e-16, 0);
        Assert.Equal(0, PlainMath.Exp(-1e9));
        Assert.Equal(1, PlainMath.Exp(0));
    }

    private static void AssertClose(double expected, double actual, double relative, double absolute) =>
        Assert.InRange(actual, expected - Math.Abs(expected) * relative - absolute, expected + Math.Abs(expected) * relative + absolute);

    /// <summary>Kolmogorov–Smirnov: the greatest distance of the sample from the distribution; 1.95 ÷ √n is exceeded by one sample in a thousand.</summary>
    private static void AssertFits(double[] sample, Func<double, double> distribution)
    {
        var sorted = sample.Order().ToArray();
        var distance = sorted.Select((value, at) =>
        {
            var below = distribution(value);
            return Math.Max(Math.Abs(below - (double)at / sorted.Length), Math.Abs(below - (at + 1.0) / sorted.Length));
        }).Max();
        Assert.InRange(distance * Math.Sqrt(sorted.Length), 0, 1.95);
    }

    private static void AssertMoments(double[] sample, double mean, double variance)
    {
        Assert.Equal(mean, sample.Mean(), 5 * Math.Sqrt(variance / sample.Length));
        Assert.InRange(sample.Variance() / variance, 0.95, 1.05);
    }

    private static (double[] Ones, double[] Others) Normals()
    {
        var stream = Lanes(1);
        List<double> ones = [], others = [];
        while (ones.Count < Many)
        {
            var (one, other) = stream.Normals();
            for (var lane = 0; lane < Vector<float>.Count; lane++)
            {
                ones.Add(one[lane]);
                others.Add(other[lane]);
            }
        }
        return ([.. ones], [.. others]);
    }

    private static double[] Gather(Func<Vector<float>> next) => [.. Enumerable.Range(0, Many / Vector<float>.Count)
        .SelectMany(_ => { var lanes = next(); return Enumerable.Range(0, Vector<float>.Count).Select(lane => (double)lanes[lane]); })];

    private static LaneStream Lanes(ulong seed)
    {
        var stream = new DrawStream(seed, 0);
        return new([.. Enumerable.Range(0, 4 * Vector<float>.Count).Select(_ => (uint)stream.Next())]);
    }
}
