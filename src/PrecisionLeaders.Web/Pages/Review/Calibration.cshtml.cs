using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>What each rater of a calibration gave the benchmark people, side by side, and how the levels that lie apart read. Nothing of it counts.</summary>
public sealed class CalibrationPage(LeadersDb db) : PageModel
{
    /// <summary>Levels this far apart are worth talking over.</summary>
    public const int Apart = 2;

    public RevealedScores Scores { get; private set; } = null!;
    public IReadOnlyList<Person> People { get; private set; } = [];
    public IReadOnlyList<string> Raters { get; private set; } = [];
    public bool IsOfTheTeam => User.AsViewer().Is(Domain.Roles.Recruiter);

    public async Task<IActionResult> OnGetAsync(Guid round)
    {
        var viewer = User.AsViewer();
        if (await RevealedScores.ForAsync(db, round, viewer) is not { Round.IsCalibration: true } scores) return NotFound();
        Scores = scores;
        if (scores is not RevealedScores.Shown shown) return Page();
        Raters = [.. shown.Cards.Select(card => card.Rater.Name).Distinct().Order(StringComparer.Ordinal)];
        var competencies = shown.Round.Rubric.Competencies.OrderBy(held => held.Order).ToList();
        People =
        [
            .. shown.Candidacies.OrderBy(held => shown.Names[held.Id].Sort, StringComparer.Ordinal).Select(held => new Person(shown.Names[held.Id],
                [.. competencies.Select(competency => new Line(competency, [.. shown.Cards.Where(card => card.CandidacyId == held.Id).OrderBy(card => card.Rater.Name, StringComparer.Ordinal)
                    .Select(card => (card.Rater.Name, card.Ratings.FirstOrDefault(rating => rating.CompetencyId == competency.Id)))]))])),
        ];
        return Page();
    }

    public sealed record Person(ShownName Named, IReadOnlyList<Line> Lines)
    {
        public string Name => Named.Text;

        public IEnumerable<Line> ToTalkOver => Lines.Where(line => line.Spread >= Apart);
    }

    /// <summary>One competency of one person: what each rater gave.</summary>
    public sealed record Line(Competency Competency, IReadOnlyList<(string Rater, Rating? Rating)> Given)
    {
        public IReadOnlyList<int> Levels => [.. Given.Select(given => given.Rating?.Level).OfType<int>().Distinct().Order()];

        /// <summary>How far the highest level lies from the lowest; 0 with fewer than two.</summary>
        public int Spread => Levels is [var lowest, .., var highest] ? highest - lowest : 0;

        public Rating? Of(string rater) => Given.FirstOrDefault(given => given.Rater == rater).Rating;

        /// <summary>How the level reads.</summary>
        public string Anchor(int level) => Competency.Anchors.Single(anchor => anchor.Level == level).Text;
    }
}
