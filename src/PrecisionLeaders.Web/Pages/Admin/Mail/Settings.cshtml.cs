using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain.Mail;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Mail;

/// <summary>When mails go: the quiet hours, and how long they are gathered.</summary>
public sealed class SettingsPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    private MailSettings? held;

    [BindProperty]
    public MailSettingsForm Form { get; set; } = new();

    public string ServerZone => clock.LocalTimeZone.Id;
    public object? Newest => MailSettingsForm.Of(held);

    public async Task<IActionResult> OnGetAsync()
    {
        await ShowAgainAsync();
        Form = MailSettingsForm.Of(held);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await this.IsValidAsync(Form, new MailSettingsForm.Rules())) return await ShowAgainAsync();
        var settings = await db.MailSettings.SingleOrDefaultAsync();
        if (settings is null) settings = db.MailSettings.Add(new MailSettings()).Entity;
        else db.Expect(settings, Form.Version);
        settings.Set(Form.QuietFrom!.Value, Form.QuietUntil!.Value, Form.GatherMinutes!.Value);
        await db.SaveChangesAsync();
        TempData.Say("The settings are saved. They hold for mails that wait already, too.");
        return RedirectToPage();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        held = await db.MailSettings.AsNoTracking().SingleOrDefaultAsync();
        return Page();
    }
}

public sealed class MailSettingsForm
{
    public TimeOnly? QuietFrom { get; set; }
    public TimeOnly? QuietUntil { get; set; }
    public int? GatherMinutes { get; set; }

    /// <summary>Empty as long as nobody has changed the defaults.</summary>
    public Guid Version { get; set; }

    internal static MailSettingsForm Of(MailSettings? own)
    {
        var settings = own ?? new MailSettings();
        return new() { QuietFrom = settings.QuietFrom, QuietUntil = settings.QuietUntil, GatherMinutes = settings.GatherMinutes, Version = own?.Version ?? Guid.Empty };
    }

    public sealed class Rules : AbstractValidator<MailSettingsForm>
    {
        public Rules()
        {
            RuleFor(form => form.QuietFrom).NotNull().WithMessage("Write when quiet hours begin, such as 20:00.");
            RuleFor(form => form.QuietUntil).NotNull().WithMessage("Write when quiet hours end, such as 07:00.");
            RuleFor(form => form.GatherMinutes).NotNull().WithMessage("Write a number of minutes; 0 gathers nothing.")
                .InclusiveBetween(0, MailSettings.LongestGathering).WithMessage($"Mails are gathered for 0 to {MailSettings.LongestGathering} minutes.");
        }
    }
}
