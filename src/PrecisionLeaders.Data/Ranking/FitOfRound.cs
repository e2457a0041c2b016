using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Ranking;

/// <summary>
/// A round ranked by fit, as far as one viewer may see it: candidacies the viewer is recused from are neither listed nor counted in a rank.
/// Seven narrow queries, however many candidacies, raters and competencies there are.
/// </summary>
public sealed record FitOfRound(
    ScoringRound Round,
    FitRubric Rubric,
    IReadOnlyList<FitCandidacy> Candidacies,
    FitResult Fit,
    IReadOnlyList<JudgedCompetency> Competencies,
    IReadOnlyList<AskedRater> Raters,
    IReadOnlyDictionary<Guid, JudgedPerson> People,
    int RecusedFrom)
{
    private readonly Lazy<FitResult> underEqualWeights = new(() => FitRanking.RankWithEqualWeights(Rubric, Candidacies));

    /// <summary>Reckoned when asked for: a card on the board does not.</summary>
    public FitResult UnderEqualWeights => underEqualWeights.Value;

    public int CardsAsked => Raters.Sum(rater => rater.CardsAsked);
    public int CardsIn => Raters.Sum(rater => rater.CardsIn);

    /// <summary>Reads and ranks what a reveal lets its viewer see.</summary>
    public static async Task<FitOfRound> LoadAsync(LeadersDb db, Reveal.Granted reveal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reveal);
        var (competencies, judged, cards, rated) = await RatedAsync(db, reveal, cancellation);
        var people = await PeopleAsync(db, reveal, cancellation);
        var recused = Recused(db, reveal);

        var byPerson = rated.ToDictionary(held => held.Id);
        FitCandidacy[] candidacies =
        [
            .. people.Select(person => byPerson.GetValueOrDefault(person.CandidacyId, new(person.CandidacyId, [], [], [])) with
            {
                Gates = [.. person.Gates.Select(gate => new FitGate(gate.Code, gate.Text, gate.Outcome))],
            }),
        ];
        return new(
            reveal.Round, judged, candidacies, FitRanking.Rank(judged, candidacies), competencies,
            [
                .. cards.GroupBy(card => (card.RaterId, card.RaterName)).OrderBy(group => group.Key.RaterName, StringComparer.InvariantCulture).ThenBy(group => group.Key.RaterId)
                    .Select(group => new AskedRater(group.Key.RaterId, group.Key.RaterName, group.Count(), group.Count(card => card.IsIn))),
            ],
            people.ToDictionary(person => person.CandidacyId),
            await TakenBy(db, reveal).CountAsync(held => recused.Contains(held.Id), cancellation));
    }

    /// <summary>
    /// The scores alone of whoever was asked about, without names and gates, and so without ranks: three queries, for cards on a board.
    /// </summary>
    public static async Task<(IReadOnlyList<JudgedCompetency> Competencies, IReadOnlyList<FitStanding> Standings)> ScoresAsync(LeadersDb db, Reveal.Granted reveal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(reveal);
        var (competencies, judged, _, rated) = await RatedAsync(db, reveal, cancellation);
        return (competencies, [.. FitRanking.Rank(judged, rated).Standings]);
    }

    /// <summary>What raters gave, by candidacy; gates are for the caller to add.</summary>
    private static async Task<(List<JudgedCompetency> Competencies, FitRubric Rubric, List<Card> Cards, FitCandidacy[] Rated)> RatedAsync(LeadersDb db, Reveal.Granted reveal, CancellationToken cancellation)
    {
        var rubric = reveal.Round.Rubric;
        var competencies = await db.Rubrics.Where(held => held.Id == rubric.Id).SelectMany(held => held.Competencies)
            .OrderBy(held => held.Order)
            .Select(held => new JudgedCompetency(held.Id, held.Code, held.Name, held.ShortName, held.Weight, held.Floor))
            .ToListAsync(cancellation);
        var cards = await db.Scorecards.AskedBy(reveal, db)
            .Select(card => new Card(card.Id, card.CandidacyId, card.RaterId, card.Rater.Name, card.SubmittedAt != null))
            .ToListAsync(cancellation);
        var ratings = await db.Scorecards.ShownBy(reveal, db)
            .SelectMany(card => card.Ratings.Where(rating => rating.Level != null || rating.IsInsufficient),
                (card, rating) => new Answer(card.Id, rating.CompetencyId, rating.Level))
            .ToListAsync(cancellation);
        var answers = ratings.ToLookup(rating => rating.CardId);
        var judged = new FitRubric(rubric.MinimumCoverage,
            [.. competencies.Select(held => new FitCompetency(held.Id, held.Code, held.Weight, held.IsExecutive, held.Floor))]);
        return (competencies, judged, cards,
        [
            .. cards.GroupBy(card => card.CandidacyId).Select(asked => new FitCandidacy(
                asked.Key, [],
                [.. asked.SelectMany(card => answers[card.Id], (card, answer) => new FitRating(answer.CompetencyId, card.RaterId, answer.Level))],
                [.. asked.Select(card => card.RaterId)])),
        ]);
    }

    private static async Task<IReadOnlyList<JudgedPerson>> PeopleAsync(LeadersDb db, Reveal.Granted reveal, CancellationToken cancellation)
    {
        var search = reveal.Round.SearchId;
        var recused = Recused(db, reveal);
        var candidacies = TakenBy(db, reveal).Where(held => !recused.Contains(held.Id));
        var musts = await db.Searches.Where(held => held.Id == search).SelectMany(held => held.Requirements)
            .Where(requirement => requirement.Importance == Importance.Must).OrderBy(requirement => requirement.Order)
            .Select(requirement => new { requirement.Id, requirement.Code, requirement.Text })
            .ToListAsync(cancellation);
        var outcomes = (await candidacies
            .SelectMany(held => held.Gates, (held, gate) => new { held.Id, gate.RequirementId, gate.Outcome, gate.Why, By = gate.By.Name, gate.At })
            .ToListAsync(cancellation)).ToDictionary(gate => (gate.Id, gate.RequirementId));
        var people = await candidacies
            .Select(held => new { held.Id, held.Candidate.CurrentTitle, held.Candidate.CurrentOrganisation, HasLeft = held.LeftAt != null })
            .ToListAsync(cancellation);
        var names = await ShownNames.OfAsync(db, reveal.To, candidacies, cancellation);
        var read = await ReadFields.OfAsync(db, reveal.To, [.. people.Select(held => held.Id)], cancellation);
        return
        [
            .. people.Select(held => new JudgedPerson(
                names[held.Id], read[held.Id].HasFlag(ListFields.Position) ? names[held.Id].Read(held.CurrentTitle) : null,
                names[held.Id].IsMasked || !read[held.Id].HasFlag(ListFields.Position) ? null : held.CurrentOrganisation, held.HasLeft,
                [
                    .. musts.Select(must => outcomes.TryGetValue((held.Id, must.Id), out var gate)
                        ? new JudgedGate(must.Code, must.Text, gate.Outcome, names[held.Id].Read(gate.Why), gate.By, gate.At)
                        : new JudgedGate(must.Code, must.Text, GateOutcome.Unknown, null, null, null)),
                ])),
        ];
    }

    private static IQueryable<Candidacy> TakenBy(LeadersDb db, Reveal.Granted reveal)
    {
        var round = reveal.Round.Id;
        return db.Rounds.Where(held => held.Id == round).SelectMany(held => held.Candidacies).Select(taken => taken.Candidacy);
    }

    private static IQueryable<Guid> Recused(LeadersDb db, Reveal.Granted reveal) => db.Scorecards.RecusedBy(reveal.To).Select(card => card.CandidacyId);

    private sealed record Card(Guid Id, Guid CandidacyId, Guid RaterId, string RaterName, bool IsIn);

    private sealed record Answer(Guid CardId, Guid CompetencyId, int? Level);
}

/// <summary>A competency as the ranking names it. Executive are those with a floor.</summary>
public sealed record JudgedCompetency(Guid Id, string Code, string Name, string ShortName, int Weight, decimal? Floor)
{
    public bool IsExecutive => Floor is not null;
}

/// <summary>A rater and how many of the scorecards asked of them are in.</summary>
public sealed record AskedRater(Guid Id, string Name, int CardsAsked, int CardsIn)
{
    public int CardsOwed => CardsAsked - CardsIn;
}

/// <summary>A person in the round, named as the viewer may read it.</summary>
/// <param name="Title">Of the current appointment.</param>
/// <param name="Organisation">Where they work; null also for who is under a coded name.</param>
/// <param name="HasLeft">Whether the candidacy has ended since.</param>
/// <param name="Gates">Every must-have of the search, in its order; unknown where nobody has judged it.</param>
public sealed record JudgedPerson(ShownName Named, string? Title, string? Organisation, bool HasLeft, IReadOnlyList<JudgedGate> Gates)
{
    public Guid CandidacyId => Named.CandidacyId;

    /// <summary>To print in a sentence, a cell or a file.</summary>
    public string Name => Named.Text;
    public string? Credentials => Named.Credentials;

    public string? Position => (Title, Organisation) switch
    {
        (null, null) => null,
        ({ } title, null) => title,
        (null, { } organisation) => organisation,
        _ => $"{Title}, {Organisation}",
    };
}

/// <summary>How a must-have stands for one person, and who said so.</summary>
public sealed record JudgedGate(string Code, string Text, GateOutcome Outcome, string? Why, string? By, DateTimeOffset? At);
