using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake.Cv;

/// <summary>A heading of a CV and the lines below it. What stands above the first heading has none.</summary>
public sealed record CvSection(string? Heading, IReadOnlyList<string> Lines)
{
    private const int MaxHeading = 60, MaxSections = 200;

    private static readonly HashSet<string> Known =
        [.. new[]
        {
            "summary", "profile", "objective", "about", "about me", "experience", "work experience", "professional experience", "employment", "employment history", "work history", "appointments",
            "academic appointments", "hospital appointments", "positions", "positions held", "current position", "education", "education and training", "academic background", "qualifications", "degrees",
            "training", "postgraduate training", "residency", "fellowship", "fellowships", "certifications", "certificates", "board certification", "licensure", "licenses", "skills", "technical skills",
            "languages", "publications", "selected publications", "peer reviewed publications", "books", "patents", "grants", "grant support", "research support", "funding", "awards", "honors", "honours",
            "awards and honors", "awards and honours", "honors and awards", "memberships", "professional memberships", "affiliations", "service", "professional service", "committees", "editorial boards",
            "teaching", "teaching experience", "mentoring", "presentations", "invited lectures", "invited talks", "conferences", "projects", "leadership", "leadership experience", "clinical trials",
            "clinical experience", "research experience", "research interests", "interests", "references", "referees", "personal details", "personal information", "contact", "contact information", "volunteer experience", "volunteering",
        }];

    public bool IsOfEducation => Heading is not null && Words.Of(Heading).Any(word => word is "education" or "degrees" or "qualifications" or "academic" or "training") && !Words.Of(Heading).Contains("appointments");

    /// <summary>A line that is a heading one meets in CVs, or a few words in capitals alone.</summary>
    public static bool IsHeading(string line) => IsKnown(line) || IsLoud(line, "");

    public static bool IsKnown(string line) => line.Length is > 2 and <= MaxHeading && Known.Contains(string.Join(' ', Words.Of(line)));

    /// <summary>Parts a CV at its headings. The first line in capitals may be the name, and is no heading unless it is a known one.</summary>
    internal static IReadOnlyList<CvSection> Of(IReadOnlyList<string> lines)
    {
        var sections = new List<CvSection>();
        var (heading, below) = ((string?)null, new List<string>());
        for (var i = 0; i < lines.Count; i++)
        {
            if ((IsKnown(lines[i]) || (i > 2 && IsLoud(lines[i], i + 1 < lines.Count ? lines[i + 1] : ""))) && sections.Count < MaxSections)
            {
                if (heading is not null || below.Count > 0) sections.Add(new(heading, below));
                (heading, below) = (lines[i].TrimEnd(':', ' '), []);
            }
            else if (lines[i].Length > 0) below.Add(lines[i]);
        }
        if (heading is not null || below.Count > 0) sections.Add(new(heading, below));
        return sections;
    }

    /// <summary>"GRANT SUPPORT": one to five words in capitals; a name in capitals looks the same, so that only known words count at the top.</summary>
    private static bool IsLoud(string line, string next) =>
        line.Length is > 4 and <= MaxHeading && next.Length > 0 && line.Split(' ').Length <= 5 && line.Any(char.IsLetter)
        && line.All(sign => char.IsUpper(sign) || sign is ' ' or '&' or '/' or '-' or ':' or ',');
}
