namespace PrecisionLeaders.Domain.Candidates;

/// <summary>A person in the talent pool, held once, known by what they have done. Holds no date of birth, sex, race, marital status or photograph.</summary>
public sealed class Candidate : Aggregate
{
    public const int NameLength = 120, CredentialsLength = 80, EmailLength = 254, PhoneLength = 40, PlaceLength = 120, SortNameLength = 250, SuffixLength = 20, WrittenNameLength = 2 * NameLength + SuffixLength + 2, CaseLength = 2000, UrlLength = 400;

    private readonly List<Degree> degrees = [];
    private readonly List<Appointment> appointments = [];
    private readonly List<CandidateSpecialty> specialties = [];
    private readonly List<DeclinedSpecialty> declinedSpecialties = [];
    private readonly List<CandidateTag> tags = [];
    private readonly List<Identifier> identifiers = [];
    private readonly List<EvidenceItem> evidence = [];
    private readonly List<FindWord> findWords = [];
    private readonly List<ScopeOverride> scopeOverrides = [];

    private Candidate() { }

    /// <param name="givenName">given names; may be empty for people with one name</param>
    /// <param name="familyName">family name, or the only name</param>
    /// <param name="now">when the person entered the pool</param>
    /// <param name="id">the id a form was issued with, so that sending it twice makes one person; by default a new one. Parts take one alike.</param>
    /// <exception cref="RuleBrokenException">when the family name is missing or a name is too long</exception>
    public Candidate(string? givenName, string familyName, DateTimeOffset now, Guid? id = null)
    {
        Id = id ?? Id;
        AddedAt = now;
        Rename(givenName, familyName, null);
    }

    public string? GivenName { get; private set; }
    public string FamilyName { get; private set; } = "";

    /// <summary>Credentials as written behind the name: "MD, PhD".</summary>
    public string? Credentials { get; private set; }

    /// <summary>What tells bearers of one name apart: "Jr.", "III"; or null.</summary>
    public string? Suffix { get; private set; }

    public NameOrder NameOrder { get; private set; }

    /// <summary>The whole name as it is written, kept so that lists need not put it together: <see cref="PersonName.Written"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Family name first, folded: what lists are ordered by. <see cref="PersonName.Sorted"/>.</summary>
    public string SortName { get; private set; } = "";

    /// <summary>ORCID iD with dashes, or null. No two candidates share one.</summary>
    public string? Orcid { get; private set; }

    /// <summary>E-mail address in lower case, or null. No two candidates share one.</summary>
    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Where they live: "Port Larkhaven".</summary>
    public string? Place { get; private set; }

    public Market Market { get; private set; }

    /// <summary>Whether they hold a licence to see patients.</summary>
    public Known ClinicalLicence { get; private set; }

    /// <summary>Whether a board of their specialty certified them.</summary>
    public Known BoardCertification { get; private set; }

    public Region Region { get; private set; }

    /// <summary>Whether they would move house for a post; how open they are to a new post is <see cref="Market"/>.</summary>
    public Mobility Mobility { get; private set; }

    /// <summary>Why this person for precision medicine: a few sentences, read first by every committee.</summary>
    public string? Case { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>How they came to the firm's notice; null when nobody said.</summary>
    public Source? Source { get; private set; }
    public Guid? SourceId { get; private set; }

    /// <summary>"Vice President, Genomic Medicine": title of the current appointment, kept so that lists need not derive it.</summary>
    public string? CurrentTitle { get; private set; }
    public string? CurrentOrganisation { get; private set; }

    /// <summary><see cref="CurrentOrganisation"/> in plain words: what rules on organisations are met by.</summary>
    public string? CurrentOrganisationFolded { get; private set; }

    public IReadOnlyList<Degree> Degrees => degrees;
    public IReadOnlyList<Appointment> Appointments => appointments;
    public IReadOnlyList<CandidateSpecialty> Specialties => specialties;

    /// <summary>Suggested by works and found to be none of theirs.</summary>
    public IReadOnlyList<DeclinedSpecialty> DeclinedSpecialties => declinedSpecialties;

    /// <summary>Words of the firm's own, for recruiters alone.</summary>
    public IReadOnlyList<CandidateTag> Tags => tags;
    public IReadOnlyList<Identifier> Identifiers => identifiers;
    public IReadOnlyList<EvidenceItem> Evidence => evidence;

    /// <summary>Figures of what they led that are not those of the appointments, one of each at most.</summary>
    public IReadOnlyList<ScopeOverride> ScopeOverrides => scopeOverrides;

    /// <summary>The folded words this person is found by: names, organisations, specialties.</summary>
    public IReadOnlyList<FindWord> FindWords => findWords;

    public void Rename(string? givenName, string familyName, string? credentials)
    {
        GivenName = Rule.OptionalText(givenName, "The given name", NameLength);
        FamilyName = Rule.Text(familyName, "The family name", NameLength);
        Credentials = Rule.OptionalText(credentials, "The credentials", CredentialsLength);
        WriteName();
    }

    /// <summary>Says how the name is written: what stands behind it, and which part comes first.</summary>
    /// <exception cref="RuleBrokenException">when the suffix is too long, or the order is none</exception>
    public void Style(string? suffix, NameOrder order)
    {
        Rule.Require(Enum.IsDefined(order), "The family name comes first, last, or as the script has it.");
        (Suffix, NameOrder) = (Rule.OptionalText(suffix, "The suffix", SuffixLength), order);
        WriteName();
    }

    public void Reach(string? email, string? phone, string? place, Market market)
    {
        Email = Rule.OptionalText(email, "The e-mail address", EmailLength)?.ToLowerInvariant();
        Phone = Rule.OptionalText(phone, "The telephone number", PhoneLength);
        Place = Rule.OptionalText(place, "The place", PlaceLength);
        Market = market;
    }

    /// <summary>States what searches ask of people outright: licence, certification, region and the will to move, each also as not known.</summary>
    /// <exception cref="RuleBrokenException">when one of them is none of its choices</exception>
    public void State(Known clinicalLicence, Known boardCertification, Region region, Mobility mobility)
    {
        Rule.Require(Enum.IsDefined(clinicalLicence) && Enum.IsDefined(boardCertification), "A licence or a certification is held, not held, or not known.");
        Rule.Require(Enum.IsDefined(region), "That is no region.");
        Rule.Require(Enum.IsDefined(mobility), "They will move, will not, or it is not known.");
        (ClinicalLicence, BoardCertification, Region, Mobility) = (clinicalLicence, boardCertification, region, mobility);
    }

    /// <exception cref="RuleBrokenException">when the check digit does not hold</exception>
    public void IdentifyByOrcid(string? orcid)
    {
        if (string.IsNullOrWhiteSpace(orcid)) { Orcid = null; return; }
        Orcid = OrcidId.Parse(orcid);
        Rule.Require(Orcid is not null, "That is no ORCID iD: its check digit does not hold. Copy it from orcid.org.");
    }

    public void Argue(string? why) => Case = Rule.OptionalText(why, "Why for precision medicine", CaseLength);

    /// <summary>Says how they came to the firm's notice; null when it is not known.</summary>
    public void ComeBy(Source? source) => (Source, SourceId) = (source, source?.Id);

    public Degree AddDegree(string award, string? field, string? organisation, PartialDate? start, PartialDate? end, Guid? id = null)
    {
        var degree = new Degree(award, field, organisation, start, end, id);
        degrees.Add(degree);
        return degree;
    }

    public Appointment AddAppointment(string title, string organisation, PartialDate? start, PartialDate? end,
        Designation designation = Designation.Unstated, int? teamSize = null, decimal? budget = null, Guid? id = null)
    {
        var appointment = new Appointment(title, organisation, start, end, designation, teamSize, budget, id);
        appointments.Add(appointment);
        Reword();
        return appointment;
    }

    public EvidenceItem AddEvidence(EvidenceKind kind, string title, Provenance provenance, Guid? id = null)
    {
        var item = new EvidenceItem(kind, title, provenance, id);
        evidence.Add(item);
        return item;
    }

    public void Specialise(Specialty specialty)
    {
        ArgumentNullException.ThrowIfNull(specialty);
        if (specialties.Any(held => held.SpecialtyId == specialty.Id)) return;
        specialties.Add(new CandidateSpecialty(specialty));
        declinedSpecialties.RemoveAll(held => held.SpecialtyId == specialty.Id);
        Reword();
    }

    /// <summary>Remembers that a suggested specialty is none of theirs.</summary>
    /// <exception cref="RuleBrokenException">when they hold it</exception>
    public void Decline(Specialty specialty)
    {
        ArgumentNullException.ThrowIfNull(specialty);
        Rule.Require(specialties.All(held => held.SpecialtyId != specialty.Id), $"{specialty.Name} is on the profile. Take it off there.");
        if (declinedSpecialties.TrueForAll(held => held.SpecialtyId != specialty.Id)) declinedSpecialties.Add(new DeclinedSpecialty(specialty));
    }

    /// <summary>Keeps exactly these specialties.</summary>
    public void SpecialiseIn(IReadOnlyCollection<Specialty> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        specialties.RemoveAll(held => kept.All(specialty => specialty.Id != held.SpecialtyId));
        foreach (var specialty in kept) Specialise(specialty);
        Reword();
    }

    /// <summary>Keeps exactly these specialties, and holds exactly those others to be none of theirs.</summary>
    public void SettleSpecialties(IReadOnlyCollection<Specialty> kept, IReadOnlyCollection<Specialty> declined)
    {
        declinedSpecialties.RemoveAll(held => declined.All(specialty => specialty.Id != held.SpecialtyId));
        SpecialiseIn(kept);
        foreach (var specialty in declined) Decline(specialty);
    }

    /// <summary>Keeps exactly these tags.</summary>
    public void TagWith(IReadOnlyCollection<Tag> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        tags.RemoveAll(held => kept.All(tag => tag.Id != held.TagId));
        tags.AddRange(kept.DistinctBy(tag => tag.Id).Where(tag => tags.TrueForAll(held => held.TagId != tag.Id)).Select(tag => new CandidateTag(tag)).ToList());
    }

    /// <summary>Keeps a number by which others know the person; one that is held already is not kept twice.</summary>
    public void Identify(string scheme, string value, string? url = null, Guid? id = null)
    {
        if (identifiers.Any(held => held.Scheme == scheme && held.Value == value)) return;
        identifiers.Add(new Identifier(scheme, value, url, id));
    }

    public void Revise(Identifier identifier, string scheme, string value, string? url) => Find(identifiers, identifier.Id).Revise(scheme, value, url);

    public void Revise(Appointment appointment, string title, string organisation, PartialDate? start, PartialDate? end,
        Designation designation, int? teamSize, decimal? budget)
    {
        Find(appointments, appointment.Id).Revise(title, organisation, start, end, designation, teamSize, budget);
        Reword();
    }

    /// <summary>Says what the place held is called there, which says its rank too; null leaves the rank and takes the name away.</summary>
    public void Designate(Appointment appointment, NamedDesignation? named)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        Find(appointments, appointment.Id).Designate(named);
    }

    /// <summary>Says what a figure of their leadership is, in place of what the appointments give, and of what was said before.</summary>
    /// <exception cref="RuleBrokenException">when the figure cannot have that value, or there is no reason</exception>
    public void Override(ScopeFigure figure, decimal value, string? reason, Account by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        var held = new ScopeOverride(figure, value, reason, by, now);
        TakeBackOverride(figure);
        scopeOverrides.Add(held);
    }

    /// <summary>Lets the appointments speak again.</summary>
    public void TakeBackOverride(ScopeFigure figure) => scopeOverrides.RemoveAll(held => held.Figure == figure);

    public void Drop(Degree degree) => degrees.Remove(degree);
    public void Drop(EvidenceItem item) => evidence.Remove(item);
    public void Drop(Identifier identifier) => identifiers.Remove(identifier);

    public void Drop(Appointment appointment)
    {
        appointments.Remove(appointment);
        Reword();
    }

    /// <summary>Gives degrees, appointments, identifiers, evidence and scope figures over to another profile, as they are.</summary>
    internal void HandOver(IReadOnlySet<Guid> parts, Candidate to)
    {
        Hand(degrees, to.degrees);
        Hand(appointments, to.appointments);
        Hand(identifiers, to.identifiers);
        Hand(evidence, to.evidence);
        Hand(scopeOverrides, to.scopeOverrides);
        Reword();
        to.Reword();

        void Hand<T>(List<T> from, List<T> into) where T : Part
        {
            into.AddRange(from.Where(part => parts.Contains(part.Id)).ToList());
            from.RemoveAll(part => parts.Contains(part.Id));
        }
    }

    /// <summary>The appointment held now: without an end, or with the latest one; of several, the one begun last.</summary>
    public Appointment? CurrentAppointment => appointments
        .OrderByDescending(held => held.End is null)
        .ThenByDescending(held => held.End?.Number)
        .ThenByDescending(held => held.Start?.Number)
        .ThenBy(held => held.Id)
        .FirstOrDefault();

    /// <summary>Derives anew what is kept so that lists need not derive it: the written name, the current appointment, the words to find the person by.</summary>
    public void Derive() => WriteName();

    private void WriteName()
    {
        var name = new PersonName(GivenName, FamilyName, Suffix, NameOrder);
        (Name, SortName) = (name.Written, name.Sorted);
        if (SortName.Length > SortNameLength) SortName = SortName[..SortNameLength];
        Reword();
    }

    private static T Find<T>(List<T> parts, Guid id) where T : Part =>
        parts.Find(part => part.Id == id) ?? throw new RuleBrokenException("That entry is no longer on the profile. Load it anew.");

    private void Reword()
    {
        var current = CurrentAppointment;
        (CurrentTitle, CurrentOrganisation) = (current?.Title, current?.Organisation);
        CurrentOrganisationFolded = current is null ? null : Words.Plain(current.Organisation, Appointment.FoldedLength);
        var words = Words.Of([GivenName, FamilyName, .. appointments.Select(held => held.Organisation), .. specialties.Select(held => held.Specialty.Name)]);
        findWords.RemoveAll(held => !words.Contains(held.Word));
        findWords.AddRange(words.Where(word => findWords.TrueForAll(held => held.Word != word)).Select(word => new FindWord(word)).ToList());
    }
}

/// <summary>How open a person is to a move.</summary>
public enum Market
{
    Unknown,
    NotLooking,
    OpenToApproach,
    Looking,
}
