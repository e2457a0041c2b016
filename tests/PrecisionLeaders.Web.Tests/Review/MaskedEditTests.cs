using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>A chair who reads coded names edits what recruiters wrote with real ones, and takes no name out of the record.</summary>
public sealed class MaskedEditTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_chair_changes_a_draft_and_the_names_in_it_stay_as_they_were_written()
    {
        var scene = await app.HasClosedRound();
        var fields = scene.Choosing("Cleo", "Ada Example was strong. Cleo won.");
        fields["Form.DepartureReason"] = "Example, Ada, wants to stay.";
        await (await (await app.SignedInAs(scene.Lead)).Open($"{scene.Deciding()}/draft")).Submit(fields, button: "Save the draft");
        var code = await IsCoded(scene);
        var draft = await (await app.SignedInAs(scene.First)).Open($"{scene.Deciding()}/draft");
        Assert.Equal($"{code} was strong. Cleo won.", draft.ValueOf("Form.Minutes"));
        (await draft.Submit(new() { ["Form.Minutes"] = $"{code} was strong. Cleo won by a vote." }, button: "Save the draft")).Says("The draft is saved.").Says($"{code} was strong. Cleo won by a vote.").Hides("Ada Example").Hides("Example, Ada");
        var kept = await app.Reads(db => db.Decisions.SingleAsync(held => held.SearchId == scene.Search.Id));
        Assert.Equal(("Ada Example was strong. Cleo won by a vote.", "Example, Ada, wants to stay."), (kept.Minutes, kept.DepartureReason));
    }

    [Fact]
    public async Task A_chair_changes_a_minute_and_the_names_in_it_stay_as_they_were_written()
    {
        var scene = await app.HasClosedRound();
        var path = $"{scene.Discussion()}/{scene.People["Ada"].Id}/{scene.Round.Rubric.Competencies[0].Id}";
        await (await (await app.SignedInAs(scene.Lead)).Open(path)).Submit(new() { ["Form.Minute"] = "Ada Example had the roadmap." });
        var code = await IsCoded(scene);
        var chair = await app.SignedInAs(scene.First);
        await (await chair.Open(path)).Submit(new() { ["Form.Minute"] = $"{code} had the roadmap of 2024." });
        (await chair.Open(scene.Discussion())).Says($"{code} had the roadmap of 2024.").Hides("Ada Example");
        Assert.Equal("Ada Example had the roadmap of 2024.", (await app.Reads(db => db.DiscussedPoints.SingleAsync(held => held.RoundId == scene.Round.Id))).Text);
    }

    private async Task<string> IsCoded(PaperRound scene) => (await app.Has(async db =>
    {
        var id = scene.People["Ada"].Id;
        var held = await db.Candidacies.Whole().SingleAsync(found => found.Id == id);
        await CodeNames.RunAsync(db, scene.Search.Id, [held], await db.Accounts.SingleAsync(found => found.Id == scene.Lead.Id), app.Now);
        return held;
    })).CodedName!;
}
