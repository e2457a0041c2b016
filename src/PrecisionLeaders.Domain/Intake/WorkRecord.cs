using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>An article, a grant or a trial as a file tells of it, with those who took part. Whose evidence it becomes is for matching to say, and never for a name alone.</summary>
/// <param name="Evidence">the work as evidence; its contribution is still empty, since it differs from person to person</param>
/// <param name="Contributors">those who took part, in the order of the file</param>
public sealed record WorkRecord(EvidenceRecord Evidence, IReadOnlyList<ContributorRecord> Contributors)
{
    /// <summary>Most people read of one work; beyond them a consortium signs.</summary>
    public const int MaxContributors = 5_000;
}

/// <summary>One person who took part in a work, by what the file says of them.</summary>
/// <param name="GivenName">given names or initials as written, or null</param>
/// <param name="FamilyName">family name</param>
/// <param name="Contribution">their part in words: "first of 10 authors", "contact principal investigator"</param>
public sealed record ContributorRecord(string? GivenName, string FamilyName, string Contribution)
{
    /// <summary>ORCID iD with dashes, its check digit held; or null.</summary>
    public string? Orcid { get; init; }

    public string? Email { get; init; }

    /// <summary>Where they worked then, each as written.</summary>
    public IReadOnlyList<string> Affiliations { get; init; } = [];

    /// <summary>Numbers by which the source knows the person, in schemes of <see cref="IdentifierSchemes"/>.</summary>
    public IReadOnlyList<IdentifierRecord> Identifiers { get; init; } = [];

    public string Name => string.IsNullOrEmpty(GivenName) ? FamilyName : $"{GivenName} {FamilyName}";
}

/// <summary>Schemes under which <see cref="Identifier"/>s are kept that tell a person for certain.</summary>
public static class IdentifierSchemes
{
    public const string NihProfile = "NIH profile", OpenAlexAuthor = "OpenAlex author", Npi = "NPI";

    /// <summary>Schemes of which one number is one person.</summary>
    public static IReadOnlyList<string> Sure { get; } = [NihProfile, OpenAlexAuthor, Npi];

    /// <summary>The scheme of <see cref="Sure"/> that was meant, whatever its capitals; else what was typed.</summary>
    public static string Named(string typed) => Sure.FirstOrDefault(scheme => scheme.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)) ?? typed.Trim();
}
