using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Intake;

public sealed class BatchTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static string Unique => Guid.CreateVersion7().ToString("N")[16..];

    private Task<Candidate> Held(Guid id) => app.Reads(db => db.Candidates.Whole().SingleAsync(held => held.Id == id));

    [Fact]
    public async Task A_list_is_previewed_committed_and_undone_as_one()
    {
        var (recruiter, mark) = (await app.SignedInAs(Roles.Recruiter), Unique);
        var before = await app.Reads(db => db.Candidates.CountAsync());
        var batch = await recruiter.Brings($"given,surname,email,position,organisation\nAda,Fairweather,ada{mark}@x.example,Director,Halewater\nBo,Nkemelu,bo{mark}@x.example,,\n,,,Chair,Merrowby\n");
        batch.Is(HttpStatusCode.OK).Says("Director, Halewater").Says("2 of 3 are ready: 2 new, 0 updates.").Says("people.csv, line 4").Says("No family name. Column “surname” is empty");
        Assert.Equal(before, await app.Reads(db => db.Candidates.CountAsync()));

        var committed = await batch.Commit();
        committed.Is(HttpStatusCode.OK).Says("Committed 2 records: 2 new, 0 updated.");
        var ada = await app.Reads(db => db.Candidates.Whole().SingleAsync(held => held.Email == $"ada{mark}@x.example"));
        Assert.Equal(("Ada Fairweather", "Director", "Halewater"), (ada.Name, ada.CurrentTitle, ada.CurrentOrganisation));

        (await committed.Undo()).Is(HttpStatusCode.OK).Says("Undone.");
        Assert.Equal(before, await app.Reads(db => db.Candidates.CountAsync()));
        Assert.False(await app.Reads(db => db.Set<ImportRecord>().AnyAsync(record => record.CandidateId == ada.Id)));
    }

    [Fact]
    public async Task An_update_adds_and_changes_but_never_blanks_out_and_undo_restores_it()
    {
        var (recruiter, mark) = (await app.SignedInAs(Roles.Recruiter), Unique);
        var person = await app.HasCandidate("Theodora", "Nkemelu", held =>
        {
            held.Reach($"theo{mark}@x.example", "555 0100", "Merrowby", Market.OpenToApproach);
            held.Rename("Theodora", "Nkemelu", "PharmD");
            held.AddAppointment("Director", "Sable Health", new PartialDate(2019), null);
        });
        var batch = await recruiter.Brings($"given,surname,email,credentials,phone,position,organisation,start,end\nTheodora,Nkemelu,THEO{mark}@x.example,\"PharmD, PhD\",,director,SABLE HEALTH,2019,2025-06\n");
        batch.Says("0 new, 1 update.");
        Assert.Equal(["Credentials|PharmD|PharmD, PhD", "Appointment|Director, Sable Health, 2019|Director, Sable Health, 2019 to Jun 2025"],
            batch.Document.QuerySelectorAll(".pl-merge tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        var committed = await batch.Commit();
        var updated = await Held(person.Id);
        Assert.Equal(("PharmD, PhD", "555 0100", "Merrowby", Market.OpenToApproach), (updated.Credentials, updated.Phone, updated.Place, updated.Market));
        Assert.Equal(new PartialDate(2025, 6), Assert.Single(updated.Appointments).End);

        (await committed.Undo()).Says("Undone.");
        var restored = await Held(person.Id);
        Assert.Equal(("PharmD", (PartialDate?)null), (restored.Credentials, Assert.Single(restored.Appointments).End));
    }

    [Fact]
    public async Task An_orcid_record_brings_evidence_with_its_provenance_and_a_second_time_changes_nothing()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        await (await recruiter.Brings(Files.OrcidXml, "record.xml", "Letters of interest")).Commit();
        var person = await app.Reads(db => db.Candidates.Whole().SingleAsync(held => held.Orcid == "0000-0002-1825-0097"));
        var work = Assert.Single(person.Evidence, item => item.Kind == EvidenceKind.Publication);
        Assert.Equal(("Letters of interest", "10.5555/halewater.1", new DateOnly(2026, 11, 23)), (work.Source, work.Reference, work.RetrievedOn));
        Assert.Equal(64, work.FileHash!.Length);

        var again = await recruiter.Brings(Files.OrcidXml, "the same.txt");
        again.Says("0 of 1 are ready").Says("Unchanged");
        Assert.Null(again.Document.QuerySelector(".pl-bar-foot .btn-primary"));
    }

    [Fact]
    public async Task A_record_that_points_at_two_people_is_an_error_that_names_both()
    {
        var (recruiter, mark) = (await app.SignedInAs(Roles.Recruiter), Unique);
        await app.HasCandidate("Olga", $"Iris{mark}", held => held.IdentifyByOrcid("0000-0002-1694-233X"));
        await app.HasCandidate("Ella", $"Mail{mark}", held => held.Reach($"ella{mark}@x.example", null, null, Market.Unknown));
        (await recruiter.Brings($"surname,orcid,email\nIris,0000-0002-1694-233X,ella{mark}@x.example\n"))
            .Says($"The ORCID iD is that of Olga Iris{mark}, the e-mail address that of Ella Mail{mark}.");
    }

    [Fact]
    public async Task The_same_person_twice_is_an_error_on_the_later_row_until_the_earlier_is_left_out()
    {
        var (recruiter, mark) = (await app.SignedInAs(Roles.Recruiter), Unique);
        var batch = await recruiter.Brings($"surname,email\nFirst,two{mark}@x.example\nSecond,TWO{mark}@x.example\n");
        batch.Says("The same person as in people.csv, line 2 (the same e-mail address).").Says("1 of 2 are ready");
        var without = await batch.Submit(form: "table form");
        without.Says("Left out").Says("1 of 2 are ready");
        Assert.Equal((1, 0, 1), (without.Count("new"), without.Count("errors"), without.Count("left out")));
        await without.Commit();
        Assert.Equal("Second", await app.Reads(db => db.Candidates.Where(held => held.Email == $"two{mark}@x.example").Select(held => held.Name).SingleAsync()));
    }

    [Fact]
    public async Task When_the_pool_changed_since_the_preview_nothing_is_applied_and_the_new_preview_is_shown()
    {
        var (recruiter, mark) = (await app.SignedInAs(Roles.Recruiter), Unique);
        var batch = await recruiter.Brings($"surname,email\nLate{mark},late{mark}@x.example\nOther{mark},other{mark}@x.example\n");
        await app.HasCandidate("Sooner", "Known", held => held.Reach($"late{mark}@x.example", null, null, Market.Unknown));
        var anew = await batch.Commit();
        anew.Is(HttpStatusCode.UnprocessableEntity).Says("Nothing was committed: the candidates changed").Says("1 new, 1 update.");
        Assert.StartsWith("Error:", anew.Document.Title, StringComparison.Ordinal);
        Assert.False(await app.Reads(db => db.Candidates.AnyAsync(held => held.Email == $"other{mark}@x.example")));
        (await anew.Commit()).Says("Committed 2 records: 1 new, 1 updated.");
    }

    [Fact]
    public async Task Two_clicks_on_commit_bring_people_in_once()
    {
        var (recruiter, mark) = (await app.SignedInAs(Roles.Recruiter), Unique);
        var batch = await recruiter.Brings($"surname\nTwice{mark}\n");
        var answers = await Task.WhenAll(batch.Commit(), batch.Commit());
        Assert.All(answers, answer => answer.Is(HttpStatusCode.OK));
        Assert.Equal(1, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == $"Twice{mark}")));
    }

    [Fact]
    public async Task Undo_refuses_and_names_who_was_edited_or_put_into_a_search_since()
    {
        var (account, mark) = (await app.HasAccount("Imogen Hartsworth", Roles.Recruiter), Unique);
        var recruiter = await app.SignedInAs(account);
        var committed = await (await recruiter.Brings($"given,surname\nEdith,Edited{mark}\nSasha,Searched{mark}\nFree,Free{mark}\n")).Commit();
        await app.Has(async db =>
        {
            (await db.Candidates.Whole().SingleAsync(held => held.FamilyName == $"Edited{mark}")).Argue("Built a biobank.");
            return 0;
        });
        var search = await app.HasSearch(account);
        await app.Has(async db =>
        {
            var held = await db.Searches.Include(found => found.StageSet).ThenInclude(set => set.Stages).SingleAsync(found => found.Id == search.Id);
            var by = await db.Accounts.SingleAsync(found => found.Id == account.Id);
            return db.Candidacies.Add(new(held, await db.Candidates.SingleAsync(found => found.FamilyName == $"Searched{mark}"), held.StageSet.First, by, app.Now));
        });
        var refused = await committed.Undo();
        refused.Is(HttpStatusCode.UnprocessableEntity).Says($"Nothing was undone: Edith Edited{mark}, Sasha Searched{mark} were edited, rated or put into a search since.");
        Assert.Equal(3, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName.EndsWith(mark))));
    }

    [Fact]
    public async Task Undo_refuses_to_remove_someone_an_off_limits_rule_names()
    {
        var (account, mark) = (await app.HasAccount("Imogen Hartsworth", Roles.Recruiter), Unique);
        var committed = await (await (await app.SignedInAs(account)).Brings($"given,surname\nRuth,Ruled{mark}\nFree,Free{mark}\n")).Commit();
        await app.Has(async db => db.OffLimitsRules.Add(PrecisionLeaders.Domain.Searches.OffLimitsRule.OnPerson(await db.Candidates.SingleAsync(held => held.FamilyName == $"Ruled{mark}"), false,
            new("Placed by us", new DateOnly(2026, 11, 1), null), await db.Accounts.SingleAsync(held => held.Id == account.Id), app.Now)));
        (await committed.Undo()).Is(HttpStatusCode.UnprocessableEntity).Says($"Nothing was undone: an off-limits rule names Ruth Ruled{mark}, and rules stay on record.");
        Assert.Equal(2, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName.EndsWith(mark))));
    }

    [Fact]
    public async Task A_discarded_batch_changes_nothing_and_forgets_what_it_read()
    {
        var (recruiter, mark) = (await app.SignedInAs(Roles.Recruiter), Unique);
        var batch = await recruiter.Brings($"surname\nGone{mark}\n");
        var discarded = await batch.Submit(button: "Discard the batch");
        discarded.Says("Discarded. Nothing of it was brought in.");
        Assert.False(await app.Reads(db => db.Candidates.AnyAsync(held => held.FamilyName == $"Gone{mark}")));
        Assert.True(await app.Reads(db => db.Set<ImportRecord>().Where(record => record.Label == $"Gone{mark}").AllAsync(record => record.Person == null)));
        (await batch.Commit()).Is(HttpStatusCode.UnprocessableEntity).Says("This batch is no longer open");
    }

    [Fact]
    public async Task Markup_in_a_field_is_shown_as_text()
    {
        var recruiter = await app.SignedInAs(Roles.Recruiter);
        var batch = await recruiter.Brings(null, ("<img src=x onerror=1>.csv", Encoding.UTF8.GetBytes("surname\n<script>alert(1)</script>\n")));
        batch.Says("<script>alert(1)</script>");
        Assert.DoesNotContain("<script>alert(1)", batch.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", batch.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_goes_in_and_out_whole_and_is_shown_fifty_a_page()
    {
        var (recruiter, mark) = (await app.SignedInAs(Roles.Recruiter), Unique);
        var list = new StringBuilder("given,surname,email,position,organisation\n");
        for (var i = 0; i < 450; i++) list.Append(System.Globalization.CultureInfo.InvariantCulture, $"Given{i},Many{mark},many{i}.{mark}@x.example,Director {i % 7},House {i % 50}\n");
        var batch = await recruiter.Brings(list.ToString());
        batch.Says("1 to 50 of 450");
        var committed = await batch.Commit();
        committed.Says("Committed 450 records");
        Assert.Equal(450, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == $"Many{mark}")));
        (await committed.Undo()).Says("Undone.");
        Assert.Equal(0, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == $"Many{mark}")));
    }
}
