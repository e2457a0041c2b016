using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Intake;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review.Ties;

namespace PrecisionLeaders.Data.Review;

/// <summary>Reads a committee member's own ORCID record and keeps of it what can tie them to a candidate, in place of what was kept before.</summary>
public static class KeepRecord
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="account">whose record it is</param>
    /// <param name="file">the file as they brought it</param>
    /// <param name="now">when it was read</param>
    /// <exception cref="RuleBrokenException">when the file is none of one person's ORCID record; the message is for the member</exception>
    public static async Task<MemberRecord> RunAsync(LeadersDb db, Account account, Stream file, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(account);
        var read = await PeopleFile.ReadOrcidAsync(file);
        Rule.Require(read.Records.Count == 1, $"The file holds {read.Records.Count} records. Bring the record of yourself alone.");
        var person = read.Records[0].Person;
        Rule.Require(person is not null, $"The record cannot be read: {read.Records[0].Error}");
        var works = person.Evidence.Select(item => TieFact.Of(item.Kind, item.Title, item.Reference, item.Detail, item.Url, item.Start, item.End)).OfType<TieFact>();
        var jobs = person.Appointments.Select(job => TieFact.Of(job.Organisation, job.Start, job.End));
        var record = new MemberRecord(account, person.Name, person.Orcid!, [.. works, .. jobs], now);
        await DropAsync(db, account);
        db.MemberRecords.Add(record);
        return record;
    }

    /// <returns>false when there was none</returns>
    public static async Task<bool> DropAsync(LeadersDb db, Account account)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(account);
        var id = account.Id;
        var held = await db.MemberRecords.Include(record => record.Facts).SingleOrDefaultAsync(record => record.AccountId == id);
        if (held is not null) db.MemberRecords.Remove(held);
        return held is not null;
    }
}
