using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Rubrics;

/// <summary>Where one version is used.</summary>
/// <param name="Rounds">how many rounds have it, in the whole firm</param>
/// <param name="Searches">of how many searches</param>
/// <param name="Seen">those of the searches the viewer works</param>
public sealed record RubricUse(int Rounds, int Searches, IReadOnlyList<RubricUse.Round> Seen)
{
    public static async Task<RubricUse> OfAsync(LeadersDb db, Guid rubric, Viewer viewer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rounds = db.Rounds.Where(round => round.RubricId == rubric);
        return new(await rounds.CountAsync(cancellation), await rounds.Select(round => round.SearchId).Distinct().CountAsync(cancellation),
            await rounds.SeenBy(viewer).OrderByDescending(round => round.MadeAt).Select(round => new Round(round.Id, round.Name, round.SearchId, round.Search.Title, round.Search.Client.Name)).ToListAsync(cancellation));
    }

    public sealed record Round(Guid Id, string Name, Guid SearchId, string Search, string Client);
}
