using System.Globalization;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Data.Intake.Works;

/// <summary>Reads what iCite counts of articles. It knows no author for certain: the figures find the articles that are held by their PubMed number.</summary>
internal sealed class ICiteCsv : FileKind
{
    private static readonly string[] Wanted = ["pmid", "relativecitationratio"];

    public override string Name => "iCite CSV";

    public override string Source => "iCite";

    public override bool Recognises(FileHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return TableColumns.Names(head, Wanted);
    }

    public override IEnumerable<ReadRecord> Read(Stream content, Action<string> note)
    {
        var count = 0;
        foreach (var (row, columns) in TableColumns.Rows(content, Wanted))
        {
            count++;
            var title = WorkText.Plain(columns.At(row, "title"));
            yield return WorkText.Record(row.Line, title, () => Work(row, columns, title));
        }
        Rule.Require(count > 0, "The file names its columns but holds no article.");
    }

    private static WorkRecord Work(TableRow row, TableColumns columns, string? title)
    {
        Rule.Require(row.Error is null, row.Error ?? "");
        var written = columns.At(row, "pmid");
        var pmid = WorkText.Pmid(written);
        Rule.Require(pmid is not null, written is null ? "The article has no PMID." : $"“{OrcidParts.Cut(written, 40)}” is no PMID: it has digits only.");
        var evidence = WorkText.Evidence(EvidenceKind.Publication, title ?? PersonRecord.UntitledWork,
            [columns.At(row, "journal"), Says("isclinical") ? "clinical article" : null],
            WorkDates.Of(columns.At(row, "year"), null, null), null, WorkText.Doi(columns.At(row, "doi")) ?? $"PMID {pmid}", $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/");
        return new(evidence with { Pmid = pmid, Figures = Figures(row, columns) }, []);

        bool Says(string name) => columns.At(row, name) is { } truth && (truth.Equals("true", StringComparison.OrdinalIgnoreCase) || truth.Equals("yes", StringComparison.OrdinalIgnoreCase) || truth == "1");
    }

    /// <summary>"61 citations; relative citation ratio 4.2; NIH percentile 93 (iCite)".</summary>
    private static string? Figures(TableRow row, TableColumns columns)
    {
        var said = WorkText.List(
            [
                In("citationcount", "", "0", " citations") is "1 citations" ? "1 citation" : In("citationcount", "", "0", " citations"),
                In("relativecitationratio", "relative citation ratio ", "0.##", columns.At(row, "provisional")?.ToUpperInvariant() is "TRUE" or "YES" ? ", provisional" : ""),
                In("nihpercentile", "NIH percentile ", "0.#", ""),
                In("fieldcitationrate", "field citation rate ", "0.##", ""),
                In("apt", "potential to translate ", "0.##", ""),
            ], EvidenceItem.FiguresLength - 10);
        return said is null ? null : $"{said} (iCite)";

        string? In(string name, string before, string format, string after) =>
            WorkText.Number(columns.At(row, name)) is { } number ? $"{before}{number.ToString(format, CultureInfo.InvariantCulture)}{after}" : null;
    }
}
