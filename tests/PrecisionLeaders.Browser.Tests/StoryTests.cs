using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>The main job, end to end, with four accounts: from the set-up link to submitted scorecards and the ranking on screen.</summary>
public sealed partial class StoryTests(Chromium chromium, EmptyApp app) : IClassFixture<EmptyApp>
{
    private const string Password = "a long enough password";

    private const string People = """
        given name,family name,credentials,email,position,organisation,start,specialties
        Adaeze,Lindqvist,"MD, PhD",adaeze@lindqvist.example,"Vice President, Genomic Medicine",Larkhaven Health,2021-03,Genomic medicine
        Theodora,Nkemelu,"PharmD, PhD",theodora@nkemelu.example,"Director, Pharmacogenomics",Merrowby University Hospitals,2019,Pharmacogenomics
        Nobody,,PhD,nobody@nowhere.example,Chair,Halewater University,2020,Bioinformatics
        """;

    private const string Orcid = """
        {"orcid-identifier":{"path":"0000-0002-1825-0097"},
         "person":{"name":{"given-names":{"value":"Rafael"},"family-name":{"value":"Quintavel"}}},
         "activities-summary":{
           "employments":{"affiliation-group":[{"summaries":[{"employment-summary":{"role-title":"Chair, Biomedical Informatics","start-date":{"year":{"value":"2018"}},"organization":{"name":"Corrigan-Vale University"}}}]}]},
           "works":{"group":[{"work-summary":[{"title":{"title":{"value":"A registry shared by four universities"}},"type":"journal-article","publication-date":{"year":{"value":"2023"}}}]}]}}}
        """;

    [Fact]
    public async Task A_search_goes_from_the_set_up_link_to_the_ranking()
    {
        var setUp = await app.PrintedAsync(SetUpLink());
        await using var admin = await Person.AtAsync(chromium, app);
        await SetUpAsync(admin, setUp);
        await using var recruiter = await InvitedAsync(admin, "Imogen Hartsworth", "imogen@firm.example", "Recruiter");
        await using var sunita = await InvitedAsync(admin, "Sunita Kallergis", "sunita@aldermere.example", "Committee member");
        await using var bernard = await InvitedAsync(admin, "Bernard Osterhaus", "bernard@aldermere.example", "Committee member");

        var search = await OpenSearchAsync(recruiter.Page);
        await BringPeopleInAsync(recruiter.Page);
        await FillBoardAsync(recruiter.Page, search);
        await PresentShortListAsync(recruiter.Page, search);
        await OpenRoundAsync(recruiter.Page, search);

        await ReadListAsync(sunita);
        await ScoreAllAsync(sunita.Page, level: 4);
        await ScoreAllAsync(bernard.Page, level: 3);

        await recruiter.Page.GotoAsync($"{search}/ranking");
        await Expect(recruiter.Page.Locator("main")).Not.ToContainTextAsync("62.5");
        await ScoreAllAsync(recruiter.Page, level: 5);
        await recruiter.Page.GotoAsync($"{search}/ranking");
        // Levels 4, 3 and 5 on everything: the mean is 4 and the score 75.0, for all three, who share the first rank.
        await Expect(recruiter.Page.GetByText("75.0").First).ToBeVisibleAsync();
        await Expect(recruiter.Page.Locator("main")).ToContainTextAsync("Adaeze Lindqvist");
        await Expect(recruiter.Page.Locator("main")).ToContainTextAsync("Rafael Quintavel");

        foreach (var person in new[] { admin, recruiter, sunita, bernard }) Assert.Empty(person.Complaints);
    }

    private static async Task SetUpAsync(Person admin, string link)
    {
        await admin.Page.GotoAsync(link);
        await admin.Page.GetByLabel("Your name").FillAsync("Astrid Nakamori-Bell");
        await admin.Page.GetByLabel("E-mail address").FillAsync("astrid@firm.example");
        await ChoosePasswordAsync(admin.Page, "Set up and sign in");
    }

    private async Task<Person> InvitedAsync(Person admin, string name, string email, string role)
    {
        await admin.Page.GotoAsync("/admin/people");
        await admin.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await admin.Page.GetByLabel("E-mail address").FillAsync(email);
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = role }).CheckAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Make an invitation" }).ClickAsync();
        var link = await admin.Page.GetByLabel("Link to send").InputValueAsync();

        var person = await Person.AtAsync(chromium, app);
        await person.Page.GotoAsync(link);
        await ChoosePasswordAsync(person.Page, "Make the account and sign in");
        return person;
    }

    private static async Task ChoosePasswordAsync(IPage page, string button)
    {
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Password, once more").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" })).ToBeVisibleAsync();
    }

    /// <summary>Opens a search and puts both reviewers on its team; gives its address.</summary>
    private static async Task<string> OpenSearchAsync(IPage page)
    {
        await page.GotoAsync("/searches/new");
        await page.GetByLabel("Title of the role").FillAsync("Chief Precision Medicine Officer");
        await page.GetByLabel("Designation").SelectOptionAsync(new SelectOptionValue { Label = "Chief" });
        await page.GetByLabel("Client", new() { Exact = true }).FillAsync("Aldermere University Health");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the search" }).ClickAsync();
        await page.WaitForURLAsync(SearchAddress());
        var search = SearchAddress().Match(page.Url).Value;
        foreach (var reviewer in new[] { "Sunita Kallergis", "Bernard Osterhaus" })
        {
            await page.GotoAsync($"{search}/team");
            var person = page.GetByLabel("Person");
            await person.SelectOptionAsync(await person.Locator("option", new() { HasText = reviewer }).First.GetAttributeAsync("value") ?? "");
            await page.GetByLabel("In this search").SelectOptionAsync(new SelectOptionValue { Label = "Reviewer" });
            await page.GetByRole(AriaRole.Button, new() { Name = "Add to the team" }).ClickAsync();
            await Expect(page.Locator(".pl-list").First).ToContainTextAsync(reviewer);
        }
        return search;
    }

    private static async Task BringPeopleInAsync(IPage page)
    {
        await page.GotoAsync("/candidates");
        await page.GetByRole(AriaRole.Link, new() { Name = "Import" }).First.ClickAsync();
        await page.GetByLabel("Files").SetInputFilesAsync(
        (FilePayload[])[
            new() { Name = "people.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(People) },
            new() { Name = "record.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(Orcid) },
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the files" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("No family name");
        await page.GetByRole(AriaRole.Button, new() { Name = "Commit 3 records" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("3 records committed");
    }

    private static async Task FillBoardAsync(IPage page, string search)
    {
        await page.GotoAsync($"{search}/board/add");
        foreach (var name in new[] { "Adaeze Lindqvist", "Theodora Nkemelu", "Rafael Quintavel" })
            await page.GetByLabel($"Add {name}").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add those ticked" }).ClickAsync();
        await Expect(page.Locator("#stage-1 .pl-card")).ToHaveCountAsync(3);
    }

    private static async Task PresentShortListAsync(IPage page, string search)
    {
        await page.GotoAsync($"{search}/lists");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the list" }).ClickAsync();
        await CheckAllAsync(page.GetByRole(AriaRole.Group, new() { Name = "Who should be on it" }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to the list" }).ClickAsync();
        await page.GetByLabel("What the committee reads of Theodora Nkemelu").FillAsync("Built a drug-gene service used at six clinics.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the lines", Exact = true }).Last.ClickAsync();
        await CheckAllAsync(page.GetByRole(AriaRole.Group, new() { Name = "Who will see it" }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Present the list" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Presented to Bernard Osterhaus, Sunita Kallergis");
    }

    private static async Task OpenRoundAsync(IPage page, string search)
    {
        await page.GotoAsync($"{search}/rounds/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("First reading");
        await CheckAllAsync(page.GetByRole(AriaRole.Group, new() { Name = "Who is judged" }));
        await CheckAllAsync(page.GetByRole(AriaRole.Group, new() { Name = "Who judges" }));
        await page.GetByLabel("Due").FillAsync("2099-12-01");
        await page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan the round" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the round" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Close the round");
    }

    /// <summary>A reviewer sees the presented list, the brief and the dossiers; of the firm's side, nothing.</summary>
    private async Task ReadListAsync(Person reviewer)
    {
        await reviewer.Page.GotoAsync("/review");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "Chief Precision Medicine Officer" }).ClickAsync();
        await Expect(reviewer.Page.Locator("main")).ToContainTextAsync("Built a drug-gene service used at six clinics.");
        await Expect(reviewer.Page.Locator("main")).ToContainTextAsync("Scores are sealed");
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "Rafael Quintavel", Exact = true }).ClickAsync();
        await Expect(reviewer.Page.Locator("main")).ToContainTextAsync("A registry shared by four universities");
        var pool = await reviewer.Page.Context.APIRequest.GetAsync($"{app.Address}/candidates");
        Assert.Equal(403, pool.Status);
    }

    /// <summary>Declares freedom from ties, rates each competency of each owed card with a note, and submits.</summary>
    private static async Task ScoreAllAsync(IPage page, int level)
    {
        for (var card = 0; card < 3; card++)
        {
            await page.GotoAsync("/review");
            await page.GetByRole(AriaRole.Link, new() { Name = "Begin" }).First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "No, I can judge freely" }).ClickAsync();
            for (var competency = 1; competency <= 8; competency++)
            {
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"K{competency} " })).ToBeVisibleAsync();
                await page.Locator($".pl-anchor input[value='{level}']").CheckAsync();
                await page.GetByLabel("Note").FillAsync($"Seen in the record, level {level}.");
                if (competency < 8) await page.GetByRole(AriaRole.Button, new() { Name = $"K{competency + 1}" }).ClickAsync();
            }
            await page.GetByRole(AriaRole.Button, new() { Name = "Submit scorecard" }).ClickAsync();
            await Expect(page.Locator("main")).ToContainTextAsync("Submitted");
        }
    }

    private static async Task CheckAllAsync(ILocator group)
    {
        await Expect(group).ToBeVisibleAsync();
        foreach (var box in await group.GetByRole(AriaRole.Checkbox).AllAsync()) await box.CheckAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [GeneratedRegex(@"(http://\S+/account/set-up\?token=\w+)")]
    private static partial Regex SetUpLink();

    [GeneratedRegex("/searches/[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex SearchAddress();
}
