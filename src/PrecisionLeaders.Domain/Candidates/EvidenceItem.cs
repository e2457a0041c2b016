namespace PrecisionLeaders.Domain.Candidates;

/// <summary>What evidence there is, in the order a committee reads it: what reached patients first.</summary>
public enum EvidenceKind
{
    ProgrammeInCare,
    Guideline,
    Trial,
    Deal,
    Grant,
    Publication,
    Patent,
    Software,
    BoardRole,
    Reference,
    Other,
}

/// <summary>Where a fact comes from: who says so, the page, the file by its hash, and when it was retrieved.</summary>
/// <param name="Source">"ORCID", "Annual report 2025, p. 14"</param>
/// <param name="Url">web address, or null</param>
/// <param name="FileHash">SHA-256 of the file it was read from, lower-case hex, or null</param>
/// <param name="RetrievedOn">the day it was read</param>
public sealed record Provenance(string Source, string? Url, string? FileHash, DateOnly? RetrievedOn)
{
    public const int SourceLength = 200, FileHashLength = 64, RowLength = 160;

    /// <summary>Where in the file it was read: "people.csv, line 7"; null when it was typed.</summary>
    public string? Row { get; init; }
}

/// <summary>Something a person has done, with its provenance. Ratings cite it; no metric of it feeds a score by machine.</summary>
public sealed class EvidenceItem : Part
{
    public const int TitleLength = 500, DetailLength = 1000, ReferenceLength = 200, PmidLength = 10, ContributionLength = 120, FiguresLength = 300, SubjectsLength = 2000, MostCompetencies = 24;

    /// <summary>Stands before and after each key of <see cref="SpeaksTo"/>, so that one key is found whole.</summary>
    public const char KeyBorder = ';';
    public const int SpeaksToLength = MostCompetencies * (CompetencyKey.Length + 1) + 1;

    private EvidenceItem() { }

    internal EvidenceItem(EvidenceKind kind, string title, Provenance provenance, Guid? id)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        Id = id ?? Id;
        Kind = kind;
        Title = Rule.Text(title, "The title", TitleLength);
        Trace(provenance);
    }

    public EvidenceKind Kind { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The figures and circumstances: "4,100 families; result in 6.2 days, median".</summary>
    public string? Detail { get; private set; }
    public PartialDate? Start { get; private set; }
    public PartialDate? End { get; private set; }

    /// <summary>DOI, grant or registry number, or null.</summary>
    public string? Reference { get; private set; }

    /// <summary>Number in PubMed, digits only, or null: by it figures and authors of a later file find the item.</summary>
    public string? Pmid { get; private set; }

    /// <summary>What part the person had: "first of 10 authors", "contact principal investigator".</summary>
    public string? Contribution { get; private set; }

    /// <summary>Counts that others publish of it, with their day: "61 citations; relative citation ratio 4.2 (iCite, November 2026)". Shown, never scored.</summary>
    public string? Figures { get; private set; }

    /// <summary>Subject headings it was filed under, parted by semicolons: "Pharmacogenetics; Precision Medicine".</summary>
    public string? Subjects { get; private set; }

    /// <summary>With whom a deal was made; unstated for every other kind.</summary>
    public DealPartner Partner { get; private set; }

    /// <summary>What a programme in care came to; null for every other kind, and while nobody wrote it down.</summary>
    public ProgrammeRecord? Programme { get; private set; }

    /// <summary>Keys of the competencies it speaks to, each between two <see cref="KeyBorder"/>; null while it is linked to none. It helps a rater find it and decides nothing.</summary>
    public string? SpeaksTo { get; private set; }

    /// <summary>Confidential items are never shown to a committee.</summary>
    public bool IsConfidential { get; private set; }

    public string Source { get; private set; } = "";
    public string? Url { get; private set; }
    public string? FileHash { get; private set; }
    public DateOnly? RetrievedOn { get; private set; }
    public string? Row { get; private set; }

    public EvidenceItem Describe(string? detail, PartialDate? start, PartialDate? end, string? reference = null, bool isConfidential = false)
    {
        Rule.Require(PartialDate.CanSpan(start, end), "The evidence ends before it begins.");
        Detail = Rule.OptionalText(detail, "The detail", DetailLength);
        Reference = Rule.OptionalText(reference, "The number or DOI", ReferenceLength);
        (Start, End, IsConfidential) = (start, end, isConfidential);
        return this;
    }

    public void Retitle(EvidenceKind kind, string title)
    {
        (Kind, Title) = (kind, Rule.Text(title, "The title", TitleLength));
        if (kind != EvidenceKind.Deal) Partner = DealPartner.Unstated;
        if (kind != EvidenceKind.ProgrammeInCare) Programme = null;
    }

    /// <summary>Writes down what a programme in care came to; null takes it away. Other kinds keep none.</summary>
    public EvidenceItem Run(ProgrammeRecord? programme)
    {
        Programme = Kind == EvidenceKind.ProgrammeInCare ? programme : null;
        return this;
    }

    public void MarkConfidential(bool isConfidential) => IsConfidential = isConfidential;

    /// <summary>The competencies it speaks to, in the order they were linked.</summary>
    public IEnumerable<CompetencyKey> Competencies => KeysIn(SpeaksTo);

    /// <summary>Reads what <see cref="SpeaksTo"/> holds.</summary>
    public static IEnumerable<CompetencyKey> KeysIn(string? speaksTo)
    {
        foreach (var text in (speaksTo ?? "").Split(KeyBorder, StringSplitOptions.RemoveEmptyEntries))
            if (CompetencyKey.TryParse(text, out var key)) yield return key;
    }

    /// <summary>Links it to exactly these competencies.</summary>
    /// <exception cref="RuleBrokenException">when there are too many</exception>
    public EvidenceItem SpeakTo(IEnumerable<CompetencyKey> competencies)
    {
        var keys = competencies.Distinct().ToList();
        Rule.Require(keys.Count <= MostCompetencies, $"Evidence speaks to at most {MostCompetencies} competencies.");
        SpeaksTo = keys.Count == 0 ? null : $"{KeyBorder}{string.Join(KeyBorder, keys)}{KeyBorder}";
        return this;
    }

    /// <summary>Says how others file it: its number in PubMed, the person's part in it, and its subject headings.</summary>
    /// <exception cref="RuleBrokenException">when the PubMed number is none, or a text is too long</exception>
    public EvidenceItem File(string? pmid, string? contribution, string? subjects)
    {
        Pmid = Rule.OptionalText(pmid, "The PubMed number", PmidLength);
        Rule.Require(Pmid is null || Pmid.All(char.IsAsciiDigit), "A PubMed number has digits only.");
        Contribution = Rule.OptionalText(contribution, "The contribution", ContributionLength);
        Subjects = Rule.OptionalText(subjects, "The subject headings", SubjectsLength);
        return this;
    }

    /// <summary>Fills gaps from another entry of the same thing, and stays confidential if either is.</summary>
    internal void LearnFrom(EvidenceItem other)
    {
        Describe(Detail ?? other.Detail, Start ?? other.Start, End ?? other.End, Reference ?? other.Reference, IsConfidential || other.IsConfidential);
        File(Pmid ?? other.Pmid, Contribution ?? other.Contribution, Subjects ?? other.Subjects).Count(Figures ?? other.Figures);
        SpeakTo(Competencies.Concat(other.Competencies).Distinct().Take(MostCompetencies).ToList());
        if (Partner == DealPartner.Unstated) MadeWith(other.Partner);
    }

    public EvidenceItem Count(string? figures)
    {
        Figures = Rule.OptionalText(figures, "The figures", FiguresLength);
        return this;
    }

    /// <summary>Says with whom a deal was made. Only deals have a partner: of other kinds nothing is kept.</summary>
    /// <exception cref="RuleBrokenException">when that is no partner of a deal</exception>
    public EvidenceItem MadeWith(DealPartner partner)
    {
        Rule.Require(Enum.IsDefined(partner), "That is no partner of a deal.");
        Partner = Kind == EvidenceKind.Deal ? partner : DealPartner.Unstated;
        return this;
    }

    public void Trace(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        Source = Rule.Text(provenance.Source, "The source", Provenance.SourceLength);
        Url = WebAddress.Checked(provenance.Url);
        FileHash = Rule.OptionalText(provenance.FileHash, "The file hash", Provenance.FileHashLength);
        RetrievedOn = provenance.RetrievedOn;
        Row = Rule.OptionalText(provenance.Row, "The row", Provenance.RowLength);
    }
}
