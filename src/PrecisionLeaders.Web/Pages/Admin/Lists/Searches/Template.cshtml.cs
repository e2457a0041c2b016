using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.Searches;

/// <summary>One template of searches: how they begin, whether it is the default, and whether it is offered.</summary>
public sealed class SearchTemplatePage(LeadersDb db) : ListedPage<SearchTemplate>(db), IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "template")]
    public Guid TemplateId { get; set; }

    [BindProperty]
    public SearchTemplateForm Form { get; set; } = new();

    public TemplateChoices Choices { get; private set; } = null!;

    public string InWords(string field, string value) => Choices.WordsOf(value);

    protected override Guid EntryId => TemplateId;

    public async Task<IActionResult> OnPostAsync()
    {
        var all = await AllAsync();
        if (EntryIn(all) is not { } template) return NotFound();
        if (!await this.IsValidAsync(Form, new SearchTemplateForm.Rules())) return await ShowAgainAsync();
        Db.Expect(template, Form.Version);
        await Form.WriteAsync(template, Db);
        template.RequireOwnName(all);
        await Db.SaveChangesAsync();
        TempData.Say($"{template.Name} is saved.");
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostDefaultAsync() => ChangeAsync((template, all) => template.BecomeDefault(all), "is the default");

    protected override async Task<IReadOnlyList<SearchTemplate>> AllAsync() => await Db.SearchTemplates.Whole().ToListAsync();

    protected override async Task<Ending> EndingOfAsync(SearchTemplate entry) => Ending.Of(entry, (await Db.UsesAsync<SearchTemplate>())[entry.Id]);

    protected override async Task ShowAsync(SearchTemplate entry, IReadOnlyList<SearchTemplate> all)
    {
        (Newest, Choices) = (SearchTemplateForm.Of(entry), await TemplateChoices.OfAsync(Db, entry));
        if (Form.Version == default) Form = SearchTemplateForm.Of(entry);
    }
}
