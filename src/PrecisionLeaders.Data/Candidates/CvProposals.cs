using System.Text.RegularExpressions;
using PrecisionLeaders.Domain.Candidates;

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
    public string Key => $"{Kind}:{Value}";
}

/// <summary>What the words of a CV propose, and the headings they stand under.</summary>
public sealed partial record CvProposals(IReadOnlyList<CvProposal> Proposals, IReadOnlyList<string> Headings)
{
    private const int Most = 12, LineLength = 160;

    public static CvProposals Of(string? text)
    {
        var lines = (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var read = lines.Where(line => line.Length <= 400).ToList();
        return new(
            [
                .. Found(read, Email()).Select(value => value.ToLowerInvariant()).Where(value => value.Length <= Candidate.EmailLength).Distinct().Take(Most).Select(value => new CvProposal(CvProposalKind.Email, value)),
                .. read.Where(line => PhoneWord().IsMatch(line)).SelectMany(line => Found([line], Phone())).Where(value => value.Count(char.IsAsciiDigit) is >= 7 and <= 15 && value.Length <= Candidate.PhoneLength)
                    .Distinct().Take(Most).Select(value => new CvProposal(CvProposalKind.Phone, value)),
                .. Found(read, Orcid()).Select(OrcidId.Parse).OfType<string>().Distinct().Take(Most).Select(value => new CvProposal(CvProposalKind.Orcid, value)),
                .. read.Where(line => line.Length <= LineLength && Degree().IsMatch(line)).Distinct().Take(Most).Select(value => new CvProposal(CvProposalKind.Degree, value)),
            ],
            [.. lines.Where(IsHeading).Distinct(StringComparer.OrdinalIgnoreCase).Take(40)]);
    }

    private static IEnumerable<string> Found(IEnumerable<string> lines, Regex pattern) => lines.SelectMany(line => pattern.Matches(line)).Select(match => match.Value.Trim());

    private static bool IsHeading(string line) => line.Length is >= 4 and <= 60 && (KnownHeading().IsMatch(line) || (line.Any(char.IsLetter) && !line.Any(char.IsLower) && !line.Any(char.IsAsciiDigit)));

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,190}\.[A-Za-z]{2,24}", RegexOptions.None, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"\+?[0-9][0-9 ().\-]{5,30}[0-9]", RegexOptions.None, 1000)]
    private static partial Regex Phone();

    /// <summary>Years and numbers of grants look like telephone numbers; a line that says so, or a plus sign, tells them apart.</summary>
    [GeneratedRegex(@"phone|tel\b|tel\.|mobile|cell|fax|\+[0-9]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PhoneWord();

    [GeneratedRegex(@"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx]", RegexOptions.None, 1000)]
    private static partial Regex Orcid();

    [GeneratedRegex(@"\b(Ph\.?D|M\.?D|D\.?O|Pharm\.?D|D\.?Phil|Sc\.?D|M\.?P\.?H|M\.?Sc|M\.?S|M\.?B\.?A|B\.?Sc|B\.?S|B\.?A|M\.?B\.?B\.?S)\b\.?\s*[,:(\-–]|\b(Doctor of|Master of|Bachelor of|Residency|Fellowship)\b", RegexOptions.None, 1000)]
    private static partial Regex Degree();

    [GeneratedRegex(@"^(education|training|education and training|experience|professional experience|appointments|academic appointments|publications|selected publications|grants|funding|honou?rs|awards|patents|teaching|service|memberships|languages|licensure|certification|references|research interests|summary|profile)\s*:?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex KnownHeading();
}
