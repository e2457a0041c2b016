using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>The round of docs/scoring.md, closed with its run, and its first rater in the chair: Ada has rank 1, Ben 2, Cleo fails a floor, Dov has too little evidence.</summary>
internal static class DecidingScene
{
    public static async Task<PaperRound> HasClosedRound(this RunningApp app)
    {
        var scene = await app.HasPaperRound();
        await app.HasJoined(scene, scene.First, MemberRole.Chair);
        await app.Has(async db =>
        {
            var round = await db.Rounds.Include(held => held.Search).Include(held => held.Rubric).SingleAsync(held => held.Id == scene.Round.Id);
            await CloseRound.RunAsync(db, round, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
            return round;
        });
        return scene;
    }

    public static Task HasJoined(this RunningApp app, PaperRound scene, Account account, MemberRole role) => app.Has(async db =>
    {
        var search = await db.Searches.Whole().SingleAsync(held => held.Id == scene.Search.Id);
        search.Join(await db.Accounts.SingleAsync(held => held.Id == account.Id), role);
        return search;
    });

    /// <summary>A rater of the round, recused from someone in it; it is open while they step back.</summary>
    public static Task HasRecused(this RunningApp app, PaperRound scene, Account rater, string person) => app.Has(async db =>
    {
        var id = scene.People[person].Id;
        return await db.Database.ExecuteSqlAsync($"UPDATE Scorecards SET RecusedAt = {app.Now.UtcTicks} WHERE RaterId = {rater.Id} AND CandidacyId = {id}");
    });

    public static string Deciding(this PaperRound scene) => $"/review/searches/{scene.Search.Id}/decision";

    public static string Discussion(this PaperRound scene) => $"/review/rounds/{scene.Round.Id}/discussion";

    /// <summary>What the form of a decision needs for one person.</summary>
    public static Dictionary<string, string?> Choosing(this PaperRound scene, string person, string minutes = "Weighed at length.") => new()
    {
        ["Form.Outcome"] = "Choice",
        ["Form.Round"] = scene.Round.Id.ToString(),
        ["Form.Places"] = scene.People[person].Id.ToString(),
        ["Form.Minutes"] = minutes,
        ["Form.DecidedOn"] = "2026-11-23",
        ["Form.Present"] = scene.First.Id.ToString(),
    };

    /// <summary>Writes and records a decision by its page.</summary>
    public static async Task<OpenPage> Records(this Visitor visitor, PaperRound scene, Dictionary<string, string?> fields) =>
        await (await visitor.Open($"{scene.Deciding()}/draft")).Submit(fields, button: "Record the decision");
}
