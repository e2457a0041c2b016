using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>What there is to talk over in a closed round, and what was said of it.</summary>
public sealed class DiscussionPage(LeadersDb db) : PageModel
{
    private Dictionary<(Guid, Guid), DiscussedPoint> minutes = [];

    public Reveal Reveal { get; private set; } = null!;

    /// <summary>Why nothing is shown; null when it is.</summary>
    public string? Because { get; private set; }
    public IReadOnlyList<DiscussionPoint> Points { get; private set; } = [];
    public bool IsRecruiting { get; private set; }

    public int Discussed => Points.Count(point => MinuteOf(point) is not null);

    public async Task<IActionResult> OnGetAsync(Guid round)
    {
        var me = User.AsViewer();
        if (await Reveal.OfAsync(db, round, me) is not { Round.IsCalibration: false } reveal) return NotFound();
        (Reveal, Because) = (reveal, WhyNot(reveal));
        IsRecruiting = await db.Rounds.SeenBy(me).AnyAsync(held => held.Id == round);
        if (Because is not null) return Page();
        var granted = (Reveal.Granted)reveal;
        Points = DiscussionPoint.Of(await FitOfRound.LoadAsync(db, granted));
        minutes = await db.DiscussedPoints.ShownBy(granted, db).AsNoTracking().ToDictionaryAsync(point => (point.CandidacyId, point.CompetencyId));
        return Page();
    }

    public DiscussedPoint? MinuteOf(DiscussionPoint point) => minutes.GetValueOrDefault((point.Person.CandidacyId, point.Competency.Id));

    public bool HasMinutes(IEnumerable<DiscussionPoint> points) => points.Any(point => MinuteOf(point) is not null);

    /// <summary>Scores may be open before the round closes; a discussion is not, because raters who still owe would be spoken over.</summary>
    internal static string? WhyNot(Reveal reveal) => reveal switch
    {
        { Round.State: not RoundState.Closed } => "The discussion begins when the round has closed.",
        Reveal.Withheld withheld => withheld.Because,
        _ => null,
    };
}
