using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>Weights to try: K1 50, K2 20 and K3 30 are chosen; Ada is strong on K1 and K3, Ben on K2.</summary>
public sealed class WhatIfTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Other_weights_in_the_address_show_another_order_and_how_far_each_moved()
    {
        var scene = await app.HasPaperRound();
        var page = await (await app.SignedInAs(scene.Lead)).Open($"{scene.OfSearch}?w.K1=20&w.K2=60&w.K3=20");
        // Ada 20 × .875 + 60 × .5 + 20 × .75 = 62.5; Ben, all fours: 75.
        Assert.Equal(["Ben Example 2 (75.0) up 1 1 (75.0) 1 (75.0) 2 (74.1)", "Ada Example 1 (76.3) down 1 2 (62.5) 2 (70.8) 1 (76.3)"], Lines(page));
        page.Says("2 people change place.").Says("Nothing here is saved");
        Assert.Equal("60", page.ValueOf("w.K2"));
        // The ranking itself keeps the chosen weights.
        Assert.Equal("1", page.One($"#c-{scene.People["Ada"].Id} .pl-rankno").TextContent.Trim());
    }

    [Fact]
    public async Task The_form_without_script_shows_what_was_typed_and_keeps_what_was_opened()
    {
        var scene = await app.HasPaperRound();
        var visitor = await app.SignedInAs(scene.Lead);
        var page = await visitor.Open(scene.Opened("Ada"));
        var tried = await page.Submit(new() { ["w.K1"] = "12.5", ["w.K2"] = "62,5", ["w.K3"] = "25" }, form: "#what-if form");
        Assert.StartsWith("Ben", Lines(tried)[0], StringComparison.Ordinal);
        tried.Says("Score = sum = 76.25");
        var back = await tried.Follow("Back to the chosen weights");
        Assert.StartsWith("Ada", Lines(back)[0], StringComparison.Ordinal);
        back.Says("Nobody changes place.").Says("Score = sum = 76.25");
    }

    [Fact]
    public async Task Presets_lead_to_equal_weights_and_to_severity_removed()
    {
        var scene = await app.HasPaperRound();
        var visitor = await app.SignedInAs(scene.Lead);
        var page = await visitor.Open(scene.OfSearch);
        var equal = await page.Follow("equal weights");
        Assert.Equal("33 1/3", equal.ValueOf("w.K1"));
        Assert.Equal("100", equal.One("[data-total]").TextContent);
        Assert.Equal("Ben Example 2 (75.0) up 1 1 (75.0) 1 (75.0) 2 (74.1)", Lines(equal)[0]);
        var severity = await page.Follow("severity removed");
        foreach (var line in Lines(severity)) Assert.Equal(Places(line)[^1], Places(line)[1]);
    }

    [Theory]
    [InlineData("w.K1=60", "The weights total 110. Take 10 away; until then the chosen order stands.", null)]
    [InlineData("w.K2=0", "The weights total 80. Add 20; until then the chosen order stands.", null)]
    [InlineData("w.K2=-5&w.K3=55", "Until it is mended the chosen order stands.", "A weight is never below 0.")]
    [InlineData("w.K2=many", "Until it is mended the chosen order stands.", "This is not a weight.")]
    [InlineData("w.K2=", "Until it is mended the chosen order stands.", "The weight is missing.")]
    [InlineData("w.K2=1/0", "Until it is mended the chosen order stands.", "This is not a weight.")]
    [InlineData("w.K2=1e1", "Until it is mended the chosen order stands.", "This is not a weight.")]
    [InlineData("w.K2=101", "Until it is mended the chosen order stands.", "A weight is at most 100.")]
    public async Task Weights_that_cannot_be_tried_are_kept_and_the_chosen_order_stands(string query, string sentence, string? byTheField)
    {
        var scene = await app.HasPaperRound();
        var page = (await (await app.SignedInAs(scene.Lead)).Open($"{scene.OfSearch}?{query}")).Is(HttpStatusCode.OK).Says(sentence);
        Assert.StartsWith("Error: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal("Ada Example 1 (76.3) 1 (76.3) 2 (70.8) 1 (76.3)", Lines(page)[0]);
        if (byTheField is null) return;
        Assert.StartsWith(byTheField, page.One("#w-K2-says").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.One("#w-K2").GetAttribute("aria-invalid"));
        Assert.Equal(query.Split('&')[0].Split('=')[1], page.ValueOf("w.K2"));
    }

    [Fact]
    public async Task Who_has_nothing_rated_that_weighs_anything_comes_last_without_a_score()
    {
        var scene = await app.HasPaperRound(new() { ["Ada"] = ([5, 0, 4], [5, 0, 4]), ["Ben"] = ([3, 3, 3], [3, 3, 3]) });
        var visitor = await app.SignedInAs(scene.Lead);
        foreach (var more in new[] { "", "&severity=off" })
        {
            var page = (await visitor.Open($"{scene.OfSearch}?w.K1=0&w.K2=100&w.K3=0{more}")).Is(HttpStatusCode.OK);
            Assert.StartsWith("Ben Example 2 (50.0) up 1 1", Lines(page)[0], StringComparison.Ordinal);
            Assert.Contains("no score", Lines(page)[1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Trying_weights_writes_nothing()
    {
        var scene = await app.HasPaperRound();
        var visitor = await app.SignedInAs(scene.Lead);
        await visitor.Open(scene.OfSearch);
        var before = await app.Reads(db => db.AuditEntries.CountAsync());
        await visitor.Open($"{scene.OfSearch}?w.K1=20&w.K2=60&w.K3=20&severity=off");
        Assert.Equal(before, await app.Reads(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task A_sealed_round_offers_nothing_to_try()
    {
        var scene = await app.HasPaperRound(reveal: RevealRule.WhenRoundCloses);
        var page = await (await app.SignedInAs(scene.Lead)).Open($"{scene.OfSearch}?w.K1=20&w.K2=60&w.K3=20");
        page.Says("The scores are sealed.").Hides("data-means").Hides("what-if").Hides("Ada Example");
    }

    private static string[] Lines(OpenPage page) => [.. page.Document.QuerySelectorAll("[data-order] tr").Select(row => Words(row.TextContent))];

    /// <summary>"2 (75.0)" of each column.</summary>
    private static string[] Places(string line) => [.. System.Text.RegularExpressions.Regex.Matches(line, @"[0-9]+ \([0-9.]+\)").Select(match => match.Value)];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
