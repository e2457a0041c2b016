using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review.Ties;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Domain.Review;

/// <summary>One rater's levels on one candidacy. A draft until submitted; then frozen.</summary>
public sealed class Scorecard : Aggregate
{
    public const int NoteLength = 2000, RecusalLength = 500;

    private readonly List<Rating> ratings = [];
    private readonly List<Declaration> declarations = [];
    private readonly List<Revision> revisions = [];

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
    public TieKind? RecusalKind { get; private set; }

    /// <summary>When a recusal was undone after the round had closed: the person is seen again, and the card of that round still counts for nothing.</summary>
    public DateTimeOffset? RecusalLiftedAt { get; private set; }

    /// <summary>When the round closed without waiting for this card, because its rater had left or its candidate had; null otherwise.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }
    public DateTimeOffset? SavedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public IReadOnlyList<Rating> Ratings => ratings;

    /// <summary>What was said of a tie, in the order it was said.</summary>
    public IReadOnlyList<Declaration> Declarations => declarations;

    /// <summary>Changes made after submission, in the order they were made.</summary>
    public IReadOnlyList<Revision> Revisions => revisions;

    public bool IsRecused => RecusedAt is not null && RecusalLiftedAt is null;
    public bool IsSubmitted => SubmittedAt is not null;
    public bool IsOwed => !IsRecused && !IsSubmitted;

    /// <summary>What the data showed the last time the rater said there is no tie; null when it showed nothing, or nothing was said.</summary>
    public string? ShownWhenFree => declarations.Where(held => held.Act == DeclarationAct.Free).OrderBy(held => held.At).ThenBy(held => held.Shown is not null).LastOrDefault()?.Shown;

    /// <summary>What the rater asked for after stepping back and nobody has answered yet; null when there is nothing to answer.</summary>
    public Declaration? OpenRequest => declarations.MaxBy(held => held.At) is { Act: DeclarationAct.Asked } last ? last : null;

    /// <summary>Whether the rater is asked about a tie: before the first rating, and again when the data shows what it did not show when they answered.</summary>
    /// <param name="ties">what the data shows now</param>
    public bool AsksAboutTie(IReadOnlyCollection<FoundTie> ties) => Round.State == RoundState.Open && !IsRecused && (FreeSince is null || FoundTie.TellMore(ties, ShownWhenFree));

    public Rating? RatingOf(Competency competency) => ratings.Find(held => held.CompetencyId == competency.Id);

    /// <summary>The rater says there is no tie to this person.</summary>
    /// <param name="now">when</param>
    /// <param name="shown">what the data shows of a tie, as it was put to the rater; null when it shows nothing</param>
    /// <param name="why">why that is no tie; asked for when the data shows something</param>
    /// <exception cref="RuleBrokenException">when the round is closed, the rater is recused, or the data shows something and no reason is given</exception>
    public void DeclareFree(DateTimeOffset now, string? shown = null, string? why = null)
    {
        RequireOpen();
        Rule.Require(!IsRecused, "You are recused from this candidacy.");
        Rule.Require(shown is null || !string.IsNullOrWhiteSpace(why), "Write why what the data shows is no tie. The chair reads it.");
        if (FreeSince is not null && shown is null) return;
        FreeSince ??= now;
        declarations.Add(new Declaration(DeclarationAct.Free, RaterId, now, null, why, shown, wasSubmitted: false));
    }

    /// <summary>
    /// The rater steps back, or is taken out: the candidacy and its scores disappear from their sight, and what they rated does not count. It stays with the
    /// card as a draft nobody sees, so that a recusal made by mistake can be undone.
    /// </summary>
    /// <param name="reason">in the rater's words; asked for when the card was submitted, the kind is <see cref="TieKind.Other"/>, or someone else takes it out</param>
    /// <param name="now">when</param>
    /// <param name="kind">what ties them</param>
    /// <param name="by">who takes the card out; null for the rater</param>
    /// <param name="shown">what the data shows of a tie, as it was put to the rater</param>
    /// <exception cref="RuleBrokenException">when the round is closed, the rater is recused already, or a reason is asked for and missing</exception>
    public void Recuse(string? reason, DateTimeOffset now, TieKind? kind = null, Account? by = null, string? shown = null)
    {
        RequireOpen();
        var isByOther = by is not null && by.Id != RaterId;
        Rule.Require(!IsRecused, isByOther ? "That rater is recused from this candidacy already." : "You are recused from this candidacy already.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason) || !IsSubmitted && !isByOther, "Write what the tie is: the scorecard is taken out, and the reason stays on record.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason) || kind != TieKind.Other, "Write what the tie is.");
        declarations.Add(new Declaration(DeclarationAct.Recused, by?.Id ?? RaterId, now, kind, reason, shown, IsSubmitted));
        RecusalReason = Rule.OptionalText(reason, "The reason", RecusalLength);
        (RecusedAt, RecusalKind, SubmittedAt, FreeSince) = (now, kind, null, null);
    }

    /// <summary>Undoes a recusal made by mistake. In an open round the rater is asked about ties again before they go on; in a closed one the card stays out.</summary>
    /// <param name="reason">why it was a mistake</param>
    /// <param name="by">the chair, or a recruiter where the chair is the rater; never the rater</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when there is nothing to undo, the rater would undo their own, or the reason is missing</exception>
    public void UndoRecusal(string? reason, Account by, DateTimeOffset now)
    {
        Rule.Require(IsRecused, "There is no recusal to undo.");
        Rule.Require(by.Id != RaterId, "Nobody undoes their own recusal. Ask the chair, or the lead of the search.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Write why the recusal was a mistake. It stays on record.");
        declarations.Add(new Declaration(DeclarationAct.Undone, by.Id, now, null, reason, null, wasSubmitted: false));
        RecusalLiftedAt = now;
        if (Round.State == RoundState.Open) AskAgain();
    }

    /// <summary>The rater asks to be let back in; somebody else decides.</summary>
    /// <param name="reason">what changed, or why it was a mistake</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when the rater is not recused, has asked already, or the reason is missing</exception>
    public void AskToUndo(string? reason, DateTimeOffset now)
    {
        Rule.Require(IsRecused, "There is no recusal to change.");
        Rule.Require(OpenRequest is null, "You have asked already. The answer is not in yet.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Write why the recusal should be undone. The chair and the recruiters read it.");
        declarations.Add(new Declaration(DeclarationAct.Asked, RaterId, now, null, reason, null, wasSubmitted: false));
    }

    /// <summary>Answers the rater that the recusal stands.</summary>
    /// <param name="reason">why</param>
    /// <param name="by">never the rater</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when nothing was asked, the rater would answer themselves, or the reason is missing</exception>
    public void UpholdRecusal(string? reason, Account by, DateTimeOffset now)
    {
        Rule.Require(IsRecused && OpenRequest is not null, "Nobody asks to have this recusal undone.");
        Rule.Require(by.Id != RaterId, "Nobody answers their own request.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Write why the recusal stands. It stays on record.");
        declarations.Add(new Declaration(DeclarationAct.Upheld, by.Id, now, null, reason, null, wasSubmitted: false));
    }

    /// <summary>The round closes and nobody waits for this card: its rater left the search or has no account any more, or its candidate left.</summary>
    public void Release(DateTimeOffset now)
    {
        if (IsOwed) ReleasedAt = now;
    }

    /// <summary>The round is open again: who was released is asked again if they are back, and a recusal undone meanwhile is over here too.</summary>
    public void AskAgain()
    {
        ReleasedAt = null;
        if (!IsRecused) (RecusedAt, RecusalKind, RecusalReason, RecusalLiftedAt) = (null, null, null, null);
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
        Rule.Require(!IsSubmitted, "This scorecard is submitted and can no longer be changed as a draft.");
        RequireLevel(level, isInsufficient);
        var kept = CitableOf(cited);
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
        Rule.Require(Candidacy.IsActive, "This person has left the search, so no scorecard on them is taken. Your draft stays as it is.");
        Rule.Require(MissingBefore(competencies).Count == 0, "Some competencies are not rated yet, or have neither evidence nor a note.");
        SubmittedAt = now;
    }

    /// <summary>Changes a submitted rating after the reveal, on record: before and after stay with the card, for everyone who may see the scores.</summary>
    /// <param name="competency">what is judged; rated before</param>
    /// <param name="level">1 to 5, or null for insufficient evidence</param>
    /// <param name="isInsufficient">that the evidence does not allow a level</param>
    /// <param name="note">what the rater writes beside it</param>
    /// <param name="cited">evidence of this candidate the rating rests on</param>
    /// <param name="reason">why it is revised</param>
    /// <param name="owed">how many scorecards of the round the rater still owes</param>
    /// <param name="now">when</param>
    /// <exception cref="RuleBrokenException">when the round is not open or not revealed to the rater, the card is not submitted, the rating lacks something or is the same, or the reason is missing</exception>
    public void Revise(Competency competency, int? level, bool isInsufficient, string? note, IEnumerable<EvidenceItem> cited, string? reason, int owed, DateTimeOffset now)
    {
        Rule.Require(Round.State == RoundState.Open, "The round is closed. A rating can be revised once it is reopened; ask the chair or the recruiter.");
        Rule.Require(IsSubmitted && !IsRecused, "Only a submitted scorecard is revised.");
        Rule.Require(Round.MayBeRevisedBy(owed), "A rating can be revised once you see the others’ scores.");
        Rule.Require(!string.IsNullOrWhiteSpace(reason), "Write why you revise the rating. Everyone who sees the scores reads it.");
        RequireLevel(level, isInsufficient);
        var kept = CitableOf(cited);
        var rating = RatingOf(competency);
        Rule.Require(rating is not null, "That competency was not rated.");
        Rule.Require(!rating.Says(level, isInsufficient, note, kept), "Nothing is different from what stands.");
        var revision = new Revision(competency, rating, now);
        rating.Set(level, isInsufficient, note, kept);
        Rule.Require(rating.IsAnswered && rating.IsSupported, "A revised rating needs a level with evidence or a note, or insufficient evidence.");
        revisions.Add(revision.To(rating, reason));
    }

    private static void RequireLevel(int? level, bool isInsufficient)
    {
        Rule.Require(level is null or (>= Anchor.Lowest and <= Anchor.Highest), "A level is a whole number from 1 to 5.");
        Rule.Require(level is null || !isInsufficient, "Choose a level or insufficient evidence, not both.");
    }

    private static List<EvidenceItem> CitableOf(IEnumerable<EvidenceItem> cited)
    {
        var kept = cited.ToList();
        Rule.Require(kept.TrueForAll(item => !item.IsConfidential), "Confidential evidence cannot be cited: the committee would see it.");
        return kept;
    }

    private void RequireOpen() => Rule.Require(Round.State == RoundState.Open, "The round is closed. What you wrote was not saved to it; ask the recruiter to reopen the round.");
}
