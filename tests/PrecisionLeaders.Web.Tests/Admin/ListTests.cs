using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Tests.App;
using PrecisionLeaders.Web.Tests.Pipeline;
using PrecisionLeaders.Web.Tests.Providers;

namespace PrecisionLeaders.Web.Tests.Admin;

public sealed class ListTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_lists_are_reached_from_the_admins_room_and_by_admins_alone()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var lists = await (await admin.Open("/admin")).Follow("Lists");
        foreach (var (name, says) in new[] { ("Search templates", "Executive search"), ("Requirement templates", "Leadership gates"), ("Stage sets", "Identified · Approached"), ("Reasons for leaving", "Counter-offer"), ("Designations", "Vice dean"), ("Sources", "Referral"), ("Tags", "There is none yet"), ("Specialties", "Pharmacogenomics"), ("E-mail words", "Words of mails") })
            (await lists.Follow(name)).Is(HttpStatusCode.OK).Says(says);
        (await (await app.SignedInAs(Roles.Recruiter)).Open("/admin/lists/tags")).Is(HttpStatusCode.Forbidden);
        (await admin.Open("/admin/lists/nonsense")).Is(HttpStatusCode.NotFound);
        (await admin.Open($"/admin/lists/tags/{Guid.CreateVersion7()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tag_is_added_once_renamed_and_removed()
    {
        var list = await (await app.SignedInAs(Roles.Admin)).Open("/admin/lists/tags");
        (await list.Submit(new() { ["Form.Name"] = "Met in Vienna" }, button: "Add")).Says("Met in Vienna is on the list.");
        (await list.Submit(new() { ["Form.Name"] = "Met in Vienna" }, button: "Add")).Is(HttpStatusCode.OK);
        var page = await (await app.SignedInAs(Roles.Admin)).Open("/admin/lists/tags");
        (await page.Submit(new() { ["Form.Name"] = "met in VIENNA" }, button: "Add")).Is(HttpStatusCode.UnprocessableEntity).Says("Met in Vienna is on the list already.");
        var entry = await page.Follow("Met in Vienna");
        (await entry.Submit(new() { ["Form.Name"] = "Met in Graz" }, button: "Save")).Says("Met in Graz is saved.");
        (await entry.Submit(new() { ["Form.Name"] = "Met in Linz" }, button: "Save")).Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this");
        (await (await (await app.SignedInAs(Roles.Admin)).Open(entry.Path)).Submit(button: "Remove Met in Graz")).Says("Met in Graz is off the list.");
        Assert.False(await app.Reads(db => db.Tags.AnyAsync(held => held.Name.StartsWith("Met in"))));
    }

    [Theory]
    [InlineData("tags", "", null, "The name is missing")]
    [InlineData("tags", "long", null, "at most 80 fit")]
    [InlineData("reasons", "Illness", "", "Choose one of the list.")]
    [InlineData("reasons", "Illness", "Weather", "Choose one of the list.")]
    [InlineData("designations", "Rector", "Unstated", "Choose one of the list.")]
    [InlineData("designations", "VICE DEAN", "Chief", "Vice dean is on the list already.")]
    public async Task Bad_input_is_answered_with_what_was_typed(string list, string name, string? choice, string says)
    {
        var typed = name == "long" ? new string('x', 81) : name;
        var page = await (await app.SignedInAs(Roles.Admin)).Open($"/admin/lists/{list}");
        var form = new Dictionary<string, string?> { ["Form.Name"] = typed };
        if (choice is not null) form["Form.Choice"] = choice;
        var answer = (await page.Submit(form, button: "Add")).Is(HttpStatusCode.UnprocessableEntity).Says(says);
        Assert.Equal(typed, answer.ValueOf("Form.Name"));
    }

    [Fact]
    public async Task A_reason_that_people_left_for_is_retired_and_offered_no_more_and_they_keep_it()
    {
        var (visitor, search, candidacy) = await app.HasBoard();
        var other = await app.HasCandidacy(search, "Second", "Leaver");
        var culture = await app.Reads(db => db.Dispositions.SingleAsync(held => held.Name == "Culture"));
        var open = await visitor.Open($"/searches/{search.Id}/board?open={other.Id}");
        await (await visitor.Open($"/searches/{search.Id}/board?open={candidacy.Id}")).Submit(new() { ["Form.To"] = "0", ["Form.Reason"] = culture.Id.ToString() }, $"#c-{candidacy.Id} form", "Move");

        var admin = await app.SignedInAs(Roles.Admin);
        var entry = await (await admin.Open("/admin/lists/reasons")).Follow("Culture");
        entry.Says("1 person left for it").Hides("Remove Culture");
        (await entry.Submit(new() { ["Form.Choice"] = "Firm" }, button: "Save")).Is(HttpStatusCode.UnprocessableEntity).Says("so it stays the client's");
        (await admin.Send(new(HttpMethod.Post, entry.Path + "?handler=Remove") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", entry.ValueOf("__RequestVerificationToken"))]) }))
            .Is(HttpStatusCode.UnprocessableEntity).Says("Culture is used by now. Retire it instead.");
        (await entry.Submit(button: "Retire Culture")).Says("Culture is retired.");

        Assert.DoesNotContain(culture.Id.ToString(), (await visitor.Open($"/searches/{search.Id}/board?open={other.Id}")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        (await open.Submit(new() { ["Form.To"] = "0", ["Form.Reason"] = culture.Id.ToString() }, $"#c-{other.Id} form", "Move")).Is(HttpStatusCode.UnprocessableEntity).Says("That reason is no longer used. Choose another.");
        (await visitor.Open($"/searches/{search.Id}/board/left")).Says("culture");
        (await (await admin.Open(entry.Path)).Submit(button: "Offer it again")).Says("Culture is offered again.");
    }

    [Fact]
    public async Task Reasons_stand_in_the_order_of_the_firm()
    {
        var list = await (await app.SignedInAs(Roles.Admin)).Open("/admin/lists/reasons");
        await list.Submit(button: "Move Withdrew up");
        Assert.Equal(["Withdrew", "Counter-offer"], (await app.Reads(db => db.Dispositions.Where(held => held.By == DispositionBy.Candidate).OrderByDescending(held => held.Order).Select(held => held.Name).Take(2).ToListAsync())).AsEnumerable().Reverse());
    }

    public static TheoryData<Type> Listings
    {
        get
        {
            using var db = SqlServerSchema.Open();
            return [.. db.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => typeof(Listed).IsAssignableFrom(type)).Append(typeof(Stage))];
        }
    }

    [Theory]
    [MemberData(nameof(Listings))]
    public void What_uses_a_list_is_asked_soundly_of_SQL_Server(Type listed)
    {
        using var db = SqlServerSchema.Open();
        foreach (var (_, counts) in db.UseCounts(listed))
        {
            var sql = counts.ToQueryString();
            Assert.Empty(SqlServerSchema.ParseErrors(sql));
            using var model = SqlServerSchema.Model();
            model.AddObjects($"CREATE PROCEDURE [Uses] AS BEGIN\n{sql}\nEND");
            Assert.Empty(SqlServerSchema.Problems(model));
        }
    }
}
