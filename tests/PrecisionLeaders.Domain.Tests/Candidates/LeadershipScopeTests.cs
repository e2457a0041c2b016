using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Tests.Candidates;

public sealed class LeadershipScopeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static LeadershipScope Of(params (Designation Rank, PartialDate? From, PartialDate? To, int? Team, decimal? Budget)[] held)
    {
        var person = new Candidate("Ada", "Test", new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        foreach (var one in held) person.AddAppointment("x", "y", one.From, one.To, one.Rank, one.Team, one.Budget);
        return LeadershipScope.Of(person.Appointments, Today);
    }

    [Fact]
    public void Years_side_by_side_count_once_and_years_between_do_not()
    {
        Assert.Equal(9, Of((Designation.Chief, new(2012), new(2017), null, null), (Designation.Director, new(2017), new(2021), null, null)).Years);
        Assert.Equal(5, Of((Designation.Chief, new(2012), new(2017), null, null), (Designation.Director, new(2013), new(2015), null, null)).Years);
        Assert.Equal(6, Of((Designation.Chief, new(2000), new(2003), null, null), (Designation.Director, new(2010), new(2013), null, null)).Years);
        Assert.Equal(5, Of((Designation.Chief, new(2021, 3), null, null, null)).Years);
    }

    [Fact]
    public void Members_and_positions_without_a_start_or_in_the_future_add_no_years() =>
        Assert.Equal(0, Of((Designation.Member, new(2000), null, null, null), (Designation.Chief, null, new(2020), null, null), (Designation.Chief, new(2027), new(2030), null, null)).Years);

    [Fact]
    public void The_largest_team_and_budget_may_come_from_different_positions()
    {
        var scope = Of((Designation.Chief, new(2021), null, 40, 9_000_000m), (Designation.Director, new(2015), new(2021), 212, 1_000_000m));
        Assert.Equal((212, false, 9_000_000m, true), (scope.LargestTeam, scope.LeadsTeamNow, scope.LargestBudget, scope.OwnsBudgetNow));
    }

    [Fact]
    public void Nothing_stated_is_nothing_known()
    {
        var scope = Of((Designation.Unstated, null, null, null, null), (Designation.Chief, null, null, 0, 0m));
        Assert.Equal(new LeadershipScope(null, false, null, false, 0) { Highest = Designation.Chief }, scope);
    }

    [Theory]
    [InlineData(ScopeFigure.Team, 300)]
    [InlineData(ScopeFigure.Budget, 5_000_000)]
    [InlineData(ScopeFigure.Designation, (int)Designation.Chief)]
    [InlineData(ScopeFigure.Years, 20)]
    public void A_figure_that_was_said_stands_in_place_of_the_derived_one_and_leaves_the_others(ScopeFigure figure, int value)
    {
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        var person = new Candidate("Ada", "Test", now);
        person.AddAppointment("x", "y", new(2019), null, Designation.Director, 40, 1_000_000m);
        var by = new Account("Imogen", "imogen@example.org", Roles.Recruiter);
        Assert.Throws<RuleBrokenException>(() => person.Override(figure, value, " ", by, now));
        person.Override(figure, value, "First said", by, now);
        person.Override(figure, value, "Said again", by, now);
        var scope = LeadershipScope.Of([.. person.Appointments.Select(held => held.Tenure)], Today, person.ScopeOverrides.Select(held => new ScopeValue(held.Figure, held.Value)));
        Assert.Equal("Said again", Assert.Single(person.ScopeOverrides).Reason);
        Assert.Equal(figure == ScopeFigure.Team ? 300 : 40, scope.LargestTeam);
        Assert.Equal(figure == ScopeFigure.Budget ? 5_000_000m : 1_000_000m, scope.LargestBudget);
        Assert.Equal(figure == ScopeFigure.Designation ? Designation.Chief : Designation.Director, scope.Highest);
        Assert.Equal(figure == ScopeFigure.Years ? 20 : 7, scope.Years);
        person.TakeBackOverride(figure);
        Assert.Empty(person.ScopeOverrides);
    }

    [Theory]
    [InlineData(ScopeFigure.Team, -1)]
    [InlineData(ScopeFigure.Team, 2.5)]
    [InlineData(ScopeFigure.Budget, -1)]
    [InlineData(ScopeFigure.Designation, 0)]
    [InlineData(ScopeFigure.Designation, 99)]
    [InlineData(ScopeFigure.Years, 81)]
    [InlineData((ScopeFigure)9, 1)]
    public void A_figure_that_cannot_be_is_refused(ScopeFigure figure, double value) => Assert.Throws<RuleBrokenException>(() => ScopeOverride.RequireValue(figure, (decimal)value));
}
