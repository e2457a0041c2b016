using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Data.Seeding;

/// <summary>What every installation begins with: ten stages, fourteen coded reasons, the default rubric and the founding specialties.</summary>
public static class SeedDefaults
{
    public static async Task RunAsync(LeadersDb db, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!await db.StageSets.AnyAsync()) db.StageSets.Add(StageSet.Default());
        if (!await db.Dispositions.AnyAsync()) db.Dispositions.AddRange(Disposition.Defaults());
        if (!await db.Rubrics.AnyAsync()) db.Rubrics.Add(DefaultRubric.Published(now));
        if (!await db.Specialties.AnyAsync()) db.Specialties.AddRange(Founding.Select(name => new Specialty(name)));
        await db.SaveChangesAsync();
    }

    private static readonly string[] Founding =
    [
        "Computational genomics", "Biomedical informatics", "Bioinformatics", "Pharmacogenomics",
        "Cancer genomics", "Clinical informatics", "Genetic counselling", "Genomic medicine", "Laboratory medicine", "Medical genetics",
        "Molecular pathology", "Population genomics", "Proteomics", "Rare disease", "Statistical genetics",
    ];
}
