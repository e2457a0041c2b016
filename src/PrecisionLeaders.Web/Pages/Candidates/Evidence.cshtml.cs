using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>One thing the person has done, with its provenance.</summary>
public sealed class EvidencePage(LeadersDb db, TimeProvider clock) : EntryPage<EvidenceItem, EvidenceForm>(db, clock, new EvidenceForm.Rules())
{
    public override string Folder => "evidence";
    public override string Word => "evidence";
    public override ProfilePart Part => ProfilePart.Evidence;
    public override string Anchor => "evidence";

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<EvidenceKind>().Select(kind => new SelectListItem(EvidenceWords.One(kind), kind.ToString()));

    public Task<IReadOnlyList<SelectListItem>> CompetenciesAsync() => CompetencyChoice.OfAsync(Db, Form.SpeaksTo);

    protected override EvidenceItem? Find(Candidate candidate, Guid id) => candidate.Evidence.FirstOrDefault(held => held.Id == id);
    protected override void Remove(Candidate candidate, EvidenceItem entry) => candidate.Drop(entry);

    protected override async Task RequireFreeAsync(EvidenceItem entry)
    {
        var id = entry.Id;
        // Whether a rating of an open round cites it is sealed, so nothing is removed meanwhile: the answer is the same either way.
        Rule.Require(!await Db.Scorecards.AnyAsync(card => card.Round.State == RoundState.Open && card.Candidacy.Candidate.Evidence.Any(held => held.Id == id)),
            "This person is being rated, and ratings may rest on this evidence, so it stays until the round closes. Correct it here, or mark it confidential.");
        Rule.Require(!await Db.Set<Citation>().AnyAsync(held => held.EvidenceItemId == id), "A rating rests on this evidence, so it stays. Correct it here, or mark it confidential.");
    }
}

public sealed class EvidenceForm : IEntryForm<EvidenceItem>
{
    public Guid Version { get; set; }
    public EvidenceKind Kind { get; set; }

    /// <summary>Of a deal; of other kinds it is not kept.</summary>
    public DealPartner Partner { get; set; }
    public string? Title { get; set; }
    public string? Detail { get; set; }
    public string? Start { get; set; }
    public string? End { get; set; }
    public string? Source { get; set; }
    public DateOnly? RetrievedOn { get; set; }
    public string? Url { get; set; }
    public string? Reference { get; set; }
    public bool IsConfidential { get; set; }
    public string? Pmid { get; set; }
    public string? Contribution { get; set; }
    public string? Figures { get; set; }

    /// <summary>Keys of competencies: see <see cref="CompetencyKey"/>.</summary>
    public List<string> SpeaksTo { get; set; } = [];

    /// <summary>Of a programme in care, with what follows; nothing of it is kept without a service.</summary>
    public string? Service { get; set; }
    public int? Sites { get; set; }
    public string? GoLive { get; set; }
    public int? Volume { get; set; }
    public decimal? TurnaroundDays { get; set; }
    public string? PayerCover { get; set; }
    public string? Outcome { get; set; }

    /// <summary>What no form asks: how the item was filed when it came in. Read with the item, so that one put back has it again.</summary>
    [BindNever]
    public Filing? Filed { get; set; }

    private ProgrammeRecord? Programme => string.IsNullOrWhiteSpace(Service) ? null : new(Service, Sites, Typed.Date(GoLive), Volume, TurnaroundDays, PayerCover, Outcome);

    private bool TellsOfProgramme => Sites is not null || Volume is not null || TurnaroundDays is not null || !string.IsNullOrWhiteSpace(GoLive + PayerCover + Outcome);

    public void Read(EvidenceItem entry)
    {
        (Kind, Partner, Title, Detail, Start, End) = (entry.Kind, entry.Partner, entry.Title, entry.Detail, entry.Start?.ToString(), entry.End?.ToString());
        (Source, RetrievedOn, Url, Reference, IsConfidential) = (entry.Source, entry.RetrievedOn, entry.Url, entry.Reference, entry.IsConfidential);
        (Pmid, Contribution, Figures, SpeaksTo) = (entry.Pmid, entry.Contribution, entry.Figures, [.. entry.Competencies.Select(key => key.ToString())]);
        Filed = new(entry.FileHash, entry.Row, entry.Subjects);
        if (entry.Programme is not { } held) return;
        (Service, Sites, GoLive, Volume, TurnaroundDays, PayerCover, Outcome) = (held.Service, held.Sites, held.GoLive?.ToString(), held.Volume, held.TurnaroundDays, held.PayerCover, held.Outcome);
    }

    public string Called() => Title!;

    public bool IsOneWith(EvidenceItem other) => (Pmid is not null && Pmid == other.Pmid) || (Reference is not null && Reference == other.Reference && Kind == other.Kind);

    public void Write(Candidate candidate, EvidenceItem? entry, Guid id)
    {
        // The file it was read from stays on record: correcting a word does not change where it came from.
        var filed = entry is null ? Filed : new(entry.FileHash, entry.Row, entry.Subjects);
        var provenance = new Provenance(Source!, Url, filed?.FileHash, RetrievedOn) { Row = filed?.Row };
        entry ??= candidate.AddEvidence(Kind, Title!, provenance, id);
        entry.Retitle(Kind, Title!);
        entry.MadeWith(Partner);
        entry.Trace(provenance);
        entry.Describe(Detail, Typed.Date(Start), Typed.Date(End), Reference, IsConfidential);
        entry.File(Pmid, Contribution, filed?.Subjects).Count(Figures);
        entry.SpeakTo(SpeaksTo.Select(text => CompetencyKey.TryParse(text, out var key) ? key : (CompetencyKey?)null).OfType<CompetencyKey>());
        // The same record again is no change, and leaves nothing in the audit.
        if (Programme != entry.Programme) entry.Run(Programme);
    }

    /// <summary>The file it was read from, where in it, and the headings it is filed under.</summary>
    public sealed record Filing(string? FileHash, string? Row, string? Subjects);

    public sealed class Rules : AbstractValidator<EvidenceForm>
    {
        public Rules()
        {
            RuleFor(form => form.Partner).IsInEnum().WithMessage("Choose with whom the deal was made, or leave it unstated.");
            RuleFor(form => form.Title).Obeys(text => Rule.Text(text, "The title", EvidenceItem.TitleLength));
            RuleFor(form => form.Detail).Obeys(text => Rule.OptionalText(text, "The detail", EvidenceItem.DetailLength));
            RuleFor(form => form.Start).IsPartialDate();
            RuleFor(form => form.End).IsPartialDate().NotBefore(form => form.Start);
            RuleFor(form => form.Source).Obeys(text => Rule.Text(text, "The source", Provenance.SourceLength));
            RuleFor(form => form.Url).Obeys(url => WebAddress.Checked(url));
            RuleFor(form => form.Reference).Obeys(text => Rule.OptionalText(text, "The number or DOI", EvidenceItem.ReferenceLength));
            RuleFor(form => form.Pmid).Obeys(text => Rule.Require(string.IsNullOrWhiteSpace(text) || (text.Trim() is { Length: <= EvidenceItem.PmidLength } digits && digits.All(char.IsAsciiDigit)), "A PubMed number has at most ten digits and nothing else."));
            RuleFor(form => form.Contribution).Obeys(text => Rule.OptionalText(text, "The contribution", EvidenceItem.ContributionLength));
            RuleFor(form => form.Figures).Obeys(text => Rule.OptionalText(text, "The figures", EvidenceItem.FiguresLength));
            RuleFor(form => form.Service).Obeys(text => Rule.OptionalText(text, "The service", ProgrammeRecord.ServiceLength));
            RuleFor(form => form.Service).NotEmpty().When(form => form.Kind == EvidenceKind.ProgrammeInCare && form.TellsOfProgramme).WithMessage("Name the service that these figures are of.");
            RuleFor(form => form.Sites).Obeys(ProgrammeRecord.RequireSites);
            RuleFor(form => form.GoLive).IsPartialDate();
            RuleFor(form => form.Volume).Obeys(ProgrammeRecord.RequireVolume);
            RuleFor(form => form.TurnaroundDays).Obeys(ProgrammeRecord.RequireTurnaround);
            RuleFor(form => form.PayerCover).Obeys(text => Rule.OptionalText(text, "The payer cover", ProgrammeRecord.CoverLength));
            RuleFor(form => form.Outcome).Obeys(text => Rule.OptionalText(text, "The outcome", ProgrammeRecord.OutcomeLength));
        }
    }
}
