using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PrecisionLeaders.Domain.Ranking.Agreement;
using PrecisionLeaders.Domain.Ranking.Runs;

namespace PrecisionLeaders.Web.DecisionFile;

/// <summary>
/// <c>--check-decision FILE</c>: says whether a decision file is whole. It needs no database. Whatever is handed to it is an answer, and nothing of it is written to disk.
/// </summary>
public sealed class DecisionCheck
{
    /// <summary>Far above any decision, far below what fills a machine.</summary>
    private const long MostBytes = 256L << 20;

    private static readonly string[] Always = ["index.html", "README.txt", "json/decision.json"];

    private const int MostFiles = 500, HashLength = 64, MostDifferences = 10;

    private readonly List<string> wrong = [];
    private readonly List<string> fine = [];

    /// <summary>Checks a file and prints what it found.</summary>
    /// <returns>0 when it is whole, else 1</returns>
    public static int Run(string path, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (string.IsNullOrWhiteSpace(path))
        {
            to.WriteLine("Say which file to check: --check-decision FILE");
            return 1;
        }
        var check = new DecisionCheck();
        to.WriteLine($"Decision file {Path.GetFileName(path)}");
        check.Look(path);
        foreach (var sentence in check.fine) to.WriteLine($"  ok     {sentence}");
        foreach (var sentence in check.wrong) to.WriteLine($"  WRONG  {sentence}");
        to.WriteLine(check.wrong.Count switch { 0 => "It is whole.", 1 => "It is not whole: one thing is wrong.", var count => $"It is not whole: {count} things are wrong." });
        return check.wrong.Count == 0 ? 0 : 1;
    }

    private void Look(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MostBytes) wrong.Add($"It has {file.Length} bytes. No decision file is that large; nothing in it was read.");
            else
            {
                fine.Add($"the ZIP has the SHA-256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file))}");
                file.Position = 0;
                using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
                if (Unpack(zip) is { } files) Compare(files);
            }
        }
        catch (InvalidDataException)
        {
            wrong.Add("It is no ZIP, or was cut off or damaged on the way.");
        }
        catch (IOException failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            wrong.Add("There is no such file.");
        }
        catch (IOException)
        {
            wrong.Add("It cannot be read.");
        }
        catch (UnauthorizedAccessException)
        {
            wrong.Add("It cannot be read: it is a folder, or permission is missing.");
        }
    }

    /// <summary>What is in it, or null when its names or sizes are such that it is not unpacked.</summary>
    private SortedDictionary<string, byte[]>? Unpack(ZipArchive zip)
    {
        if (zip.Entries.Count > MostFiles)
        {
            wrong.Add($"It has {zip.Entries.Count} files. No decision file has that many; nothing in it was read.");
            return null;
        }
        var (files, left) = (new SortedDictionary<string, byte[]>(StringComparer.Ordinal), MostBytes);
        foreach (var entry in zip.Entries)
        {
            if (!IsPlain(entry.FullName)) wrong.Add($"A name in it leads elsewhere or is none: {Printable(entry.FullName)}");
            else if (files.ContainsKey(entry.FullName)) wrong.Add($"Two files in it have one name: {Printable(entry.FullName)}");
            else if (entry.IsEncrypted) wrong.Add($"{Printable(entry.FullName)} is encrypted.");
            else if (Bytes(entry, left) is { } bytes) (files[entry.FullName], left) = (bytes, left - bytes.Length);
            else return null;
        }
        return files;
    }

    /// <summary>Read up to what may still come, whatever size the ZIP claims: a bomb says one thing and is another.</summary>
    private byte[]? Bytes(ZipArchiveEntry entry, long left)
    {
        try
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = from.Read(buffer)) > 0;)
            {
                if (to.Length + read > left)
                {
                    wrong.Add($"Unpacked it would be larger than any decision file, as from {Printable(entry.FullName)} on. Nothing more of it was read.");
                    return null;
                }
                to.Write(buffer, 0, read);
            }
            return to.ToArray();
        }
        catch (InvalidDataException)
        {
            wrong.Add($"{Printable(entry.FullName)} is damaged and cannot be unpacked.");
            return [];
        }
    }

    private void Compare(SortedDictionary<string, byte[]> files)
    {
        if (!files.TryGetValue(DecisionArchive.Manifest, out var manifest))
        {
            wrong.Add("It has no MANIFEST, so it is no decision file, or what says how it was is gone.");
            return;
        }
        if (Read(manifest) is not { } listed)
        {
            wrong.Add("The MANIFEST cannot be read: it is not lines of a SHA-256, two spaces and a name.");
            return;
        }
        foreach (var (name, hash) in listed)
            if (!files.TryGetValue(name, out var bytes)) wrong.Add($"{Printable(name)} is missing.");
            else if (DecisionArchive.HashOf(bytes) != hash) wrong.Add($"{Printable(name)} was changed: its SHA-256 is not the one in the MANIFEST.");
        foreach (var name in files.Keys.Where(name => name != DecisionArchive.Manifest && !listed.ContainsKey(name))) wrong.Add($"{Printable(name)} is not in the MANIFEST: it was added.");
        foreach (var name in Always.Where(name => !listed.ContainsKey(name))) wrong.Add($"{name} belongs to every decision file and is not in the MANIFEST.");
        if (wrong.Count == 0) fine.Add($"all {listed.Count} files are there, none was added, and each has its SHA-256");
        Repeat(files);
    }

    /// <summary>Reckons the ranking again from its inputs.</summary>
    private void Repeat(SortedDictionary<string, byte[]> files)
    {
        string[] parts = [DecisionArchive.RunInputs, DecisionArchive.RunResults, DecisionArchive.RunAbout];
        var there = parts.Count(files.ContainsKey);
        if (there == 0)
        {
            fine.Add("the decision rests on no ranking, so there is none to repeat");
            return;
        }
        if (there < parts.Length || Run(files) is not { } run)
        {
            wrong.Add("The stored ranking is not whole, or cannot be read.");
            return;
        }
        var repetition = RunRepetition.Of(run);
        if (repetition.IsIdentical) fine.Add($"the ranking repeats: reckoned again from its inputs with {run.Options!.Stability.Draws.ToString("N0", CultureInfo.InvariantCulture)} draws, every figure is the same");
        foreach (var difference in repetition.Differences.Take(MostDifferences))
            wrong.Add($"The ranking does not repeat: {difference.Part} {difference.CandidacyId} {difference.Field}: stored {Printable(difference.Stored)}, comes out as {Printable(difference.Now)}.");
        if (repetition.Differences.Count > MostDifferences) wrong.Add($"The ranking does not repeat in {repetition.Differences.Count - MostDifferences} more figures.");
    }

    private static StoredRun? Run(SortedDictionary<string, byte[]> files)
    {
        try
        {
            using var about = JsonDocument.Parse(files[DecisionArchive.RunAbout]);
            var root = about.RootElement;
            return new(
                Encoding.UTF8.GetString(files[DecisionArchive.RunInputs]), root.GetProperty("inputsHash").GetString() ?? "",
                RunOptions.Kept(root.GetProperty("draws").GetInt32(), root.GetProperty("concentration").GetInt32(), Enum.Parse<AlphaMetric>(root.GetProperty("metric").GetString() ?? "")),
                ulong.Parse(root.GetProperty("seed").GetString() ?? "", NumberStyles.HexNumber, CultureInfo.InvariantCulture), Encoding.UTF8.GetString(files[DecisionArchive.RunResults]));
        }
        catch (JsonException)
        {
            return null;
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static SortedDictionary<string, string>? Read(byte[] manifest)
    {
        var listed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(manifest).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Length < HashLength + 3 || !line[..HashLength].All(char.IsAsciiHexDigitLower) || line[HashLength..(HashLength + 2)] != "  " || !listed.TryAdd(line[(HashLength + 2)..], line[..HashLength])) return null;
        return listed.Count == 0 ? null : listed;
    }

    private static bool IsPlain(string name) => name.Length is > 0 and <= 200 && !name.EndsWith('/')
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '/') && name.Split('/').All(step => step.Length > 0 && step is not "." and not "..");

    /// <summary>A name or figure from the file, fit for a screen.</summary>
    private static string Printable(string? text) => text is null ? "nothing" : string.Concat(text.Take(80).Select(letter => char.IsControl(letter) ? '?' : letter));
}
