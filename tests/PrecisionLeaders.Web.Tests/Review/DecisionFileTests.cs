using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.DecisionFile;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Ranking;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class DecisionFileTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task It_holds_everything_the_decision_rests_on_and_the_command_finds_it_whole()
    {
        var (scene, file) = await Recorded();
        var bytes = await Take(await app.SignedInAs(scene.First), file);
        var files = Unpacked(bytes);
        foreach (var name in new[] { "decision", "brief", "rubric", "people", "raters", "ranking", "ratings", "revisions", "conflicts", "discussion", "votes" })
        {
            Assert.Contains($"csv/{name}.csv", files.Keys);
            Assert.Contains($"json/{name}.json", files.Keys);
        }
        var page = files["index.html"];
        foreach (var text in new[] { "Cleo Example", "The board asked for her science.", "Cleo Example has no rank", "Weighed at length.", "Maren Ellingworth", "Vision and roadmap", "305/4" }) Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        var run = await app.Reads(db => db.Runs.SingleAsync(held => held.RoundId == scene.Round.Id));
        Assert.Equal((run.Inputs, run.Results), (files["run/inputs.json"], files["run/results.json"]));
        var (code, said) = Check(bytes);
        Assert.True(code == 0, said);
        Assert.Contains("every figure is the same", said, StringComparison.Ordinal);
        Assert.EndsWith("It is whole.", said.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_records_give_the_same_bytes()
    {
        var (scene, file) = await Recorded();
        var recruiter = await app.SignedInAs(scene.Lead);
        var first = await Take(recruiter, file);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(first, await Take(await app.SignedInAs(scene.Lead), file));
    }

    [Fact]
    public async Task It_holds_no_contact_no_pay_and_nothing_confidential_and_no_cell_is_a_formula()
    {
        var (scene, file) = await Recorded("=HYPERLINK(\"http://evil.example\")");
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Include(found => found.Candidate).SingleAsync(found => found.Id == scene.People["Cleo"].Id);
            held.Candidate.Reach("private@example.org", "+1 555 0100 77", null, Market.Looking);
            held.Candidate.AddEvidence(EvidenceKind.Reference, "Whispered in confidence", new("Call", null, null, null)).Describe(null, null, null, isConfidential: true);
            var search = await db.Searches.SingleAsync(found => found.Id == scene.Search.Id);
            search.Brief.Write("Bring genomes to every ward.", null, null, null, null, null, "USD 812,345 and a bonus");
            return search;
        });
        var files = Unpacked(await Take(await app.SignedInAs(scene.Lead), file));
        Assert.Contains("Bring genomes to every ward.", files["csv/brief.csv"], StringComparison.Ordinal);
        foreach (var text in files.Values)
            foreach (var secret in new[] { "private@example.org", "555 0100", "Whispered", "812,345" }) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        foreach (var (_, csv) in files.Where(held => held.Key.EndsWith(".csv", StringComparison.Ordinal)))
            Assert.DoesNotMatch("(^|,|\n)\"?[=+@-]", csv.TrimStart('\uFEFF'));
        Assert.Contains("'=HYPERLINK", files["csv/decision.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"http", files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_and_the_recruiters_take_it_whole_or_not_at_all()
    {
        var (scene, file) = await Recorded();
        foreach (var visitor in new[] { await app.SignedInAs(scene.Second), await app.SignedInAs(Roles.Reviewer), await app.SignedInAs(Roles.Admin | Roles.Recruiter) }) (await visitor.Open(file)).Is(HttpStatusCode.NotFound);
        (await (await app.SignedInAs(scene.First)).Open(file[..^"/file".Length])).Says("Take the decision file");
        await app.HasRecused(scene, scene.First, "Dov");
        (await (await app.SignedInAs(scene.First)).Open(file)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_may_not_read_an_earlier_version_takes_none_that_tells_of_it()
    {
        var (scene, file) = await Recorded();
        var chair = await app.SignedInAs(scene.First);
        var next = await (await chair.Open(file[..^"/file".Length])).Submit(new() { ["Reason"] = "It rests on no round." }, button: "Make a new version");
        var later = (await next.Submit(new() { ["Form.Round"] = "" }, button: "Record the decision")).Is(HttpStatusCode.OK).Path + "/file";
        (await chair.Open(later)).Is(HttpStatusCode.OK);
        await app.HasRecused(scene, scene.First, "Dov");
        (await chair.Open(later)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_chair_takes_it_with_coded_names_alone_and_the_team_with_real_ones()
    {
        var coded = await CodedScene.Of(app);
        var id = await app.Has(async db =>
        {
            var chair = await db.Accounts.SingleAsync(found => found.Id == coded.Chair.Id);
            var round = await db.Rounds.Whole().SingleAsync(found => found.Id == coded.Scene.Round.Id);
            await CloseRound.RunAsync(db, round, chair, app.Now);
            await db.SaveChangesAsync();
            var held = await db.Candidacies.Include(found => found.Candidate).SingleAsync(found => found.Id == coded.Coded.Id);
            db.DiscussedPoints.Add(new DiscussedPoint(round, held, round.Rubric.Competencies[0], "Fairbraith ran the Ostrander Institute.", chair, app.Now));
            var vote = new Vote(round.Search, "Do we ask Ottoline Fairbraith-Quillmoor?", false, new(2026, 12, 30), [held], ["Wait for the Ostrander Institute"], [chair], chair, app.Now);
            vote.Close(new(2026, 11, 23), app.Now);
            db.Votes.Add(vote);
            var decision = new Decision(round.Search, 1, chair, app.Now);
            decision.Write(DecisionOutcome.Choice, round, [held], "Ottoline Fairbraith-Quillmoor it is.", new(2026, 11, 23), [chair], "Fairbraith knows Corrigan-Vale.");
            var run = await db.Runs.OrderByDescending(found => found.MadeAt).ThenByDescending(found => found.Id).FirstAsync(found => found.RoundId == round.Id);
            decision.Record(run, Departure.Of(decision.Order, run.Order(), new HashSet<Guid>()), chair, new(2026, 11, 23), app.Now);
            db.Decisions.Add(decision);
            return decision.Id;
        });
        var chair = await app.SignedInAs(coded.Chair);
        foreach (var path in new[] { $"/review/decisions/{id}/file", $"/review/decisions/{id}", $"/review/searches/{coded.Scene.Search.Id}/decision", $"/review/rounds/{coded.Scene.Round.Id}/discussion", $"/review/searches/{coded.Scene.Search.Id}/decision/draft" })
        {
            var wire = await CodedScene.WireOf(await chair.Http.GetAsync(new Uri(path, UriKind.Relative)));
            foreach (var secret in coded.Secrets) Assert.False(wire.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{path} tells {secret}");
        }
        Assert.Contains(coded.CodedName, await CodedScene.WireOf(await chair.Http.GetAsync(new Uri($"/review/decisions/{id}/file", UriKind.Relative))), StringComparison.Ordinal);
        Assert.Contains("Fairbraith", await CodedScene.WireOf(await (await app.SignedInAs(coded.Scene.Lead)).Http.GetAsync(new Uri($"/review/decisions/{id}/file", UriKind.Relative))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_changed_a_file_missing_or_added_and_a_changed_ranking_are_named()
    {
        var (scene, file) = await Recorded();
        var bytes = await Take(await app.SignedInAs(scene.Lead), file);
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
        var (scene, file) = await Recorded();
        var bytes = await Take(await app.SignedInAs(scene.Lead), file);
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

    /// <summary>A recorded decision that departs, and the address of its file.</summary>
    private async Task<(PaperRound Scene, string File)> Recorded(string reason = "The board asked for her science.")
    {
        var scene = await app.HasClosedRound();
        var read = (await (await app.SignedInAs(scene.Lead)).Records(scene, new(scene.Choosing("Cleo")) { ["Form.DepartureReason"] = reason })).Is(HttpStatusCode.OK);
        return (scene, $"{read.Path}/file");
    }

    private static async Task<byte[]> Take(Visitor visitor, string file)
    {
        var answer = await visitor.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("decision-2026-11-23-v1.zip", answer.Content.Headers.ContentDisposition?.FileName?.Replace("2026-11-24", "2026-11-23", StringComparison.Ordinal));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static (int Code, string Said) Check(byte[] bytes)
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

    private static void Says(byte[] bytes, string words)
    {
        var (code, said) = Check(bytes);
        Assert.Equal(1, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Contains("It is not whole", said, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Unpacked(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        });
    }

    private static byte[] Changed(byte[] bytes, Action<Dictionary<string, string>> change, bool anew = false)
    {
        var files = Unpacked(bytes);
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
