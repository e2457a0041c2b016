using System.IO.Compression;
using System.Net;
using System.Text;
using PrecisionLeaders.Web.DecisionFile;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>Decision files as they are taken, opened and checked.</summary>
internal static class DecisionFiles
{
    /// <summary>A recorded decision that departs, and the address of its file.</summary>
    public static async Task<(PaperRound Scene, string File)> HasRecorded(this RunningApp app, string reason = "The board asked for her science.")
    {
        var scene = await app.HasClosedRound();
        var read = (await (await app.SignedInAs(scene.Lead)).Records(scene, new(scene.Choosing("Cleo")) { ["Form.DepartureReason"] = reason })).Is(HttpStatusCode.OK);
        return (scene, $"{read.Path}/file");
    }

    public static async Task<byte[]> Take(Visitor visitor, string file)
    {
        var answer = await visitor.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("decision-2026-11-23-v1.zip", answer.Content.Headers.ContentDisposition?.FileName?.Replace("2026-11-24", "2026-11-23", StringComparison.Ordinal));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public static (int Code, string Said) Check(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"decision-{Guid.CreateVersion7():N}.zip");
        File.WriteAllBytes(path, bytes);
        try
        {
            using var said = new StringWriter();
            return (DecisionCheck.Run(path, said), said.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static Dictionary<string, string> Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        });
    }
}
