using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding;

/// <summary>What every installation begins with: ten stages, fourteen coded reasons, the names of designations and sources, the default rubric, the founding specialties, and templates to begin a search from.</summary>
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
        if (!await db.RequirementTemplates.AnyAsync()) db.RequirementTemplates.AddRange(RequirementTemplate.Defaults());
        await db.SaveChangesAsync();
        if (!await db.SearchTemplates.AnyAsync()) await PlantSearchTemplatesAsync(db);
    }

    /// <summary>Made of what the firm has: on an upgrade its lists may say otherwise than those that ship.</summary>
    private static async Task PlantSearchTemplatesAsync(LeadersDb db)
    {
        var stages = await db.StageSets.OrderBy(held => held.IsRetired).ThenBy(held => held.Id).FirstAsync();
        var gates = await db.RequirementTemplates.Offered().FirstOrDefaultAsync();
        db.SearchTemplates.AddRange(SearchTemplate.Defaults(stages, gates, await db.Designations.OrderBy(held => held.Name).ToListAsync()));
        await db.SaveChangesAsync();
    }
}
