using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>Adds a requirement, or revises or drops one.</summary>
public sealed class RequirementPage(LeadersDb db) : PageModel, IShowsAgain, IAsksRequirement
{
    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    [BindProperty(SupportsGet = true, Name = "requirement")]
    public Guid? RequirementId { get; set; }

    [BindProperty]
    public RequirementForm Form { get; set; } = new();

    [BindProperty]
    public FactForm Fact { get; set; } = new();

    /// <summary>The kind of fact chosen in the address; without it, the requirement's own.</summary>
    [FromQuery(Name = "kind")]
    public string? KindText { get; set; }

    /// <summary>Local path of the page to return to once saved; without it, the brief.</summary>
    [FromQuery(Name = "back")]
    public string? Back { get; set; }

    public IReadOnlyList<SelectListItem> Specialties { get; private set; } = [];
    public SearchHead Head { get; private set; } = null!;
    public Search Shown { get; private set; } = null!;
    public AskedOfProfiles? Revised => Shown.Requirements.FirstOrDefault(held => held.Id == RequirementId);
    public object? Newest => Shown is null ? null : RequirementForm.Of(Shown, Shown.Requirements, Revised);

    public async Task<IActionResult> OnGetAsync()
    {
        var result = await ShowAgainAsync();
        if (result is not PageResult) return result;
        Form = RequirementForm.Of(Shown, Shown.Requirements, Revised);
        Fact = FactForm.From(Revised?.Fact);
        if (Enum.TryParse<FactKind>(KindText, out var kind) && Enum.IsDefined(kind) && kind != Fact.Kind) Fact = new() { Kind = kind };
        return result;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var names = await db.Specialties.ToDictionaryAsync(held => held.Id, held => held.Name);
        await this.IsValidAsync(Fact, new FactForm.Rules(names), nameof(Fact));
        return await ChangeAsync((search, held) =>
        {
            var fact = Fact.Read();
            var text = Form.InWords(fact, names);
            if (held is null) search.Ask(Form.Code, text, Form.Importance!.Value, Form.Weight!.Value, fact);
            else held.Revise(text, Form.Importance!.Value, Form.Weight!.Value);
            held?.ReadFrom(fact);
            return $"{held?.Code ?? Form.Code!.Trim().ToUpperInvariant()} is saved.";
        });
    }

    public async Task<IActionResult> OnPostDropAsync()
    {
        var judged = await db.Candidacies.CountAsync(held => held.SearchId == SearchId && held.Gates.Any(gate => gate.RequirementId == RequirementId));
        return await ChangeAsync((search, held) =>
        {
            if (held is not null) search.Drop(held, judged);
            return "The requirement is dropped.";
        }, checks: false);
    }

    private async Task<IActionResult> ChangeAsync(Func<Search, Requirement?, string> change, bool checks = true)
    {
        var search = await db.Searches.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == SearchId);
        var requirement = search?.Requirements.FirstOrDefault(held => held.Id == RequirementId);
        if (search is null || (RequirementId is not null && requirement is null)) return NotFound();
        if (checks && !await this.IsValidAsync(Form, new RequirementForm.Rules(needsCode: requirement is null, needsText: Fact.Kind == FactKind.Judged))) return await ShowAgainAsync();
        db.Expect(search, Form.Version);
        var done = change(search, requirement);
        await db.SaveChangesAsync();
        TempData.Say(done);
        return Url.IsLocalUrl(Back) ? LocalRedirect(Back) : RedirectToPage("Brief", new { search = SearchId });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.HeadAsync(User.AsViewer(), SearchId) is not { } head) return NotFound();
        Head = head;
        Specialties = await db.Specialties.OrderBy(held => held.Name).Select(held => new SelectListItem(held.Name, held.Id.ToString())).ToListAsync();
        Shown = await db.Searches.AsNoTracking().Whole().SingleAsync(held => held.Id == SearchId);
        return RequirementId is not null && Revised is null ? NotFound() : Page();
    }
}
