using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Data.Review;

/// <summary>
/// What a committee reads of a person. It is read from the database column by column: no address, telephone number, activity or confidential evidence is
/// in it, so no page can show them by mistake. Of somebody under a coded name there is no employer, school, place, link, number or source either, and
/// what is written about them is masked. Parts that were not chosen for the viewer are empty: see <see cref="ReadFields"/>.
/// </summary>
public sealed record Dossier
{
    private IReadOnlyList<Tenure> tenures = [];
    private IReadOnlyList<ScopeValue> said = [];

    public required ShownName Named { get; init; }

    /// <summary>The parts that are here; an empty part that is not among them says nothing of the person.</summary>
    public ListFields Fields { get; private init; } = ListFields.All;
    public required string? CurrentTitle { get; init; }
    public required string? CurrentOrganisation { get; init; }
    public required string? Place { get; init; }
    public required string? Why { get; init; }
    public required string? Availability { get; init; }
    public required string? Pay { get; init; }
    public required bool IsInternal { get; init; }
    public required IReadOnlyList<string> Specialties { get; init; }
    public required IReadOnlyList<Training> Degrees { get; init; }
    public required IReadOnlyList<Post> Appointments { get; init; }
    public required IReadOnlyList<Item> Evidence { get; init; }

    /// <summary>Figures of what they led that stand in place of those of the appointments.</summary>
    internal IReadOnlyList<ScopeValue> Overrides { get; init; } = [];

    public Guid Candidacy => Named.CandidacyId;

    /// <summary>To print in a sentence or a title.</summary>
    public string Name => Named.Text;
    public string? Credentials => Named.Credentials;
    public string? Position => (CurrentTitle, CurrentOrganisation) switch
    {
        (null, _) => null,
        (var title, null) => Named.IsMasked ? $"{title}; employer withheld" : title,
        var (title, organisation) => $"{title}, {organisation}",
    };

    public LeadershipScope ScopeOn(DateOnly today) => LeadershipScope.Of([.. tenures], today, said);

    public bool Shows(ListFields field) => Fields.HasFlag(field);

    /// <summary>One place held.</summary>
    /// <param name="Organisation">null while the person is under a coded name</param>
    public sealed record Post(string Title, string? Organisation, PartialDate? Start, PartialDate? End, Designation Designation, int? TeamSize, decimal? Budget)
    {
        /// <summary>What its rank is called there; null where only the rank is known.</summary>
        public string? Called { get; init; }
    }

    /// <param name="Organisation">null where none is known, and while the person is under a coded name</param>
    public sealed record Training(string Award, string? Field, string? Organisation, PartialDate? Start, PartialDate? End);

    /// <summary>Something the person has done. Under a coded name it has years, and neither number, link nor source.</summary>
    public sealed record Item(Guid Id, EvidenceKind Kind, string Title, string? Detail, PartialDate? Start, PartialDate? End, string? Reference, string? Url, string? Source, DateOnly? RetrievedOn)
    {
        /// <summary>What a programme in care came to, or null.</summary>
        public ProgrammeRecord? Programme { get; init; }

        internal string? Linked { get; init; }

        public bool SpeaksTo(CompetencyKey competency) => EvidenceItem.KeysIn(Linked).Contains(competency);
    }

    /// <returns>null when the candidacy is not found, or the viewer stepped back from it</returns>
    public static async Task<Dossier?> OfAsync(LeadersDb db, Guid candidacy, Viewer viewer, CancellationToken cancellation = default)
    {
        var seen = db.Candidacies.NotRecused(db, viewer).AsNoTracking().Where(held => held.Id == candidacy);
        return (await ShownNames.OfAsync(db, viewer, seen, cancellation)).Find(candidacy) is { } named
            ? await OfAsync(seen, named, (await ReadFields.OfAsync(db, viewer, [candidacy], cancellation))[candidacy], cancellation) : null;
    }

    /// <summary>As others read the person: for a book that the team makes for them. Of the parts chosen for it, those the viewer reads.</summary>
    /// <inheritdoc cref="OfAsync(LeadersDb, Guid, Viewer, CancellationToken)"/>
    public static async Task<Dossier?> OfAsync(LeadersDb db, ShownName named, Viewer viewer, ListFields chosen, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(named);
        var fields = (await ReadFields.OfAsync(db, viewer, [named.CandidacyId], cancellation))[named.CandidacyId] & chosen;
        return await OfAsync(db.Candidacies.NotRecused(db, viewer).AsNoTracking().Where(held => held.Id == named.CandidacyId), named, fields, cancellation);
    }

    private static async Task<Dossier?> OfAsync(IQueryable<Candidacy> seen, ShownName named, ListFields fields, CancellationToken cancellation)
    {
        var read = await seen.Select(held => new Dossier
        {
            Named = named,
            CurrentTitle = held.Candidate.CurrentTitle,
            CurrentOrganisation = held.Candidate.CurrentOrganisation,
            Place = held.Candidate.Place,
            Why = held.Candidate.Case,
            Availability = held.Availability,
            Pay = held.PayExpectation,
            IsInternal = held.IsInternal,
            Specialties = held.Candidate.Specialties.Select(own => own.Specialty.Name).ToList(),
            Degrees = held.Candidate.Degrees.Select(degree => new Training(degree.Award, degree.Field, degree.Organisation, degree.Start, degree.End)).ToList(),
            Appointments = held.Candidate.Appointments
                .Select(post => new Post(post.Title, post.Organisation, post.Start, post.End, post.Designation, post.TeamSize, post.Budget) { Called = post.Named!.Name }).ToList(),
            Overrides = held.Candidate.ScopeOverrides.Select(own => new ScopeValue(own.Figure, own.Value)).ToList(),
            Evidence = held.Candidate.Evidence.Where(item => !item.IsConfidential)
                .Select(item => new Item(item.Id, item.Kind, item.Title, item.Detail, item.Start, item.End, item.Reference, item.Url, item.Source, item.RetrievedOn) { Programme = item.Programme, Linked = item.SpeaksTo }).ToList(),
        }).AsSplitQuery().SingleOrDefaultAsync(cancellation);
        if (read is null) return null;
        var ordered = read with
        {
            Specialties = [.. read.Specialties.Order(StringComparer.OrdinalIgnoreCase)],
            Degrees = [.. read.Degrees.OrderByDescending(held => held.End?.Number ?? held.Start?.Number)],
            Appointments = [.. read.Appointments.OrderByDescending(held => held.End is null).ThenByDescending(held => held.End?.Number).ThenByDescending(held => held.Start?.Number)],
            Evidence = [.. read.Evidence.OrderBy(item => item.Kind).ThenByDescending(item => item.End?.Number ?? item.Start?.Number).ThenBy(item => item.Title, StringComparer.Ordinal)],
        };
        var told = ordered with { Why = named.Read(ordered.Why), Availability = named.Read(ordered.Availability), Pay = named.Read(ordered.Pay) };
        return (named.IsMasked ? told.UnderCode() : told).With(fields);
    }

    private Dossier With(ListFields fields)
    {
        bool Has(ListFields field) => fields.HasFlag(field);
        return this with
        {
            Fields = fields,
            CurrentTitle = Has(ListFields.Position) ? CurrentTitle : null,
            CurrentOrganisation = Has(ListFields.Position) ? CurrentOrganisation : null,
            IsInternal = IsInternal && Has(ListFields.Position),
            Place = Has(ListFields.Place) ? Place : null,
            Why = Has(ListFields.Case) ? Why : null,
            Availability = Has(ListFields.Availability) ? Availability : null,
            Pay = Has(ListFields.Pay) ? Pay : null,
            Specialties = Has(ListFields.Specialties) ? Specialties : [],
            Degrees = Has(ListFields.Training) ? Degrees : [],
            Appointments = !Has(ListFields.Appointments) ? [] : Has(ListFields.LeadershipScope) ? Appointments : [.. Appointments.Select(held => held with { TeamSize = null, Budget = null })],
            Evidence = Has(ListFields.Evidence) ? Evidence : [],
            said = Has(ListFields.LeadershipScope) ? Overrides : [],
            tenures = Has(ListFields.LeadershipScope) ? [.. Appointments.Select(held => new Tenure(held.Designation, held.Start, held.End, held.TeamSize, held.Budget))] : [],
        };
    }

    private Dossier UnderCode() => this with
    {
        CurrentTitle = Named.Read(CurrentTitle),
        CurrentOrganisation = null,
        Place = null,
        // Who works for the client works for an institution everyone here knows.
        IsInternal = false,
        Degrees = [.. Degrees.Select(held => held with { Award = Named.Read(held.Award), Field = Named.Read(held.Field), Organisation = null, Start = YearOf(held.Start), End = YearOf(held.End) })],
        Appointments = [.. Appointments.Select(held => held with { Title = Named.Read(held.Title), Called = Named.Read(held.Called), Organisation = null, Start = YearOf(held.Start), End = YearOf(held.End) })],
        Evidence =
        [
            .. Evidence.Select(item => item with
            {
                Title = Named.Read(item.Title), Detail = Named.Read(item.Detail), Start = YearOf(item.Start), End = YearOf(item.End), Reference = null, Url = null, Source = null, RetrievedOn = null,
                Programme = item.Programme is not { } programme ? null : programme with
                {
                    Service = Named.Read(programme.Service), GoLive = YearOf(programme.GoLive), PayerCover = Named.Read(programme.PayerCover), Outcome = Named.Read(programme.Outcome),
                },
            }),
        ],
    };

    private static PartialDate? YearOf(PartialDate? date) => date is { } known ? new(known.Year) : null;
}
