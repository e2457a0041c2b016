using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Ranking;

/// <summary>What is known of one candidacy: gates, and the ratings of submitted scorecards.</summary>
/// <param name="Id">The candidacy, once per ranking.</param>
/// <param name="Gates">The must-haves of the search and how they stand, each key once.</param>
/// <param name="Ratings">At most one per competency and rater: of a revised rating, only the newest. Drafts stay out.</param>
/// <param name="Raters">
/// Who is asked to rate this candidacy, each once; a recused rater is not among them. It settles who owes what, and a rating by
/// anyone else is refused, so that a recused rater's level cannot slip into a score.
/// </param>
public sealed record FitCandidacy(
    Guid Id, IReadOnlyList<FitGate> Gates, IReadOnlyList<FitRating> Ratings, IReadOnlyList<Guid> Raters)
{
    internal void Check(IReadOnlySet<Guid> competencies)
    {
        ArgumentNullException.ThrowIfNull(Gates);
        ArgumentNullException.ThrowIfNull(Ratings);
        ArgumentNullException.ThrowIfNull(Raters);

        var gates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gate in Gates)
        {
            if (!gates.Add(gate.Key)) throw new ArgumentException($"Candidacy {Id} has the gate {gate.Key} twice.");
            if (!Enum.IsDefined(gate.Outcome))
                throw new ArgumentException($"Candidacy {Id} has an outcome at gate {gate.Key} that does not exist.");
        }

        var raters = new HashSet<Guid>();
        foreach (var rater in Raters)
            if (!raters.Add(rater)) throw new ArgumentException($"Candidacy {Id} has the rater {rater} twice.");

        var rated = new HashSet<(Guid, Guid)>();
        foreach (var (competency, rater, level) in Ratings)
        {
            if (!competencies.Contains(competency))
                throw new ArgumentException($"Candidacy {Id} has a rating of competency {competency}, which is not in the rubric.");
            if (!raters.Contains(rater))
                throw new ArgumentException($"Candidacy {Id} has a rating by {rater}, who is not among its raters.");
            if (!rated.Add((competency, rater)))
                throw new ArgumentException($"Candidacy {Id} has two ratings of competency {competency} by {rater}; pass only the newest.");
            if (level is < FitLevel.Lowest or > FitLevel.Highest)
                throw new ArgumentException($"Candidacy {Id} has a rating of {level}; levels run from 1 to 5.");
        }
    }
}

/// <summary>A must-have of the search, asked before any score.</summary>
/// <param name="Key">Short name such as G1, unique within a candidacy.</param>
/// <param name="Text">What is asked, as the reader sees it.</param>
/// <param name="Outcome">How it stands. Only <see cref="GateOutcome.NotMet"/> keeps a candidacy from being ranked.</param>
public sealed record FitGate(string Key, string Text, GateOutcome Outcome);

/// <summary>One rater's answer on one competency of one candidacy.</summary>
/// <param name="CompetencyId">A competency of the rubric.</param>
/// <param name="RaterId">One of the candidacy's raters.</param>
/// <param name="Level">1 to 5, or none for <em>insufficient evidence</em>: an answer, but no number and never counted as one.</param>
public sealed record FitRating(Guid CompetencyId, Guid RaterId, int? Level);
