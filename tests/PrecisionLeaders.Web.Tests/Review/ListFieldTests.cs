using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Review;

public sealed class ListFieldTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly Dictionary<ListFields, string> Said = new()
    {
        [ListFields.Position] = "Quorndon Institute",
        [ListFields.Place] = "Port Larkhaven",
        [ListFields.Specialties] = "Larkology",
        [ListFields.Training] = "Doctorate of Winds",
        [ListFields.Appointments] = "Warden of the Tern",
        [ListFields.Evidence] = "Ledger of ninety wards",
        [ListFields.LeadershipScope] = "4,321",
        [ListFields.Case] = "Brought genomes to nine hospitals.",
        [ListFields.Availability] = "Six months, then July",
        [ListFields.Pay] = "USD 641,234",
    };

    private async Task<RoundScene> Told()
    {
        var scene = await app.HasOpenRound(raters: 2);
        await app.HasAlso(scene.Candidacies[0], person =>
        {
            person.Argue(Said[ListFields.Case]);
            person.Reach(null, null, Said[ListFields.Place], Market.Looking);
            person.AddAppointment("Chief", "Quorndon Institute", new PartialDate(2025), null, Designation.Director);
            person.AddAppointment("Warden of the Tern", "Elsewhere", new PartialDate(2001), new PartialDate(2009), Designation.Director, 4321);
            person.AddDegree("PhD", "Doctorate of Winds", "A school", null, new PartialDate(2000));
            person.AddEvidence(EvidenceKind.Publication, Said[ListFields.Evidence], new("A register", null, null, null));
        });
        await app.Has(async db =>
        {
            var held = await db.Candidacies.Whole().SingleAsync(found => found.Id == scene.Candidacies[0].Id);
            (await db.Candidates.Whole().SingleAsync(person => person.Id == held.CandidateId)).Specialise(await db.Specialties.SingleOrDefaultAsync(known => known.Name == "Larkology") ?? new Specialty("Larkology"));
            held.Hear(Said[ListFields.Pay], Said[ListFields.Availability]);
            return held;
        });
        await app.HasNoTie(scene, scene.Rater(1));
        return scene;
    }

    private Task<CandidateList> Presented(RoundScene scene, ListFields fields, int number = 1) => app.Has(async db =>
    {
        var list = new CandidateList(await db.Searches.SingleAsync(held => held.Id == scene.Search.Id), ListKind.ShortList, number, await db.Accounts.SingleAsync(held => held.Id == scene.Lead.Id), app.Now);
        foreach (var candidacy in scene.Candidacies) list.Add(await db.Candidacies.Include(held => held.Candidate).SingleAsync(held => held.Id == candidacy.Id), "First line.\nSecond line.");
        list.Choose(fields);
        list.Present([await db.Accounts.SingleAsync(held => held.Id == scene.Rater(1).Id)], app.Now.AddMinutes(number));
        db.Lists.Add(list);
        return list;
    });

    /// <summary>All a committee reads of the person, in pages and in the Word file.</summary>
    private async Task<string> ReadBy(Account reader, RoundScene scene, CandidateList list)
    {
        var (visitor, person, other) = (await app.SignedInAs(reader), scene.Candidacies[0].Id, scene.Candidacies[1].Id);
        var card = await app.CardOf(scene, scene.Rater(1));
        var all = "";
        foreach (var path in new[] { $"lists/{list.Id}", $"lists/{list.Id}/people/{person}", $"scorecards/{card.Id}?all=1", $"lists/{list.Id}/compare?with={person}&with={other}", $"lists/{list.Id}/book", $"lists/{list.Id}/book/word" })
        {
            var answer = (await visitor.Open($"/review/{path}")).Is(HttpStatusCode.OK).Answer;
            all += await CodedScene.WireOf(answer);
        }
        return WebUtility.HtmlDecode(all);
    }

    public static TheoryData<ListFields> Parts => [.. Said.Keys];

    [Theory, MemberData(nameof(Parts))]
    public async Task A_part_that_is_not_chosen_is_on_no_page_and_in_no_file_of_the_committee(ListFields hidden)
    {
        var scene = await Told();
        var list = await Presented(scene, ListFields.All & ~hidden);
        var all = await ReadBy(scene.Rater(1), scene, list);
        // What somebody works as stands among the appointments too.
        foreach (var (field, text) in Said.Where(said => said.Key != hidden && !(hidden == ListFields.Appointments && said.Key == ListFields.Position))) Assert.True(all.Contains(text, StringComparison.Ordinal), $"{field} is missing");
        if (hidden != ListFields.Position) Assert.DoesNotContain(Said[hidden], all, StringComparison.Ordinal);
        else Assert.DoesNotContain("Chief, Quorndon Institute", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_list_presented_decides_what_a_dossier_shows_and_the_team_reads_all()
    {
        var scene = await Told();
        var first = await Presented(scene, ListFields.All);
        var second = await Presented(scene, ListFields.Position, 2);
        var (reader, person) = (await app.SignedInAs(scene.Rater(1)), scene.Candidacies[0].Id);
        (await reader.Open($"/review/lists/{first.Id}/people/{person}")).Is(HttpStatusCode.OK).Hides(Said[ListFields.Pay]).Hides(Said[ListFields.Evidence]).Hides("None on record");
        (await reader.Open($"/review/lists/{second.Id}/changes")).Says("What is read of each person").Says("No longer: place").Hides(Said[ListFields.Pay]);
        var lead = await app.SignedInAs(scene.Lead);
        (await lead.Open($"/searches/{scene.Search.Id}/lists/{second.Id}")).Says(Said[ListFields.Pay]).Says("beside name and text: position. Pay is not shown to it.");
        (await lead.Open($"/searches/{scene.Search.Id}/lists/{second.Id}/preview")).Hides(Said[ListFields.Pay]);
        (await lead.Open($"/review/lists/{second.Id}/book?names=Team")).Says("Chief, Quorndon Institute").Hides(Said[ListFields.Pay]).Hides(Said[ListFields.Evidence]);
    }

    [Fact]
    public async Task Without_the_evidence_a_rater_writes_notes_and_nothing_is_cited()
    {
        var scene = await Told();
        await Presented(scene, ListFields.All & ~ListFields.Evidence);
        var (reader, card) = (await app.SignedInAs(scene.Rater(1)), await app.CardOf(scene, scene.Rater(1)));
        var page = (await reader.Open($"/review/scorecards/{card.Id}")).Says("so there is nothing to cite").Hides(Said[ListFields.Evidence]);
        var item = await app.Reads(db => db.Candidates.Where(held => held.Id == scene.Candidacies[0].CandidateId).SelectMany(held => held.Evidence).Select(held => held.Id).FirstAsync());
        await page.Submit(new() { ["Form.Ratings[0].Choice"] = "4", ["Form.Ratings[0].Note"] = "Seen at work.", ["Form.Ratings[0].Cited"] = item.ToString() }, form: "#rate", button: "Save draft");
        var rating = Assert.Single((await app.CardOf(card)).Ratings);
        Assert.Equal(("Seen at work.", 0), (rating.Note, rating.Citations.Count));
    }

    [Fact]
    public async Task What_a_list_shows_is_chosen_on_the_draft_and_a_stale_choice_is_refused()
    {
        var scene = await Told();
        var lead = await app.SignedInAs(scene.Lead);
        var page = await (await lead.Open($"/searches/{scene.Search.Id}/lists")).Submit(new() { ["kind"] = "ShortList" }, button: "Start the list");
        bool IsChosen(OpenPage on, ListFields field) => on.One($"[name='Form.Fields'][value='{field}']").HasAttribute("checked");
        Assert.True(IsChosen(page, ListFields.Evidence) && !IsChosen(page, ListFields.Pay));
        var stale = page;
        page = (await page.Submit(new() { ["Form.Fields"] = "Pay" }, form: "#fields")).Is(HttpStatusCode.OK).Says("What the committee reads of each person is saved.");
        Assert.True(IsChosen(page, ListFields.Pay));
        var refused = await stale.Submit(new() { ["Form.Fields"] = "Place" }, form: "#fields");
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Someone changed this while you were writing");
        Assert.True(IsChosen(refused, ListFields.Place));
        var broken = new FormUrlEncodedContent([new("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken")), new("Form.Version", page.ValueOf("Form.Version")), new("Form.AsksFields", "true"), new("Form.Fields", "4096")]);
        (await lead.Send(new(HttpMethod.Post, page.One("#fields").GetAttribute("action")) { Content = broken })).Is(HttpStatusCode.UnprocessableEntity);
    }
}
