using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>The committee's part of a round in a browser: ties declared, a scorecard filled without a network, progress followed, and a rating revised after reopening.</summary>
public sealed class CommitteeTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    private const string Search = "Director, Pharmacogenomics";

    [Fact]
    public async Task A_reviewer_declares_scores_through_a_lost_network_and_revises_after_reopening()
    {
        await using var sunita = await Person.AtAsync(chromium, app, width: 820);
        await using var chair = await Person.AtAsync(chromium, app);
        var (_, password) = DemoAccounts.Of(app, "Committee");
        await sunita.SignInAsync("sunita@aldermere.example", password);
        await chair.SignInAsync("linnea@aldermere.example", password);

        await chair.Page.GotoAsync("/review");
        await chair.Page.GetByRole(AriaRole.Region, new() { Name = "Rounds you chair" }).GetByRole(AriaRole.Link, new() { Name = "Short list 1" }).First.ClickAsync();
        await Expect(chair.Page.Locator("#progress")).ToContainTextAsync("12 of 23 scorecards are in");

        await StepBackFromTheDataAsync(sunita);
        await FillWithoutNetworkAsync(sunita);
        var card = await SubmitAsync(sunita.Page);

        await chair.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
        await Expect(chair.Page.Locator("#progress")).ToContainTextAsync("13 of 22 scorecards are in");
        await Expect(chair.Page.Locator("#progress")).Not.ToContainTextAsync("level");
        await ReadRegisterAsync(chair);
        await CloseAndReopenAsync(chair.Page);

        await sunita.Page.GotoAsync(card);
        await sunita.Page.GetByRole(AriaRole.Link, new() { Name = "Revise K1", Exact = true }).ClickAsync();
        await sunita.Page.Locator(".pl-anchor input[value='2']").CheckAsync();
        await sunita.Page.GetByLabel("Why do you revise it?").FillAsync("The trial was stopped last month.");
        await LookAsync(sunita, "revise");
        await sunita.Page.GetByRole(AriaRole.Button, new() { Name = "Revise K1" }).ClickAsync();
        await Expect(sunita.Page.Locator("#K1")).ToContainTextAsync("level 4 to level 2");
        await Expect(sunita.Page.Locator("#K1")).ToContainTextAsync("The trial was stopped last month.");

        foreach (var person in new[] { sunita, chair }) Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task What_was_typed_is_never_another_accounts_on_the_same_machine_and_goes_with_signing_out()
    {
        await using var person = await Person.AtAsync(chromium, app);
        var (_, password) = DemoAccounts.Of(app, "Committee");
        await person.SignInAsync("bernard@aldermere.example", password);
        await person.Page.GotoAsync("/review");
        await person.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Go on") }).First.ClickAsync();
        await Expect(person.Page.Locator("#rate")).ToBeVisibleAsync();
        await Expect(person.Page.Locator("[data-save]")).ToBeHiddenAsync();
        await person.LoseNetworkAsync(true);
        await person.Page.GetByLabel("Note").FillAsync("Written without a network");
        await Expect(person.Page.Locator("#card-status")).ToContainTextAsync("Not saved, trying again");
        Assert.Equal(1, await HeldAsync(person.Page));
        await person.CloseTabAsync();
        await person.LoseNetworkAsync(false);
        await person.Page.GotoAsync("/account");
        Assert.Equal(1, await HeldAsync(person.Page));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(person.Page.GetByLabel("E-mail")).ToBeVisibleAsync();
        Assert.Equal(0, await HeldAsync(person.Page));
        Assert.Empty(person.Complaints);
    }

    /// <summary>A tie the data shows is asked about on the list, and answered with Yes.</summary>
    private static async Task StepBackFromTheDataAsync(Person reviewer)
    {
        var page = reviewer.Page;
        await page.GotoAsync("/review");
        await page.GetByRole(AriaRole.Link, new() { Name = Search }).First.ClickAsync();
        var question = page.Locator(".pl-ask");
        await Expect(question).ToHaveCountAsync(1);
        await Expect(question).ToContainTextAsync("written together");
        var name = (await question.Locator("legend").InnerTextAsync()).Replace("Is there a tie between you and ", "", StringComparison.Ordinal).TrimEnd('?');
        await LookAsync(reviewer, "list with a question");
        await question.GetByRole(AriaRole.Button, new() { Name = "Yes, recuse me" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("You are recused.");
        await Expect(page.Locator("main")).Not.ToContainTextAsync(name);
        await Expect(page.GetByText("A candidacy you are recused from")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Ask to change") }).Last.ClickAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync(name);
        await LookAsync(reviewer, "recusal");
    }

    /// <summary>Begins a card, loses the network and the tab while filling it, and finds what was typed saved on coming back.</summary>
    private static async Task FillWithoutNetworkAsync(Person reviewer)
    {
        await reviewer.Page.GotoAsync("/review");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Begin") }).First.ClickAsync();
        await LookAsync(reviewer, "tie");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "No, I can judge freely" }).ClickAsync();
        await Expect(reviewer.Page.GetByRole(AriaRole.Heading, new() { Name = "K1 " })).ToBeVisibleAsync();
        var card = reviewer.Page.Url;
        // The script takes the button away once it is there to save: before that there is nothing that could hold what is typed.
        await Expect(reviewer.Page.Locator("[data-save]")).ToBeHiddenAsync();
        await reviewer.LoseNetworkAsync(true);
        await reviewer.Page.Locator(".pl-anchor input[value='4']").CheckAsync();
        await reviewer.Page.GetByLabel("Note").FillAsync("Typed in the train.");
        await Expect(reviewer.Page.Locator("#card-status")).ToContainTextAsync("Not saved, trying again");
        await reviewer.CloseTabAsync();
        await reviewer.LoseNetworkAsync(false);
        await reviewer.Page.GotoAsync(card);
        await Expect(reviewer.Page.GetByLabel("Note")).ToHaveValueAsync("Typed in the train.");
        await Expect(reviewer.Page.Locator("#card-status")).ToContainTextAsync("Draft saved");
        Assert.Equal(0, await HeldAsync(reviewer.Page));
        await reviewer.Page.ReloadAsync();
        await Expect(reviewer.Page.GetByLabel("Note")).ToHaveValueAsync("Typed in the train.");
    }

    /// <summary>Goes through what is left of the card and hands it in; gives its address.</summary>
    private static async Task<string> SubmitAsync(IPage page)
    {
        var card = page.Url.Split('?')[0];
        for (var competency = 2; competency <= 8; competency++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = $"Save, and on to K{competency}" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"K{competency} " })).ToBeVisibleAsync();
            await page.Locator(".pl-anchor input[value='4']").CheckAsync();
            await page.GetByLabel("Note").FillAsync("Seen in the record.");
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit scorecard" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("submitted.");
        return card;
    }

    private static async Task ReadRegisterAsync(Person chair)
    {
        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "Conflicts", Exact = true }).ClickAsync();
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("Sunita Kallergis stepped back from");
        await Expect(chair.Page.Locator("main")).ToContainTextAsync("The data showed:");
        await LookAsync(chair, "register");
        var download = await chair.Page.RunAndWaitForDownloadAsync(() => chair.Page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" }).ClickAsync());
        Assert.StartsWith("conflicts-", download.SuggestedFilename, StringComparison.Ordinal);
        await chair.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Sunita Kallergis on .*: Recused") }).First.ClickAsync();
        await Expect(chair.Page.GetByRole(AriaRole.Button, new() { Name = "Undo the recusal" })).ToBeVisibleAsync();
        await LookAsync(chair, "pair");
        await chair.Page.GoBackAsync();
        await chair.Page.GoBackAsync();
    }

    private static async Task CloseAndReopenAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the round" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("The round is closed.");
        await page.GetByLabel("Why").FillAsync("A trial was stopped after we judged.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the round again" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("The round is open again.");
        await Expect(page.Locator("main")).ToContainTextAsync("A trial was stopped after we judged.");
    }

    /// <summary>How many inputs the browser holds for later.</summary>
    private static Task<int> HeldAsync(IPage page) => page.EvaluateAsync<int>("Object.keys(localStorage).filter((key) => key.startsWith('leaders-draft:')).length");

    private static async Task LookAsync(Person person, string name)
    {
        Assert.True(await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"{name} is too wide");
        var result = await person.Page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(broken => $"{name}: {broken.Id} at {broken.Nodes[0].Html}")));
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
