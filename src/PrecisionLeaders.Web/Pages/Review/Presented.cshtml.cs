using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Review.Talk;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>A list as it was presented to the signed-in reviewer, with their own part in it.</summary>
public sealed class PresentedPage(LeadersDb db) : PageModel
{
    public CandidateList List { get; private set; } = null!;

    /// <summary>Number of the version before, if the reader was shown one.</summary>
    public int? Earlier { get; private set; }
    public IReadOnlyList<PresentedEntry> Entries { get; private set; } = [];

    /// <summary>The round in which the reader rates people of this list; null when they rate none.</summary>
    public ScoringRound? Round { get; private set; }

    /// <summary>The reader's scorecards in that round they are not recused from, and how many are in.</summary>
    public int Cards { get; private set; }
    public int Submitted { get; private set; }
    public int Competencies { get; private set; }
    public bool IsRevealed { get; private set; }

    public SaidHere Said { get; private set; } = null!;

    /// <summary>How many comments the reader finds behind each person.</summary>
    public IReadOnlyDictionary<Guid, int> Comments { get; private set; } = new Dictionary<Guid, int>();

    /// <summary>Where the data shows a tie nobody has spoken of yet: asked in place, by candidacy.</summary>
    public IReadOnlyDictionary<Guid, TieQuestion> Questions { get; private set; } = new Dictionary<Guid, TieQuestion>();

    public async Task<IActionResult> OnGetAsync(Guid list)
    {
        var me = User.AsViewer();
        var found = await db.Lists.PresentedTo(me).AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(held => held.Id == list);
        if (found is null) return NotFound();
        List = found;
        Earlier = await db.Lists.PresentedTo(me).Before(found).Select(held => (int?)held.Number).FirstOrDefaultAsync();
        var own = await db.Scorecards.OwnedBy(me).AsNoTrackingWithIdentityResolution().Where(card => card.Round.SearchId == found.SearchId && !card.Round.IsCalibration)
            .Include(card => card.Ratings).Include(card => card.Declarations).Include(card => card.Round).ThenInclude(round => round.Rubric).ThenInclude(rubric => rubric.Competencies)
            .AsSplitQuery().ToListAsync();
        Entries = await PresentedEntry.OfAsync(found, own, db, me);
        Questions = await QuestionsAsync(me);
        Round = own.Select(card => card.Round).OrderByDescending(round => round.State == RoundState.Open).ThenByDescending(round => round.OpenedAt).FirstOrDefault();
        if (Round is { } round)
        {
            var left = found.Entries.Where(entry => !entry.Candidacy.IsActive).Select(entry => entry.CandidacyId).ToHashSet();
            var mine = own.FindAll(card => card.RoundId == round.Id && card.RecusedAt is null && (card.IsSubmitted || !left.Contains(card.CandidacyId)));
            (Cards, Submitted) = (mine.Count, mine.Count(card => card.IsSubmitted));
            Competencies = round.Rubric.Competencies.Count;
            IsRevealed = round.IsRevealedTo(Cards - Submitted);
        }
        (Said, Comments) = (await SaidHere.OnListAsync(db, me, list), await SaidHere.CountsAsync(db, me, list));
        return Page();
    }

    private async Task<Dictionary<Guid, TieQuestion>> QuestionsAsync(Viewer me)
    {
        var asked = Entries.Where(entry => entry is { LeftAt: null, Own: not null }).ToList();
        var ties = await MemberTies.OfAsync(db, me, [.. asked.Select(entry => entry.Own!)]);
        return asked.Select(entry => new TieQuestion(entry.Own!, entry.Named!, ties.Of(entry.Own!), ties.HasRecord) { IsInPlace = true, Form = new() { List = List.Id } })
            .Where(question => question is { IsDue: true, Ties.Count: > 0 }).ToDictionary(question => question.Card.CandidacyId);
    }

    public string WhenRevealed => Round switch
    {
        { Reveal: RevealRule.WhenRoundCloses } => "You see the ranking once the round closes. Nobody sees your drafts.",
        _ => $"You see the ranking once your own {(Cards == 1 ? "one is" : $"{PresentedEntry.InWords(Cards)} are")} in. Nobody sees your drafts.",
    };
}
