using PrecisionLeaders.Data.Intake.Cv;
using PrecisionLeaders.Data.Intake.Office;
using PrecisionLeaders.Data.Intake.People;
using PrecisionLeaders.Data.Intake.Works;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Data.Intake;

/// <summary>The kinds of file that can come in.</summary>
public static class FileKinds
{
    /// <summary>The first that recognises a file reads it, so that what is known by few signs stands last.</summary>
    public static readonly IReadOnlyList<FileKind> All =
    [
        new OrcidXml(),
        new OrcidJson(),
        new PubMedXml(),
        new MedlineText(),
        new ReporterJson(),
        new ReporterCsv(),
        new OpenAlex(),
        new ICiteCsv(),
        new ClinicalTrials(),
        new JsonResume(),
        new VCard(),
        new PeopleWorkbook(),
        new CvPdf(),
        new CvWord(),
        new CvText(),
        new PeopleCsv(),
    ];

    /// <summary>What can be brought, in words.</summary>
    public static string Words
    {
        get
        {
            var names = All.Select(kind => kind is PeopleCsv ? "CSV of people" : kind.Name).Distinct().ToList();
            return $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
        }
    }

    /// <exception cref="RuleBrokenException">when it is none of them; the message names what can be brought</exception>
    public static FileKind Of(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        Rule.Require(head.Text.Length > 0, "The file is empty.");
        var kind = All.FirstOrDefault(kind => kind.Recognises(head));
        Rule.Require(kind is not null, $"{Stranger(head.Bytes.Span)} What can be brought: {Words}.");
        return kind;
    }

    private static string Stranger(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK"u8) ? "This is a ZIP, or a document that is kept as one. Unpack a ZIP and bring what is inside."
        : bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "This is an old Excel or Word file. Save a table as “CSV UTF-8” and bring that."
        : bytes.StartsWith("%PDF"u8) ? "This is a PDF."
        : bytes.StartsWith<byte>([0x1F, 0x8B]) ? "This file is compressed. Unpack it and bring what is inside."
        : "This file is of no kind that is read here.";
}
