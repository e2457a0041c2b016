using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PrecisionLeaders.Browser.Tests.App;

namespace PrecisionLeaders.Browser.Tests;

/// <summary>A profile is edited where it is read, and what was changed or removed is taken back.</summary>
public sealed class ProfileTests(Chromium chromium, DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task An_entry_is_edited_in_place_refused_by_the_field_saved_removed_and_put_back()
    {
        await using var person = await AtProfileAsync(script: true);
        var page = person.Page;
        await page.GotoAsync($"{page.Url}?kind=Grant");
        var here = page.Locator("#in-place");
        var edit = page.Locator("#career").GetByRole(AriaRole.Link, new() { Name = "Edit Medical Director, Precision Medicine" });
        var address = page.Url;

        await edit.ClickAsync();
        await Expect(here.GetByLabel("Position")).ToBeFocusedAsync();
        var broken = await page.RunAxe();
        Assert.True(broken.Violations.Length == 0, string.Join("; ", broken.Violations.Select(one => $"{one.Id} at {one.Nodes[0].Html}")));
        await here.GetByRole(AriaRole.Link, new() { Name = "Leave without saving" }).ClickAsync();
        await Expect(here).ToHaveCountAsync(0);
        await Expect(edit).ToBeFocusedAsync();

        await edit.ClickAsync();
        await here.GetByLabel("Until").FillAsync("1999");
        await page.Locator("#identifiers").GetByRole(AriaRole.Link, new() { Name = "Add an identifier" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Another form is open");
        await here.GetByRole(AriaRole.Button, new() { Name = "Save this appointment" }).ClickAsync();
        await Expect(here.Locator("#Form_End-error")).ToContainTextAsync("This ends before it begins.");
        await Expect(here.Locator("#errors")).ToBeFocusedAsync();
        await here.GetByLabel("Until").FillAsync("2020");
        await here.GetByRole(AriaRole.Button, new() { Name = "Save this appointment" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("The appointment is saved.");
        await Expect(here).ToHaveCountAsync(0);
        await Expect(edit).ToBeFocusedAsync();
        await Expect(page.Locator("#career")).ToContainTextAsync("2017 to 2020");
        Assert.Equal(address, page.Url);
        await Expect(page.Locator("#evidence .pl-filter [aria-current]")).ToContainTextAsync("grant");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("#career")).ToContainTextAsync("2017 to 2021");

        await edit.ClickAsync();
        await here.GetByRole(AriaRole.Button, new() { Name = "Remove this appointment" }).ClickAsync();
        await Expect(edit).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(edit).ToBeVisibleAsync();
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task Forms_ask_what_fits_the_kind_and_a_part_of_the_profile_is_edited_alone()
    {
        await using var person = await AtProfileAsync(script: true);
        var page = person.Page;
        var here = page.Locator("#in-place");
        await page.Locator("#evidence").GetByRole(AriaRole.Link, new() { Name = "Add evidence" }).ClickAsync();
        await Expect(here.GetByLabel("Service")).ToBeVisibleAsync();
        await here.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("Deal");
        await Expect(here.GetByLabel("Of a deal: with whom")).ToBeVisibleAsync();
        await Expect(here.GetByLabel("Service")).ToBeHiddenAsync();
        await here.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("ProgrammeInCare");
        await here.GetByRole(AriaRole.Link, new() { Name = "Leave without saving" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit why for precision medicine" }).ClickAsync();
        await Expect(here.GetByLabel("Why this person")).ToBeFocusedAsync();
        await Expect(here.GetByLabel("Family name")).ToBeHiddenAsync();
        await here.GetByLabel("Why this person").FillAsync("Took genome testing to nine hospitals.");
        await here.GetByRole(AriaRole.Button, new() { Name = "Save the profile" }).ClickAsync();
        await Expect(page.Locator("#profile")).ToContainTextAsync("Took genome testing to nine hospitals.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("#profile")).ToContainTextAsync("from a grant-paid study");
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task Without_script_the_same_links_open_pages_and_undo_is_a_button()
    {
        await using var person = await AtProfileAsync(script: false);
        var page = person.Page;
        await page.Locator("#career").GetByRole(AriaRole.Link, new() { Name = "Edit BSc, Merrowby University" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Edit training");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove this training" }).ClickAsync();
        await Expect(page.Locator("#career")).Not.ToContainTextAsync("BSc, mathematics");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("#career")).ToContainTextAsync("BSc, mathematics");

        await page.GetByRole(AriaRole.Link, new() { Name = "Changed or removed of late" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put back MPH, public health" }).ClickAsync();
        await Expect(page.Locator("#career")).ToContainTextAsync("MPH, public health");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add note" }).ClickAsync();
        await Expect(page.GetByText("Of an interview")).ToBeVisibleAsync();
        await Expect(page.GetByText("Of a task")).ToBeVisibleAsync();
    }

    private async Task<Person> AtProfileAsync(bool script)
    {
        var person = await Person.AtAsync(chromium, app, script);
        var (email, password) = DemoAccounts.Of(app, "Recruiter");
        await person.SignInAsync(email, password);
        await person.Page.GotoAsync("/candidates?q=Lindqvist");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Adaeze Lindqvist" }).First.ClickAsync();
        return person;
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
