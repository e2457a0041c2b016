using CsCheck;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Runs;
using PrecisionLeaders.Domain.Ranking.Stability;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;
using static PrecisionLeaders.Domain.Tests.Ranking.Runs.RunSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Runs;

public class RunRepetitionTests
{
    [Theory]
    [InlineData(7, 50, AlphaMetric.Ordinal)]
    [InlineData(10_000, 0, AlphaMetric.Ordinal)]
    [InlineData(10_000, 50, (AlphaMetric)99)]
    public void Options_that_cannot_be_reckoned_with_are_a_difference_and_no_exception(int draws, int concentration, AlphaMetric metric)
    {
        var run = OnPaper().Stored() with { Options = RunOptions.Kept(draws, concentration, metric) };
        Assert.Equal([RunPart.Options], RunRepetition.Of(run).Differences.Select(apart => apart.Part));
        Assert.Null(RunComparison.Of(run, OnPaper().Stored()).OptionsBefore);
        Assert.Equal(RunOptions.Usual, RunOptions.Kept(RunOptions.Usual.Stability.Draws, RunOptions.Usual.Stability.Concentration, RunOptions.Usual.Metric));
    }

    [Fact]
    public void A_run_left_alone_repeats_itself_to_the_letter() => FitGen.Cases.Sample(one =>
    {
        var run = StoredRun.Of(Inputs(one.Rubric, one.Candidacies), Quick);
        var repeated = RunRepetition.Of(run);
        Assert.True(repeated.IsIdentical, string.Join(Environment.NewLine, repeated.Differences));
    }, iter: 100);

    /// <summary>If this fails, runs stored before the change no longer repeat: give results the next form, or keep the old way for old runs.</summary>
    [Fact]
    public void The_results_of_a_known_run_are_these_to_the_letter()
    {
        var run = StoredRun.Of(OnPaper(), RunOptions.Usual);
        Assert.Equal("f3783a0fb87d1bfe", $"{run.Seed:x16}");
        Assert.Equal("8c92828dcbb491bd", RunInputs.HashOf(run.Results)[..16]);
    }

    [Fact]
    public void Every_option_is_kept_and_used_again()
    {
        var run = StoredRun.Of(OnPaper(), new(new StabilityOptions { Draws = 2_000, Concentration = 20 }, AlphaMetric.Interval));
        Assert.True(RunRepetition.Of(run).IsIdentical);
        Assert.Contains(RunRepetition.Of(run with { Options = run.Options! with { Metric = AlphaMetric.Nominal } }).Differences, apart => apart is { Part: RunPart.Agreement, Field: "metric", Stored: "Interval", Now: "Nominal" });
        Assert.Contains(RunRepetition.Of(run with { Options = Quick with { Metric = AlphaMetric.Interval } }).Differences, apart => apart is { Part: RunPart.Stability, Field: "draws", Stored: "2000", Now: "1000" });
    }

    [Fact]
    public void A_rating_changed_in_the_stored_inputs_shows_in_the_hash_and_in_whom_it_moves()
    {
        var run = OnPaper().Stored();
        var repeated = RunRepetition.Of(run with { Inputs = OnPaper(ada: "5 4 4").ToText() });
        Assert.False(repeated.IsIdentical);
        Assert.Equal(new(RunPart.Hash, null, "", run.InputsHash, RunInputs.HashOf(OnPaper(ada: "5 4 4").ToText())), repeated.Differences[0]);
        Assert.Contains(new(RunPart.Standing, Id(Ada), "score", "305/4", "315/4"), repeated.Differences);
        Assert.DoesNotContain(repeated.Differences, apart => apart.Part is RunPart.Standing && apart.CandidacyId != Id(Ada));
        Assert.Equal(repeated.Differences.OrderBy(apart => apart.Part), repeated.Differences);
    }

    [Fact]
    public void Inputs_changed_together_with_their_hash_still_do_not_give_the_stored_results()
    {
        var other = OnPaper(ada: "5 4 4").Stored();
        var repeated = RunRepetition.Of(OnPaper().Stored() with { Inputs = other.Inputs, InputsHash = other.InputsHash });
        Assert.Contains(repeated.Differences, apart => apart.Part is RunPart.Seed);
        Assert.Contains(repeated.Differences, apart => apart is { Part: RunPart.Standing, Field: "score" });
    }

    [Fact]
    public void A_score_changed_in_the_stored_results_is_named_alone()
    {
        var run = OnPaper().Stored();
        Assert.Equal([new(RunPart.Standing, Id(Ada), "score", "80", "305/4")], RunRepetition.Of(run with { Results = ScoreOfAda(run, "80") }).Differences);
    }

    [Fact]
    public void A_blank_added_to_the_stored_results_is_a_difference_too()
    {
        var run = OnPaper().Stored();
        Assert.Equal([new(RunPart.Results, null, "", null, null)], RunRepetition.Of(run with { Results = run.Results + " " }).Differences);
    }

    [Fact]
    public void Another_seed_is_said_to_be_another_seed()
    {
        var run = OnPaper().Stored();
        Assert.Equal(RunPart.Seed, RunRepetition.Of(run with { Seed = run.Seed + 1 }).Differences[0].Part);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("Nothing of the kind")]
    public void What_cannot_be_read_is_an_answer(string text)
    {
        var run = OnPaper().Stored();
        Assert.Equal([RunPart.Hash, RunPart.Inputs], RunRepetition.Of(run with { Inputs = text }).Differences.Select(apart => apart.Part));
        Assert.NotEmpty(RunRepetition.Of(run with { Results = text }).Differences);
    }

    public static TheoryData<string, FitRubric, FitCandidacy[]> LittleInput => new()
    {
        { "nobody", Paper, [] },
        { "no ratings", Paper, [Candidacy(1, ". . ."), Candidacy(2)] },
        { "one rater", Paper, [Candidacy(1, "4 4 4"), Candidacy(2, "3 3 3")] },
        { "one candidacy", Paper, [Candidacy(1, "4 4 4", "3 4 5")] },
        { "all equal", Paper, [Candidacy(1, "4 4 4", "4 4 4"), Candidacy(2, "4 4 4", "4 4 4")] },
        { "all insufficient", Paper, [Candidacy(1, "? ? ?", "? ? ?"), Candidacy(2, "? ? ?")] },
        { "weight in one competency", Rubric(70, "K1 100", "K2 0"), [Candidacy(1, "4 4", "4 3"), Candidacy(2, "3 5", "3 2")] },
        { "a competency no one rated", Paper, [Candidacy(1, "4 4 .", "5 4 ?"), Candidacy(2, "3 5 .", "3 2 .")] },
        { "five hundred", Rubric(70, "K1 60", "K2 40"), [.. Enumerable.Range(1, 500).Select(number => Candidacy(number, $"{1 + number % 5} {1 + number % 3}", "3 4"))] },
    };

    [Theory]
    [MemberData(nameof(LittleInput))]
    public void From_little_or_much_there_is_a_run_that_repeats_itself_without_a_NaN(string what, FitRubric rubric, FitCandidacy[] candidacies)
    {
        var run = StoredRun.Of(Inputs(rubric, candidacies), Quick);
        Assert.True(RunRepetition.Of(run).IsIdentical, what);
        Assert.DoesNotContain("NaN", run.Results, StringComparison.Ordinal);
        Assert.Equal(candidacies.Length, RunResults.Parse(run.Results).Standings.Count);
    }

    [Fact]
    public void The_stored_order_is_read_back_as_it_was_reckoned()
    {
        var results = RunResults.Parse(OnPaper().Stored().Results);
        var standings = results.Standings;
        Assert.Equal([Id(Ada), Id(Ben), Id(Cleo), Id(Dov)], standings.Select(standing => standing.CandidacyId));
        Assert.Equal(new RunStanding(Id(Ada), FitGroupKind.Ranked, 1, new Ratio(305, 4), new Ratio(305, 4), new Ratio(305, 4), 100), standings[0]);
        Assert.Equal((FitGroupKind.NotEnoughEvidence, null, 90, 45, 95, 50),
            (standings[3].Group, standings[3].Rank, standings[3].Score, standings[3].Low, standings[3].High, standings[3].Coverage));
        var figures = RunFigures.Of(OnPaper(), Quick, OnPaper().Stored().Seed);
        Assert.Equal(figures.Agreement.Overall.Alpha.Value, results.Alpha);
        Assert.Equal(2, results.DrawsAtRank.Count);
        Assert.Equal(figures.Stability.Of(Id(Ben))!.DrawsAtRank, results.DrawsAtRank[Id(Ben)]);
        Assert.Throws<FormatException>(() => RunResults.Parse("{}"));
    }

    [Fact]
    public void Raters_who_exchange_their_names_keep_every_draw()
    {
        var swapped = OnPaper() with
        {
            Candidacies = [.. OnPaper().Candidacies.Select(candidacy => candidacy with
            {
                Ratings = [.. candidacy.Ratings.Select(rating => rating with { RaterId = rating.RaterId == Rater(1) ? Rater(2) : Rater(1) })],
            })],
        };
        Assert.NotEqual(OnPaper().Stored().InputsHash, swapped.Stored().InputsHash);
        Assert.Equal(OnPaper().Stored().Seed, swapped.Stored().Seed);
    }

    private static string ScoreOfAda(StoredRun run, string score)
    {
        var from = run.Results.IndexOf("\"standings\"", StringComparison.Ordinal);
        return run.Results[..from] + run.Results[from..].Replace("\"score\":\"305/4\"", $"\"score\":\"{score}\"", StringComparison.Ordinal);
    }
}
