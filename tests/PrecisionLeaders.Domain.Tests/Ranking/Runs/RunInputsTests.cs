using System.Globalization;
using CsCheck;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Ranking.Runs;
using static PrecisionLeaders.Domain.Tests.Ranking.FitSheet;
using static PrecisionLeaders.Domain.Tests.Ranking.Runs.RunSheet;

namespace PrecisionLeaders.Domain.Tests.Ranking.Runs;

public class RunInputsTests
{
    /// <summary>To the letter: runs are kept for years, so a renamed member or enumeration value must not pass unnoticed.</summary>
    [Fact]
    public void The_text_is_this_to_the_letter_and_so_is_its_hash()
    {
        var text = Inputs(Rubric(70, "Kü 60 3.30", "K\"2 40"),
            Candidacy(2, "4 ?").At("G1", GateOutcome.NotMet), Candidacy(1, "5 .", "3 1").At("G1", GateOutcome.Met)).ToText();
        Assert.Equal(
            """{"candidacies":{"00000001-0000-0000-0000-000000000000":{"gates":{"G1":"Met"},"raters":["00000385-0000-0000-0000-000000000000","00000386-0000-0000-0000-000000000000"],"ratings":{"00000065-0000-0000-0000-000000000000":{"00000385-0000-0000-0000-000000000000":5,"00000386-0000-0000-0000-000000000000":3},"00000066-0000-0000-0000-000000000000":{"00000386-0000-0000-0000-000000000000":1}}},"00000002-0000-0000-0000-000000000000":{"gates":{"G1":"NotMet"},"raters":["00000385-0000-0000-0000-000000000000"],"ratings":{"00000065-0000-0000-0000-000000000000":{"00000385-0000-0000-0000-000000000000":4},"00000066-0000-0000-0000-000000000000":{"00000385-0000-0000-0000-000000000000":null}}}},"format":1,"gates":{"G1":"What G1 asks"},"round":"00000007-0000-0000-0000-000000000000","rubric":{"competencies":{"00000065-0000-0000-0000-000000000000":{"executive":true,"floor":"3.3","key":"Kü","weight":60},"00000066-0000-0000-0000-000000000000":{"executive":false,"floor":null,"key":"K\"2","weight":40}},"id":"00000009-0000-0000-0000-000000000000","minimumCoverage":70},"search":"00000008-0000-0000-0000-000000000000"}"""
                .Replace("K\"2", "K\\\"2", StringComparison.Ordinal),
            text);
        Assert.Equal("4ce392bb55c67ec9189247879fde0239b6783cd6f786d6c7384ae361d41fd97b", RunInputs.HashOf(text));
    }

    [Fact]
    public void The_hash_is_SHA_256_in_lower_case() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", RunInputs.HashOf("abc"));

    [Fact]
    public void Every_outcome_and_group_keeps_its_name_in_the_text()
    {
        Assert.Equal(["Unknown", "Met", "NotMet", "Waived"], Enum.GetNames<GateOutcome>());
        Assert.Equal(["Ranked", "BelowFloor", "GateNotMet", "NotEnoughEvidence"], Enum.GetNames<FitGroupKind>());
    }

    [Fact]
    public void The_order_in_which_things_arrive_changes_no_letter() =>
        (from one in FitGen.Cases
         from competencies in Gen.Shuffle(one.Rubric.Competencies.ToArray())
         from pool in Gen.Shuffle(one.Candidacies.ToArray())
         select (one, competencies, pool)).Holds(input => Assert.Equal(
            Inputs(input.one.Rubric, input.one.Candidacies).ToText(),
            Inputs(input.one.Rubric with { Competencies = input.competencies }, [.. input.pool.Select(candidacy => candidacy with
            {
                Gates = [.. candidacy.Gates.Reverse()],
                Ratings = [.. candidacy.Ratings.Reverse()],
                Raters = [.. candidacy.Raters.Reverse()],
            })]).ToText()));

    [Fact]
    public void Read_back_it_gives_the_same_text() => FitGen.Cases.Holds(one =>
    {
        var text = Inputs(one.Rubric, one.Candidacies).ToText();
        Assert.Equal(text, RunInputs.Parse(text).ToText());
    });

    [Fact]
    public void The_culture_changes_no_letter()
    {
        var (before, text) = (CultureInfo.CurrentCulture, OnPaper().Stored());
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            var other = OnPaper().Stored();
            Assert.Equal(text, other);
            Assert.True(RunRepetition.Of(text).IsIdentical);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(text, OnPaper().Stored());
            Assert.True(RunRepetition.Of(text).IsIdentical);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_rating_that_changes_comes_or_goes_changes_the_hash() =>
        (from one in FitGen.Cases from at in Gen.Int[0, 99] from cell in Gen.Int[0, 99] select (one, at, cell)).Holds(input =>
        {
            var inputs = Inputs(input.one.Rubric, input.one.Candidacies);
            var candidacy = input.one.Candidacies[input.at % input.one.Candidacies.Length];
            if (candidacy.Ratings.Count == 0) return;
            var rating = candidacy.Ratings[input.cell % candidacy.Ratings.Count];
            FitRating[] rest = [.. candidacy.Ratings.Where(held => held != rating)];
            var hashes = new[] { rating, rating with { Level = rating.Level is null ? 3 : null }, rating with { Level = rating.Level is 5 ? 4 : 5 } }.Distinct()
                .Select(held => Hash([.. rest, held])).Append(Hash(rest)).ToArray();
            Assert.Equal(hashes.Length, hashes.Distinct().Count());
            Assert.Contains(RunInputs.HashOf(inputs.ToText()), hashes);

            string Hash(FitRating[] ratings) => RunInputs.HashOf((inputs with
            {
                Candidacies = [.. inputs.Candidacies.Select(held => held.Id == candidacy.Id ? held with { Ratings = ratings } : held)],
            }).ToText());
        });

    [Fact]
    public void Any_other_input_that_changes_changes_the_hash()
    {
        RunInputs[] all =
        [
            OnPaper(), OnPaper() with { RoundId = Id(1) }, OnPaper() with { SearchId = Id(1) }, OnPaper() with { RubricId = Id(1) },
            OnPaper() with { Rubric = Paper with { MinimumCoverage = 71 } }, OnPaper() with { Rubric = Rubric(70, "Vision 51 3.0", "Science 19", "Team 30") },
            OnPaper() with { Rubric = Rubric(70, "Vision 50 3.1", "Science 20", "Team 30") }, OnPaper() with { Rubric = Rubric(70, "Vision 50", "Science 20", "Team 30") },
            OnPaper().With(Ben, candidacy => candidacy with { Gates = [new("G1", "What G1 asks", GateOutcome.Met)] }),
            OnPaper() with { Candidacies = [.. OnPaper().Candidacies.Select(candidacy => candidacy with { Gates = [new("G1", "Something else", candidacy.Gates[0].Outcome)] })] },
            OnPaper().With(Dov, candidacy => candidacy with { Raters = [Rater(1)] }), OnPaper() with { Candidacies = [.. OnPaper().Candidacies.Skip(1)] },
        ];
        Assert.Equal(all.Length, all.Select(inputs => RunInputs.HashOf(inputs.ToText())).Distinct().Count());
    }

    [Fact]
    public void A_floor_is_one_text_however_many_zeros_a_database_adds() =>
        Assert.Equal(Inputs(Rubric(70, "K1 100 3")).ToText(), Inputs(Rubric(70, "K1 100 3.00")).ToText());

    [Fact]
    public void A_gate_that_asks_two_things_is_refused() => Assert.Throws<ArgumentException>(() => Inputs(Paper,
        Candidacy(1) with { Gates = [new("G1", "One thing", GateOutcome.Met)] }, Candidacy(2) with { Gates = [new("G1", "Another", GateOutcome.Met)] }).ToText());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":2}""")]
    [InlineData("""{"format":1,"format":1}""")]
    public void What_is_no_such_text_is_refused_in_one_way(string text) => Assert.Throws<FormatException>(() => RunInputs.Parse(text));

    [Theory]
    [InlineData("\"weight\":50", "\"weight\":49")]
    [InlineData("\"weight\":50", "\"weight\":5e99")]
    [InlineData("\"weight\":50", "\"weight\":\"50\"")]
    [InlineData("\"Waived\"", "\"Excused\"")]
    [InlineData("\"floor\":\"3\"", "\"floor\":\"three\"")]
    [InlineData("\"floor\":\"3\"", "\"floor\":\"99999999999999999999999999999999\"")]
    [InlineData("\"G1\":\"What G1 asks\"", "\"G2\":\"What G1 asks\"")]
    [InlineData("\"minimumCoverage\":70", "\"coverage\":70")]
    public void What_no_ranking_is_reckoned_from_is_refused_in_the_same_way(string was, string now)
    {
        var text = OnPaper().ToText();
        Assert.Contains(was, text, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => RunInputs.Parse(text.Replace(was, now, StringComparison.Ordinal)));
    }
}
