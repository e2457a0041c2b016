using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.StageSets;

/// <summary>One set: its name, its stages in their order, and whether it is offered. Each button saves what is typed too.</summary>
public sealed class StageSetPage(LeadersDb db) : ListedPage<StageSet>(db)
{
    [BindProperty(SupportsGet = true, Name = "set")]
    public Guid SetId { get; set; }

    [BindProperty]
    public StageSetForm Form { get; set; } = new();

    /// <summary>Stages that somebody stands or stood at.</summary>
    public IReadOnlySet<Guid> StoodAt { get; private set; } = new HashSet<Guid>();

    protected override Guid EntryId => SetId;

    public async Task<IActionResult> OnPostAsync(int? up, int? down, int? remove)
    {
        var all = await AllAsync();
        if (EntryIn(all) is not { } set) return NotFound();
        if (!await this.IsValidAsync(Form, new StageSetForm.Rules())) return await ShowAgainAsync();
        Db.Expect(set, Form.Version);
        var (lines, presentedFrom) = Form.Arranged(up, down, remove);
        set.Rename(Form.Name);
        set.RequireOwnName(all);
        set.Arrange(lines, presentedFrom, await StoodAtAsync());
        await Db.SaveChangesAsync();
        TempData.Say($"{set.Name} is saved.");
        return RedirectToPage();
    }

    protected override async Task<IReadOnlyList<StageSet>> AllAsync() => await Db.StageSets.Include(set => set.Stages).ToListAsync();

    protected override async Task<Ending> EndingOfAsync(StageSet entry) => Ending.Of(entry, (await Db.UsesAsync<StageSet>())[entry.Id]);

    protected override async Task ShowAsync(StageSet entry, IReadOnlyList<StageSet> all)
    {
        (Newest, StoodAt) = (StageSetForm.Of(entry), await StoodAtAsync());
        if (Form.Version == default) Form = StageSetForm.Of(entry);
    }

    private async Task<IReadOnlySet<Guid>> StoodAtAsync() => (await Db.UsesAsync<Stage>()).Select(uses => uses.Key).ToHashSet();
}
