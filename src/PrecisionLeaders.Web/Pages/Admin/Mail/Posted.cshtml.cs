using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Mail;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Mail;

/// <summary>One mail: how it stands, what it says, and what can be done about it. The link of an invitation is in the mail alone.</summary>
public sealed class PostedPage(LeadersDb db, MailOptions options, LetterPaper paper, MailFolder folder, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "mail")]
    public Guid MailId { get; set; }

    /// <summary>The mail as the person saw it when they chose what to do.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    public OutboxMail Mail { get; private set; } = null!;
    public MailOptions Options => options;

    /// <summary>What else went, or was to go, in the same message.</summary>
    public IReadOnlyList<Companion> Companions { get; private set; } = [];

    /// <summary>When it goes by itself.</summary>
    public DateTimeOffset? GoesAt { get; private set; }
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";

    /// <summary>Whether subject and text are read from the file that was written, not made from the words now in force.</summary>
    public bool IsAsWritten { get; private set; }

    public bool CanBeTriedNow => Mail.CanBeTriedNow(clock.GetUtcNow());
    public bool CanBeGivenUp => Mail.CanBeGivenUp(clock.GetUtcNow());

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public Task<IActionResult> OnPostTryNowAsync() => ChangeAsync(mail => mail.TryNow(clock.GetUtcNow()), "It will be tried at once, outside of quiet hours.");

    public Task<IActionResult> OnPostGiveUpAsync() => ChangeAsync(mail => mail.GiveUp(clock.GetUtcNow()), "It will not be sent.");

    /// <summary>What went unclear in one message goes again in one, so that it reads the same should the first have arrived.</summary>
    public async Task<IActionResult> OnPostSendAgainAsync()
    {
        if (await FoundAsync() is not { } mail) return NotFound();
        var lost = mail.State == MailState.Unclear ? await db.Outbox.InMessage(mail.MessageKey).Where(held => held.State == MailState.Unclear && held.Id != MailId).ToListAsync() : [];
        return await ChangeAsync(held =>
        {
            held.SendAgain(clock.GetUtcNow());
            lost.ForEach(other => other.SendAgain(clock.GetUtcNow()));
        }, "It waits to be sent again.");
    }

    private async Task<IActionResult> ChangeAsync(Action<OutboxMail> change, string said)
    {
        if (await FoundAsync() is not { } mail) return NotFound();
        db.Expect(mail, Version);
        change(mail);
        await db.SaveChangesAsync();
        TempData.Say(said);
        return RedirectToPage(new { mail = MailId });
    }

    private Task<OutboxMail?> FoundAsync() => db.Outbox.SeenBy(User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == MailId);

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await FoundAsync() is not { } mail) return NotFound();
        (Mail, Version) = (mail, mail.Version);
        ModelState.Remove(nameof(Version));
        Companions = await db.Outbox.InMessage(mail.MessageKey).Where(held => held.Id != MailId).Select(held => new Companion(held.Id, held.Kind)).ToListAsync();
        if (mail.State == MailState.Waiting)
            GoesAt = MailBag.GoesAt(await db.Outbox.Where(held => held.Id == MailId).AsWaiting().SingleAsync(), await db.MailSettingsInForceAsync(), clock.LocalTimeZone, clock.GetUtcNow());
        if (mail.State is MailState.Sent or MailState.Unclear && await folder.FindAsync(mail.MessageKey!.Value, HttpContext.RequestAborted) is { } written)
            (Subject, Text, IsAsWritten) = (written.Subject, written.Text, true);
        else
        {
            var letter = Letter.To(mail.ToName, [paper.PreviewOf(mail, await db.OwedInAsync(mail))], await db.MailWordsInForceAsync());
            (Subject, Text) = (letter.Subject, letter.Text.Trim());
        }
        return Page();
    }

    public sealed record Companion(Guid Id, MailKind Kind);
}
