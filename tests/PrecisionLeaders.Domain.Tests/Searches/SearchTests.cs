using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Searches;

public sealed class SearchTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private readonly Account lead = new("Imogen Hartsworth", "imogen@example.org", Roles.Recruiter);
    private readonly Account second = new("Tobias Marchwell", "tobias@example.org", Roles.Recruiter);
    private readonly Account reviewer = new("Sunita Kallergis", "sunita@example.org", Roles.Reviewer);
    private readonly Search search;

    public SearchTests() => search = new("Chief Precision Medicine Officer", Designation.Chief, new Client("Aldermere"), lead, StageSet.Default(), Now);

    [Fact]
    public void A_search_begins_as_a_draft_with_its_lead_and_six_gates()
    {
        Assert.Equal(SearchStatus.Draft, search.Status);
        Assert.Same(lead, search.Lead);
        Assert.Equal(["G1", "G2", "G3", "G4", "G5", "G6"], search.Requirements.Select(held => held.Code));
        Assert.All(search.Requirements, held => Assert.True(held.IsGate));
    }

    [Fact]
    public void A_search_is_led_by_a_recruiter() =>
        Assert.Throws<RuleBrokenException>(() => new Search("Role", Designation.Chief, new Client("Aldermere"), reviewer, StageSet.Default(), Now));

    [Fact]
    public void A_search_holds_the_id_it_is_given()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(id, new Search("Role", Designation.Chief, new Client("Aldermere"), lead, StageSet.Default(), Now, id).Id);
    }

    [Fact]
    public void A_search_taken_off_hold_keeps_the_day_it_was_opened()
    {
        search.Open(Now);
        search.Hold();
        search.Open(Now.AddDays(30));
        Assert.Equal(Now, search.OpenedAt);
    }

    [Fact]
    public void A_closed_search_keeps_its_reason_until_it_is_reopened()
    {
        search.Open(Now);
        search.Close(ClosingReason.BudgetLost, Now.AddDays(5));
        Assert.Equal((SearchStatus.Closed, ClosingReason.BudgetLost, Now.AddDays(5)), (search.Status, search.ClosingReason, search.EndedAt));
        Assert.Throws<RuleBrokenException>(() => search.Close(ClosingReason.Other, Now));
        search.Reopen();
        Assert.Equal((SearchStatus.Open, null, null), (search.Status, search.ClosingReason, search.EndedAt));
    }

    [Fact]
    public void A_draft_cannot_end_in_a_placement() => Assert.Throws<RuleBrokenException>(() => search.Place(Now));

    [Fact]
    public void A_new_lead_makes_the_former_one_a_recruiter()
    {
        search.Join(second, MemberRole.Lead);
        Assert.Same(second, search.Lead);
        Assert.Equal(MemberRole.Recruiter, search.Members.Single(member => member.AccountId == lead.Id).Role);
    }

    [Fact]
    public void The_lead_can_neither_leave_nor_step_down_alone()
    {
        Assert.Throws<RuleBrokenException>(() => search.Leave(search.Members[0]));
        Assert.Throws<RuleBrokenException>(() => search.Join(lead, MemberRole.Recruiter));
    }

    [Fact]
    public void A_reviewer_works_no_search_and_a_recruiter_does_not_judge_in_one()
    {
        Assert.Throws<RuleBrokenException>(() => search.Join(reviewer, MemberRole.Recruiter));
        Assert.Throws<RuleBrokenException>(() => search.Join(second, MemberRole.Chair));
    }

    [Fact]
    public void Codes_of_requirements_differ_whatever_their_case() =>
        Assert.Throws<RuleBrokenException>(() => search.Ask(" g1", "Twice", Importance.Must));

    [Fact]
    public void A_requirement_somebody_was_judged_by_cannot_be_dropped()
    {
        var gate = search.Requirements[3];
        var refused = Assert.Throws<RuleBrokenException>(() => search.Drop(gate, judged: 1));
        Assert.Contains("G4 is already judged for 1 person", refused.Message, StringComparison.Ordinal);
        search.Drop(gate, judged: 0);
        Assert.DoesNotContain(gate, search.Requirements);
    }

    [Fact]
    public void A_requirement_asked_after_a_drop_comes_last()
    {
        search.Drop(search.Requirements[0], 0);
        var last = search.Ask("G7", "Board experience", Importance.Nice);
        Assert.All(search.Requirements.Where(held => held != last), held => Assert.True(held.Order < last.Order));
    }

    [Fact]
    public void A_changed_brief_asks_for_a_new_sign_off()
    {
        search.Brief.Write("Build the programme", "Merged unit", null, 40, 6_000_000m, null, null);
        search.Brief.SignOff("Dean Ellingworth", new(2026, 11, 20));
        search.Brief.Write("Build the programme in two years", "Merged unit", null, 40, 6_000_000m, null, null);
        Assert.Null(search.Brief.SignedOffOn);
    }

    [Fact]
    public void A_day_without_a_milestone_is_refused() => Assert.Throws<RuleBrokenException>(() => search.PlanNext(" ", new(2026, 12, 8)));
}
