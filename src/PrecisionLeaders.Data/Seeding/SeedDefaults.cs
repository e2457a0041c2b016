using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Seeding;

/// <summary>What every installation begins with: ten stages, fourteen coded reasons, the names of designations and sources, the default rubric and the founding specialties.</summary>
public static class SeedDefaults
{
    public static async Task RunAsync(LeadersDb db, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.StageSets.AnyAsync()) db.StageSets.Add(StageSet.Default());
        if (!await db.Dispositions.AnyAsync()) db.Dispositions.AddRange(Disposition.Defaults());
        if (!await db.Designations.AnyAsync()) db.Designations.AddRange(NamedDesignation.Defaults());
        if (!await db.Sources.AnyAsync()) db.Sources.AddRange(Source.Defaults());
        if (!await db.Rubrics.AnyAsync()) db.Rubrics.Add(DefaultRubric.Published(now));
        if (!await db.Specialties.AnyAsync()) db.Specialties.AddRange(FoundingSpecialties.Planted());
        await db.SaveChangesAsync();
    }
}
