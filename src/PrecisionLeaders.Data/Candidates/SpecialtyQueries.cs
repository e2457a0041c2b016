using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Candidates;

/// <summary>Named queries over what uses a specialty.</summary>
public static class SpecialtyQueries
{
    /// <summary>Requirements of any search that name the specialty among their choices.</summary>
    public static IQueryable<Requirement> RequirementsAskingFor(this LeadersDb db, Guid specialty)
    {
        ArgumentNullException.ThrowIfNull(db);
        var written = specialty.ToString();
        return db.Searches.SelectMany(search => search.Requirements).Where(asked => asked.Stored.Choices != null && asked.Stored.Choices.Contains(written));
    }

    /// <summary>Lines of any template that do.</summary>
    public static IQueryable<RequirementLine> LinesAskingFor(this LeadersDb db, Guid specialty)
    {
        ArgumentNullException.ThrowIfNull(db);
        var written = specialty.ToString();
        return db.RequirementTemplates.SelectMany(template => template.Lines).Where(asked => asked.Stored.Choices != null && asked.Stored.Choices.Contains(written));
    }

    /// <summary>Whether anybody holds or declined it, a requirement of a search or a template asks for it, or another specialty is part of it.</summary>
    public static async Task<bool> IsUsedAsync(this LeadersDb db, Guid specialty)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<CandidateSpecialty>().AnyAsync(held => held.SpecialtyId == specialty)
            || await db.Set<DeclinedSpecialty>().AnyAsync(held => held.SpecialtyId == specialty)
            || await db.Specialties.AnyAsync(held => held.BroaderId == specialty)
            || await db.RequirementsAskingFor(specialty).AnyAsync()
            || await db.LinesAskingFor(specialty).AnyAsync();
    }
}
