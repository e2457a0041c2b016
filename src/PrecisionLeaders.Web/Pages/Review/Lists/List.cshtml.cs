using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Lists;

/// <summary>One list: written and ordered as a draft, presented to reviewers, frozen after.</summary>
public sealed class ListPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty]
    public ListForm Form { get; set; } = new();

    public CandidateList List { get; private set; } = null!;

    /// <summary>Candidacies the viewer is recused from: they keep their place on the list and lose everything else.</summary>
    public IReadOnlySet<Guid> Recused { get; private set; } = new HashSet<Guid>();

    /// <summary>Those of the search who are not on the list.</summary>
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Reviewers { get; private set; } = [];

    /// <summary>Where people stand in the latest round, to be read beside the order made by hand.</summary>
    public ComputedOrder Computed { get; private set; } = null!;
    public bool HasEarlier { get; private set; }

    /// <summary>Entries as the form has them, else as stored.</summary>
    public IEnumerable<(ListEntry Entry, string? Line)> Rows => Form.Entries.Count == 0
        ? List.Entries.OrderBy(entry => entry.Order).Select(entry => (entry, entry.Line))
        : Form.Entries.Select((id, at) => (EntryOf(id), Form.Lines.ElementAtOrDefault(at))).Where(row => row.Item1 is not null).Select(row => (row.Item1!, row.Item2))
            .Concat(List.Entries.Where(entry => !Form.Entries.Contains(entry.Id)).OrderBy(entry => entry.Order).Select(entry => (entry, entry.Line)));

    public async Task<IActionResult> OnGetAsync(Guid search, Guid list)
    {
        if (!await LoadAsync(search, list)) return NotFound();
        Form.Version = List.Version;
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync(Guid.Parse((string)RouteData.Values["search"]!), Guid.Parse((string)RouteData.Values["list"]!))) return NotFound();
        Form.Version = List.Version;
        return Page();
    }

    /// <summary>Keeps the lines and the order they stand in, then moves, takes off or codes one.</summary>
    public Task<IActionResult> OnPostSaveAsync(Guid search, Guid list, Guid? up, Guid? down, Guid? remove, Guid? code) => ChangeAsync(search, list, async () =>
    {
        foreach (var (entry, line) in Rows.Where(row => !Recused.Contains(row.Entry.CandidacyId))) List.Tell(entry, line);
        if (Form.Entries.Count > 0) List.Arrange([.. Rows.Select(row => row.Entry)]);
        if (EntryOf(up) is { } rising) List.Shift(rising, -1);
        if (EntryOf(down) is { } sinking) List.Shift(sinking, 1);
        if (EntryOf(remove) is { } leaving) List.Remove(leaving);
        if (EntryOf(code) is { } named && !Recused.Contains(named.CandidacyId))
            await CodeNames.RunAsync(db, search, [named.Candidacy], await db.Accounts.ActingAsync(User), clock.GetUtcNow());
    });

    public async Task<IActionResult> OnPostAddAsync(Guid search, Guid list)
    {
        var chosen = await db.Candidacies.SeenBy(db, User.AsViewer()).Active().Include(held => held.Candidate)
            .Where(held => held.SearchId == search && Form.Candidacies.Contains(held.Id)).OrderBy(held => held.Candidate.SortName).ToListAsync();
        return await ChangeAsync(search, list, () =>
        {
            chosen.ForEach(candidacy => List.Add(candidacy));
            return Task.CompletedTask;
        });
    }

    public async Task<IActionResult> OnPostPresentAsync(Guid search, Guid list)
    {
        var readers = await ChosenAsync(search);
        return await ChangeAsync(search, list, () =>
        {
            List.Present(readers, clock.GetUtcNow());
            PostMail.ListPresented(db, List, readers, clock.GetUtcNow());
            TempData.Say($"Presented to {string.Join(", ", readers.Select(reader => reader.Name))}. The list is kept as it reads today.");
            return Task.CompletedTask;
        });
    }

    public async Task<IActionResult> OnPostPresentAlsoAsync(Guid search, Guid list)
    {
        var chosen = await ChosenAsync(search);
        return await ChangeAsync(search, list, () =>
        {
            var further = List.PresentAlso(chosen);
            PostMail.ListPresented(db, List, further, clock.GetUtcNow());
            TempData.Say($"Presented to {string.Join(", ", further.Select(reader => reader.Name))} too, as it was kept.");
            return Task.CompletedTask;
        });
    }

    public Task<IActionResult> OnPostFieldsAsync(Guid search, Guid list) => ChangeAsync(search, list, () =>
    {
        List.Choose(Form.Fields.Aggregate(ListFields.None, (chosen, field) => chosen | field));
        TempData.Say("What the committee reads of each person is saved.");
        return Task.CompletedTask;
    });

    private Task<List<Domain.Account>> ChosenAsync(Guid search) => db.Accounts.Where(account => Form.Readers.Contains(account.Id)
        && db.Searches.Any(held => held.Id == search && held.Members.Any(member => member.AccountId == account.Id && (member.Role == MemberRole.Reviewer || member.Role == MemberRole.Chair)))).ToListAsync();

    public async Task<IActionResult> OnPostNextAsync(Guid search, Guid list)
    {
        if (!await LoadAsync(search, list)) return NotFound();
        var kind = List.Kind;
        var number = await db.Lists.Where(held => held.SearchId == search && held.Kind == kind).MaxAsync(held => held.Number);
        var next = List.Next(number + 1, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        db.Lists.Add(next);
        await db.SaveChangesAsync();
        if (next.Entries.Count < List.Entries.Count) TempData.Say($"Copied without {List.Entries.Count - next.Entries.Count} who left the search.");
        return RedirectToPage(new { search, list = next.Id });
    }

    private async Task<IActionResult> ChangeAsync(Guid search, Guid list, Func<Task> change)
    {
        if (!await LoadAsync(search, list)) return NotFound();
        if (!await this.IsValidAsync(Form, new ListForm.Rules())) return Page();
        db.Expect(List, Form.Version);
        await change();
        await db.SaveChangesAsync();
        return RedirectToPage(new { search, list });
    }

    private ListEntry? EntryOf(Guid? id) => List.Entries.FirstOrDefault(entry => entry.Id == id);

    private async Task<bool> LoadAsync(Guid search, Guid list)
    {
        var me = User.AsViewer();
        var found = await db.Lists.SeenBy(me).Whole().SingleOrDefaultAsync(held => held.Id == list && held.SearchId == search);
        if (found is null) return false;
        if (!Form.AsksFields) Form.Fields = [.. ListFieldWords.Each(found.Fields)];
        (List, Recused) = (found, await db.RecusedFromAsync(me, search));
        Computed = await ComputedOrder.OfAsync(db, me, search);
        HasEarlier = await db.Lists.Before(found).AnyAsync();
        var on = found.Entries.Select(entry => entry.CandidacyId).ToList();
        var others = await db.Candidacies.SeenBy(db, me).Active().Where(held => held.SearchId == search && !on.Contains(held.Id))
            .OrderByDescending(held => held.Stage.Order).ThenBy(held => held.Candidate.SortName)
            .Select(held => new { held.Id, held.Candidate.Name, Stage = held.Stage.Name }).ToListAsync();
        Others = [.. others.Select(held => new SelectListItem($"{held.Name}, {held.Stage}", held.Id.ToString()))];
        Reviewers = await db.Searches.Where(held => held.Id == search).SelectMany(held => held.Members)
            .Where(member => member.Role == MemberRole.Reviewer || member.Role == MemberRole.Chair).OrderBy(member => member.Account.Name)
            .Select(member => new SelectListItem(member.Role == MemberRole.Chair ? member.Account.Name + ", chair" : member.Account.Name, member.AccountId.ToString())).ToListAsync();
        return true;
    }
}
