using Microsoft.AspNetCore.Mvc;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists;

/// <summary>One entry of a plain list: its name, its choice, and whether it is offered.</summary>
public sealed class EntryPage(LeadersDb db) : ListedPage<Listed>(db)
{
    [BindProperty(SupportsGet = true, Name = "list")]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "entry")]
    public Guid Id { get; set; }

    [BindProperty]
    public ListedForm Form { get; set; } = new();

    public PlainList List => PlainList.Of(Slug)!;

    protected override Guid EntryId => Id;

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (EntryIn(all) is not { } entry) return NotFound();
        if (!await this.IsValidAsync(Form, new ListedForm.Rules(List))) return await ShowAgainAsync();
        Db.Expect(entry, Form.Version);
        entry.Rename(Form.Name);
        List.Choose(entry, Form.Choice, (await EndingOfAsync(entry)).IsUsed);
        entry.RequireOwnName(all);
        await Db.SaveChangesAsync();
        TempData.Say($"{entry.Name} is saved.");
        return ToList();
    }

    protected override async Task<IReadOnlyList<Listed>> AllAsync() => PlainList.Of(Slug) is { } list ? await list.ReadAsync(Db) : [];

    protected override async Task<Ending> EndingOfAsync(Listed entry) => Ending.Of(entry, (await List.UsesAsync(Db))[entry.Id]);

    protected override Task ShowAsync(Listed entry, IReadOnlyList<Listed> all)
    {
        Newest = ListedForm.Of(List, entry);
        if (Form.Version == default) Form = ListedForm.Of(List, entry);
        return Task.CompletedTask;
    }

    protected override IActionResult ToList() => RedirectToPage("List", new { list = Slug });
}
