using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Pages.Ranking;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>Everybody in a search by stage. Cards move by their menu; every move can be taken back.</summary>
[Remembered]
public sealed class BoardPage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "search")]
    public Guid SearchId { get; set; }

    /// <summary>Number of the stage that shows all its cards.</summary>
    [BindProperty(SupportsGet = true)]
    public int? All { get; set; }

    /// <summary>The card whose menu is open.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Open { get; set; }

    [BindProperty]
    public MoveForm Form { get; set; } = new();

    public SearchHead Head { get; private set; } = null!;
    public StageSet Set { get; private set; } = null!;
    public IReadOnlyList<BoardColumn> Columns { get; private set; } = [];

    /// <summary>How people stand in the newest round, by candidacy; empty while it is sealed to the viewer.</summary>
    public IReadOnlyDictionary<Guid, FitStrip> Strips { get; private set; } = new Dictionary<Guid, FitStrip>();
    public IReadOnlyList<Disposition> Dispositions { get; private set; } = [];
    public int Stalled { get; private set; }
    public int Failed { get; private set; }

    /// <summary>What keeps people off-limits, by candidacy.</summary>
    public IReadOnlyDictionary<Guid, OffLimitsBar> Bars { get; private set; } = new Dictionary<Guid, OffLimitsBar>();
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public Task<IActionResult> OnGetAsync() => ShowAgainAsync();

    public async Task<IActionResult> OnPostMoveAsync()
    {
        if (await HeldAsync(Form.Candidacy) is not { } candidacy) return NotFound();
        Open = candidacy.Id;
        if (!await this.IsValidAsync(Form, new MoveForm.Rules())) return await ShowAgainAsync();
        var stage = candidacy.Search.StageSet.Stages.FirstOrDefault(held => held.Order == Form.To);
        Rule.Require(stage is not null || Form.Leaves, "That stage is not on this board. Choose another.");
        if (!candidacy.IsActive || candidacy.Stage.Order != Form.From) return await TellWhatHappenedAsync(candidacy, stage);

        var by = await db.Accounts.ActingAsync(User);
        if (stage is not null) candidacy.AdvanceTo(stage, by, Now, Form.Note);
        else candidacy.Leave(await DispositionAsync(), Form.Note, by, Now);
        return await SaveAsync(candidacy, stage);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid candidacy, Guid step)
    {
        if (await HeldAsync(candidacy) is not { } held || held.Moves.FirstOrDefault(move => move.Id == step) is not { } move) return NotFound();
        held.TakeBack(move, await db.Accounts.ActingAsync(User), Now);
        await db.SaveChangesAsync();
        TempData.Say(held.IsActive ? $"{held.Candidate.Name} is back in {held.Stage.Name}." : $"{held.Candidate.Name} has left the search again.");
        return Back();
    }

    private async Task<IActionResult> SaveAsync(Candidacy candidacy, Stage? to)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await HeldAsync(candidacy.Id) is { } newest ? await TellWhatHappenedAsync(newest, to) : NotFound();
        }
        SayDone(candidacy);
        return Back();
    }

    /// <summary>The card is no longer where it was seen: either this move was made already, or somebody else made another.</summary>
    private async Task<IActionResult> TellWhatHappenedAsync(Candidacy candidacy, Stage? wanted)
    {
        var last = candidacy.LatestMove;
        await db.Entry(last).Reference(move => move.By).LoadAsync();
        var isMine = last.ById == User.AsViewer().AccountId;
        if (isMine && candidacy.IsActive == (wanted is not null) && (wanted is null || candidacy.StageId == wanted.Id)) SayDone(candidacy);
        else TempData.Say($"{(isMine ? "You" : last.By.Name)} {(candidacy.IsActive ? $"moved {candidacy.Candidate.Name} to {candidacy.Stage.Name}" : $"took {candidacy.Candidate.Name} out of the search")}, {new ViewerTime(Now, Frame.Of(User).Zone).Moment(last.At)}, while your board was open. Nothing else was changed.", mean: "owed");
        return Back();
    }

    private void SayDone(Candidacy candidacy) => TempData.Say(
        candidacy.IsActive ? $"{candidacy.Candidate.Name} moved to {candidacy.Stage.Name}." : $"{candidacy.Candidate.Name} left the search: {MoveList.Reason(candidacy.Disposition!.By, candidacy.Disposition.Name)}.",
        Url.Page("Board", "TakeBack", new { search = SearchId, candidacy = candidacy.Id, step = candidacy.LatestMove.Id, all = All }));

    private RedirectToPageResult Back() => RedirectToPage(null, null, new { search = SearchId, all = All, open = (Guid?)null, handler = (string?)null, candidacy = (Guid?)null, step = (Guid?)null });

    private Task<Candidacy?> HeldAsync(Guid id) => db.Candidacies.SeenBy(db, User.AsViewer()).Whole().SingleOrDefaultAsync(held => held.Id == id && held.SearchId == SearchId);

    private async Task<Disposition> DispositionAsync() =>
        await db.Dispositions.SingleOrDefaultAsync(held => held.Id == Form.Reason && !held.IsRetired) ?? throw new RuleBrokenException("That reason is no longer used. Choose another.");

    /// <summary>The menu for the script to copy.</summary>
    public MoveMenu Menu => new("", null, null, null) { Action = MoveTo, Back = Here, Choices = MoveMenu.Of(Set, null) };

    public MoveMenu MenuOf(BoardCard card, BoardColumn column)
    {
        var leaves = Form.Leaves && Form.Candidacy == card.Id;
        return new(card.Name, card.Id, column.Stage.Order, leaves ? MoveMenu.LeaveChoice : MoveMenu.Likeliest(Set, column.Stage))
        {
            Action = MoveTo,
            Back = Here,
            Choices = MoveMenu.Of(Set, column.Stage),
            Leave = leaves ? new LeaveFields("to", Dispositions) { Chosen = Form.Reason, Note = Form.Note, Error = ModelState["Form.Reason"]?.Errors.FirstOrDefault()?.ErrorMessage } : null,
        };
    }

    private string MoveTo => Url.Page("Board", "Move", new { search = SearchId, all = All, open = (Guid?)null })!;

    private string Here => Url.Page("Board", null, new { search = SearchId, all = All, open = (Guid?)null })!;

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await db.HeadAsync(User.AsViewer(), SearchId) is not { } head) return NotFound();
        Head = head;
        Set = await db.StageSets.AsNoTracking().Include(set => set.Stages).SingleAsync(set => set.Id == head.Line.StageSetId);
        Dispositions = await db.Dispositions.AsNoTracking().Where(held => !held.IsRetired).OrderBy(held => held.By).ThenBy(held => held.Order).ToListAsync();
        var cards = await db.Candidacies.SeenBy(db, User.AsViewer()).Where(held => held.SearchId == SearchId).Active().Cards().ToListAsync();
        Columns = BoardColumn.Of(Set, cards, All, Open, Now);
        Strips = await FitStrip.OfSearchAsync(db, User.AsViewer(), SearchId);
        var stages = Set.Stages.ToDictionary(stage => stage.Id);
        Stalled = cards.Count(card => Stay.IsStalled(Set, stages[card.StageId], card.Since, Now));
        Failed = cards.Count(card => card.FailedGate is not null);
        var rules = await db.OffLimitsAsync(clock.TodayOf(User));
        Bars = cards.Select(card => (card.Id, Bar: rules.Of(card.CandidateId, card.Folded))).Where(held => held.Bar is not null).ToDictionary(held => held.Id, held => held.Bar!);
        return Page();
    }
}
