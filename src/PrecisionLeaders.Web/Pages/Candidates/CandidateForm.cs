using FluentValidation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>What is written about a person outside career and evidence; the same to add and to edit one.</summary>
public sealed class CandidateForm
{
    public Guid Version { get; set; }
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? Suffix { get; set; }
    public NameOrder NameOrder { get; set; }
    public string? Credentials { get; set; }
    public string? Case { get; set; }
    public List<Guid> Specialties { get; set; } = [];
    public string? Place { get; set; }
    public Market Market { get; set; }
    public Known ClinicalLicence { get; set; }
    public Known BoardCertification { get; set; }
    public Region Region { get; set; }
    public Mobility Mobility { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Orcid { get; set; }

    /// <summary>How they came to the firm's notice: see <see cref="Source"/>.</summary>
    public Guid? CameBy { get; set; }

    public static CandidateForm Of(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new()
        {
            Version = candidate.Version,
            GivenName = candidate.GivenName,
            FamilyName = candidate.FamilyName,
            Suffix = candidate.Suffix,
            NameOrder = candidate.NameOrder,
            Credentials = candidate.Credentials,
            Case = candidate.Case,
            Specialties = [.. candidate.Specialties.Select(held => held.SpecialtyId).Order()],
            Place = candidate.Place,
            Market = candidate.Market,
            ClinicalLicence = candidate.ClinicalLicence,
            BoardCertification = candidate.BoardCertification,
            Region = candidate.Region,
            Mobility = candidate.Mobility,
            Email = candidate.Email,
            Phone = candidate.Phone,
            Orcid = candidate.Orcid,
            CameBy = candidate.SourceId,
        };
    }

    public void WriteTo(Candidate candidate, IReadOnlyCollection<Specialty> chosen, Source? source)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        candidate.Rename(GivenName, FamilyName!, Credentials);
        candidate.Style(Suffix, NameOrder);
        candidate.Argue(Case);
        candidate.SpecialiseIn(chosen);
        candidate.Reach(Email, Phone, Place, Market);
        candidate.State(ClinicalLicence, BoardCertification, Region, Mobility);
        candidate.IdentifyByOrcid(Orcid);
        candidate.ComeBy(source);
    }

    public sealed class Rules : AbstractValidator<CandidateForm>
    {
        public Rules()
        {
            RuleFor(form => form.GivenName).Obeys(name => Rule.OptionalText(name, "The given name", Candidate.NameLength));
            RuleFor(form => form.FamilyName).Obeys(name => Rule.Text(name, "The family name", Candidate.NameLength));
            RuleFor(form => form.Suffix).Obeys(text => Rule.OptionalText(text, "The suffix", Candidate.SuffixLength));
            RuleFor(form => form.NameOrder).IsInEnum().WithMessage("Choose which part of the name comes first.");
            RuleFor(form => form.Credentials).Obeys(text => Rule.OptionalText(text, "The credentials", Candidate.CredentialsLength));
            RuleFor(form => form.Case).Obeys(text => Rule.OptionalText(text, "Why for precision medicine", Candidate.CaseLength));
            RuleFor(form => form.ClinicalLicence).IsInEnum().WithMessage("Choose yes, no or not known.");
            RuleFor(form => form.BoardCertification).IsInEnum().WithMessage("Choose yes, no or not known.");
            RuleFor(form => form.Region).IsInEnum().WithMessage("Choose a region, or leave it unstated.");
            RuleFor(form => form.Mobility).IsInEnum().WithMessage("Choose whether they would move.");
            RuleFor(form => form.Place).Obeys(text => Rule.OptionalText(text, "The place", Candidate.PlaceLength));
            RuleFor(form => form.Email).Obeys(text => Rule.OptionalText(text, "The e-mail address", Candidate.EmailLength));
            RuleFor(form => form.Email).Matches(@"^\s*[^@\s<>,;""()]+@[^@\s<>,;""()]+\s*$").WithMessage("An e-mail address has the form name@example.org.")
                .When(form => form.Email is { Length: > 0 and <= Candidate.EmailLength } email && !email.Any(char.IsControl));
            RuleFor(form => form.Phone).Obeys(text => Rule.OptionalText(text, "The telephone number", Candidate.PhoneLength));
            RuleFor(form => form.Orcid).Obeys(text => Rule.Require(string.IsNullOrWhiteSpace(text) || OrcidId.Parse(text) is not null,
                "That is no ORCID iD: its check digit does not hold. Copy it from orcid.org."));
        }
    }
}
