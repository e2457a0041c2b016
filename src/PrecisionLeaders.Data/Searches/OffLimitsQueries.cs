using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Searches;

/// <summary>Named queries over the rules on whom not to approach, and over the people they bar.</summary>
public static class OffLimitsQueries
{
    /// <summary>The firm's own business: recruiters and admins see all rules, committee members none.</summary>
    public static IQueryable<OffLimitsRule> SeenBy(this IQueryable<OffLimitsRule> rules, Viewer viewer)
    {
        var isOfTheFirm = viewer.Is(Roles.Recruiter) || viewer.Is(Roles.Admin);
        return rules.Where(_ => isOfTheFirm);
    }

    /// <summary>Those that hold on a day. See <see cref="OffLimitsRule.StateOn"/>.</summary>
    public static IQueryable<OffLimitsRule> InForceOn(this IQueryable<OffLimitsRule> rules, DateOnly day) =>
        rules.Where(held => held.EndedAt == null && held.From <= day && (held.Until == null || held.Until >= day));

    /// <summary>With everything its methods touch.</summary>
    public static IQueryable<OffLimitsRule> Whole(this IQueryable<OffLimitsRule> rules) => rules
        .Include(held => held.Client).Include(held => held.Candidate).Include(held => held.MadeBy).Include(held => held.EndedBy);

    /// <summary>
    /// The rules of a day, ready to be asked: a firm has tens of them, so they are read as they are and met in memory.
    /// Ask for it once for a page or a pass over the pool, not once for each person.
    /// </summary>
    public static async Task<OffLimits> OffLimitsAsync(this LeadersDb db, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rules = await db.OffLimitsRules.AsNoTracking().InForceOn(day).Include(held => held.Client).Include(held => held.Candidate).ToListAsync(cancellation);
        var clients = rules.Exists(held => held.ClientId is not null) ? await db.Clients.AsNoTracking().ToListAsync(cancellation) : [];
        return OffLimits.On(day, rules, clients);
    }

    /// <summary>The people these rules bar: by their own rule, or by their organisation's unless their own clears them.</summary>
    public static IQueryable<Candidate> BarredBy(this IQueryable<Candidate> candidates, OffLimits rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (organisations, barred, cleared) = (rules.Organisations.ToList(), rules.BarredPeople.ToList(), rules.ClearedPeople.ToList());
        return candidates.Where(held => barred.Contains(held.Id) || (organisations.Contains(held.CurrentOrganisationFolded!) && !cleared.Contains(held.Id)));
    }
}
