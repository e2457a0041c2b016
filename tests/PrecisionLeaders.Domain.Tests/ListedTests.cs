using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Tests;

public sealed class ListedTests
{
    [Theory]
    [InlineData("Met at a congress")]
    [InlineData("MET AT A CONGRESS ")]
    [InlineData("Mét at a congress!")]
    public void A_name_is_on_its_list_once_however_it_is_written(string name)
    {
        var held = new Tag("Met at a congress");
        var other = new Tag(name);
        Assert.StartsWith("Met at a congress is on the list already", Assert.Throws<RuleBrokenException>(() => other.RequireOwnName([held, other])).Message, StringComparison.Ordinal);
        held.RequireOwnName([held]);
    }

    [Fact]
    public void A_retired_one_keeps_its_name_and_says_the_way_back()
    {
        var held = new Tag("Speaks Dutch");
        held.Retire();
        Assert.Contains("retired: offer it again instead", Assert.Throws<RuleBrokenException>(() => new Tag("speaks dutch").RequireOwnName([held])).Message, StringComparison.Ordinal);
        held.Restore();
        Assert.False(held.IsRetired);
    }

    [Fact]
    public void Names_of_signs_alone_are_told_apart_by_their_signs()
    {
        new Tag("++").RequireOwnName([new Tag("+")]);
        Assert.Throws<RuleBrokenException>(() => new Tag("++").RequireOwnName([new Tag("++")]));
    }

    [Fact]
    public void One_reason_can_be_the_client_s_and_the_candidate_s()
    {
        var client = new Disposition(DispositionBy.Client, "Timing", 1);
        new Disposition(DispositionBy.Candidate, "Timing", 2).RequireOwnName([client]);
        Assert.Throws<RuleBrokenException>(() => new Disposition(DispositionBy.Client, "Timing", 3).RequireOwnName([client]));
    }

    [Fact]
    public void What_is_in_use_goes_on_meaning_what_it_meant()
    {
        var reason = new Disposition(DispositionBy.Client, "Timing", 1);
        Assert.Throws<RuleBrokenException>(() => reason.GiveTo(DispositionBy.Candidate, isUsed: true));
        reason.GiveTo(DispositionBy.Client, isUsed: true);
        reason.GiveTo(DispositionBy.Candidate, isUsed: false);
        Assert.Equal(DispositionBy.Candidate, reason.By);

        var dean = new NamedDesignation("Dean", Designation.Chief);
        Assert.Throws<RuleBrokenException>(() => dean.CountAs(Designation.Director, isUsed: true));
        Assert.Throws<RuleBrokenException>(() => dean.CountAs(Designation.Unstated, isUsed: false));
        Assert.Throws<RuleBrokenException>(() => new NamedDesignation("Nobody", Designation.Unstated));
        dean.CountAs(Designation.VicePresident, isUsed: false);
        Assert.Equal(Designation.VicePresident, dean.Rank);
    }

    [Fact]
    public void A_reason_moves_up_among_those_of_its_side()
    {
        var all = Disposition.Defaults().ToList();
        var pay = all.Single(held => held.Name == "Pay");
        pay.MoveUp(all);
        Assert.Equal(["Not interested", "Timing", "Pay", "Place", "Counter-offer", "Withdrew"], all.Where(held => held.By == DispositionBy.Candidate).OrderBy(held => held.Order).Select(held => held.Name));
        for (var i = 0; i < 5; i++) pay.MoveUp(all);
        Assert.Equal("Pay", all.Where(held => held.By == DispositionBy.Candidate).MinBy(held => held.Order)!.Name);
        Assert.Equal(14, all.Select(held => held.Order).Distinct().Count());
    }

    [Fact]
    public void The_lists_that_ship_name_nothing_twice()
    {
        foreach (var list in new IReadOnlyList<Listed>[] { [.. Disposition.Defaults()], [.. NamedDesignation.Defaults()], [.. Source.Defaults()] })
            Assert.All(list, held => held.RequireOwnName(list));
    }
}
