using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrecisionLeaders.Data.Review;

namespace PrecisionLeaders.Web.DecisionFile;

/// <summary>
/// The file of a recorded decision: one ZIP that opens in ten years with what every machine has. The same records give the same bytes: files stand in the order of
/// their names, bear the time of the decision and are stored uncompressed, since compressors change.
/// </summary>
public static class DecisionArchive
{
    public const string Manifest = "MANIFEST", RunInputs = "run/inputs.json", RunResults = "run/results.json", RunAbout = "run/run.json";

    /// <summary>In the text of a run's options.</summary>
    internal static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static byte[] Write(DecisionContents held)
    {
        ArgumentNullException.ThrowIfNull(held);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var sheets = new DecisionSheets(held).All;
        foreach (var sheet in sheets)
        {
            files[$"csv/{sheet.Name}.csv"] = sheet.ToCsv();
            files[$"json/{sheet.Name}.json"] = sheet.ToJson();
        }
        if (held.Decision.Run is { } run)
        {
            files[RunInputs] = Encoding.UTF8.GetBytes(run.Inputs);
            files[RunResults] = Encoding.UTF8.GetBytes(run.Results);
            files[RunAbout] = Encoding.UTF8.GetBytes(new JsonObject
            {
                ["inputsHash"] = run.InputsHash,
                ["seed"] = run.Seed.ToString("x16", CultureInfo.InvariantCulture),
                ["draws"] = run.Draws,
                ["concentration"] = run.Concentration,
                ["metric"] = run.Metric.ToString(),
                ["software"] = run.Software,
                ["madeAt"] = run.MadeAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            }.ToJsonString(Indented));
        }
        files["index.html"] = Encoding.UTF8.GetBytes(DecisionPage.Write(held, sheets));
        files["README.txt"] = Encoding.UTF8.GetBytes(ReadMe(held, sheets));
        files[Manifest] = Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{HashOf(file.Value)}  {file.Key}\n")));
        return Zip(files, held.At);
    }

    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Zip(SortedDictionary<string, byte[]> files, DateTimeOffset at)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            foreach (var (path, bytes) in files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
                entry.LastWriteTime = at.ToUniversalTime();
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        return memory.ToArray();
    }

    private static string ReadMe(DecisionContents held, IReadOnlyList<Sheet> sheets) => $"""
        The decision on {held.Decision.Search.Title}, {held.Decision.Search.Client.Name}
        Version {held.Decision.Number}, recorded {held.At.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} UTC

        index.html      everything on one page; opens in any browser and prints
        csv/            the same tables for spreadsheets (UTF-8; a cell that would begin like a formula has a ' before it)
        json/           the same tables for programs
        run/            the stored ranking: inputs.json is what it was reckoned from, results.json what came out, run.json how
        MANIFEST        the SHA-256 of every other file

        Tables: {string.Join(", ", sheets.Select(sheet => sheet.Name))}.
        {(held.IsMasked ? "People stand under their coded names, as the committee read them.\n" : "")}
        To check that nothing was changed, without PrecisionLeaders: unpack, then run
            sha256sum -c MANIFEST
        With PrecisionLeaders, which also reckons the ranking again from its inputs:
            PrecisionLeaders.Web --check-decision FILE.zip
        A manifest can be made anew with the files. Who wants to be sure keeps the SHA-256 of the whole ZIP elsewhere, such as in signed minutes.

        It holds no pay, no contact details and no confidential evidence. It names members of the committee: treat it as you would the minutes.

        """.ReplaceLineEndings("\n");
}
