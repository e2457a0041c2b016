using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Tests.Rubrics;

public class RubricTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static Rubric Draft() => RubricTemplate.Shipped[0].Draft("test", "Test");

    private static string Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Message;

    private static IEnumerable<string> Stops(Rubric rubric) => RubricChecks.Of(rubric).Where(check => check.IsStop).Select(check => check.Text);

    private static IEnumerable<string> Warnings(Rubric rubric) => RubricChecks.Of(rubric).Where(check => !check.IsStop).Select(check => check.Text);

    [Fact]
    public void What_is_shipped_can_be_published_as_it_is_but_for_the_blank_one()
    {
        foreach (var template in RubricTemplate.Shipped)
        {
            var draft = template.Draft("key", "Name");
            Assert.True(draft.IsDraft);
            if (template.Id == "blank") Assert.Equal(["A rubric needs at least one competency."], Stops(draft));
            else Assert.Empty(RubricChecks.Of(draft));
        }
    }

    [Fact]
    public void The_templates_weigh_as_their_founding_text_says()
    {
        static int[] Weights(string id) => [.. RubricTemplate.Shipped.Single(held => held.Id == id).Draft("k", "N").InOrder.Select(held => held.Weight)];
        Assert.Equal([15, 15, 15, 10, 15, 10, 10, 10], Weights("default"));
        Assert.Equal([15, 10, 25, 15, 15, 10, 5, 5], Weights("research-led"));
        Assert.Equal([13, 13, 13, 13, 12, 12, 12, 12], Weights("equal-weights"));
    }

    [Fact]
    public void A_draft_is_stopped_by_what_a_rater_could_not_judge_by()
    {
        var draft = Draft();
        var (first, second) = (draft.InOrder.First(), draft.InOrder.ElementAt(1));
        first.Weigh(25);
        second.Reads(4, " ");
        second.Divide([("Only part", 60), ("Other part", 50)]);
        draft.Explain(null);
        Assert.Equal(["Weights total 110. Take 10 away.", "The weights are unequal. Say why, or equalise them.", "K2: level 4 has no text.", "K2: shares total 110. Take 10 away."], Stops(draft));
        Assert.Equal("Weights total 110. Take 10 away.", Refusal(() => draft.Publish(Now)));
        Assert.True(draft.IsDraft);
    }

    [Fact]
    public void Heavy_weights_weights_of_nothing_and_levels_alike_are_warnings()
    {
        var draft = Draft();
        foreach (var competency in draft.Competencies) competency.Weigh(competency.Code switch { "K1" => 41, "K2" => 0, "K3" => 40, "K4" => 19, _ => 0 });
        draft.Competencies.Single(held => held.Code == "K5").Weigh(0);
        draft.InOrder.First().Reads(4, "Wrote and RAN a multi-year plan for one programme - can say which milestones slipped, and why?");
        Assert.Empty(Stops(draft));
        Assert.Contains("K1 weighs 41. Above 40 one competency decides almost alone.", Warnings(draft));
        Assert.DoesNotContain(Warnings(draft), text => text.StartsWith("K3", StringComparison.Ordinal));
        Assert.Contains("K2 weighs nothing: it is rated and shown, and moves no score.", Warnings(draft));
        Assert.Contains("K1: levels 3 and 4 read almost the same. A rater cannot tell them apart.", Warnings(draft));
        draft.Publish(Now);
        Assert.Equal(RubricState.Published, draft.State);
    }

    [Fact]
    public void More_than_twelve_competencies_can_be_drafted_and_not_published()
    {
        var draft = RubricTemplate.Shipped.Single(held => held.Id == "blank").Draft("many", "Many");
        for (var i = 1; i <= 13; i++)
        {
            var competency = draft.Add(RubricNames.NextCode([.. draft.Competencies.Select(held => held.Code)]), $"Competency {i}", "Short", 0);
            for (var level = 1; level <= 5; level++) competency.Reads(level, string.Join(' ', Enumerable.Repeat($"L{level}", level)));
        }
        draft.Equalise();
        Assert.Equal(["There are 13 competencies; raters can keep 12 apart at most. Take 1 out."], Stops(draft));
        draft.Remove(draft.InOrder.Last());
        draft.Equalise();
        Assert.Empty(Stops(draft));
        for (var i = 0; i < 12; i++) draft.Add($"X{i}", "X", "X", 0);
        Assert.Contains("at most 24", Refusal(() => draft.Add("Y", "Y", "Y", 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Competencies_move_and_leave_and_keep_their_codes()
    {
        var draft = Draft();
        string Codes() => string.Join(' ', draft.InOrder.Select(held => held.Code));
        Competency Of(string code) => draft.Competencies.Single(held => held.Code == code);
        draft.Shift(Of("K3"), -1);
        draft.Shift(Of("K1"), -1);
        draft.Shift(Of("K8"), 1);
        Assert.Equal("K1 K3 K2 K4 K5 K6 K7 K8", Codes());
        draft.Remove(Of("K4"));
        Assert.Equal("K1 K3 K2 K5 K6 K7 K8", Codes());
        Assert.Equal(Enumerable.Range(1, 7), draft.InOrder.Select(held => held.Order));
        draft.Arrange([.. draft.InOrder.Reverse().ToList()]);
        Assert.Equal("K8 K7 K6 K5 K2 K3 K1", Codes());
        Refusal(() => draft.Arrange([Of("K8")]));
        Refusal(() => draft.Arrange([.. Enumerable.Repeat(Of("K8"), 7)]));
        Assert.Equal("There is a competency K8 already.", Refusal(() => draft.Add("K8", "Again", "Again", 1)));
        foreach (var code in new[] { "k1", "K-1", "1K", "K 1", "", "K1234" }) Refusal(() => draft.Add(code, "Name", "Short", 1));
    }

    [Fact]
    public void The_next_draft_says_the_same_and_remembers_the_frozen_version_it_came_from()
    {
        var frozen = Draft();
        frozen.InOrder.First().Guide("Ask for the plan.", "What did you stop?\r\n\r\n Why? ", [EvidenceKind.Grant, EvidenceKind.ProgrammeInCare]);
        frozen.Publish(Now);
        var next = frozen.NextDraft("1.1");
        Assert.Equal((frozen.Key, "1.1", true, frozen.Id), (next.Key, next.Number, next.IsDraft, next.FromId));
        Assert.Equal(FrozenTests.Written(frozen), FrozenTests.Written(next));
        Assert.Equal(["What did you stop?", "Why?"], next.InOrder.First().Questions);
        Assert.Equal([EvidenceKind.ProgrammeInCare, EvidenceKind.Grant], next.InOrder.First().Kinds);
        Assert.Equal(frozen.Id, next.NextDraft("1.2").FromId);
        var other = frozen.CopyAs("other", "Other");
        Assert.Equal(("other", "1.0", (Guid?)null), (other.Key, other.Number, other.FromId));
        next.InOrder.First().Reads(1, "Something else");
        Assert.NotEqual(FrozenTests.Written(frozen), FrozenTests.Written(next));
    }

    [Fact]
    public void Names_keys_numbers_and_codes_are_not_taken_twice()
    {
        Assert.Equal("directeur-general", RubricNames.NewKey(" Directeur général! ", []));
        Assert.Equal("directeur-general-3", RubricNames.NewKey("Directeur général", ["directeur-general", "directeur-general-2"]));
        Assert.Equal("rubric", RubricNames.NewKey("医師", []));
        Assert.True(RubricNames.NewKey(new string('a', 80), []).Length <= Rubric.KeyLength);
        Assert.Equal("1.10", RubricNames.NextNumber(["1.0", "1.9", "1.2"]));
        Assert.Equal("2.1", RubricNames.NextNumber(["1.9", "2.0", "draft"]));
        Assert.Equal("1.0", RubricNames.NextNumber([]));
        Assert.Equal("K10", RubricNames.NextCode(["K1", "K9", "X12"]));
        Assert.Equal("K1", RubricNames.NextCode([]));
    }

    [Fact]
    public void Bad_figures_and_texts_are_refused_with_a_sentence()
    {
        var competency = Draft().InOrder.First();
        foreach (var weight in new[] { -1, 101 }) Assert.Equal("A weight is a whole number from 0 to 100.", Refusal(() => competency.Weigh(weight)));
        foreach (var floor in new[] { 0.9m, 5.1m, 3.05m }) Assert.Equal("A floor is a level from 1.0 to 5.0, with one decimal.", Refusal(() => competency.Demand(floor)));
        Refusal(() => competency.Reads(0, "x"));
        Refusal(() => competency.Reads(6, "x"));
        Refusal(() => competency.Reads(1, new string('x', 401)));
        Refusal(() => competency.Rename("", "x"));
        Refusal(() => competency.Divide([("x", 101)]));
        Refusal(() => competency.Guide(null, string.Join('\n', Enumerable.Repeat("Why?", 11)), []));
        Refusal(() => Draft().Describe("x", 101));
    }

    [Fact]
    public void After_the_highest_code_there_can_be_comes_the_lowest_that_is_free()
    {
        Assert.Equal("K9", RubricNames.NextCode(["K1", "K8", "X30"]));
        Assert.Equal("K3", RubricNames.NextCode(["K1", "K2", "K999"]));
    }
}
