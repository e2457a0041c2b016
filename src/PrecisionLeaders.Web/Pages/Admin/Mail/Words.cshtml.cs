using FluentValidation;
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

/// <summary>Subject and text of one kind of mail, with how they read when filled.</summary>
public sealed class WordsPage(LeadersDb db, MailOptions options) : PageModel, IShowsAgain
{
    private MailTemplate? held;

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string KindName { get; set; } = "";

    [BindProperty]
    public WordsForm Form { get; set; } = new();

    public MailKind Kind { get; private set; }
    public bool IsOwn => held is not null;

    /// <summary>The words in the form, filled with an example; null while something is wrong with them.</summary>
    public Letter? Example { get; private set; }
    public object? Newest => WordsForm.Of(held, Kind);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync()) return NotFound();
        Form = WordsForm.Of(held, Kind);
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FoundAsync()) return NotFound();
        if (!await this.IsValidAsync(Form, new WordsForm.Rules(Kind))) return await ShowAgainAsync();
        if (held is null && Form.Version != Guid.Empty) return await WasResetAsync();
        if (held is null) db.MailTemplates.Add(new MailTemplate(Kind, Form.Subject!, Form.Body!));
        else
        {
            db.Expect(held, Form.Version);
            held.Say(Form.Subject, Form.Body);
        }
        await db.SaveChangesAsync();
        TempData.Say("The words are saved. Mails that go from now on use them.");
        return RedirectToPage(new { kind = Kind });
    }

    /// <summary>Shows how the words in the form read, and keeps nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (!await FoundAsync()) return NotFound();
        await this.IsValidAsync(Form, new WordsForm.Rules(Kind));
        return await ShowAgainAsync();
    }

    public async Task<IActionResult> OnPostResetAsync()
    {
        if (!await FoundAsync()) return NotFound();
        if (held is not null)
        {
            db.Expect(held, Form.Version);
            db.MailTemplates.Remove(held);
            await db.SaveChangesAsync();
        }
        TempData.Say("The words that came with the product hold again.");
        return RedirectToPage(new { kind = Kind });
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await FoundAsync()) return NotFound();
        // The button that puts the shipped words back sends none of its own.
        if (Form.Subject is null && Form.Body is null) Form = WordsForm.Of(held, Kind);
        if (ModelState.IsValid)
            Example = ExampleLetter.Of(Kind, new(MailTemplate.SubjectOf(Kind, Form.Subject), MailTemplate.BodyOf(Kind, Form.Body)), await db.MailWordsInForceAsync(), options.Site);
        return Page();
    }

    /// <summary>Someone put the shipped words back while these were written: saving once more keeps these.</summary>
    private Task<IActionResult> WasResetAsync()
    {
        ModelState.Remove("Form.Version");
        ModelState.AddModelError("", "Someone put back the words that came with the product while you were writing. Your input is kept below. Save again to put yours in their place.");
        Form.Version = Guid.Empty;
        return ShowAgainAsync();
    }

    private async Task<bool> FoundAsync()
    {
        Kind = MailNames.Editable.FirstOrDefault(kind => kind.ToString().Equals(KindName, StringComparison.OrdinalIgnoreCase), MailKind.Trial);
        held = Kind == MailKind.Trial ? null : await db.MailTemplates.SingleOrDefaultAsync(found => found.Kind == Kind);
        return Kind != MailKind.Trial;
    }
}

public sealed class WordsForm
{
    public string? Subject { get; set; }
    public string? Body { get; set; }

    /// <summary>Empty as long as the words are those that came with the product.</summary>
    public Guid Version { get; set; }

    internal static WordsForm Of(MailTemplate? own, MailKind kind)
    {
        var words = own?.Words ?? MailWords.DefaultOf(kind);
        return new() { Subject = words.Subject, Body = words.Body, Version = own?.Version ?? Guid.Empty };
    }

    public sealed class Rules : AbstractValidator<WordsForm>
    {
        public Rules(MailKind kind)
        {
            RuleFor(form => form.Subject).Obeys(text => MailTemplate.SubjectOf(kind, text));
            RuleFor(form => form.Body).Obeys(text => MailTemplate.BodyOf(kind, text));
        }
    }
}
