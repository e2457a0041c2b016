using System.Diagnostics;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Stability;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Stability;

/// <summary>Figures once drawn and committed, so that a machine that draws others is noticed.</summary>
public class StabilityGoldenTests
{
    // Holds gaps, insufficient evidence, a weight of 0, one below 2 (a gamma of shape under 1), ties at the top and an odd number of cells.
    private static readonly FitRubric Rubric = Rubric(60, "K1 40 2.0", "K2 30", "K3 0", "K4 29", "K5 1");

    private static readonly FitCandidacy[] Candidacies =
    [
        Candidacy(1, "5 5 1 5 5", "5 5 2 5 5"), Candidacy(2, "5 5 3 5 4", "5 5 3 5 ."), Candidacy(3, "4 4 5 4 .", "5 ? 4 5 .", "3 4 5 4 ."),
        Candidacy(4, "3 . 2 5 5"), Candidacy(5, "4 3 1 3 2", "2 5 1 3 4", "3 3 3 3 3"),
    ];

    private const ulong Seed = 9767644534546725349;

    private const string Figures =
        "5190 4607 189 14 0 | 4770 5026 191 13 0 | 17 254 7864 1826 39 | 23 113 1708 5437 2719 | 0 0 48 2710 7242 | "
        + "5209 9850 9914 10000 9842 9920 10000 8155 9921 7273";

    [Fact]
    public void The_figures_are_those_committed()
    {
        Assert.Equal(Seed, StabilitySeed.Of(Id(7), Id(8), Rubric, Candidacies));
        Assert.Equal(Figures, Drawn());
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Narrower_vectors_and_none_at_all_draw_the_same(string withheld)
    {
        // The width of the vectors is settled when a process starts, so another one is started: this same test assembly, for the test above.
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            ArgumentList = { "--filter-method", $"*{nameof(StabilityGoldenTests)}.{nameof(The_figures_are_those_committed)}" },
            Environment = { [withheld] = "0" },
        };
        using var other = Process.Start(start)!;
        var said = other.StandardOutput.ReadToEnd();
        other.WaitForExit();
        Assert.True(other.ExitCode == 0 && said.Contains("succeeded: 1", StringComparison.Ordinal), said);
    }

    private static string Drawn()
    {
        var result = OrderStability.Assess(Rubric, Candidacies, StabilityOptions.Usual, Seed);
        return string.Join(" | ", [.. result.Candidacies.Select(candidacy => string.Join(' ', candidacy.DrawsAtRank)), string.Join(' ', result.Pairs.Upper)]);
    }
}
