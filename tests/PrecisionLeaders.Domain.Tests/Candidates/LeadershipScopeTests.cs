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
        Assert.Equal(new LeadershipScope(null, false, null, false, 0), scope);
    }
}
