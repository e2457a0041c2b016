using PrecisionLeaders.Domain.Privacy;

namespace PrecisionLeaders.Data.Privacy;

/// <summary>Entries of acts that change no record and that somebody will ask about all the same.</summary>
public static class TrailNotes
{
    /// <param name="db">the unit of work; nothing is saved here</param>
    /// <param name="actor">who acts</param>
    /// <param name="now">when</param>
    /// <param name="kind">on what: "Backup"</param>
    /// <param name="act">what was done with it: "downloaded"</param>
    /// <param name="which">its name, where there are several</param>
    public static void Note(this LeadersDb db, IActor actor, DateTimeOffset now, string kind, string act, string? which)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(actor);
        db.AuditEntries.Add(new AuditEntry(now, actor.AccountId, actor.Address, kind, Guid.Empty, act, which, null));
    }
}
