using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Domain.Privacy;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Admin.Audit;

/// <summary>Who did what to which record: asked for by what an auditor knows, and checked link by link.</summary>
public sealed class AuditPage(LeadersDb db, IActor actor, TimeProvider clock) : PageModel
{
    /// <summary>In place of an account: what nobody signed in did.</summary>
    public const string Nobody = "nobody";

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Record { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public int Total { get; private set; }
    public long Waiting { get; private set; }

    /// <summary>What following the chain found; null until somebody asks.</summary>
    public TrailVerdict? Verdict { get; private set; }

    public IReadOnlyList<SelectListItem> Kinds => [.. AuditWords.KindsIn(db.Model).Select(kind => new SelectListItem(AuditWords.Of(kind), kind))];
    public static IReadOnlyList<SelectListItem> Acts => [.. AuditWords.Acts.Select(act => new SelectListItem(Wording.Of(char.ToUpperInvariant(act[0]) + act[1..]), act))];
    public bool IsNarrowed => By is not null || Kind is not null || Act is not null || From is not null || To is not null || Record is not null;

    public Task OnGetAsync() => ShowAsync();

    public async Task OnPostVerifyAsync()
    {
        Verdict = await VerifyTrail.RunAsync(db, null, HttpContext.RequestAborted);
        await ShowAsync();
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        if (Asked() is not { } asked) return RedirectToPage(null, null, new { By, Kind, Act, From, To, Record, handler = (string?)null });
        db.Note(actor, clock.GetUtcNow(), "AuditTrail", "downloaded", null);
        await db.SaveChangesAsync();
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"attachment; filename=audit-{clock.GetUtcNow():yyyy-MM-dd}.csv";
        await AuditCsv.WriteAsync(asked, db, Response.Body, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    private async Task ShowAsync()
    {
        People = [new("The program, or nobody signed in", Nobody), .. await db.Accounts.OrderBy(held => held.Name).Select(held => new SelectListItem(held.Name, held.Id.ToString())).ToListAsync()];
        Waiting = await db.AuditEntries.Unsealed().LongCountAsync();
        if (Asked() is not { } asked) return;
        Total = await asked.CountAsync();
        P = Math.Clamp(P, 1, Math.Max(1, (Total + Pager.RowsAPage - 1) / Pager.RowsAPage));
        Rows = await asked.OrderByDescending(entry => entry.Id).Skip((P - 1) * Pager.RowsAPage).Take(Pager.RowsAPage)
            .Select(entry => new Row(entry.Id, entry.At, entry.ById, entry.Kind, entry.RecordId, entry.Act, entry.Fields)).ToListAsync();
        Names = await RecordNames.OfAsync(db, [.. Rows.Select(row => row.RecordId).Concat(Rows.Select(row => row.ById).OfType<Guid>()).Distinct()]);
    }

    /// <summary>The entries asked for; null when the question is not understood, and the fields then say why.</summary>
    private IQueryable<AuditEntry>? Asked()
    {
        Guid? by = null, record = null;
        if (By is not null and not Nobody) by = Number(By, nameof(By), "Choose somebody from the list.");
        if (Record is not null) record = Number(Record.Trim(), nameof(Record), "A record's number has 32 digits and letters, such as stand in the address of its page.");
        if (From > To) ModelState.AddModelError(nameof(To), "The last day is before the first.");
        if (From is { Year: < 2000 } || To is { Year: > 9000 }) ModelState.AddModelError(nameof(From), "There was no trail then.");
        if (!ModelState.IsValid) return null;
        return db.AuditEntries.SeenBy(User.AsViewer()).AskedFor(new(by, By == Nobody, Kind, Act, Midnight(From), Midnight(To?.AddDays(1)), record));
    }

    private Guid? Number(string typed, string field, string otherwise)
    {
        if (Guid.TryParse(typed, out var id)) return id;
        ModelState.AddModelError(field, otherwise);
        return null;
    }

    /// <summary>When a day begins where the admin reads times.</summary>
    private DateTimeOffset? Midnight(DateOnly? day)
    {
        if (day is not { } on) return null;
        var (zone, begin) = (Frame.Of(User).Zone, on.ToDateTime(TimeOnly.MinValue));
        return new DateTimeOffset(begin, zone.GetUtcOffset(begin)).ToUniversalTime();
    }

    public sealed record Row(long Id, DateTimeOffset At, Guid? ById, string Kind, Guid RecordId, string Act, string? Fields);
}
