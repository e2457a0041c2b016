using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Review.Rounds;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review.Chair;

/// <summary>A round for the chair of the committee.</summary>
public sealed class RoundPage(LeadersDb db, TimeProvider clock) : RoundActsPage(db, clock)
{
    private readonly LeadersDb db = db;

    protected override IQueryable<ScoringRound> Asked => db.Rounds.ChairedBy(User.AsViewer());
}
