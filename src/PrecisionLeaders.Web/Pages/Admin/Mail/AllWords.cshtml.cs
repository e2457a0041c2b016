using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Mail;
using PrecisionLeaders.Domain.Mail;

namespace PrecisionLeaders.Web.Pages.Admin.Mail;

/// <summary>The words of each kind of mail: which are the firm's own, and which came with the product.</summary>
public sealed class AllWordsPage(LeadersDb db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var (words, own) = (await db.MailWordsInForceAsync(), await db.MailTemplates.Select(held => held.Kind).ToListAsync());
        Rows = [.. MailNames.Editable.Select(kind => new Row(kind, words(kind).Subject, own.Contains(kind)))];
    }

    public sealed record Row(MailKind Kind, string Subject, bool IsOwn);
}
