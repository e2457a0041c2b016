using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Whom the firm has promised not to approach: a client with all that belongs to it, and one person.</summary>
internal sealed class DemoOffLimits(DemoStaff staff, DemoCalendar calendar)
{
    /// <param name="own">a search for a client that belongs to another: both are off-limits to other searches</param>
    /// <param name="person">who asked to be left alone</param>
    /// <param name="all">everybody in a search; two kinds of them get a reason in writing, the others show that it is still owed</param>
    public IReadOnlyList<OffLimitsRule> Make(Search own, Candidate person, IEnumerable<Candidacy> all)
    {
        var system = own.Client.Parent!;
        var ofClient = OffLimitsRule.OnClient(system, withParts: true,
            new("A client of ours: its people are not approached for others while we search for it, nor in the year after", calendar.DayAgo(55), calendar.DayAhead(320)), staff.Imogen, calendar.At(55));
        var ofPerson = OffLimitsRule.OnPerson(person, clears: false,
            new("Asked in writing to hear nothing from us before the summer", calendar.DayAgo(30), calendar.DayAhead(200)), staff.Ottilie, calendar.At(30));
        var rules = OffLimits.On(calendar.Today, [ofClient], [system, own.Client]);
        foreach (var candidacy in all.Where(held => held.IsActive))
        {
            if (rules.Of(candidacy.Candidate) is not { } bar) continue;
            if (candidacy.Search == own) candidacy.GrantCarveOut(bar, "Works for the client already, and the search is its own.", staff.Imogen, calendar.At(36));
            else if (candidacy.IsInternal) candidacy.GrantCarveOut(bar, "Wrote to us of her own accord before the rule was made; the chief medical officer at Fenwater knows and agrees.", staff.Imogen, calendar.At(54));
        }
        return [ofClient, ofPerson];
    }
}
