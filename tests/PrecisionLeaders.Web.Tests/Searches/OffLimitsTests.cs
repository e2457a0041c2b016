using System.Net;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data.Searches;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Searches;

public sealed class OffLimitsTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private Task<OffLimitsRule> HasRule(Func<OffLimitsTerms, Account, OffLimitsRule> make, DateOnly? until = null) => app.Has(async db =>
    {
        var by = await app.HasAccount("Ottilie Vance", Roles.Recruiter);
        var rule = make(new("A client of ours", Today.AddDays(-9), until), await db.Accounts.SingleAsync(held => held.Id == by.Id));
        if (rule.Candidate is not null) db.Attach(rule.Candidate);
        db.OffLimitsRules.Add(rule);
        return rule;
    });

    private Task<OffLimitsRule> HasRuleOn(string organisation, DateOnly? until = null) => HasRule((terms, by) => OffLimitsRule.OnOrganisation(organisation, terms, by, app.Now), until);

    private async Task<(Visitor Visitor, Search Search, Candidate Person)> Scene(string organisation, string family)
    {
        var lead = await app.HasAccount("Imogen Hartsworth", Roles.Recruiter);
        var search = await app.HasSearch(lead);
        var person = await app.HasCandidate("Miriam", family, held => held.AddAppointment("Chief of Genomics", organisation, new(2020), null));
        return (await app.SignedInAs(lead), search, person);
    }

    private Task<Candidacy?> Held(Search search, Candidate person) =>
        app.Reads(db => db.Candidacies.Include(held => held.CarveOut!.By).SingleOrDefaultAsync(held => held.SearchId == search.Id && held.CandidateId == person.Id));

    [Fact]
    public async Task Somebody_off_limits_is_added_only_with_a_reason_that_stays_with_the_candidacy()
    {
        var rule = await HasRuleOn("Fenwater Clinic");
        var (visitor, search, person) = await Scene("FENWATER clinic", "Castlewood");
        var add = await visitor.Open($"/searches/{search.Id}/board/add?q=castlewood");
        add.Says("Off-limits").Says("Rule on Fenwater Clinic: A client of ours");
        var refused = await add.Submit(new() { ["Form.People"] = person.Id.ToString(), ["Form.Despite"] = " " });
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("Miriam Castlewood is off-limits. Write why you add them all the same");
        Assert.True(refused.One($"#p-{person.Id}").HasAttribute("checked"));
        Assert.Null(await Held(search, person));

        (await refused.Submit(new() { ["Form.People"] = person.Id.ToString(), ["Form.Despite"] = "Their chief agreed in writing." })).Is(HttpStatusCode.OK).Says("Miriam Castlewood added at Identified.");
        var held = (await Held(search, person))!;
        Assert.Equal(("Their chief agreed in writing.", "Imogen Hartsworth", rule.Id), (held.CarveOut!.Reason, held.CarveOut.By.Name, held.CarveOut.RuleId));
        (await visitor.Open($"/searches/{search.Id}/people/{held.Id}")).Says("Off-limits. Rule on Fenwater Clinic: A client of ours").Says("Carve-out").Says("Their chief agreed in writing.").Says("Imogen Hartsworth");
        var board = await visitor.Open($"/searches/{search.Id}/board");
        Assert.Equal("Rule on Fenwater Clinic: A client of ours. Why they are here is on record.", board.One($"#c-{held.Id} .pl-flag").GetAttribute("title"));
    }

    [Fact]
    public async Task A_forged_form_does_not_get_round_the_reason()
    {
        await HasRuleOn("Forged Clinic");
        var (visitor, search, person) = await Scene("Forged Clinic", "Forgery");
        // The page of somebody else has no field for a reason; the person is slipped in.
        await app.HasCandidate("Free", "Asabird");
        var add = await visitor.Open($"/searches/{search.Id}/board/add?q=asabird");
        Assert.Null(add.Document.QuerySelector("[name='Form.Despite']"));
        var refused = await add.Submit(new() { ["Form.People"] = person.Id.ToString() });
        refused.Is(HttpStatusCode.UnprocessableEntity).Says("is off-limits").One("[name='Form.Despite']");
        (await (await visitor.Open($"/candidates/{person.Id}")).Submit(new() { ["Search"] = search.Id.ToString(), ["Despite"] = null }, form: "#put"))
            .Is(HttpStatusCode.UnprocessableEntity).Says("is off-limits");
        Assert.Null(await Held(search, person));
    }

    [Fact]
    public async Task From_the_profile_too_a_reason_is_asked_and_kept()
    {
        await HasRuleOn("Profile Clinic", Today.AddDays(30));
        var (visitor, search, person) = await Scene("Profile Clinic", "Profiled");
        var profile = await visitor.Open($"/candidates/{person.Id}");
        profile.Says("Off-limits. Rule on Profile Clinic until 23 December: A client of ours");
        (await profile.Submit(new() { ["Search"] = search.Id.ToString(), ["Despite"] = "Came to us." }, form: "#put")).Is(HttpStatusCode.OK);
        Assert.Equal("Came to us.", (await Held(search, person))!.CarveOut!.Reason);
    }

    [Fact]
    public async Task A_rule_that_expired_or_was_ended_bars_nobody()
    {
        await HasRuleOn("Past Clinic", Today.AddDays(-1));
        var ended = await HasRuleOn("Past Clinic");
        var (visitor, search, person) = await Scene("Past Clinic", "Pastime");
        (await visitor.Open($"/searches/{search.Id}/board/add?q=pastime")).Says("Rule on Past Clinic");
        var list = await visitor.Open("/off-limits");
        var after = await list.Submit(form: $"form[action*='{ended.Id}']");
        after.Is(HttpStatusCode.OK).Says("The rule is ended. It stays on record.").Hides($"rule={ended.Id}&amp;state=in-force&handler=End");
        var add = await visitor.Open($"/searches/{search.Id}/board/add?q=pastime");
        add.Hides("Past Clinic until").Hides("pl-flag");
        (await add.Submit(new() { ["Form.People"] = person.Id.ToString() })).Says("added at Identified");
        (await visitor.Open("/off-limits?state=over")).Says("ended by Imogen Hartsworth").Says("expired");
        (await after.Submit(form: "#notice form")).Says("The rule holds again.");
        Assert.Null((await app.Reads(db => db.OffLimitsRules.SingleAsync(held => held.Id == ended.Id))).EndedAt);
    }

    [Fact]
    public async Task A_clearance_of_the_person_beats_the_rule_on_the_organisation()
    {
        await HasRuleOn("Cleared Clinic");
        var (visitor, search, person) = await Scene("Cleared Clinic", "Clearwater");
        var form = await visitor.Open($"/off-limits/new?person={person.Id}");
        form.Says("May Miriam Clearwater be approached").Says("Off-limits now. Rule on Cleared Clinic");
        (await form.Submit(new() { ["Form.Reason"] = "" })).Is(HttpStatusCode.UnprocessableEntity).Says("Choose what the rule says of this person.").Says("The reason is missing.");
        var profile = await form.Submit(new() { ["Form.Clears"] = "True", ["Form.Reason"] = "Gave notice in March." });
        profile.Is(HttpStatusCode.OK).Says("Miriam Clearwater may be approached.").Says("May be approached Gave notice in March.").Hides("Rule on Cleared Clinic");
        (await (await visitor.Open($"/searches/{search.Id}/board/add?q=clearwater")).Submit(new() { ["Form.People"] = person.Id.ToString() })).Says("added at Identified");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_belongs_to_a_client_is_barred_only_when_the_rule_says_so(bool withParts)
    {
        var (system, hospital) = ($"Tree {withParts} Health", $"Tree {withParts} Hospital");
        var client = await app.Has(db =>
        {
            var part = db.Clients.Add(new Client(hospital, null, new Client(system))).Entity;
            return Task.FromResult(part.Parent!);
        });
        var (visitor, _, person) = await Scene(hospital, $"Branch{withParts}");
        var form = await visitor.Open("/off-limits/new");
        var list = await form.Submit(new() { ["Form.ClientId"] = client.Id.ToString(), ["Form.WithParts"] = withParts ? "true" : "false", ["Form.Reason"] = "Peace agreed", ["Form.Until"] = "2027-06-30" });
        list.Is(HttpStatusCode.OK).Says($"{system} is off-limits.").Says(withParts ? "Client, and all that belongs to it: 1 person in the pool" : "Client, without what belongs to it: nobody in the pool works there").Says("until 30 June 2027");
        var barred = await app.Reads(async db => await db.Candidates.BarredBy(await db.OffLimitsAsync(Today)).AnyAsync(held => held.Id == person.Id));
        Assert.Equal(withParts, barred);
        Assert.Equal(withParts, (await visitor.Open($"/candidates/{person.Id}")).Text.Contains($"Rule on {system}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_query_and_the_rules_in_memory_agree_on_everybody()
    {
        var (_, _, cleared) = await Scene("Agree Clinic", "Agreed");
        var (_, _, banned) = await Scene("Nowhere", "Agreeable");
        await Scene("Agree Clinic", "Agreeing");
        await HasRuleOn("Agree Clinic");
        await HasRule((terms, by) => OffLimitsRule.OnPerson(cleared, true, terms, by, app.Now));
        await HasRule((terms, by) => OffLimitsRule.OnPerson(banned, false, terms, by, app.Now));
        var (asked, found) = await app.Reads(async db =>
        {
            var rules = await db.OffLimitsAsync(Today);
            return ((await db.Candidates.ToListAsync()).Where(held => rules.Of(held) is not null).Select(held => held.FamilyName).Order(StringComparer.Ordinal).ToList(),
                await db.Candidates.BarredBy(rules).Select(held => held.FamilyName).OrderBy(name => name).ToListAsync());
        });
        Assert.Equal(asked, found);
        Assert.Contains("Agreeing", found);
        Assert.Contains("Agreeable", found);
        Assert.DoesNotContain("Agreed", found);
    }

    [Fact]
    public async Task Who_became_off_limits_later_stays_and_the_reason_is_given_afterwards()
    {
        var (visitor, search, person) = await Scene("Later Clinic", "Laterly");
        await (await visitor.Open($"/searches/{search.Id}/board/add?q=laterly")).Submit(new() { ["Form.People"] = person.Id.ToString() });
        await HasRuleOn("Later Clinic");
        var held = (await Held(search, person))!;
        (await visitor.Open($"/searches/{search.Id}/board")).One($"#c-{held.Id} .pl-flag[data-mean=stop][title*='No reason is on record yet']");
        var page = await visitor.Open($"/searches/{search.Id}/people/{held.Id}");
        (await page.Submit(new() { ["CarveOut.Reason"] = " " }, button: "Keep the reason")).Is(HttpStatusCode.UnprocessableEntity).Says("The reason is missing.");
        (await page.Submit(new() { ["CarveOut.Reason"] = "Was in talks before." }, button: "Keep the reason")).Is(HttpStatusCode.OK).Says("The reason is kept.").Says("Was in talks before.");
    }

    [Theory]
    [InlineData("Form.ClientId", "", "Choose a client, or write another organisation below.")]
    [InlineData("Form.Until", "2026-11-01", "The last day lies before the first.")]
    [InlineData("Form.Organisation", "!!!", "An organisation is met by the letters of its name")]
    [InlineData("Form.From", "", "Write the first day it holds.")]
    public async Task What_is_wrong_with_a_rule_is_said_by_the_field_and_the_input_kept(string field, string value, string says)
    {
        var visitor = await app.SignedInAs(Roles.Recruiter);
        var form = new Dictionary<string, string?> { ["Form.Organisation"] = field == "Form.ClientId" ? "" : "Wrong Clinic", ["Form.Reason"] = "A reason to keep" };
        form[field] = value;
        var page = await (await visitor.Open("/off-limits/new")).Submit(form);
        page.Is(HttpStatusCode.UnprocessableEntity).Says(says);
        Assert.Equal("A reason to keep", page.ValueOf("Form.Reason"));
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_rule()
    {
        var form = await (await app.SignedInAs(Roles.Recruiter)).Open("/off-limits/new");
        foreach (var _ in new[] { 1, 2 }) (await form.Submit(new() { ["Form.Organisation"] = "Twice Clinic", ["Form.Reason"] = "Once" })).Is(HttpStatusCode.OK);
        Assert.Equal(1, await app.Reads(db => db.OffLimitsRules.CountAsync(held => held.Organisation == "Twice Clinic")));
    }

    [Fact]
    public async Task Admins_keep_rules_too_but_meet_no_candidate_and_the_committee_meets_nothing_of_it()
    {
        var (_, _, person) = await Scene("Hidden Clinic", "Hiddenham");
        await HasRule((terms, by) => OffLimitsRule.OnPerson(person, false, terms, by, app.Now));
        var admin = await app.SignedInAs(Roles.Admin);
        (await admin.Open("/off-limits")).Is(HttpStatusCode.OK).Says("A person in the pool").Hides("Hiddenham");
        (await admin.Open($"/off-limits/new?person={person.Id}")).Is(HttpStatusCode.NotFound);
        (await (await admin.Open("/off-limits/new")).Submit(new() { ["Form.Organisation"] = "Admins’ Clinic", ["Form.Reason"] = "Agreed" })).Is(HttpStatusCode.OK).Says("Admins’ Clinic is off-limits.");
        var reviewer = await app.SignedInAs(Roles.Reviewer);
        foreach (var path in new[] { "/off-limits", "/off-limits/new", $"/off-limits/new?person={person.Id}" }) (await reviewer.Open(path)).Is(HttpStatusCode.Forbidden);
    }
}
