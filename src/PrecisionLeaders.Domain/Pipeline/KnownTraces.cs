using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>What tells who somebody is when it stands in a text: their names, institutions, places, addresses and numbers.</summary>
public sealed record KnownTraces
{
    /// <summary>Given names, if any, and family name; also those a person had before.</summary>
    public IReadOnlyList<(string? Given, string Family)> Names { get; init; } = [];

    /// <summary>Institutions of the person: found by their name, its telling words and its initials.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Other institutions the firm knows: found by their whole name alone.</summary>
    public IReadOnlyList<string> OtherOrganisations { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];
    public IReadOnlyList<string> Phones { get; init; } = [];

    /// <summary>Web addresses and e-mail addresses: the sites they are on are found too.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Numbers by which others know the person or their work: ORCID iD, author ids, DOIs, grant and registry numbers.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>Names and numbers alone: for texts about somebody else, in which an institution tells nobody.</summary>
    public KnownTraces OfNames() => this with { Organisations = [], OtherOrganisations = [], Places = [] };

    /// <param name="person">with degrees, appointments, identifiers and evidence</param>
    public static KnownTraces Of(Candidate person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            Names = [(person.GivenName, person.FamilyName), .. person.Identifiers.Where(held => held.Scheme is PersonRecord.OtherNameScheme or PersonRecord.PublishedNameScheme)
                .Select(held => WrittenName.Parse(held.Value)).Select(name => (name.Given, name.Family))],
            Organisations = [.. person.Appointments.Select(held => held.Organisation), .. person.Degrees.Select(held => held.Organisation).OfType<string>()],
            Places = person.Place is { } place ? [place] : [],
            Phones = person.Phone is { } phone ? [phone] : [],
            Addresses = [.. new[] { person.Email }.Concat(person.Identifiers.Select(held => held.Url)).Concat(person.Evidence.Select(held => held.Url)).OfType<string>()],
            Identifiers = [.. new[] { person.Orcid }.Concat(person.Identifiers.Select(held => held.Value)).Concat(person.Evidence.Select(held => held.Reference)).OfType<string>()],
        };
    }
}
