using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Ranking;

/// <summary>
/// The example of docs/scoring.md, worked there on paper: Vision 50 (floor 3.0), Science 20, Team 30; Ada, Ben, Cleo and Dov; two raters, of
/// whom the second has not handed in a card on Dov.
/// </summary>
public sealed record PaperRound(ScoringRound Round, Search Search, Account Lead, Account First, Account Second, IReadOnlyDictionary<string, Candidacy> People)
{
    /// <summary>Insufficient evidence.</summary>
    public const int Insufficient = 0;

    public string OfSearch => $"/searches/{Search.Id}/ranking";
    public string OfRound => $"/review/rounds/{Round.Id}/ranking";

    public string Opened(string name) => $"{OfSearch}?open={People[name].Id}";
}

public static class PaperRounds
{
    /// <summary>Levels by rater; no levels, no card. As in docs/scoring.md.</summary>
    public static Dictionary<string, (int[]? First, int[]? Second)> OnPaper => new()
    {
        ["Ada"] = ([5, 3, 4], [4, 3, 4]),
        ["Ben"] = ([4, 4, 4], [4, 4, PaperRound.Insufficient]),
        ["Cleo"] = ([3, 5, 5], [2, 5, 5]),
        ["Dov"] = ([PaperRound.Insufficient, 4, 5], null),
    };

    public static async Task<PaperRound> HasPaperRound(
        this RunningApp app, Dictionary<string, (int[]? First, int[]? Second)>? levels = null, RevealRule reveal = RevealRule.Open,
        bool gatesMet = true, Action<IReadOnlyDictionary<string, Candidacy>, Search, Account>? judge = null, Action<ScoringRound, IReadOnlyList<Scorecard>>? more = null, int[]? weights = null)
    {
        levels ??= OnPaper;
        weights ??= [50, 20, 30];
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var first = await app.HasAccount("Maren Ellingworth", Roles.Reviewer);
        var second = await app.HasAccount("Bernard Osterhaus", Roles.Reviewer);
        var search = await app.HasSearch(lead, reviewers: [first, second]);
        var rubric = await app.Has(db =>
        {
            var made = new Rubric($"paper-{Guid.CreateVersion7():N}", "On paper", "1.0");
            made.Add("K1", "Vision and roadmap", "Vision", weights[0], 3.0m);
            made.Add("K2", "Scientific depth", "Science", weights[1]);
            made.Add("K3", "Team and people", "Team", weights[2]);
            foreach (var competency in made.Competencies)
                for (var level = Anchor.Lowest; level <= Anchor.Highest; level++) competency.Reads(level, $"Level {level}");
            made.Explain("An example to redo.");
            made.Publish(app.Now);
            db.Rubrics.Add(made);
            return Task.FromResult(made);
        });
        var (round, people) = await app.Has(async db =>
        {
            var held = await db.Searches.Whole().SingleAsync(found => found.Id == search.Id);
            var leader = held.Lead;
            var candidacies = levels.Keys.ToDictionary(name => name, name =>
            {
                var person = new Candidate(name, "Example", app.Now);
                person.AddAppointment("Director", $"Institute of {name}", new PartialDate(2019), null, Designation.Director);
                return new Candidacy(held, person, held.StageSet.First, leader, app.Now);
            });
            if (gatesMet)
                foreach (var candidacy in candidacies.Values)
                    foreach (var gate in held.Requirements) candidacy.Judge(gate, GateOutcome.Met, null, leader, app.Now);
            judge?.Invoke(candidacies, held, leader);
            db.Candidacies.AddRange(candidacies.Values);
            var used = await db.Rubrics.Whole().SingleAsync(found => found.Id == rubric.Id);
            var made = new ScoringRound(held, "Finalists", used, reveal, DateOnly.FromDateTime(app.Now.UtcDateTime).AddDays(1), app.Now);
            made.Seat(await db.Accounts.SingleAsync(found => found.Id == first.Id));
            made.Seat(await db.Accounts.SingleAsync(found => found.Id == second.Id));
            foreach (var candidacy in candidacies.Values) made.Take(candidacy);
            var cards = made.Open(app.Now);
            foreach (var card in cards)
            {
                var (byFirst, bySecond) = levels[card.Candidacy.Candidate.GivenName!];
                Fill(card, card.RaterId == first.Id ? byFirst : bySecond, used, app.Now);
            }
            more?.Invoke(made, cards);
            db.Rounds.Add(made);
            db.Scorecards.AddRange(cards);
            return (made, candidacies);
        });
        return new(round, search, lead, first, second, people);
    }

    private static void Fill(Scorecard card, int[]? levels, Rubric rubric, DateTimeOffset now)
    {
        if (levels is null) return;
        card.DeclareFree(now);
        foreach (var (competency, level) in rubric.Competencies.OrderBy(held => held.Order).Zip(levels))
            card.Rate(competency, level == PaperRound.Insufficient ? null : level, level == PaperRound.Insufficient, "Seen in the dossier", [], now);
        card.Submit(rubric.Competencies, now);
    }
}
