using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Tests.Pipeline;

public sealed class StageSetTests
{
    private static readonly HashSet<Guid> Nobody = [];
    private readonly StageSet set = StageSet.Default();

    private List<(Guid? Id, string? Name)> Lines => [.. set.Stages.OrderBy(stage => stage.Order).Select(stage => ((Guid?)stage.Id, (string?)stage.Name))];

    private IEnumerable<string> Names => set.Stages.OrderBy(stage => stage.Order).Select(stage => stage.Name);

    [Fact]
    public void Stages_are_renamed_moved_added_and_left_out_and_stay_who_they_are()
    {
        var (lines, screened) = (Lines, set.Stages.Single(stage => stage.Name == "Screened").Id);
        lines.RemoveAll(line => line.Name is "Interested" or "Long list");
        (lines[1], lines[2]) = (lines[2], (lines[1].Id, "Called"));
        lines.Insert(3, (null, "Assessed"));
        set.Arrange(lines, 5, Nobody);
        Assert.Equal(["Identified", "Screened", "Called", "Assessed", "Short list", "Interview", "Finalist", "Offer", "Placed"], Names);
        Assert.Equal(screened, set.Stages.Single(stage => stage.Order == 2).Id);
        Assert.Equal([false, false, false, false, true, true, true, true, true], set.Stages.OrderBy(stage => stage.Order).Select(stage => stage.IsPresented));
        Assert.Equal(Enumerable.Range(1, 9), set.Stages.Select(stage => stage.Order).Order());
    }

    [Fact]
    public void A_stage_at_which_people_stood_stays()
    {
        var lines = Lines;
        lines.RemoveAt(4);
        var broken = Assert.Throws<RuleBrokenException>(() => set.Arrange(lines, 5, new HashSet<Guid> { set.Stages.Single(stage => stage.Order == 5).Id }));
        Assert.StartsWith("People stand or stood at Long list", broken.Message, StringComparison.Ordinal);
        Assert.Equal(10, set.Stages.Count);
    }

    [Fact]
    public void What_makes_no_pipeline_is_refused_and_changes_nothing()
    {
        var lines = Lines;
        var known = lines[0];
        Refuses([.. lines.Take(2)], 1, "from 3 to 20 stages");
        Refuses([.. lines, .. Enumerable.Range(1, 11).Select(i => ((Guid?)null, (string?)$"More {i}"))], 1, "from 3 to 20 stages");
        Refuses([.. lines, (null, "OFFER")], 1, "Two stages are called");
        Refuses([.. lines, (null, " ")], 1, "The stage is missing");
        Refuses([.. lines, (null, new string('x', 41))], 1, "at most 40 fit");
        Refuses([.. lines, (known.Id, "Another")], 1, "told twice");
        Refuses(lines, 0, "Choose the first stage");
        Refuses(lines, 12, "Choose the first stage");

        void Refuses(IReadOnlyList<(Guid?, string?)> told, int from, string says)
        {
            Assert.Contains(says, Assert.Throws<RuleBrokenException>(() => set.Arrange(told, from, Nobody)).Message, StringComparison.Ordinal);
            Assert.Equal(StageSet.Default().Stages.Select(stage => (stage.Name, stage.Order, stage.IsPresented)), set.Stages.Select(stage => (stage.Name, stage.Order, stage.IsPresented)));
        }
    }

    [Fact]
    public void A_set_in_which_nobody_stands_before_the_client_is_one_too()
    {
        set.Arrange(Lines, 11, Nobody);
        Assert.DoesNotContain(set.Stages, stage => stage.IsPresented);
    }

    [Fact]
    public void A_copy_is_a_set_of_its_own()
    {
        var copy = set.Copy("Interim");
        Assert.Equal(set.Stages.Select(stage => (stage.Name, stage.Order, stage.IsPresented)), copy.Stages.Select(stage => (stage.Name, stage.Order, stage.IsPresented)));
        Assert.Empty(copy.Stages.Select(stage => stage.Id).Intersect(set.Stages.Select(stage => stage.Id)));
    }

    [Fact]
    public void The_last_set_on_offer_cannot_go()
    {
        var other = set.Copy("Interim");
        set.RequireDispensable([set, other]);
        other.Retire();
        Assert.Contains("last set on offer", Assert.Throws<RuleBrokenException>(() => set.RequireDispensable([set, other])).Message, StringComparison.Ordinal);
        other.RequireDispensable([set, other]);
    }
}
