using System.Globalization;
using System.Text;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Web.Pages.Admin.Audit;

/// <summary>The trail as comma-separated values, the first entry first, written as it is read: there may be a million of them.</summary>
public static class AuditCsv
{
    private const int AtOnce = 2000;

    private static readonly string[] Heads = ["Entry", "When (UTC)", "Who", "Account", "Address", "What", "Kind", "Record", "Fields", "Values", "Values forgotten (UTC)", "Digest", "Link", "Hash"];

    public static async Task WriteAsync(IQueryable<AuditEntry> entries, LeadersDb db, Stream to, CancellationToken cancellation)
    {
        var names = await db.Accounts.ToDictionaryAsync(held => held.Id, held => held.Name, cancellation);
        var last = 0L;
        await WriteAsync(to, csv => Array.ForEach(Heads, csv.WriteField), isFirst: true, cancellation);
        while (true)
        {
            var some = await entries.AsNoTracking().Include(entry => entry.Values).Where(entry => entry.Id > last).OrderBy(entry => entry.Id).Take(AtOnce).ToListAsync(cancellation);
            if (some.Count == 0) return;
            await WriteAsync(to, csv =>
            {
                foreach (var entry in some)
                {
                    if (entry != some[0]) csv.EndRecord();
                    Line(csv, entry, entry.ById is { } by ? names.GetValueOrDefault(by) : null);
                }
            }, isFirst: false, cancellation);
            last = some[^1].Id;
        }
    }

    /// <summary>By way of memory: a writer of text flushes when it likes, and an answer takes no bytes while others wait.</summary>
    private static async Task WriteAsync(Stream to, Action<CsvWriter> write, bool isFirst, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        // The mark at the beginning tells spreadsheets that it is UTF-8; a cell that begins like a formula is written as text.
        using (var text = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isFirst), leaveOpen: true))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { FormatProvider = CultureInfo.InvariantCulture, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            write(csv);
            csv.EndRecord();
        }
        memory.Position = 0;
        await memory.CopyToAsync(to, cancellation);
    }

    private static void Line(CsvWriter csv, AuditEntry entry, string? who)
    {
        csv.WriteField(entry.Id);
        csv.WriteField(Moment(entry.At));
        csv.WriteField(who);
        csv.WriteField(entry.ById?.ToString());
        csv.WriteField(entry.Address);
        csv.WriteField(entry.Act);
        csv.WriteField(entry.Kind);
        csv.WriteField(entry.RecordId.ToString());
        csv.WriteField(entry.Fields);
        csv.WriteField(entry.Values?.Text);
        csv.WriteField(entry.ForgottenAt is { } forgotten ? Moment(forgotten) : null);
        csv.WriteField(entry.Digest is { } digest ? Convert.ToHexStringLower(digest) : null);
        csv.WriteField(entry.Sequence);
        csv.WriteField(entry.Hash is { } hash ? Convert.ToHexStringLower(hash) : null);
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture);
}
