using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking.Talent;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Tests.Searches;

public sealed class TemplateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private readonly Account lead = new("Imogen Hartsworth", "imogen@example.org", Roles.Recruiter);
    private readonly StageSet stages = StageSet.Default();
    private readonly RequirementTemplate asked = new("Director’s dozen");

    private SearchTemplate Made(string name) => new(name, stages);

    private Search Begun(SearchTemplate template) => Search.From(template, "Director, Genomics", Designation.Director, new Client("Aldermere"), lead, Now);

    private static string[] Codes(IEnumerable<AskedOfProfiles> lines) => [.. lines.OrderBy(line => line.Order).Select(line => line.Code)];

    [Fact]
    public void Lines_have_codes_of_their_own_and_an_order_that_moves()
    {
        foreach (var code in new[] { "a1", "A2", "A3" }) asked.Ask(code, $"What {code} asks", Importance.Nice);
        Assert.Throws<RuleBrokenException>(() => asked.Ask(" a2 ", "Twice", Importance.Must));
        asked.MoveUp(asked.Lines[0]);
        asked.MoveUp(asked.Lines[2]);
        Assert.Equal(["A1", "A3", "A2"], Codes(asked.Lines));
        asked.MoveDown(asked.Lines[0]);
        asked.MoveDown(asked.Lines[1]);
        Assert.Equal(["A3", "A1", "A2"], Codes(asked.Lines));
        asked.Drop(asked.Lines.Single(line => line.Code == "A1"));
        asked.MoveUp(asked.Lines.Single(line => line.Code == "A2"));
        Assert.Equal(["A2", "A3"], Codes(asked.Lines));
    }

    [Theory]
    [InlineData("", "Words", 1)]
    [InlineData("TOO-LONG-A-CODE", "Words", 1)]
    [InlineData("A1", " ", 1)]
    [InlineData("A1", "Words", 0)]
    [InlineData("A1", "Words", 101)]
    public void A_line_that_asks_nothing_sound_is_refused(string code, string text, int weight) =>
        Assert.Throws<RuleBrokenException>(() => asked.Ask(code, text, Importance.Must, weight));

    [Fact]
    public void A_template_holds_forty_lines()
    {
        for (var i = 0; i < RequirementTemplate.Most; i++) asked.Ask($"A{i}", "Something", Importance.Nice);
        Assert.Throws<RuleBrokenException>(() => asked.Ask("Z1", "One more", Importance.Nice));
    }

    [Fact]
    public void A_copy_has_the_same_lines_and_goes_its_own_way()
    {
        asked.Ask("A1", "Has led 40 or more people", Importance.Important, 20, new TeamLedFact(Ramp.AtLeast(40)));
        asked.Ask("A2", "Kept a service paid for", Importance.Nice);
        asked.MoveUp(asked.Lines[1]);
        var copy = asked.Copy("Another");
        Assert.Equal(["A2", "A1"], Codes(copy.Lines));
        Assert.Equivalent(asked.Lines[0].Fact, copy.Lines.Single(line => line.Code == "A1").Fact, strict: true);
        copy.Lines[0].Revise("Said otherwise", Importance.Must, 3);
        Assert.Equal("Kept a service paid for", asked.Lines[1].Text);
    }

    [Fact]
    public void A_search_begins_with_what_its_template_says()
    {
        asked.Ask("A1", "Has led 40 or more people", Importance.Important, 20, new TeamLedFact(Ramp.AtLeast(40)));
        var template = Made("Director search");
        template.BeginWith(stages, asked);
        template.WriteBrief("Build it", null, "Chief of genomics");
        var search = Begun(template);
        Assert.Same(stages, search.StageSet);
        Assert.Same(template, search.Template);
        Assert.Equal(("Build it", null, "Chief of genomics"), (search.Brief.Mandate, search.Brief.OperatingModel, search.Brief.ReportingLine));
        var requirement = Assert.Single(search.Requirements);
        Assert.Equal(("A1", 20, FactKind.TeamLed), (requirement.Code, requirement.Weight, requirement.Fact!.Kind));
        asked.Lines[0].Revise("Something else", Importance.Nice, 1);
        Assert.Equal("Has led 40 or more people", requirement.Text);
        template.BeginWith(stages, null);
        Assert.Empty(Begun(template).Requirements);
    }

    [Fact]
    public void Nothing_retired_is_begun_with()
    {
        var template = Made("Director search");
        stages.Retire();
        Assert.Contains("The stages “Executive search” are retired", Assert.Throws<RuleBrokenException>(() => Begun(template)).Message, StringComparison.Ordinal);
        Assert.Throws<RuleBrokenException>(() => Made("Another"));
        template.BeginWith(stages, null);
        stages.Restore();
        template.Retire();
        Assert.Contains("“Director search” is no longer offered", Assert.Throws<RuleBrokenException>(() => Begun(template)).Message, StringComparison.Ordinal);
        asked.Retire();
        Assert.Throws<RuleBrokenException>(() => template.BeginWith(stages, asked));
        var dean = new NamedDesignation("Dean", Designation.Chief);
        dean.Retire();
        Assert.Throws<RuleBrokenException>(() => template.Suggest(null, dean));
    }

    [Fact]
    public void One_template_is_the_default_and_it_is_not_retired()
    {
        var (first, second) = (Made("First"), Made("Second"));
        SearchTemplate[] all = [first, second];
        first.BecomeDefault(all);
        Assert.Throws<RuleBrokenException>(first.Retire);
        Assert.Throws<RuleBrokenException>(() => first.RequireDispensable([]));
        second.BecomeDefault(all);
        Assert.Equal((false, true), (first.IsDefault, second.IsDefault));
        first.Retire();
        Assert.Throws<RuleBrokenException>(() => first.BecomeDefault(all));
        Assert.True(second.IsDefault);
        Assert.False(second.Copy("Third").IsDefault);
    }

    [Fact]
    public void What_ships_has_one_default_with_the_gates()
    {
        var gates = RequirementTemplate.LeadershipGates();
        var all = SearchTemplate.Defaults(stages, gates, [.. NamedDesignation.Defaults()]).ToList();
        var chosen = Assert.Single(all, template => template.IsDefault);
        Assert.Equal(("Executive search", gates), (chosen.Name, chosen.Requirements));
        Assert.Equal(Codes(gates.Lines), Codes(Begun(chosen).Requirements));
        var codes = RequirementTemplate.Defaults().SelectMany(template => template.Lines).Select(line => line.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void Another_search_takes_over_what_is_asked_and_written_and_nobody()
    {
        var second = new Account("Tobias Marchwell", "tobias@example.org", Roles.Recruiter);
        var search = Begun(Made("Director search"));
        search.Ask("A1", "Kept a service paid for", Importance.Nice, 7);
        search.Join(second, MemberRole.Recruiter);
        search.Brief.Write("Build it", "Merged unit", "Dean", 40, 6_000_000m, "Aldermere", "By agreement");
        search.Brief.SignOff("Dean Ellingworth", new(2026, 11, 20));
        search.PlanNext("Finalist visits", new(2026, 12, 8));
        search.Open(Now);
        var other = search.Another("Director, Proteomics", Designation.Director, search.Client, second, Now);
        Assert.Equal((SearchStatus.Draft, second, null, null), (other.Status, Assert.Single(other.Members).Account, other.Milestone, other.Brief.SignedOffOn));
        Assert.Equal(("Build it", 40, "By agreement"), (other.Brief.Mandate, other.Brief.PeopleLed, other.Brief.Pay));
        var line = Assert.Single(other.Requirements);
        Assert.Equal(("A1", 7), (line.Code, line.Weight));
        Assert.NotEqual(search.Requirements[0].Id, line.Id);
        stages.Retire();
        Assert.Throws<RuleBrokenException>(() => search.Another("Third", Designation.Director, search.Client, lead, Now));
    }

    [Fact]
    public void What_comes_from_a_template_passes_over_codes_that_are_there()
    {
        var search = Begun(Made("Director search"));
        search.Ask("A2", "Its own", Importance.Must);
        foreach (var code in new[] { "A1", "A2", "A3" }) asked.Ask(code, $"What {code} asks", Importance.Nice);
        Assert.Equal(["A1", "A3"], Codes(search.AskFrom(asked)));
        Assert.Equal("Its own", search.Requirements.Single(held => held.Code == "A2").Text);
        Assert.Contains("Nothing of “Director’s dozen” would be added", Assert.Throws<RuleBrokenException>(() => search.AskFrom(asked)).Message, StringComparison.Ordinal);
        asked.Ask("A4", "More", Importance.Nice);
        asked.Retire();
        Assert.Throws<RuleBrokenException>(() => search.AskFrom(asked));
        Assert.False(search.Asks("A4"));
    }

    [Fact]
    public void A_designation_says_the_rank_and_its_name_holds_as_long_as_the_rank_does()
    {
        var search = Begun(Made("Director search"));
        var vice = new NamedDesignation("Vice dean", Designation.VicePresident);
        search.Designate(vice);
        Assert.Equal((Designation.VicePresident, vice), (search.Designation, search.NamedDesignation));
        vice.Retire();
        search.Describe(search.Title, Designation.VicePresident, search.Client);
        search.Designate(vice);
        Assert.Same(vice, search.NamedDesignation);
        search.Describe(search.Title, Designation.Chief, search.Client);
        Assert.Null(search.NamedDesignationId);
        Assert.Throws<RuleBrokenException>(() => search.Designate(vice));
    }
}
