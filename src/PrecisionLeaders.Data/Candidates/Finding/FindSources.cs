using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Data.Candidates.Finding;

/// <summary>Something said of a person, as it was written, and the facts that follow from it.</summary>
internal sealed record Said(Guid Person, FindField Field, string? Text, params IEnumerable<string> Facts);

/// <summary>
/// Where everything comes from by which a person is found; the index and the passages shown are made from it alone.
/// <para>
/// To add a source, add one line to <see cref="All"/>: a question for what is said of some people, each with the field it belongs to.
/// Texts that are parts of a candidate are followed by themselves; those of another aggregate need one line in <see cref="SubjectOf"/> as well, which
/// says whose they are. Only recruiters find people, and all of them read every passage: a text that not all of them may read is none.
/// </para>
/// </summary>
internal static class FindSources
{
    internal static readonly IReadOnlyList<Func<LeadersDb, Guid[], Task<IEnumerable<Said>>>> All =
    [
        TrainingAsync,
        AppointmentsAsync,
        EvidenceAsync,
        SpecialtiesAsync,
        TagsAsync,
        (db, people) => Read(Parts<Identifier>(db, people).Select(held => new Said(EF.Property<Guid>(held, "CandidateId"), FindField.Notes, held.Scheme + " " + held.Value, new string[0]))),
        DocumentsAsync,
        ActivitiesAsync,
    ];

    /// <summary>The candidate, or the specialty, whose finding a saved aggregate bears on; null when it bears on nobody's.</summary>
    internal static Guid? SubjectOf(Aggregate saved) => saved switch
    {
        Candidate or Specialty => saved.Id,
        Document document => document.CandidateId,
        Activity activity => activity.CandidateId,
        _ => null,
    };

    private static IQueryable<T> Parts<T>(LeadersDb db, Guid[] people) where T : class => db.PartsOf<T>(people).AsNoTracking();

    private static async Task<IEnumerable<Said>> Read(IQueryable<Said> said) => await said.ToListAsync();

    /// <summary>A specialty is found by its other names too, and by the fields it is part of.</summary>
    private static async Task<IEnumerable<Said>> SpecialtiesAsync(LeadersDb db, Guid[] people)
    {
        var held = await Parts<CandidateSpecialty>(db, people).Select(one => new { Person = EF.Property<Guid>(one, "CandidateId"), one.SpecialtyId }).ToListAsync();
        var all = await db.Specialties.AsNoTracking().ToDictionaryAsync(one => one.Id);
        var tree = new SpecialtyTree(all.Values);
        var named = held.Select(one => one.SpecialtyId).Distinct().ToDictionary(id => id, id => Joined(tree.WithBroader(id).SelectMany(one => all[one].Synonyms.Prepend(all[one].Name))));
        return held.Select(one => new Said(one.Person, FindField.Specialty, named[one.SpecialtyId], FactToken.OfSpecialty(one.SpecialtyId)));
    }

    /// <summary>A tag is asked for as such: its words are the firm's own and say nothing of anybody's career.</summary>
    private static async Task<IEnumerable<Said>> TagsAsync(LeadersDb db, Guid[] people) =>
        (await Parts<CandidateTag>(db, people).Select(held => new { Person = EF.Property<Guid>(held, "CandidateId"), held.TagId }).ToListAsync())
        .Select(held => new Said(held.Person, FindField.Notes, null, FactToken.OfListed(FindLanguage.Tag, held.TagId)));

    private static async Task<IEnumerable<Said>> TrainingAsync(LeadersDb db, Guid[] people) =>
        (await Parts<Degree>(db, people).OrderByDescending(held => held.End).Select(held => new { Person = EF.Property<Guid>(held, "CandidateId"), held.Award, held.Field, held.Organisation }).ToListAsync())
        .SelectMany(held => new Said[]
        {
            new(held.Person, FindField.Notes, held.Field is null ? held.Award : $"{held.Award}, {held.Field}", FactToken.OfDegrees(DegreeClass.Of(held.Award))),
            new(held.Person, FindField.Organisation, held.Organisation),
        });

    private static async Task<IEnumerable<Said>> AppointmentsAsync(LeadersDb db, Guid[] people) =>
        (await Parts<Appointment>(db, people).OrderBy(held => held.End != null).ThenByDescending(held => held.End).ThenByDescending(held => held.Start)
            .Select(held => new { Person = EF.Property<Guid>(held, "CandidateId"), held.Title, held.Organisation, held.Designation, IsHeld = held.End == null }).ToListAsync())
        .SelectMany(held => new Said[]
        {
            new(held.Person, FindField.Title, held.Title, held.IsHeld && held.Designation != Designation.Unstated ? [FactToken.Of(held.Designation)] : []),
            new(held.Person, FindField.Organisation, held.Organisation),
        });

    private static async Task<IEnumerable<Said>> EvidenceAsync(LeadersDb db, Guid[] people) =>
        (await Parts<EvidenceItem>(db, people).OrderByDescending(held => held.End)
            .Select(held => new { Person = EF.Property<Guid>(held, "CandidateId"), held.Kind, held.Title, held.Detail, held.Reference, held.Contribution, held.Subjects }).ToListAsync())
        .Select(held => new Said(held.Person, FindField.Evidence, Joined(held.Title, held.Detail, held.Contribution, held.Subjects, held.Reference), FactToken.HasEvidence, FactToken.Of(held.Kind)));

    /// <summary>Words of documents that every recruiter reads: those of one search's team, or that hang on a search, are found by nobody, since passages are shown to all.</summary>
    private static async Task<IEnumerable<Said>> DocumentsAsync(LeadersDb db, Guid[] people) =>
        (await db.Documents.Kept().Where(held => people.Contains(held.CandidateId) && held.Reach != DocumentReach.Team && held.SearchId == null)
            .SelectMany(held => held.Files.Where(file => file.Id == held.FileId), (held, file) => new { held.CandidateId, held.Kind, file.Text }).ToListAsync())
        .Select(held => new Said(held.CandidateId, FindField.Notes, held.Text, held.Kind == DocumentKind.Cv ? [FactToken.HasCv] : []));

    /// <summary>Likewise what is written for all recruiters, and about no search.</summary>
    private static async Task<IEnumerable<Said>> ActivitiesAsync(LeadersDb db, Guid[] people) =>
        (await db.Activities.Kept().Where(held => people.Contains(held.CandidateId) && held.Reach == ActivityReach.Recruiters && held.SearchId == null)
            .OrderByDescending(held => held.At).Select(held => new { held.CandidateId, held.Text }).ToListAsync())
        .Select(held => new Said(held.CandidateId, FindField.Notes, held.Text));

    private static string Joined(params IEnumerable<string?> texts) => string.Join(". ", texts.Where(text => text is not null));
}

/// <summary>People with everything said of them.</summary>
internal sealed record SaidOfPerson(Guid Id, string SortName, DateTimeOffset AddedAt, ILookup<FindField, string> Texts, IReadOnlyList<string> Facts)
{
    public static async Task<IReadOnlyList<SaidOfPerson>> ReadAsync(LeadersDb db, Guid[] people)
    {
        var persons = await db.Candidates.AsNoTracking().Where(held => people.Contains(held.Id))
            .Select(held => new { held.Id, held.Name, held.Credentials, held.SortName, held.AddedAt, held.Orcid, held.Email, held.Phone, held.Place, held.Case, held.Market, held.Region, held.SourceId }).ToListAsync();
        var said = new List<Said>();
        foreach (var person in persons)
        {
            string?[] has = [person.Orcid is null ? null : FactToken.HasOrcid, person.Email is null ? null : FactToken.HasEmail, person.Phone is null ? null : FactToken.HasPhone,
                person.SourceId is { } source ? FactToken.OfListed(FindLanguage.Source, source) : null];
            said.Add(new(person.Id, FindField.Name, person.Credentials is null ? person.Name : $"{person.Name}, {person.Credentials}", [FactToken.Everyone, FactToken.Of(person.Market), FactToken.Of(person.Region), .. has.OfType<string>()]));
            said.Add(new(person.Id, FindField.Place, person.Place));
            said.Add(new(person.Id, FindField.Notes, person.Case));
        }
        foreach (var source in FindSources.All) said.AddRange(await source(db, people));
        var of = said.ToLookup(one => one.Person);
        return [.. persons.Select(person => new SaidOfPerson(person.Id, person.SortName, person.AddedAt,
            of[person.Id].Where(one => !string.IsNullOrEmpty(one.Text)).ToLookup(one => one.Field, one => one.Text!), [.. of[person.Id].SelectMany(one => one.Facts).Distinct()]))];
    }
}
