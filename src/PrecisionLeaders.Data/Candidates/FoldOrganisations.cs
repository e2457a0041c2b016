using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Candidates;

/// <summary>Writes the plain name of the current organisation for people who were in the pool before it was kept. SQL cannot fold as <see cref="Words"/> does.</summary>
internal static class FoldOrganisations
{
    public static async Task RunAsync(LeadersDb db)
    {
        var missing = db.Candidates.Where(held => held.CurrentOrganisationFolded == null && held.CurrentOrganisation != null);
        while (await missing.Select(held => held.CurrentOrganisation!).Distinct().Take(500).ToListAsync() is { Count: > 0 } names)
            foreach (var name in names)
            {
                var plain = Words.Plain(name, Appointment.FoldedLength);
                await missing.Where(held => held.CurrentOrganisation == name).ExecuteUpdateAsync(set => set.SetProperty(held => held.CurrentOrganisationFolded, plain));
            }
    }
}
