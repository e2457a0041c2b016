using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Searches;

/// <summary>What the fields of a fact are shown from.</summary>
public interface IAsksFact
{
    FactForm Fact { get; }

    /// <summary>Those that can be ticked.</summary>
    IReadOnlyList<SelectListItem> Specialties { get; }
}

/// <summary>A fact to be read off profiles, as it is written in a form: the kind first, then the few fields of that kind.</summary>
public sealed class FactForm
{
    public FactKind Kind { get; set; }
    public List<DegreeClass> Degrees { get; set; } = [];
    public List<Guid> Specialties { get; set; } = [];

    /// <summary>All of what is ticked instead of any of it.</summary>
    public SetRule Of { get; set; }
    public Designation? AtLeast { get; set; }

    /// <summary>The smallest number that counts in full; a budget in US dollars a year.</summary>
    public decimal? Full { get; set; }

    /// <summary>The smallest number that counts in part; without it, nothing below <see cref="Full"/> counts.</summary>
    public decimal? Part { get; set; }
    public List<EvidenceKind> Evidence { get; set; } = [];
    public Recency Since { get; set; }
    public List<DealPartner> Partners { get; set; } = [];
    public List<Region> Regions { get; set; } = [];
    public bool WillMove { get; set; } = true;

    private decimal Unit => Kind == FactKind.BudgetOwned ? 1000 : 1;

    private bool IsNumber => Kind is FactKind.LeadershipYears or FactKind.TeamLed or FactKind.BudgetOwned or FactKind.Evidence or FactKind.Engagement;

    /// <summary>The greatest number that can be asked, as it is typed.</summary>
    private decimal Most => Unit * Kind switch
    {
        FactKind.LeadershipYears => LeadershipYearsFact.Most,
        FactKind.TeamLed => TeamLedFact.Most,
        FactKind.BudgetOwned => BudgetOwnedFact.Most,
        FactKind.Evidence => EvidenceFact.Most,
        _ => EngagementFact.Most,
    };

    public static FactForm From(TalentFact? fact)
    {
        var form = new FactForm { Kind = fact?.Kind ?? FactKind.Judged };
        if (fact is RampFact { Ramp: var ramp })
        {
            form.Full = ramp.Full * form.Unit;
            form.Part = ramp.None + 1 < ramp.Full ? (ramp.None + 1) * form.Unit : null;
        }
        if (fact is DegreeFact degree) (form.Degrees, form.Of) = ([.. Enum.GetValues<DegreeClass>().Where(one => one != DegreeClass.None && degree.Classes.HasFlag(one))], degree.SetRule);
        if (fact is SpecialtyFact specialty) (form.Specialties, form.Of) = ([.. specialty.Specialties], specialty.SetRule);
        if (fact is DesignationFact designation) form.AtLeast = designation.AtLeast;
        if (fact is EvidenceFact evidence) (form.Evidence, form.Since) = ([.. evidence.Kinds], evidence.Since);
        if (fact is EngagementFact engagement) form.Partners = [.. engagement.Partners];
        if (fact is RegionFact region) (form.Regions, form.WillMove) = ([.. region.Regions], region.OrWillMove);
        return form;
    }

    /// <summary>The fact, or null when people judge.</summary>
    /// <exception cref="RuleBrokenException">when it cannot be asked so</exception>
    public TalentFact? Read() => Kind switch
    {
        FactKind.Judged => null,
        FactKind.Degree => new DegreeFact(Degrees.Aggregate(DegreeClass.None, (all, one) => all | one), Of),
        FactKind.Specialty => new SpecialtyFact(Specialties, Of),
        FactKind.Designation => new DesignationFact(AtLeast ?? Designation.Unstated),
        FactKind.LeadershipYears => new LeadershipYearsFact(Ramp),
        FactKind.TeamLed => new TeamLedFact(Ramp),
        FactKind.BudgetOwned => new BudgetOwnedFact(Ramp),
        FactKind.ClinicalLicence => new ClinicalLicenceFact(),
        FactKind.BoardCertification => new BoardCertificationFact(),
        FactKind.Evidence => new EvidenceFact(Evidence, Since, Ramp),
        FactKind.Engagement => new EngagementFact(Partners, Ramp),
        FactKind.Region => new RegionFact(Regions, WillMove),
        FactKind.NotOffLimits => new NotOffLimitsFact(),
        _ => throw new RuleBrokenException("Choose what kind of thing is asked."),
    };

    private Ramp Ramp => new((int)((Part ?? Full ?? 0) / Unit) - 1, (int)((Full ?? 0) / Unit));

    public sealed class Rules : AbstractValidator<FactForm>
    {
        /// <param name="specialties">those there are, by id; without it whatever is ticked counts as one</param>
        public Rules(IReadOnlyDictionary<Guid, string>? specialties = null)
        {
            RuleFor(form => form.Specialties).Must(chosen => specialties is null || chosen.TrueForAll(specialties.ContainsKey)).WithMessage("A specialty you ticked is no longer on the list. Look through the ticks and save again.");
            RuleFor(form => form.Kind).IsInEnum().WithMessage("Choose what kind of thing is asked.");
            RuleFor(form => form.Degrees).NotEmpty().When(form => form.Kind == FactKind.Degree).WithMessage("Tick at least one kind of degree.");
            RuleFor(form => form.Specialties).NotEmpty().WithMessage("Tick at least one specialty.")
                .Must(chosen => chosen.Count <= SpecialtyFact.Most).WithMessage($"Tick at most {SpecialtyFact.Most} specialties.").When(form => form.Kind == FactKind.Specialty);
            RuleFor(form => form.AtLeast).NotNull().When(form => form.Kind == FactKind.Designation).WithMessage("Choose the lowest rank that will do.");
            RuleFor(form => form.Evidence).NotEmpty().When(form => form.Kind == FactKind.Evidence).WithMessage("Tick at least one kind of evidence.");
            RuleFor(form => form.Partners).NotEmpty().When(form => form.Kind == FactKind.Engagement).WithMessage("Tick with whom the deals were made.");
            RuleFor(form => form.Regions).NotEmpty().When(form => form.Kind == FactKind.Region).WithMessage("Tick at least one region.");
            When(form => form.IsNumber, () =>
            {
                RuleFor(form => form.Full).NotNull().WithMessage("Write from how many it counts in full.");
                RuleFor(form => form.Full).Must((form, full) => full is null || IsWhole(form, full)).WithMessage(form => $"Write a whole number from {form.Unit:0} to {Words(form.Most)}.");
                RuleFor(form => form.Part).Must((form, part) => part is null || IsWhole(form, part)).WithMessage(form => $"Write a whole number from {form.Unit:0} to {Words(form.Most)}, or leave it empty.");
                RuleFor(form => form.Part).Must((form, part) => part is null || form.Full is null || part < form.Full).WithMessage("What counts in part is less than what counts in full.");
            });
        }

        private static bool IsWhole(FactForm form, decimal? number) => number >= form.Unit && number <= form.Most && decimal.Truncate(number.Value) == number;

        private static string Words(decimal most) => most.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
    }
}
