using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Review;

/// <summary>One rater's levels on one candidacy. A draft until submitted; then frozen.</summary>
public sealed class Scorecard : Aggregate
{
    public const int NoteLength = 2000, RecusalLength = 500;

    private readonly List<Rating> ratings = [];

    private Scorecard() { }

    internal Scorecard(ScoringRound round, Account rater, Candidacy candidacy) =>
        (Round, RoundId, Rater, RaterId, Candidacy, CandidacyId) = (round, round.Id, rater, rater.Id, candidacy, candidacy.Id);

    public ScoringRound Round { get; private set; } = null!;
    public Guid RoundId { get; private set; }
    public Account Rater { get; private set; } = null!;
    public Guid RaterId { get; private set; }
    public Candidacy Candidacy { get; private set; } = null!;
    public Guid CandidacyId { get; private set; }

    /// <summary>When the rater said there is no tie; asked before the first rating.</summary>
    public DateTimeOffset? FreeSince { get; private set; }
    public DateTimeOffset? RecusedAt { get; private set; }
    public string? RecusalReason { get; private set; }
    public DateTimeOffset? SavedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public IReadOnlyList<Rating> Ratings => ratings;

    public bool IsRecused => RecusedAt is not null;
    public bool IsSubmitted => SubmittedAt is not null;
    public bool IsOwed => !IsRecused && !IsSubmitted;

    public Rating? RatingOf(Competency competency) => ratings.Find(held => held.CompetencyId == competency.Id);

    /// <summary>The rater says there is no tie to this person.</summary>
    public void DeclareFree(DateTimeOffset now)
    {
        RequireOpen();
        FreeSince ??= now;
    }

    /// <summary>The rater steps back: the candidacy and its scores disappear from their sight, and what they rated does not count.</summary>
    public void Recuse(string? reason, DateTimeOffset now)
    {
        RequireOpen();
        Rule.Require(!IsSubmitted, "This scorecard is submitted. Ask the recruiter to take it out.");
        RecusalReason = Rule.OptionalText(reason, "The reason", RecusalLength);
        RecusedAt = now;
        ratings.Clear();
    }

    /// <summary>Keeps a draft rating. Everything may be missing until the card is submitted.</summary>
    /// <param name="competency">what is judged; of the round's rubric</param>
    /// <param name="level">1 to 5, or null</param>
    /// <param name="isInsufficient">that the evidence does not allow a level</param>
    /// <param name="note">what the rater writes beside it</param>
    /// <param name="cited">evidence of this candidate the rating rests on</param>
    /// <param name="now">when it was saved</param>
    /// <exception cref="RuleBrokenException">when the card or the round is closed, ties are not declared, or the level is none</exception>
    public void Rate(Competency competency, int? level, bool isInsufficient, string? note, IEnumerable<EvidenceItem> cited, DateTimeOffset now)
    {
        RequireOpen();
        Rule.Require(FreeSince is not null && !IsRecused, "Say first whether there is a tie between you and this person.");
        Rule.Require(!IsSubmitted, "This scorecard is submitted and can no longer be changed.");
        Rule.Require(level is null or (>= Anchor.Lowest and <= Anchor.Highest), "A level is a whole number from 1 to 5.");
        Rule.Require(level is null || !isInsufficient, "Choose a level or insufficient evidence, not both.");
        var kept = cited.ToList();
        Rule.Require(kept.TrueForAll(item => !item.IsConfidential), "Confidential evidence cannot be cited: the committee would see it.");
        var rating = RatingOf(competency);
        if (rating is null) ratings.Add(rating = new Rating(competency));
        rating.Set(level, isInsufficient, note, kept);
        SavedAt = now;
    }

    /// <summary>What still stands between this card and its submission, by competency; empty when nothing does.</summary>
    public IReadOnlyList<Missing> MissingBefore(IEnumerable<Competency> competencies) =>
    [
        .. competencies.OrderBy(competency => competency.Order).Select(competency => RatingOf(competency) switch
        {
            null => new Missing(competency, MissingWhat.Level),
            { IsAnswered: false } => new Missing(competency, MissingWhat.Level),
            { IsSupported: false } => new Missing(competency, MissingWhat.Support),
            _ => null,
        }).OfType<Missing>(),
    ];

    /// <exception cref="RuleBrokenException">when something is missing, or the round is closed</exception>
    public void Submit(IReadOnlyCollection<Competency> competencies, DateTimeOffset now)
    {
        RequireOpen();
        Rule.Require(!IsRecused, "You are recused from this candidacy.");
        Rule.Require(!IsSubmitted, "This scorecard is submitted already.");
        Rule.Require(MissingBefore(competencies).Count == 0, "Some competencies are not rated yet, or have neither evidence nor a note.");
        SubmittedAt = now;
    }

    private void RequireOpen() => Rule.Require(Round.State == RoundState.Open, "The round is closed. What you wrote was not saved to it; ask the recruiter to reopen the round.");
}

public enum MissingWhat
{
    Level,
    Support,
}

/// <summary>What a competency still lacks before submission.</summary>
public sealed record Missing(Competency Competency, MissingWhat What);

/// <summary>A level from 1 to 5, or insufficient evidence, with what it rests on.</summary>
public sealed class Rating : Part
{
    private readonly List<Citation> citations = [];

    private Rating() { }

    internal Rating(Competency competency) => (Competency, CompetencyId) = (competency, competency.Id);

    public Competency Competency { get; private set; } = null!;
    public Guid CompetencyId { get; private set; }

    /// <summary>1 to 5, or null.</summary>
    public int? Level { get; private set; }
    public bool IsInsufficient { get; private set; }
    public string? Note { get; private set; }
    public IReadOnlyList<Citation> Citations => citations;

    public bool IsAnswered => Level is not null || IsInsufficient;

    /// <summary>A level needs at least one evidence item or a note; insufficient evidence needs neither.</summary>
    public bool IsSupported => IsInsufficient || citations.Count > 0 || Note is not null;

    internal void Set(int? level, bool isInsufficient, string? note, List<EvidenceItem> kept)
    {
        Note = Rule.OptionalText(note, "The note", Scorecard.NoteLength);
        (Level, IsInsufficient) = (level, isInsufficient);
        citations.RemoveAll(held => kept.TrueForAll(item => item.Id != held.EvidenceItemId));
        citations.AddRange(kept.Where(item => citations.TrueForAll(held => held.EvidenceItemId != item.Id)).Select(item => new Citation(item)).ToList());
    }
}

/// <summary>That a rating rests on an evidence item.</summary>
public sealed class Citation
{
    private Citation() { }

    internal Citation(EvidenceItem item) => (EvidenceItem, EvidenceItemId) = (item, item.Id);

    public EvidenceItem EvidenceItem { get; private set; } = null!;
    public Guid EvidenceItemId { get; private set; }
}
