using System.Net;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Pipeline;

/// <summary>The page of one person in a search: gates, what was heard, and the history.</summary>
public sealed class PersonTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Gates_are_judged_with_a_reason_and_told_with_who_and_when()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var page = await visitor.Open($"/searches/{search.Id}/people/{candidacy.Id}");
        (await page.Submit(new() { ["Form.Gates[1].Outcome"] = "Waived" }, button: "Save the gates")).Is(HttpStatusCode.UnprocessableEntity).Says("A waiver needs its reason in writing.");
        page = await page.Submit(new() { ["Form.Gates[0].Outcome"] = "Met", ["Form.Gates[3].Outcome"] = "NotMet", ["Form.Gates[3].Why"] = "No licence in the state" }, button: "Save the gates");
        page.Says("The gates are saved.").Says("On record: not met, by Imogen Hartsworth");
        Assert.Equal(2, (await app.Held(candidacy)).Gates.Count);
        Assert.Equal("No licence in the state", page.ValueOf("Form.Gates[3].Why"));
    }

    [Fact]
    public async Task Gates_judged_meanwhile_by_somebody_else_are_not_overwritten_unseen()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var stale = await visitor.Open($"/searches/{search.Id}/people/{candidacy.Id}");
        await (await visitor.Open($"/searches/{search.Id}/people/{candidacy.Id}")).Submit(new() { ["Form.Gates[0].Outcome"] = "NotMet" }, button: "Save the gates");
        var refused = await stale.Submit(new() { ["Form.Gates[0].Outcome"] = "Met" }, button: "Save the gates");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this").Says("On record: not met");
        (await refused.Submit(button: "Save the gates")).Says("On record: met");
    }

    [Fact]
    public async Task Pay_and_notice_are_written_as_heard_and_neither_overwritten_unseen_nor_cut()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var (page, stale) = (await visitor.Open($"/searches/{search.Id}/people/{candidacy.Id}"), await visitor.Open($"/searches/{search.Id}/people/{candidacy.Id}"));
        var tooLong = await page.Submit(new() { ["Heard.Pay"] = new string('y', 201) }, button: "Save pay and notice");
        tooLong.Is(HttpStatusCode.UnprocessableEntity).Says("The pay expected has at most 200 characters.");
        Assert.Equal(new string('y', 201), tooLong.ValueOf("Heard.Pay"));
        page = await tooLong.Submit(new() { ["Heard.Pay"] = "USD 640,000", ["Heard.Availability"] = "Six months" }, button: "Save pay and notice");
        page.Says("Pay and notice are saved.");
        Assert.Equal(("USD 640,000", "Six months"), (page.ValueOf("Heard.Pay"), page.ValueOf("Heard.Availability")));
        var refused = await stale.Submit(new() { ["Heard.Pay"] = "USD 700,000" }, button: "Save pay and notice");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this").Says("The record now says: USD 640,000");
        Assert.Equal("USD 700,000", refused.ValueOf("Heard.Pay"));
        Assert.Equal("USD 640,000", (await app.Held(candidacy)).PayExpectation);
        await refused.Submit(button: "Save pay and notice");
        Assert.Equal("USD 700,000", (await app.Held(candidacy)).PayExpectation);
    }

    [Fact]
    public async Task The_history_tells_every_step_and_the_internal_mark_is_kept()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(new() { ["Form.To"] = "4" }, $"#c-{candidacy.Id} form", "Move");
        var page = await visitor.Open($"/searches/{search.Id}/people/{candidacy.Id}");
        page.Says("moved from Identified to Screened by you").Says("added at Identified");
        (await page.Submit(button: "Mark as internal")).Says("works for the client");
        (await visitor.Open($"/searches/{search.Id}/board")).Says("Internal");
    }
}
