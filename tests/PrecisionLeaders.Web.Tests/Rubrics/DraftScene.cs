using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Rubrics;

/// <summary>Rubrics that tests begin with.</summary>
internal static class DraftScene
{
    /// <summary>A draft of a rubric of its own, from the first template shipped.</summary>
    public static Task<Rubric> HasDraft(this RunningApp app, string name = "Test Leader") => app.Has(async db =>
    {
        var draft = RubricTemplate.Shipped[0].Draft(RubricNames.NewKey(name, await db.Rubrics.Select(held => held.Key).ToListAsync()), name);
        db.Rubrics.Add(draft);
        return draft;
    });

    /// <summary>The default rubric, published by the seeding.</summary>
    public static Task<Rubric> DefaultOne(this RunningApp app) => app.Reads(db => db.Rubrics.AsNoTracking().Published().Whole().SingleAsync(held => held.Key == DefaultRubric.Key));

    public static Task<Rubric?> RubricNow(this RunningApp app, Guid id) => app.Reads(db => db.Rubrics.AsNoTracking().Whole().SingleOrDefaultAsync(held => held.Id == id));
}
