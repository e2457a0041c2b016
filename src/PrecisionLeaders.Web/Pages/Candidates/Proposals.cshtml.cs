using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>What a document says that the profile does not. Each is taken over by a tick, or not; nothing goes over by itself.</summary>
public sealed class ProposalsPage(LeadersDb db) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true, Name = "candidate")]
    public Guid CandidateId { get; set; }

    [BindProperty(SupportsGet = true, Name = "document")]
    public Guid DocumentId { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    /// <summary>Keys of what is to go over.</summary>
    [BindProperty]
    public List<string> Taken { get; set; } = [];

    public Candidate Candidate { get; private set; } = null!;
    public string FileName { get; private set; } = "";
    public bool HasText { get; private set; }
    public CvProposals Proposals { get; private set; } = null!;
    public string Profile => $"/candidates/{CandidateId}";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        Version = Candidate.Version;
        return Page();
    }

    public async Task<IActionResult> ShowAgainAsync()
    {
        if (!await LoadAsync()) return NotFound();
        ModelState.Remove(nameof(Version));
        Version = Candidate.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync()) return NotFound();
        var taken = Proposals.Proposals.Where(one => Taken.Contains(one.Key) && !IsHeld(one)).ToList();
        if (taken.Count == 0) ModelState.AddModelError("", "Tick what is to go over to the profile, or leave it as it is.");
        foreach (var twice in taken.GroupBy(one => one.Kind).Where(group => group.Key != CvProposalKind.Degree && group.Count() > 1))
            ModelState.AddModelError("", $"A profile holds one {Word(twice.Key)}. Tick one of them.");
        foreach (var one in taken.Where(one => one.Kind is CvProposalKind.Email or CvProposalKind.Orcid))
            if (await db.Candidates.AnyAsync(held => held.Id != CandidateId && (held.Email == one.Value || held.Orcid == one.Value)))
                ModelState.AddModelError("", $"Someone else in the pool has the {Word(one.Kind)} {one.Value} already.");
        if (!ModelState.IsValid) return await ShowAgainAsync();
        db.Expect(Candidate, Version);
        foreach (var one in taken) TakeOver(one);
        await db.SaveChangesAsync();
        TempData.Say($"{Wording.Counted(taken.Count, "entry", "entries")} went over from {FileName}.");
        return Redirect(Profile);
    }

    public static string Word(CvProposalKind kind) => kind switch
    {
        CvProposalKind.Email => "e-mail address",
        CvProposalKind.Phone => "telephone number",
        CvProposalKind.Orcid => "ORCID iD",
        _ => "training",
    };

    /// <summary>Whether the profile says so already.</summary>
    public bool IsHeld(CvProposal one) => one.Kind switch
    {
        CvProposalKind.Email => Candidate.Email == one.Value,
        CvProposalKind.Phone => Digits(Candidate.Phone) == Digits(one.Value),
        CvProposalKind.Orcid => Candidate.Orcid == one.Value,
        _ => Candidate.Degrees.Any(held => Same(held.Award, one.Degree!.Award) && (one.Degree.Field is null || Same(held.Field, one.Degree.Field))
            && (one.Degree.Organisation is null || Same(held.Organisation, one.Degree.Organisation))),
    };

    /// <summary>What it would take the place of, or null.</summary>
    public string? Instead(CvProposalKind kind) => kind switch { CvProposalKind.Email => Candidate.Email, CvProposalKind.Phone => Candidate.Phone, CvProposalKind.Orcid => Candidate.Orcid, _ => null };

    private void TakeOver(CvProposal one)
    {
        switch (one.Kind)
        {
            case CvProposalKind.Email: Candidate.Reach(one.Value, Candidate.Phone, Candidate.Place, Candidate.Market); break;
            case CvProposalKind.Phone: Candidate.Reach(Candidate.Email, one.Value, Candidate.Place, Candidate.Market); break;
            case CvProposalKind.Orcid: Candidate.IdentifyByOrcid(one.Value); break;
            default: Candidate.AddDegree(one.Degree!.Award, one.Degree.Field, one.Degree.Organisation, one.Degree.Start, one.Degree.End); break;
        }
    }

    private static bool Same(string? held, string? said) => Words.Plain(held, Degree.AwardLength) == Words.Plain(said, Degree.AwardLength);

    private static string Digits(string? number) => string.Concat((number ?? "").Where(char.IsAsciiDigit));

    private async Task<bool> LoadAsync()
    {
        var me = User.AsViewer();
        var file = await db.Documents.SeenBy(db, me).Kept().Where(held => held.Id == DocumentId && held.CandidateId == CandidateId)
            .SelectMany(held => held.Files.Where(one => one.Id == held.FileId), (held, one) => new { one.Name, one.Text }).SingleOrDefaultAsync();
        if (file is null || await db.Candidates.SeenBy(me).Include(held => held.Degrees).SingleOrDefaultAsync(held => held.Id == CandidateId) is not { } candidate) return false;
        (Candidate, FileName, HasText, Proposals) = (candidate, file.Name, file.Text is not null, CvProposals.Of(file.Text));
        return true;
    }
}
