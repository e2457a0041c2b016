using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Data.Ranking;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

/// <summary>A round with somebody under a coded name whose profile, list, ratings and run are full of what tells who they are.</summary>
internal sealed record CodedScene(RoundScene Scene, Account Chair, CandidateList List, Candidacy Coded, Guid Run, string Orcid)
{
    /// <summary>What must reach nobody but the search team.</summary>
    public IReadOnlyList<string> Secrets =>
        ["Ottoline", "Fairbraith", "Quillmoor", "Ostrander", "Corrigan", "o.fairbraith", "555 0142", "5550142", Orcid, "10.5555/quill", "genomes.example", "57190099887", "Port Evander"];

    /// <summary>A document of theirs that committees read while nobody has a coded name.</summary>
    public Guid Document { get; private init; }

    public string CodedName => Coded.CodedName!;

    public static async Task<CodedScene> Of(RunningApp app, RevealRule reveal = RevealRule.Open)
    {
        var scene = await app.HasOpenRound(raters: 2, candidates: 3, reveal: reveal, leadRates: true);
        var chair = await app.HasChair(scene);
        var digits = $"000000{Random.Shared.Next(100_000_000, 999_999_999)}";
        var orcid = OrcidId.Parse(digits + OrcidId.CheckDigit(digits))!;
        await app.HasAlso(scene.Candidacies[0], person =>
        {
            person.Rename("Ottoline", "Fairbraith-Quillmoor", "MD, FRCP (Ostrander)");
            person.Reach($"o.fairbraith.{digits}@ostrander.example", "+44 20 555 0142", "Port Evander", Market.Looking);
            person.IdentifyByOrcid(orcid);
            person.Identify("Scopus Author ID", "57190099887", "https://genomes.example/57190099887");
            person.Argue("Ottoline Fairbraith-Quillmoor took Larkhaven to nine wards; write to o.fairbraith@ostrander.example or call +44 20 555 0142.");
            person.AddAppointment("Chief of the Ostrander Programme", "Ostrander Institute", new PartialDate(2011, 3), new PartialDate(2018, 9), Designation.Director);
            person.AddDegree("PhD", "Genetics at Corrigan-Vale", "Corrigan-Vale University", null, new PartialDate(2004));
            person.AddEvidence(EvidenceKind.Publication, "Fairbraith-Quillmoor O, Osterhaus B. Genomes at Ostrander.", new("ORCID of Ottoline", "https://genomes.example/quill", null, new DateOnly(2026, 1, 1)))
                .Describe("With Ostrander Institute, doi 10.5555/quill.1", new PartialDate(2021, 4), null, "10.5555/quill.1");
        });
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Whole().SingleAsync(found => found.Id == scene.Candidacies[0].Id);
            held.Hear("As the Ostrander Institute pays", "Six months from Ostrander; ask o.fairbraith@ostrander.example");
            return held;
        });
        var document = await app.HasPapersOf(scene);
        var list = await app.HasPresentedList(scene, [.. scene.Raters, chair]);
        foreach (var rater in new[] { scene.Rater(2), scene.Lead })
            for (var person = 1; person <= 3; person++) await app.HasSubmitted(scene, rater, person, person, "A note on Fairbraith");
        await app.HasRequirementOn(scene);
        await app.HasTalkOf(scene, list);
        var lead = new Viewer(scene.Lead.Id, scene.Lead.Roles);
        var run = await app.Has(async db => (await StoreRun.OnDemandAsync(db, scene.Round.Id, lead, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now))!);
        var coded = await app.Has(async db =>
        {
            var held = await db.Candidacies.Whole().SingleAsync(found => found.Id == scene.Candidacies[0].Id);
            await CodeNames.RunAsync(db, scene.Search.Id, [held], await db.Accounts.SingleAsync(found => found.Id == scene.Lead.Id), app.Now);
            return held;
        });
        return new(scene, chair, list, coded, run.Id, orcid) { Document = document.Id };
    }

    /// <summary>Every page there is, with the ids of this scene where its route asks for one.</summary>
    public async Task<IReadOnlyList<string>> PagesFor(RunningApp app, Account reader)
    {
        var card = await app.Reads(db => db.Scorecards.Where(held => held.RoundId == Scene.Round.Id && held.RaterId == reader.Id && held.CandidacyId == Coded.Id).Select(held => (Guid?)held.Id).SingleOrDefaultAsync());
        var ids = new Dictionary<string, string>
        {
            ["search"] = Scene.Search.Id.ToString(),
            ["round"] = Scene.Round.Id.ToString(),
            ["list"] = List.Id.ToString(),
            ["candidacy"] = Coded.Id.ToString(),
            ["candidate"] = Coded.CandidateId.ToString(),
            ["person"] = Coded.CandidateId.ToString(),
            ["card"] = (card ?? Guid.Empty).ToString(),
            ["run"] = Run.ToString(),
            ["document"] = Document.ToString(),
            ["before"] = Run.ToString(),
            ["after"] = "today",
        };
        string[] formats = ["csv", "xlsx", "docx", "zip", "html", "json"];
        return [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .SelectMany(endpoint => endpoint.RoutePattern.GetParameter("format") is null ? [Path(endpoint, ids, "")] : formats.Select(format => Path(endpoint, ids, format)))
            .SelectMany(Opened).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The page, and the same with what its address can open.</summary>
    private IEnumerable<string> Opened(string path) => path switch
    {
        _ when path.EndsWith("/ranking", StringComparison.Ordinal) => [path, $"{path}?open={Coded.Id}&open=share-{Coded.Id}&open=pair-{Coded.Id}&w.K1=20"],
        _ when path.Contains("/scorecards/", StringComparison.Ordinal) => [path, path + "?all=1"],
        _ when path.EndsWith("/compare", StringComparison.Ordinal) => [$"{path}?with={Coded.Id}&with={Scene.Candidacies[1].Id}", path],
        _ when path.EndsWith($"/people/{Coded.Id}", StringComparison.Ordinal) => [path, path.Replace(Coded.Id.ToString(), Scene.Candidacies[1].Id.ToString(), StringComparison.Ordinal)],
        "/find" => ["/find?q=otto", "/find?q=review"],
        _ => [path],
    };

    /// <summary>What came over the wire: heads, body, and what is in the files of an archive.</summary>
    public static async Task<string> WireOf(HttpResponseMessage answer)
    {
        var text = new StringBuilder(answer.Headers + answer.Content.Headers.ToString());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        text.Append(Encoding.UTF8.GetString(bytes));
        if (bytes is [(byte)'P', (byte)'K', ..])
        {
            await using var archive = new ZipArchive(new MemoryStream(bytes));
            foreach (var file in archive.Entries)
            {
                using var reader = new StreamReader(await file.OpenAsync());
                text.Append(file.FullName).Append(await reader.ReadToEndAsync());
            }
        }
        return text.ToString();
    }

    private static string Path(RouteEndpoint endpoint, Dictionary<string, string> ids, string format) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "format" } => format,
            RoutePatternParameterPart known when ids.TryGetValue(known.Name, out var id) => id,
            RoutePatternParameterPart { IsOptional: true } => "",
            RoutePatternParameterPart number when number.ParameterPolicies.Any(policy => policy.Content is "int" or "long") => "404",
            _ => Guid.CreateVersion7().ToString(),
        }))).Where(segment => segment.Length > 0));
}

internal static class CodedSceneParts
{
    /// <summary>A CV for the committee, and a note, that both tell who the person is.</summary>
    public static Task<Document> HasPapersOf(this RunningApp app, RoundScene scene) => app.Has(async db =>
    {
        var (person, lead, search) = (await db.Candidates.SingleAsync(held => held.Id == scene.Candidacies[0].CandidateId), await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), await db.Searches.SingleAsync(held => held.Id == scene.Search.Id));
        var document = new Document(person, DocumentKind.Cv, DocumentReach.Committee, search,
            new("Fairbraith.txt", FileFormat.Text, "Ottoline Fairbraith of Ostrander"u8.ToArray(), new string('a', 64), "Ottoline Fairbraith of Ostrander", lead, app.Now));
        db.Documents.Add(document);
        db.Activities.Add(new Activity(person, ActivityKind.Note, lead, app.Now).Write("Ottoline Fairbraith would move.", ActivityReach.Recruiters, search));
        return document;
    });

    /// <summary>Comments and questions of others that name the person, on them, on someone else and on the list.</summary>
    public static Task<Comment> HasTalkOf(this RunningApp app, RoundScene scene, CandidateList list) => app.Has(async db =>
    {
        var held = await db.Lists.Whole().SingleAsync(found => found.Id == list.Id);
        var by = await db.Accounts.SingleAsync(found => found.Id == scene.Rater(2).Id);
        var (told, other) = (held.Entries.Single(entry => entry.CandidacyId == scene.Candidacies[0].Id).Candidacy, held.Entries.Single(entry => entry.CandidacyId == scene.Candidacies[1].Id).Candidacy);
        foreach (var about in new[] { told, null, other })
        {
            var question = new Question(held, about, by, "Would Ottoline Fairbraith-Quillmoor move?", app.Now);
            question.Answer("Fairbraith would.", await db.Accounts.SingleAsync(found => found.Id == scene.Lead.Id), app.Now);
            question.Publish(question.Text, app.Now);
            db.Questions.Add(question);
        }
        var comment = new Comment(told, by, CommentReach.Committee, "Ottoline of Ostrander is strong.", app.Now);
        db.Comments.AddRange(comment, new Comment(other, by, CommentReach.Committee, "Not as strong as O. Fairbraith.", app.Now));
        return comment;
    });

    /// <summary>A must-have of the search, waived for a reason that tells the person.</summary>
    public static Task<Candidacy> HasRequirementOn(this RunningApp app, RoundScene scene) => app.Has(async db =>
    {
        var search = await db.Searches.Include(held => held.Requirements).SingleAsync(held => held.Id == scene.Search.Id);
        search.Ask("M1", "A licence", Importance.Must);
        var held = await db.Candidacies.Whole().SingleAsync(found => found.Id == scene.Candidacies[0].Id);
        held.Judge(search.Requirements[0], GateOutcome.Waived, "Ostrander vouches for Fairbraith", await db.Accounts.SingleAsync(found => found.Id == scene.Lead.Id), app.Now);
        return held;
    });
}
