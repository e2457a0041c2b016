using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Rubrics;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Rubrics;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Rubrics;

public sealed class RubricFileTests(RunningApp app) : IClassFixture<RunningApp>
{
    private const string Small = """
        {"schema":1,"key":"small","name":"Small","minimumCoverage":70,"competencies":[{"code":"K1","name":"One","shortName":"One","weight":100,"anchors":[{"level":1,"text":"Low"}]}]}
        """;

    [Fact]
    public async Task What_is_exported_comes_back_as_a_draft_that_says_the_same()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var version = await app.Has(db =>
        {
            var made = RubricTemplate.Shipped[1].Draft("travels", "Travels & “returns”");
            made.InOrder.First().Guide("First line\nsecond < third", "Why?\nHow?", [EvidenceKind.Deal, EvidenceKind.Trial]);
            made.Publish(app.Now);
            db.Rubrics.Add(made);
            return Task.FromResult(made);
        });
        var file = await admin.Open($"/rubrics/{version.Id}/export");
        Assert.Equal("application/json", file.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("travels-1.0.json", file.Answer.Content.Headers.ContentDisposition?.FileName);

        var draft = await BringAsync(admin, Encoding.UTF8.GetBytes(file.Html));
        draft.Is(HttpStatusCode.OK).Says("is a draft now");
        var made = (await app.RubricNow(Guid.Parse(draft.Path.Split('/')[2])))!;
        Assert.Equal(("travels", "1.1", true), (made.Key, made.Number, made.IsDraft));
        Assert.Empty(RubricDifference.Between(version, made, kind => kind.ToString()));

        // The address in the file leads to the schema, to whoever opens it.
        var about = JsonDocument.Parse(file.Html).RootElement.GetProperty("$schema").GetString()!;
        (await app.SomeoneUnknown().Open(new Uri(about).AbsolutePath)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("no json", "The file is not JSON")]
    [InlineData("[1]", "This is no rubric")]
    [InlineData("{\"name\":\"x\"}", "This is no rubric")]
    [InlineData("{\"schema\":\"1\"}", "This is no rubric")]
    [InlineData("{\"schema\":2,\"anything\":{\"new\":true}}", "The file follows schema 2, which is newer than this installation")]
    [InlineData("{\"schema\":1}", "The file is not JSON as the schema describes it")]
    public async Task A_file_that_is_no_rubric_is_told_what_it_lacks(string text, string says) => await RefusedAsync(text, says);

    [Theory]
    [InlineData("\"weight\":100", "\"weight\":12.5", "competencies[0].weight")]
    [InlineData("\"weight\":100", "\"weight\":\"100\"", "competencies[0].weight")]
    [InlineData("\"weight\":100", "\"weight\":101", "A weight is a whole number from 0 to 100.")]
    [InlineData("\"weight\":100", "\"weight\":100,\"weight\":1", "competencies[0]")]
    [InlineData("\"name\":\"Small\"", "\"name\":null", "The file cannot be read at name")]
    [InlineData("\"name\":\"Small\"", "\"name\":\"Small\",\"extra\":1", "extra")]
    [InlineData("\"name\":\"Small\"", "\"name\":\"<b>Small</b>\"", "The name holds markup.")]
    [InlineData("\"text\":\"Low\"", "\"text\":\"Low <script>alert(1)</script>\"", "K1: level 1 holds markup.")]
    [InlineData("\"text\":\"Low\"", "\"text\":\"Low &lt;b&gt;\"", "K1: level 1 holds markup.")]
    [InlineData("\"level\":1", "\"level\":6", "A level is a whole number from 1 to 5.")]
    [InlineData("[{\"level\":1,\"text\":\"Low\"}]", "[{\"level\":1,\"text\":\"Low\"},{\"level\":1,\"text\":\"Lower\"}]", "K1: level 1 stands in the file twice.")]
    [InlineData("\"code\":\"K1\"", "\"code\":\"K1 x\"", "is not a capital letter")]
    [InlineData("\"key\":\"small\"", "\"key\":\"Small/1\"", "The key is not made of small letters")]
    [InlineData("\"shortName\":\"One\"", "\"shortName\":\"One\",\"evidenceKinds\":[\"Rumour\"]", "K1: Rumour is no kind of evidence.")]
    [InlineData("[{\"level\":1,\"text\":\"Low\"}]", "[null]", "K1: a list has an empty place.")]
    [InlineData("[{\"code\"", "[null,{\"code\"", "The list of competencies has an empty place.")]
    [InlineData("\"weight\":100,", "", "competencies[0]")]
    [InlineData("\"shortName\":\"One\"", "\"shortName\":\"One\",\"floor\":0.5", "A floor is a level from 1.0 to 5.0")]
    public async Task A_rubric_that_is_not_as_the_schema_says_is_refused_whole(string good, string bad, string says) => await RefusedAsync(Small.Replace(good, bad, StringComparison.Ordinal), says);

    [Fact]
    public async Task Too_much_is_refused_before_it_is_read() => await RefusedAsync(new string(' ', RubricJson.MostBytes + 1), "KB; at most 256 fit.");

    [Fact]
    public async Task A_file_with_a_byte_order_mark_is_read_and_without_a_file_nothing_is()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        (await BringAsync(admin, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small)])).Is(HttpStatusCode.OK).Says("Small 1.0");
        (await (await admin.Open("/rubrics/import")).Submit()).Is(HttpStatusCode.UnprocessableEntity).Says("Choose a file.");
        foreach (var roles in new[] { Roles.Recruiter, Roles.Reviewer }) (await (await app.SignedInAs(roles)).Open("/rubrics/import")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_published_schema_names_what_the_file_holds_and_its_bounds()
    {
        using var schema = JsonDocument.Parse((await app.SomeoneUnknown().Open($"/schemas/rubric-{RubricJson.Schema}.json")).Html);
        var root = schema.RootElement;
        var competency = root.GetProperty("properties").GetProperty("competencies").GetProperty("items");
        Holds(root, typeof(RubricSheet));
        Holds(competency, typeof(CompetencySheet));
        Holds(competency.GetProperty("properties").GetProperty("subCriteria").GetProperty("items"), typeof(PartSheet));
        Holds(competency.GetProperty("properties").GetProperty("anchors").GetProperty("items"), typeof(AnchorSheet));
        Assert.Equal(RubricJson.Schema, root.GetProperty("properties").GetProperty("schema").GetProperty("const").GetInt32());
        Assert.Equal(Enum.GetNames<EvidenceKind>(), competency.GetProperty("properties").GetProperty("evidenceKinds").GetProperty("items").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()));
        foreach (var (of, name, bound) in new[]
        {
            (root, "key", Rubric.KeyLength), (root, "name", Rubric.NameLength), (root, "weightsReason", Rubric.ReasonLength), (competency, "name", Competency.NameLength),
            (competency, "shortName", Competency.ShortNameLength), (competency, "guidance", Competency.GuidanceLength),
            (competency.GetProperty("properties").GetProperty("anchors").GetProperty("items"), "text", Anchor.TextLength),
            (competency.GetProperty("properties").GetProperty("subCriteria").GetProperty("items"), "text", SubCriterion.TextLength),
        })
            Assert.Equal(bound, of.GetProperty("properties").GetProperty(name).GetProperty("maxLength").GetInt32());
    }

    private static void Holds(JsonElement schema, Type type) => Assert.Equal(
        type.GetProperties().Select(property => property.Name == "About" ? "$schema" : char.ToLowerInvariant(property.Name[0]) + property.Name[1..]).Order(),
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());

    private async Task RefusedAsync(string text, string says)
    {
        var before = await app.Reads(db => db.Rubrics.CountAsync());
        (await BringAsync(await app.SignedInAs(Roles.Admin), Encoding.UTF8.GetBytes(text))).Is(HttpStatusCode.UnprocessableEntity).Says(says);
        Assert.Equal(before, await app.Reads(db => db.Rubrics.CountAsync()));
    }

    private static async Task<OpenPage> BringAsync(Visitor admin, byte[] content)
    {
        var page = await admin.Open("/rubrics/import");
        using var form = new MultipartFormDataContent { { new StringContent(page.ValueOf("__RequestVerificationToken")), "__RequestVerificationToken" }, { new ByteArrayContent(content), "Form.File", "rubric.json" } };
        return await admin.Send(new(HttpMethod.Post, "/rubrics/import") { Content = form });
    }
}
