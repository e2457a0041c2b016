using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>Goes through every page somebody recused can come to, and looks for the person they are recused from.</summary>
public sealed class RecusalWalkTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData(RoundState.Open)]
    [InlineData(RoundState.Closed)]
    public async Task Nobody_meets_whom_they_are_recused_from(RoundState state)
    {
        var scene = await app.HasOpenRound(raters: 3, reveal: RevealRule.Open, leadRates: true);
        var (rater, chair) = (scene.Rater(1), await app.HasChair(scene));
        await app.HasPresentedList(scene, rater, scene.Rater(2));
        foreach (var account in new[] { rater, scene.Lead })
        {
            await app.HasRecused(scene, account, 1);
            await app.HasSubmitted(scene, account, 2, 3, "Of the second");
        }
        await app.HasSubmitted(scene, scene.Rater(2), 1, 4, "Of the first");
        await app.HasSubmitted(scene, scene.Rater(2), 2, 3, "Of the second");
        if (state == RoundState.Closed)
            await app.Has(async db =>
            {
                var round = await db.Rounds.Whole().SingleAsync(held => held.Id == scene.Round.Id);
                await CloseRound.RunAsync(db, round, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
                return round;
            });

        // The firm's pool is no candidacy: a recruiter keeps the profiles of all people, and finds and adds from them.
        var pages = await WalkAsync(rater, []) + await WalkAsync(scene.Lead, ["/candidates", "/board/add", "/find"]);
        Assert.True(pages > 30, $"Only {pages} pages were walked.");
        // Whoever is not recused meets the person, so that the walk would have.
        (await (await app.SignedInAs(chair)).Open($"/review/searches/{scene.Search.Id}/conflicts")).Says("Candidate1");
    }

    private async Task<int> WalkAsync(Account account, string[] left)
    {
        var visitor = await app.SignedInAs(account);
        var (seen, waiting) = (new HashSet<string> { "/" }, new Queue<string>(["/"]));
        while (waiting.TryDequeue(out var path))
        {
            var page = await visitor.Open(path);
            if (page.Status != HttpStatusCode.OK) continue;
            Assert.False(page.Html.Contains("Candidate1", StringComparison.Ordinal) || page.Html.Contains("Of the first", StringComparison.Ordinal), $"{account.Name} meets the person at {path}");
            if (page.Answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                var to = link.StartsWith('?') ? page.Path + link : link;
                if (to.StartsWith('/') && !left.Any(door => to.Contains(door, StringComparison.Ordinal)) && seen.Count < 150 && seen.Add(to)) waiting.Enqueue(to);
            }
        }
        return seen.Count;
    }
}
