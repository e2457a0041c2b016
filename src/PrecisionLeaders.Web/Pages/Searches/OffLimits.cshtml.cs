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

/// <summary>The rules on whom not to approach: those that hold, those that are over, and the way to end one.</summary>
public sealed class OffLimitsPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>"in-force", "to-come", "over" or "all".</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Filter> Filters { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int All { get; private set; }
    public int Total { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public Task<IActionResult> OnPostEndAsync(Guid rule) => ChangeAsync(rule, (held, by) =>
    {
        held.End(by, clock.GetUtcNow());
        TempData.Say(held.Clears ? "The clearance is ended. What holds for the organisation holds for the person again." : "The rule is ended. It stays on record.",
            Url.Page(null, "Resume", new { rule, state = State }));
    });

    public Task<IActionResult> OnPostResumeAsync(Guid rule) => ChangeAsync(rule, (held, _) =>
    {
        held.Resume();
        TempData.Say("The rule holds again.");
    });

    private async Task<IActionResult> ChangeAsync(Guid rule, Action<OffLimitsRule, Domain.Account> change)
    {
        if (await db.OffLimitsRules.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == rule) is not { } held) return NotFound();
        change(held, await db.Accounts.ActingAsync(User));
        await db.SaveChangesAsync();
        return RedirectToPage(null, null, new { state = State, rule = (Guid?)null, handler = (string?)null });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var (me, today) = (User.AsViewer(), clock.TodayOf(User));
        // A firm has tens of rules, so they are told apart here, by the rule's own word on where it stands.
        var rules = await db.OffLimitsRules.AsNoTracking().SeenBy(me).Whole().ToListAsync();
        All = rules.Count;
        Filters = [.. Every.Where(filter => filter.IsAlways || rules.Exists(rule => filter.Holds(rule.StateOn(today)))).Select(filter => filter with { Count = rules.Count(rule => filter.Holds(rule.StateOn(today))) })];
        var chosen = Every.FirstOrDefault(filter => filter.Key == State) ?? Every[0];
        State = chosen.Key;
        var found = rules.Where(rule => chosen.Holds(rule.StateOn(today))).OrderBy(rule => rule.StateOn(today) == OffLimitsState.Ended)
            .ThenBy(rule => rule.Until ?? DateOnly.MaxValue).ThenByDescending(rule => rule.MadeAt).ToList();
        Total = found.Count;
        P = Math.Clamp(P, 1, Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        var shown = found.Skip((P - 1) * Pager.RowsAPage).Take(Pager.RowsAPage).ToList();
        var people = await PeopleAsync(shown);
        Rows = [.. shown.Select(rule => new Row(rule, rule.StateOn(today), people.GetValueOrDefault(rule.Id)))];
        return Page();
    }

    /// <summary>How many people of the pool work where a rule reaches: none tells that a name is written otherwise there.</summary>
    private async Task<Dictionary<Guid, int>> PeopleAsync(List<OffLimitsRule> rules)
    {
        var clients = await db.Clients.AsNoTracking().ToListAsync();
        var reached = rules.ToDictionary(rule => rule.Id, rule => OffLimits.Reached(rule, clients));
        var names = reached.Values.SelectMany(held => held).Distinct().ToList();
        var counts = await db.Candidates.Where(held => names.Contains(held.CurrentOrganisationFolded!)).GroupBy(held => held.CurrentOrganisationFolded!)
            .Select(group => new { group.Key, People = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.People);
        return reached.ToDictionary(held => held.Key, held => held.Value.Sum(name => counts.GetValueOrDefault(name)));
    }

    private static readonly Filter[] Every =
    [
        new("in-force", "In force", state => state == OffLimitsState.InForce) { IsAlways = true },
        new("to-come", "To come", state => state == OffLimitsState.ToCome),
        new("over", "Ended or expired", state => state is OffLimitsState.Ended or OffLimitsState.Expired) { IsAlways = true },
        new("all", "All", _ => true) { IsAlways = true },
    ];

    /// <summary>A count that filters.</summary>
    public sealed record Filter(string Key, string Words, Func<OffLimitsState, bool> Holds)
    {
        public int Count { get; init; }
        public bool IsAlways { get; init; }
    }

    /// <param name="People">people of the pool who work where the rule reaches</param>
    public sealed record Row(OffLimitsRule Rule, OffLimitsState State, int People)
    {
        public bool CanEnd => State is OffLimitsState.InForce or OffLimitsState.ToCome;
    }
}
