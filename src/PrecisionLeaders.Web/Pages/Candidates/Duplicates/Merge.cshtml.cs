using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Candidates.Duplicates;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Duplicates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates.Duplicates;

/// <summary>Makes one profile of two: which stays, which of two values holds, which entries come along.</summary>
public sealed class MergePage(LeadersDb db, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty(SupportsGet = true, Name = "other")]
    public Guid OtherId { get; set; }

    [BindProperty]
    public MergeForm Form { get; set; } = new();

    public Candidate Mine { get; private set; } = null!;
    public Candidate Theirs { get; private set; } = null!;
    public IReadOnlyList<ProfileField> Open { get; private set; } = [];
    public IReadOnlyList<ProfileField> Gaps { get; private set; } = [];
    public IReadOnlyList<Contribution> Reasons { get; private set; } = [];
    public IReadOnlyList<SharedSearch> Shared { get; private set; } = [];
    public IReadOnlyList<EvidenceDouble> Doubles { get; private set; } = [];

    /// <summary>Who said that they are two, or null.</summary>
    public NotTheSame? Distinct { get; private set; }

    public bool IsBarred => Shared.Any(search => search.IsBothReviewed);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is { } missing) return missing;
        Form = new() { Issued = Guid.CreateVersion7(), Along = [.. ProfileUnion.Lacking(Mine, Theirs)] };
        Expect();
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (await LoadAsync() is { } missing) return missing;
        ModelState.Remove("Form.Version");
        ModelState.Remove("Form.OtherVersion");
        Expect();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Merges.SeenBy(User.AsViewer()).AnyAsync(held => held.Id == Form.Issued)) return Redirect($"/candidates/{CandidateId}");
        if (await LoadAsync() is { } missing) return missing;
        db.Expect(Mine, Form.Version);
        db.Expect(Theirs, Form.OtherVersion);
        var (name, gone) = (Mine.Name, Theirs.Name);
        var merge = await new MergePeople(db, clock).RunAsync(Mine, Theirs, Form.Choice, await db.Accounts.ActingAsync(User), User.AsViewer(),
            Form.Issued == Guid.Empty ? Guid.CreateVersion7() : Form.Issued);
        TempData.Say($"{gone} and {name} are one profile.", $"/candidates/{CandidateId}/merged/{merge.Id}");
        return Redirect($"/candidates/{CandidateId}");
    }

    private void Expect() => (Form.Version, Form.OtherVersion) = (Mine.Version, Theirs.Version);

    private async Task<IActionResult?> LoadAsync()
    {
        var me = User.AsViewer();
        var people = await db.Candidates.SeenBy(me).Whole().Where(held => held.Id == CandidateId || held.Id == OtherId).ToListAsync();
        if (people.Find(held => held.Id == CandidateId) is not { } mine || people.Find(held => held.Id == OtherId) is not { } theirs || people.Count < 2) return NotFound();
        (Mine, Theirs) = (mine, theirs);
        Open = [.. ProfileField.All.Where(field => field.IsOpen(mine, theirs))];
        Gaps = [.. ProfileField.All.Where(field => field.IsGap(mine, theirs))];
        Doubles = ProfileUnion.Doubles(mine, theirs);
        Shared = await new MergePeople(db, clock).SharedAsync(mine.Id, theirs.Id, me);
        Distinct = await db.Set<NotTheSame>().AsNoTracking().Between(mine.Id, theirs.Id).Include(held => held.By).FirstOrDefaultAsync();
        Reasons = await db.Set<PossibleDuplicate>().AsNoTracking().Where(held => (held.FirstId == mine.Id && held.SecondId == theirs.Id) || (held.FirstId == theirs.Id && held.SecondId == mine.Id)).Select(held => held.Reasons).FirstOrDefaultAsync() ?? [];
        return null;
    }
}

public sealed class MergeForm
{
    public Guid Issued { get; set; }
    public Guid Version { get; set; }
    public Guid OtherVersion { get; set; }

    /// <summary>For each field in which the two differ, whose value holds: "mine" or "theirs".</summary>
    public Dictionary<string, string> Pick { get; set; } = [];

    /// <summary>Degrees, appointments and identifiers that come along.</summary>
    public List<Guid> Along { get; set; } = [];

    public MergeChoice Choice => new(Pick.Where(held => held.Value == "theirs").Select(held => held.Key).ToHashSet(StringComparer.Ordinal), Along.ToHashSet());

    public bool IsTheirs(ProfileField field) => Pick.GetValueOrDefault(field.Key) == "theirs";
}
