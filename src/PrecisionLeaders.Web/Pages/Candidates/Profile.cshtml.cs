using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Pipeline;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>One person: who they are, why for precision medicine, their career, the evidence of it, and the searches they are in.</summary>
[Remembered]
public sealed class ProfilePage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    public const int MostActivities = 5;

    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [FromQuery(Name = "kind")]
    public string? KindText { get; set; }

    [FromQuery(Name = "competency")]
    public string? CompetencyText { get; set; }

    [FromQuery(Name = "p")]
    public string? PageText { get; set; }

    /// <summary>The search the person is to be put into.</summary>
    [BindProperty]
    public Guid? Search { get; set; }

    /// <summary>Why the person is put into it although off-limits.</summary>
    [BindProperty]
    public string? Despite { get; set; }

    public Person Who { get; private set; } = null!;
    public IReadOnlyList<string> Specialties { get; private set; } = [];

    /// <summary>The firm's own words for the person, each with the question that finds all who have it.</summary>
    public IReadOnlyList<(string Name, string Query)> Tags { get; private set; } = [];
    public IReadOnlyList<Appointment> Appointments { get; private set; } = [];
    public IReadOnlyList<Degree> Degrees { get; private set; } = [];
    public IReadOnlyList<Identifier> Identifiers { get; private set; } = [];
    /// <summary>Figures of what they led that are not those of the appointments.</summary>
    public IReadOnlyList<ScopeOverride> Overrides { get; private set; } = [];
    public LeadershipScope Scope { get; private set; } = null!;
    public Timeline Timeline { get; private set; } = null!;
    public Ledger Evidence { get; private set; } = null!;

    /// <summary>What the viewer reads of the person's documents, the newest first.</summary>
    public IReadOnlyList<DocumentLine> Documents { get; private set; } = [];

    /// <summary>The latest of what was done with the person; one more than is shown tells that there are more.</summary>
    public IReadOnlyList<ActivityLine> Activities { get; private set; } = [];

    /// <summary>Whom the person is related to, from whichever end.</summary>
    public IReadOnlyList<RelationLine> Relations { get; private set; } = [];
    public SearchesOf Searches { get; private set; } = null!;

    /// <summary>Whom else they could be, and what was merged into them lately.</summary>
    public IReadOnlyList<ProfileHint> Hints { get; private set; } = [];

    /// <summary>What keeps the person off-limits today, or null.</summary>
    public OffLimitsBar? Bar { get; private set; }

    /// <summary>The rules on this person alone that are not over, the newest first.</summary>
    public IReadOnlyList<OffLimitsRule> OwnRules { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync()) return Page();
        return await db.Merges.Of(User.AsViewer(), CandidateId).FirstOrDefaultAsync() is { } merge ? Redirect($"/candidates/{merge.SurvivorId}") : NotFound();
    }

    public async Task<IActionResult> ShowAgainAsync() => await OnGetAsync();

    public async Task<IActionResult> OnPostPutAsync()
    {
        var me = User.AsViewer();
        var candidate = await db.Candidates.SeenBy(me).SingleOrDefaultAsync(held => held.Id == CandidateId);
        if (candidate is null) return NotFound();
        var search = Search is { } id ? await db.Searches.SeenBy(me).Whole().SingleOrDefaultAsync(held => held.Id == id) : null;
        if (search is null) ModelState.AddModelError(nameof(Search), "Choose one of your active searches.");
        else if (await db.Candidacies.Candidates().AnyAsync(held => held.SearchId == search.Id && held.CandidateId == candidate.Id))
            ModelState.AddModelError(nameof(Search), $"{candidate.Name} is in {search.Title} already. Follow the link under Searches.");
        if (search is null || !await this.CanAddAsync(db, [candidate.Id], Despite, clock.TodayOf(User), nameof(Despite))) return await ShowAgainAsync();
        await new AddPeople(db, clock).RunAsync(search, [candidate.Id], Despite, await db.Accounts.ActingAsync(User), me, clock.TodayOf(User));
        TempData.Say($"{candidate.Name} is in {search.Title} now, at {search.StageSet.First.Name}.");
        return Redirect($"/candidates/{candidate.Id}#searches");
    }

    private async Task<bool> LoadAsync()
    {
        var me = User.AsViewer();
        var who = await db.Candidates.SeenBy(me).Where(held => held.Id == CandidateId).Select(held => new Person(held.Id, held.Name,
            held.Credentials, held.CurrentTitle, held.CurrentOrganisation, held.Place, held.Market, held.Email, held.Phone, held.Orcid, held.Case, held.AddedAt, held.CurrentOrganisationFolded,
            held.ClinicalLicence, held.BoardCertification, held.Region, held.Mobility, held.Source!.Name)).SingleOrDefaultAsync();
        if (who is null) return false;
        Who = who;
        Specialties = await db.PartsOf<CandidateSpecialty>(CandidateId)
            .OrderBy(held => held.Specialty.Name).Select(held => held.Specialty.Name).ToListAsync();
        Tags = [.. (await db.PartsOf<CandidateTag>(CandidateId).Select(held => held.Tag).ToListAsync()).OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase).Select(tag => (tag.Name, FindLanguage.Of(FindLanguage.Tag, tag)))];
        Appointments = [.. (await db.PartsOf<Appointment>(CandidateId).AsNoTracking().Include(held => held.Named).ToListAsync()).OrderByDescending(held => held.End is null).ThenByDescending(held => held.End?.Number)
            .ThenByDescending(held => held.Start?.Number).ThenBy(held => held.Id)];
        Degrees = [.. (await PartsAsync<Degree>()).OrderByDescending(held => held.End?.Number ?? held.Start?.Number).ThenBy(held => held.Id)];
        Identifiers = [.. (await PartsAsync<Identifier>()).OrderBy(held => held.Scheme, StringComparer.Ordinal).ThenBy(held => held.Id)];
        var today = clock.TodayOf(User);
        Overrides = await db.PartsOf<ScopeOverride>(CandidateId).AsNoTracking().Include(held => held.By).OrderBy(held => held.Figure).ToListAsync();
        Scope = LeadershipScope.Of([.. Appointments.Select(held => held.Tenure)], today, Overrides.Select(held => new ScopeValue(held.Figure, held.Value)));
        Timeline = new([.. Appointments.Select(held => (held.Start, held.End)), .. Degrees.Select(held => (held.Start, held.End))], today);
        Evidence = await Ledger.OfAsync(db, CandidateId, Ledger.Filter.Of(KindText, CompetencyText), int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 1);
        Bar = (await db.OffLimitsAsync(today)).Of(CandidateId, who.Folded);
        OwnRules = [.. (await db.OffLimitsRules.AsNoTracking().SeenBy(me).Where(held => held.CandidateId == CandidateId).Include(held => held.MadeBy).OrderByDescending(held => held.MadeAt).ToListAsync())
            .Where(held => held.StateOn(today) is OffLimitsState.InForce or OffLimitsState.ToCome)];
        Documents = await db.Documents.SeenBy(db, me).Kept().Where(held => held.CandidateId == CandidateId).Lines().ToListAsync();
        Activities = await db.Activities.SeenBy(db, me).Kept().Where(held => held.CandidateId == CandidateId).Lines().Take(MostActivities + 1).ToListAsync();
        Relations = await db.Relations.SeenBy(db, me).Kept().LinesOf(CandidateId).ToListAsync();
        Hints = await db.HintsOf(me, CandidateId, clock.GetUtcNow() - Merge.Kept).ToListAsync();
        Searches = await SearchesOf.OfAsync(db, me, CandidateId);
        return true;
    }

    /// <summary>Parts are shown with all they hold, so they are read as they are.</summary>
    private Task<List<T>> PartsAsync<T>() where T : Domain.Part => db.PartsOf<T>(CandidateId).AsNoTracking().ToListAsync();

    public sealed record Person(Guid Id, string Name, string? Credentials, string? Title, string? Organisation, string? Place, Market Market,
        string? Email, string? Phone, string? Orcid, string? Case, DateTimeOffset AddedAt, string? Folded, Known ClinicalLicence, Known BoardCertification, Region Region, Mobility Mobility, string? CameBy)
    {
    }
}
