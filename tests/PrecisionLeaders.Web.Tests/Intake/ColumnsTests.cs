using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

public sealed class ColumnsTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static string Unique => Guid.CreateVersion7().ToString("N")[16..];

    /// <summary>Chooses for each column in turn what it holds.</summary>
    private static Task<OpenPage> Choose(OpenPage page, params int[] meanings)
    {
        var selects = page.Document.QuerySelectorAll("select[name=meanings]").OfType<AngleSharp.Html.Dom.IHtmlSelectElement>().ToList();
        Assert.Equal(meanings.Length, selects.Count);
        for (var i = 0; i < meanings.Length; i++) selects[i].Value = meanings[i].ToString(System.Globalization.CultureInfo.InvariantCulture);
        return page.Submit(form: "main form");
    }

    [Fact]
    public async Task Columns_nobody_knows_are_asked_about_once_and_remembered_for_the_firm()
    {
        var mark = Unique;
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var asked = await recruiter.Brings($"Rufname {mark},Nachname {mark},Kontakt {mark}\nAda,Asked{mark},ada{mark}@x.example\n");
        asked.Says("Some columns are not known.");
        var columns = await asked.Follow("Name the columns of people.csv");
        columns.Is(HttpStatusCode.OK).Says($"Nachname {mark}").Says($"Asked{mark}");
        Assert.Equal(["0", "0", "5"], columns.Document.QuerySelectorAll("select[name=meanings]").OfType<AngleSharp.Html.Dom.IHtmlSelectElement>().Select(select => select.Value));

        var read = await Choose(columns, 1, 2, 5);
        read.Is(HttpStatusCode.OK).Says("1 of 1 are ready").Says($"Ada Asked{mark}");
        var next = await (await app.SignedInAs(Roles.Recruiter)).Brings($"KONTAKT-{mark},Rufname {mark},Nachname {mark}\nbo{mark}@x.example,Bo,Next{mark}\n");
        next.Says("1 of 1 are ready").Says($"Bo Next{mark}");
    }

    [Fact]
    public async Task A_choice_that_cannot_be_is_answered_and_kept()
    {
        var mark = Unique;
        var asked = await (await app.SignedInAs(Roles.Recruiter)).Brings($"one{mark},two{mark}\nAda,Kept{mark}\n");
        var columns = await asked.Follow("Name the columns of people.csv");
        var nameless = await Choose(columns, 1, 0);
        nameless.Is(HttpStatusCode.UnprocessableEntity).Says("One column holds the family name or the whole name.");
        Assert.Equal(["1", "0"], nameless.Document.QuerySelectorAll("select[name=meanings]").OfType<AngleSharp.Html.Dom.IHtmlSelectElement>().Select(select => select.Value));
        (await Choose(nameless, 2, 2)).Is(HttpStatusCode.UnprocessableEntity).Says("cannot both hold family name");
        Assert.False(await app.Reads(db => db.Set<ImportRecord>().AnyAsync(record => record.Label!.EndsWith(mark))));
    }

    [Theory]
    [InlineData(Roles.Admin)]
    [InlineData(Roles.Reviewer)]
    public async Task Only_recruiters_name_columns(Roles role)
    {
        var asked = await (await app.SignedInAs(Roles.Recruiter)).Brings($"one{Unique},two\nAda,Doe\n");
        (await (await app.SignedInAs(role)).Open($"{asked.Path}/columns/1")).Is(HttpStatusCode.Forbidden);
        (await (await app.SignedInAs(Roles.Recruiter)).Open($"{asked.Path}/columns/2")).Is(HttpStatusCode.NotFound);
    }
}
