using PrecisionLeaders.Data.Intake.Cv;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Candidates;

public enum CvProposalKind
{
    Email,
    Phone,
    Orcid,
    Degree,
}

/// <summary>Something a CV says that may belong on the profile. It is proposed and never taken over by itself.</summary>
public sealed record CvProposal(CvProposalKind Kind, string Value)
{
    /// <summary>The training as it was made out; null for all else.</summary>
    public DegreeRecord? Degree { get; init; }

    public string Key => $"{Kind}:{Value}";
}

/// <summary>What the words of a CV propose, and the headings they stand under.</summary>
/// <param name="Proposals">what may belong on the profile</param>
/// <param name="Name">the name at its head, or null when none was made out</param>
/// <param name="Headings">of its sections</param>
public sealed record CvProposals(IReadOnlyList<CvProposal> Proposals, string? Name, IReadOnlyList<string> Headings)
{
    public static CvProposals Of(string? text)
    {
        var read = CvReading.Of(text ?? "");
        return new(
            [
                .. read.Emails.Select(value => new CvProposal(CvProposalKind.Email, value)),
                .. read.Phones.Where(value => value.Length <= Candidate.PhoneLength).Select(value => new CvProposal(CvProposalKind.Phone, value)),
                .. read.Orcids.Select(value => new CvProposal(CvProposalKind.Orcid, value)),
                .. read.Degrees.Select(held => new CvProposal(CvProposalKind.Degree, Line(held)) { Degree = held }).DistinctBy(one => one.Value),
            ],
            read.Name,
            [.. read.Sections.Select(section => section.Heading).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Whether the name at its head has another family name than theirs: it may be somebody else's.</summary>
    public bool IsOfAnother(string family) => Name is not null && NameAgreement.Family(WrittenName.Parse(Name).Family) != NameAgreement.Family(family);

    private static string Line(DegreeRecord held) => string.Join(", ", new[] { held.Award, held.Field, held.Organisation, held.Start?.ToWords(), held.End?.ToWords() }.OfType<string>());
}
