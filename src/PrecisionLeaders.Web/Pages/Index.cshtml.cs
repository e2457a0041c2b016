using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Searches;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages;

/// <summary>Where everybody begins: what is theirs, what comes next, what they owe.</summary>
[Remembered]
public sealed class HomePage(LeadersDb db, TimeProvider clock) : PageModel
{
    private const int MostSearches = 8, MostMoves = 8, MostTasks = 20;

    public Viewer Me { get; private set; } = null!;
    public IReadOnlyList<SearchRow> Rows { get; private set; } = [];
    public int AllSearches { get; private set; }
    public IReadOnlyList<MoveLine> Moves { get; private set; } = [];
    public IReadOnlyList<OwedLine> Owed { get; private set; } = [];
    public IReadOnlyList<PresentedLine> Lists { get; private set; } = [];

    /// <summary>What the viewer is to do today, and what should have been done before.</summary>
    public IReadOnlyList<ActivityLine> Tasks { get; private set; } = [];
    public AdminLine? Firm { get; private set; }

    /// <summary>Questions of committees that wait for an answer, by search.</summary>
    public IReadOnlyList<AskedLine> Asked { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Me = User.AsViewer();
        if (Me.Is(Roles.Recruiter))
        {
            await LoadSearchesAsync();
            await LoadTasksAsync();
        }
        if (Me.Is(Roles.Reviewer)) await LoadListsAsync();
        if (Me.Is(Roles.Admin) && !Me.Is(Roles.Recruiter)) await LoadFirmAsync();
        await LoadOwedAsync();
    }

    private async Task LoadSearchesAsync()
    {
        var mine = db.Searches.SeenBy(Me).AsNoTracking();
        AllSearches = await mine.CountAsync();
        var lines = await mine.Active().Lines().ToListAsync();
        Rows = await SearchRow.OfAsync(db, Me, [.. lines.OrderBy(line => line.MilestoneOn ?? DateOnly.MaxValue).ThenBy(line => line.Title, StringComparer.OrdinalIgnoreCase).Take(MostSearches)]);
        var shown = Rows.Select(row => row.Line.Id).ToList();
        Moves = await db.Candidacies.SeenBy(db, Me).Where(held => shown.Contains(held.SearchId)).LatestMovesAsync(MostMoves);
        Asked = await db.Questions.SeenBy(db, Me).Open().GroupBy(question => new { question.SearchId, question.Search.Title })
            .Select(group => new AskedLine(group.Key.SearchId, group.Key.Title, group.Count(), group.Min(question => question.At))).ToListAsync();
    }

    private async Task LoadTasksAsync()
    {
        var today = clock.TodayOf(User);
        Tasks = await db.Activities.SeenBy(db, Me).OwedBy(Me).Where(held => held.DueOn == null || held.DueOn <= today).OrderBy(held => held.DueOn == null).ThenBy(held => held.DueOn).ThenBy(held => held.Id).Take(MostTasks).Lines().ToListAsync();
    }

    private async Task LoadListsAsync() => Lists = await db.Lists.PresentedTo(Me).OrderByDescending(list => list.PresentedAt)
        .Select(list => new PresentedLine(list.Id, list.Search.Title, list.Search.Client.Name, list.Kind, list.Number, list.Entries.Count, list.PresentedAt!.Value))
        .ToListAsync();

    private async Task LoadOwedAsync()
    {
        var owed = db.Scorecards.HeldBy(Me).Owed();
        var names = await ShownNames.OfAsync(db, Me, owed.Select(card => card.Candidacy));
        var cards = await owed.Select(card => new
        {
            card.Id,
            card.CandidacyId,
            Search = card.Round.IsCalibration ? card.Round.Search.Title + ", calibration" : card.Round.Search.Title,
            card.Round.DueOn,
            Rated = card.Ratings.Count(rating => rating.Level != null || rating.IsInsufficient),
            Competencies = card.Round.Rubric.Competencies.Count,
        }).ToListAsync();
        Owed = [.. cards.OrderBy(card => card.DueOn).ThenBy(card => names[card.CandidacyId].Sort, StringComparer.Ordinal)
            .Select(card => new OwedLine(card.Id, names[card.CandidacyId], card.Search, card.DueOn, card.Rated, card.Competencies))];
    }

    private async Task LoadFirmAsync()
    {
        var now = clock.GetUtcNow();
        Firm = new(
            await db.Accounts.Active().CountAsync(),
            await db.Invitations.OpenAt(now).CountAsync(),
            await db.Rubrics.CountAsync());
    }

    /// <summary>A scorecard the viewer owes, and how far it is.</summary>
    public sealed record OwedLine(Guid Id, ShownName Named, string Search, DateOnly DueOn, int Rated, int Competencies)
    {
        public string Name => Named.Text;
        public string Progress => Rated == 0 ? "not begun" : $"{Rated} of {Competencies} rated";
    }

    /// <summary>A list presented to the viewer.</summary>
    public sealed record PresentedLine(Guid Id, string Search, string Client, ListKind Kind, int Number, int People, DateTimeOffset PresentedAt);

    /// <summary>How many questions on a search wait, and since when the oldest does.</summary>
    public sealed record AskedLine(Guid Search, string Title, int Count, DateTimeOffset Since);

    /// <summary>What an admin looks after.</summary>
    public sealed record AdminLine(int Accounts, int OpenInvitations, int Rubrics);
}
