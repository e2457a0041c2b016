using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Review.Ties;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Two rounds: one closed, whose scores may be seen, and one in the middle.</summary>
internal sealed class DemoReview(Dice dice, DemoCalendar calendar, DemoStaff staff, Rubric rubric)
{
    private readonly IReadOnlyList<Competency> competencies = [.. rubric.Competencies.OrderBy(held => held.Order)];

    /// <summary>Nine people, five raters, everything in; one rater recused from one person.</summary>
    public (ScoringRound Round, IReadOnlyList<Scorecard> Cards) CloseAldermere(Search search, IReadOnlyList<Candidacy> nine)
    {
        var round = new ScoringRound(search, "Short list 1", rubric, RevealRule.WhenOwnAreIn, calendar.DayAgo(5), calendar.At(18, 2));
        foreach (var rater in staff.Committee) round.Seat(rater);
        foreach (var candidacy in nine) round.Take(candidacy);
        var cards = round.Open(calendar.At(18, 3));
        foreach (var card in cards)
        {
            var levels = DemoLevels.Aldermere.Single(row => row.Family == card.Candidacy.Candidate.FamilyName).Levels.Split(' ');
            var seat = staff.Committee.IndexOf(card.Rater);
            if (levels[0][seat] == '-') card.Recuse("Two papers written together, the last one two years ago.", calendar.At(17, 3), TieKind.SharedWork);
            else Complete(card, competency => levels[competency][seat] - '0', dice.Between(6, 16));
        }
        round.Close(calendar.At(5, 8));
        return (round, cards);
    }

    /// <summary>
    /// Six people, four raters, of twenty-four scorecards twelve submitted; drafts, a recusal, a tie that was none and untouched ones among the rest.
    /// </summary>
    public (ScoringRound Round, IReadOnlyList<Scorecard> Cards) OpenFenwater(Search search, List<Candidacy> six, MemberRecord bernard)
    {
        var round = new ScoringRound(search, "Short list 1", rubric, RevealRule.WhenOwnAreIn, calendar.DayAhead(4), calendar.At(9, 2));
        Account[] raters = [staff.Linnea, staff.Bernard, staff.Sunita, staff.Imogen];
        foreach (var rater in raters) round.Seat(rater);
        foreach (var candidacy in six) round.Take(candidacy);
        var cards = round.Open(calendar.At(9, 3));
        var worth = six.Select(_ => dice.Between(24, 43)).ToArray();
        foreach (var card in cards)
        {
            var (seat, person) = (Array.IndexOf(raters, card.Rater), six.IndexOf(card.Candidacy));
            int Level(int competency) => Math.Clamp((worth[person] + dice.Between(-9, 9) + 5) / 10 + (competency == seat ? -1 : 0), 1, 5);
            switch (seat, person)
            {
                case (0, _) or (1, <= 2) or (2, 0) or (3, <= 1): Complete(card, Level, dice.Between(2, 8)); break;
                case (2, 1): card.Recuse("We ran a trial together until last year.", calendar.At(7, 4), TieKind.SharedWork); break;
                case (1, 3):
                    card.DeclareFree(calendar.At(2, 4), DemoRecords.Shown(bernard, card.Candidacy.Candidate, calendar.DayAgo(9)), "Some four thousand people work there; we have never met.");
                    Begin(card, Level, 5, 2);
                    break;
                case (2, 2) or (3, 2): Begin(card, Level, 5, 2); break;
                case (1, 4): Begin(card, Level, 1, 1); break;
                default: break;
            }
        }
        return (round, cards);
    }

    private void Complete(Scorecard card, Func<int, int> level, int daysAgo)
    {
        Begin(card, level, competencies.Count, daysAgo);
        card.Submit(competencies, calendar.At(daysAgo, 7));
    }

    private void Begin(Scorecard card, Func<int, int> level, int competencyCount, int daysAgo)
    {
        card.DeclareFree(calendar.At(daysAgo, 4));
        for (var i = 0; i < competencyCount; i++) Rate(card, competencies[i], level(i), calendar.At(daysAgo, 6));
    }

    /// <param name="card">whose</param>
    /// <param name="competency">what is judged</param>
    /// <param name="level">1 to 5, or 0 for insufficient evidence</param>
    /// <param name="at">when</param>
    private void Rate(Scorecard card, Competency competency, int level, DateTimeOffset at)
    {
        if (level == 0)
        {
            card.Rate(competency, null, true, dice.Falls(30) ? "Nothing on paper yet; to be asked at the visit." : null, [], at);
            return;
        }
        var kinds = KindsFor(competency.Code);
        // A committee never sees confidential items, so it cannot rest on them.
        var fitting = card.Candidacy.Candidate.Evidence.Where(item => !item.IsConfidential && kinds.Contains(item.Kind)).OrderBy(item => item.Kind).ThenBy(item => item.Title, StringComparer.Ordinal);
        var cited = dice.Some(fitting, dice.Between(1, 2));
        var note = cited.Count == 0 || dice.Falls(35) ? RatingNotes.Pick(dice, competency.Code, level) : null;
        card.Rate(competency, level, false, note, cited, at);
    }

    private static EvidenceKind[] KindsFor(string code) => code switch
    {
        "K1" => [EvidenceKind.ProgrammeInCare, EvidenceKind.Grant],
        "K2" => [EvidenceKind.ProgrammeInCare, EvidenceKind.Guideline, EvidenceKind.Trial],
        "K3" => [EvidenceKind.Publication, EvidenceKind.Trial, EvidenceKind.Patent],
        "K4" => [EvidenceKind.Software],
        "K5" => [EvidenceKind.Reference, EvidenceKind.BoardRole],
        "K6" => [EvidenceKind.Reference],
        "K7" => [EvidenceKind.Deal, EvidenceKind.Grant],
        _ => [EvidenceKind.Guideline, EvidenceKind.BoardRole, EvidenceKind.Other],
    };
}
