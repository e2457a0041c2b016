using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Domain.Privacy;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Audit;

/// <summary>One entry of the trail: what stood there before, and after.</summary>
public sealed class EntryPage(LeadersDb db) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true)]
    public long Number { get; set; }

    public AuditEntry Entry { get; private set; } = null!;
    public IReadOnlyList<AuditedRecord> Records { get; private set; } = [];

    /// <summary>Parts that were too many to keep.</summary>
    public int More { get; private set; }

    /// <summary>Whether something other than the product changed it: what it now says may be anything, and is not read.</summary>
    public bool IsChanged => Entry.Digest is not null && !Entry.IsAsWritten;

    public string? Name => names.GetValueOrDefault(Entry.RecordId);
    public string Who => Entry.ById is { } by ? names.GetValueOrDefault(by) ?? "an account that is gone" : "The program, or nobody signed in";

    /// <summary>Entries of the same record just before and after.</summary>
    public long? Earlier { get; private set; }
    public long? Later { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var entries = db.AuditEntries.AsNoTracking().SeenBy(User.AsViewer());
        if (await entries.Include(entry => entry.Values).SingleOrDefaultAsync(entry => entry.Id == Number) is not { } found) return NotFound();
        Entry = found;
        if (found.Values is { } values && !IsChanged) (Records, More) = values.Read();
        var ofRecord = entries.Where(entry => entry.RecordId == found.RecordId);
        Earlier = await ofRecord.Where(entry => entry.Id < Number).MaxAsync(entry => (long?)entry.Id);
        Later = await ofRecord.Where(entry => entry.Id > Number).MinAsync(entry => (long?)entry.Id);
        var ids = Records.SelectMany(record => record.Fields).SelectMany(field => new[] { field.Old, field.New }).Select(IdIn).Append(found.RecordId).Append(found.ById).OfType<Guid>().Distinct();
        names = await RecordNames.OfAsync(db, [.. ids]);
        return Page();
    }

    /// <summary>What another record is called, where a value is its number.</summary>
    public string? NameOf(string? value) => IdIn(value) is { } id ? names.GetValueOrDefault(id) : null;

    private static Guid? IdIn(string? value) => Guid.TryParseExact(value, "D", out var id) ? id : null;
}
