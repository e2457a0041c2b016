using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Mail;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Admin.Mail;

/// <summary>The outbox: what waits, what went, what is in trouble, and whether mail goes at all.</summary>
public sealed class OutboxPage(LeadersDb db, MailOptions options, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>"waiting", "trouble", "sent", "ended" or "all".</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public MailOptions Options => options;
    public IReadOnlyList<Filter> Filters { get; private set; } = [];
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Total { get; private set; }

    /// <summary>Mails that were not taken the last time and wait for another try.</summary>
    public int ToTryAgain { get; private set; }

    public bool CanGo => options.Way != MailWay.Off && options.Problem is null;
    public bool IsEmpty => Filters.Single(filter => filter.Key == "all").Count == 0;
    public string StateWords => Filters.Single(filter => filter.Key == State).Words;

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostTrialAsync()
    {
        var trial = PostMail.Trial(db, await db.Accounts.ActingAsync(User), clock.GetUtcNow());
        await db.SaveChangesAsync();
        TempData.Say("The trial is in the outbox. Reload this page in a few seconds to see whether it went.");
        return RedirectToPage("Posted", new { mail = trial.Id });
    }

    public async Task<IActionResult> OnPostTryAllAsync()
    {
        var now = clock.GetUtcNow();
        var mails = await db.Outbox.SeenBy(User.AsViewer()).ToTryAgain(now).ToListAsync();
        foreach (var mail in mails) mail.TryNow(now);
        await db.SaveChangesAsync();
        TempData.Say(mails.Count == 0 ? "No mail waits for another try." : $"{Wording.Counted(mails.Count, "mail")} will be tried at once, outside of quiet hours.");
        return RedirectToPage(null, null, new { state = State, handler = (string?)null });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        var (all, now) = (db.Outbox.SeenBy(User.AsViewer()), clock.GetUtcNow());
        var counts = await all.GroupBy(mail => mail.State).Select(group => new { group.Key, Mails = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Mails);
        int In(params MailState[] states) => states.Sum(state => counts.GetValueOrDefault(state));
        Filters =
        [
            new("waiting", "Waiting", In(MailState.Waiting, MailState.Sending)),
            new("trouble", "In trouble", await all.InTrouble().CountAsync()),
            new("sent", "Sent", In(MailState.Sent)),
            new("ended", "Not sent", In(MailState.Dropped, MailState.GivenUp)),
            new("all", "All", counts.Values.Sum()),
        ];
        State = Filters.FirstOrDefault(filter => filter.Key == State)?.Key ?? "waiting";
        Total = Filters.Single(filter => filter.Key == State).Count;
        ToTryAgain = await all.ToTryAgain(now).CountAsync();
        P = Math.Clamp(P, 1, Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        var shown = State switch
        {
            "waiting" => all.OnTheirWay().OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id),
            "trouble" => all.InTrouble().OrderByDescending(mail => mail.PostedAt).ThenBy(mail => mail.Id),
            "sent" => all.Where(mail => mail.State == MailState.Sent).OrderByDescending(mail => mail.EndedAt).ThenBy(mail => mail.Id),
            "ended" => all.Where(mail => mail.State == MailState.Dropped || mail.State == MailState.GivenUp).OrderByDescending(mail => mail.EndedAt).ThenBy(mail => mail.Id),
            _ => all.OrderByDescending(mail => mail.PostedAt).ThenBy(mail => mail.Id),
        };
        Rows = await shown.Skip((P - 1) * Pager.RowsAPage).Take(Pager.RowsAPage)
            .Select(mail => new Row(mail.Id, mail.Kind, mail.To!.Name ?? mail.Invitation!.Name, mail.State, mail.Tries, mail.Trouble, mail.PostedAt, mail.DueAt, mail.EndedAt))
            .ToListAsync();
        return Page();
    }

    /// <summary>A count that filters.</summary>
    public sealed record Filter(string Key, string Words, int Count);

    public sealed record Row(Guid Id, MailKind Kind, string To, MailState State, int Tries, string? Trouble, DateTimeOffset PostedAt, DateTimeOffset DueAt, DateTimeOffset? EndedAt);
}
