using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>Adds the lines of a template to what a search asks, in one act, after showing which would come.</summary>
public sealed class FromTemplatePage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    /// <summary>Id of the template chosen in the address; the first one without it.</summary>
    [FromQuery(Name = "template")]
    public string? TemplateText { get; set; }

    [BindProperty]
    public FromTemplateForm Form { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public Search Shown { get; private set; } = null!;
    public IReadOnlyList<RequirementTemplate> Templates { get; private set; } = [];
    public RequirementTemplate? Chosen { get; private set; }
    public IReadOnlyList<RequirementLine> Coming { get; private set; } = [];

    /// <summary>Codes of the lines that the search has already.</summary>
    public IReadOnlyList<string> PassedOver { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == SearchId) is not { } search) return NotFound();
        if (!ModelState.IsValid) return await ShowAgainAsync();
        var template = await db.RequirementTemplates.Include(held => held.Lines).SingleOrDefaultAsync(held => held.Id == Form.Template)
            ?? throw new RuleBrokenException("That template is no longer there. Choose another.");
        Rule.Require(template.IsRetired || template.Version == Form.Seen, $"“{template.Name}” was changed meanwhile. Look at what would come now, and add again.");
        db.Expect(search, Form.Version);
        var added = search.AskFrom(template).Select(requirement => requirement.Code).ToList();
        var passedOver = template.Lines.OrderBy(line => line.Order).Select(line => line.Code).Except(added).ToList();
        await db.SaveChangesAsync();
        TempData.Say($"{Wording.List(added)} {(added.Count == 1 ? "is" : "are")} added.{(passedOver.Count == 0 ? "" : $" {Wording.List(passedOver)} {(passedOver.Count == 1 ? "was" : "were")} there already.")}");
        return RedirectToPage("Brief", new { search = SearchId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.HeadAsync(User.AsViewer(), SearchId) is not { } head) return NotFound();
        Head = head;
        Shown = await db.Searches.AsNoTracking().Whole().SingleAsync(held => held.Id == SearchId);
        Templates = await db.RequirementTemplates.Offered().Include(held => held.Lines).AsNoTracking().ToListAsync();
        var wanted = Form.Template == Guid.Empty ? TemplateText : Form.Template.ToString();
        Chosen = Templates.FirstOrDefault(held => held.Id.ToString() == wanted) ?? (Templates.Count > 0 ? Templates[0] : null);
        var lines = Chosen?.Lines.OrderBy(line => line.Order).ToList() ?? [];
        Coming = [.. lines.Where(line => !Shown.Asks(line.Code))];
        PassedOver = [.. lines.Where(line => Shown.Asks(line.Code)).Select(line => line.Code)];
        return Page();
    }
}

public sealed class FromTemplateForm
{
    public Guid Version { get; set; }
    public Guid Template { get; set; }

    /// <summary>The version of the template whose lines were shown.</summary>
    public Guid Seen { get; set; }
}
