using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PrecisionLeaders.Web.DecisionFile;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>What the command says of files that are not as they were taken.</summary>
public sealed class DecisionCheckTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_byte_changed_a_file_missing_or_added_and_a_changed_ranking_are_named()
    {
        var (scene, file) = await app.HasRecorded();
        var bytes = await DecisionFiles.Take(await app.SignedInAs(scene.Lead), file);
        Says(Changed(bytes, files => files["csv/ratings.csv"] = files["csv/ratings.csv"].Replace("Ada", "Eve", StringComparison.Ordinal)), "csv/ratings.csv was changed");
        Says(Changed(bytes, files => files.Remove("json/votes.json")), "json/votes.json is missing.");
        Says(Changed(bytes, files => files["csv/more.csv"] = "more"), "csv/more.csv is not in the MANIFEST: it was added.");
        Says(Changed(bytes, files => files.Remove("MANIFEST")), "It has no MANIFEST");
        Says(Changed(bytes, files => files["MANIFEST"] = "nothing to see"), "The MANIFEST cannot be read");
        // Whoever makes the manifest anew is found by the arithmetic.
        Says(Changed(bytes, files => files["run/results.json"] = files["run/results.json"].Replace("\"score\":\"305/4\"", "\"score\":\"90\"", StringComparison.Ordinal), anew: true), "The ranking does not repeat");
        Says(Changed(bytes, files => files["run/run.json"] = "{}", anew: true), "The stored ranking is not whole, or cannot be read.");
    }

    [Fact]
    public async Task Whatever_is_handed_to_the_command_is_an_answer()
    {
        var (scene, file) = await app.HasRecorded();
        var bytes = await DecisionFiles.Take(await app.SignedInAs(scene.Lead), file);
        Says(Encoding.UTF8.GetBytes("This is no archive."), "It is no ZIP");
        Says([], "It is no ZIP");
        Says(bytes[..(bytes.Length / 2)], "cut off or damaged");
        Says(Changed(bytes, files => files["../../etc/passwd"] = "root"), "A name in it leads elsewhere");
        Says(Changed(bytes, files => files["C:\\evil.txt"] = "x"), "A name in it leads elsewhere");
        Says(Zip([.. Enumerable.Range(0, 501).Select(number => ($"csv/{number}.csv", "x"))]), "It has 501 files.");
        Says(Bomb(), "Unpacked it would be larger");
        Assert.Equal(1, DecisionCheck.Run(Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.zip"), TextWriter.Null));
        Assert.Equal(1, DecisionCheck.Run(Path.GetTempPath(), TextWriter.Null));
        Assert.Equal(1, DecisionCheck.Run("", TextWriter.Null));
    }

    [Fact]
    public void The_command_line_names_the_file()
    {
        Assert.Equal("a.zip", StartWish.From(["--check-decision", "a.zip"]).DecisionToCheck);
        Assert.Equal("", StartWish.From(["--check-decision"]).DecisionToCheck);
        var wish = StartWish.From(["--demo", "--urls", "http://localhost:1"]);
        Assert.Null(wish.DecisionToCheck);
        Assert.Equal(["--urls", "http://localhost:1"], wish.Rest);
    }

    private static void Says(byte[] bytes, string words)
    {
        var (code, said) = DecisionFiles.Check(bytes);
        Assert.Equal(1, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Contains("It is not whole", said, StringComparison.Ordinal);
    }

    private static byte[] Changed(byte[] bytes, Action<Dictionary<string, string>> change, bool anew = false)
    {
        var files = DecisionFiles.Unpacked(bytes);
        change(files);
        if (anew) files["MANIFEST"] = string.Concat(files.Where(file => file.Key != "MANIFEST").Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Value)))}  {file.Key}\n"));
        return Zip([.. files.Select(file => (file.Key, file.Value))]);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        return memory.ToArray();
    }

    /// <summary>Some hundred kilobytes that unpack to more than is read.</summary>
    private static byte[] Bomb()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = zip.CreateEntry("csv/ratings.csv", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var megabytes = 0; megabytes <= 257; megabytes++) stream.Write(zeros);
        }
        return memory.ToArray();
    }
}
