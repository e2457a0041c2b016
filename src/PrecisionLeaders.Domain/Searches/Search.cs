using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Ranking.Talent;

namespace PrecisionLeaders.Domain.Searches;

public enum SearchStatus
{
    Draft,
    Open,
    OnHold,
    Placed,
    Closed,
}

/// <summary>Why a search ended without a placement.</summary>
public enum ClosingReason
{
    ClientWithdrew,
    FilledInternally,
    BudgetLost,
    NoSuitableCandidate,
    Other,
}

/// <summary>One role to fill, from the brief to the close.</summary>
public sealed class Search : Aggregate
{
    public const int TitleLength = 160, MilestoneLength = 120;

    private readonly List<SearchMember> members = [];
    private readonly List<Requirement> requirements = [];

    private Search() { }

    /// <param name="title">the role: "Chief Precision Medicine Officer"</param>
    /// <param name="designation">rank of the role</param>
    /// <param name="client">who hires</param>
    /// <param name="lead">the recruiter who leads it, and becomes its first member</param>
    /// <param name="stages">the ordered stages candidacies pass</param>
    /// <param name="now">when it was made</param>
    /// <param name="id">the id given out with an empty form, so that the form sent twice is one search; by default a new one</param>
    /// <param name="asked">what it asks of profiles at its beginning; by default the gates that ship</param>
    /// <exception cref="RuleBrokenException">when the title is missing or too long, the lead is no recruiter, or the stages are retired</exception>
    public Search(string title, Designation designation, Client client, Account lead, StageSet stages, DateTimeOffset now, Guid? id = null, IEnumerable<AskedOfProfiles>? asked = null)
    {
        if (id is { } given) Id = given;
        Describe(title, designation, client);
        Rule.Require(lead.Is(Roles.Recruiter), "A search is led by a recruiter.");
        Rule.Require(!stages.IsRetired, $"The stages “{stages.Name}” are retired, so no search begins with them. Choose another template, or ask an admin to offer them again.");
        (StageSet, StageSetId, MadeAt) = (stages, stages.Id, now);
        members.Add(new SearchMember(lead, MemberRole.Lead));
        AskAll(asked ?? RequirementTemplate.LeadershipGates().Lines);
    }

    /// <summary>A search as a template lets it begin: with its stages, its requirements, and what it says of the brief.</summary>
    /// <exception cref="RuleBrokenException">when the template or its stages are retired</exception>
    public static Search From(SearchTemplate template, string title, Designation designation, Client client, Account lead, DateTimeOffset now, Guid? id = null)
    {
        Rule.Require(!template.IsRetired, $"The template “{template.Name}” is no longer offered. Choose another; what you wrote is kept.");
        var search = new Search(title, designation, client, lead, template.StageSet, now, id, template.Requirements?.Lines ?? []) { Template = template, TemplateId = template.Id };
        search.Brief.Write(template.Mandate, template.OperatingModel, template.ReportingLine, null, null, null, null);
        return search;
    }

    /// <summary>Another search that begins with the stages, the requirements and the brief of this one; nobody, no date and no sign-off comes along.</summary>
    /// <exception cref="RuleBrokenException">when the stages are retired</exception>
    public Search Another(string title, Designation designation, Client client, Account lead, DateTimeOffset now, Guid? id = null)
    {
        var search = new Search(title, designation, client, lead, StageSet, now, id, requirements);
        search.Brief.Write(Brief.Mandate, Brief.OperatingModel, Brief.ReportingLine, Brief.PeopleLed, Brief.Budget, Brief.Location, Brief.Pay);
        return search;
    }

    public string Title { get; private set; } = "";
    public Designation Designation { get; private set; }

    /// <summary>What the firm calls the designation, or null where only the rank was said.</summary>
    public NamedDesignation? NamedDesignation { get; private set; }
    public Guid? NamedDesignationId { get; private set; }
    public Client Client { get; private set; } = null!;
    public Guid ClientId { get; private set; }
    public StageSet StageSet { get; private set; } = null!;
    public Guid StageSetId { get; private set; }

    /// <summary>The template it began from, or null: it was begun like another search, or before there were templates.</summary>
    public SearchTemplate? Template { get; private set; }
    public Guid? TemplateId { get; private set; }
    public SearchStatus Status { get; private set; } = SearchStatus.Draft;
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public ClosingReason? ClosingReason { get; private set; }

    /// <summary>What comes next and when: "Finalist visits", 8 December.</summary>
    public string? Milestone { get; private set; }
    public DateOnly? MilestoneOn { get; private set; }

    public PositionBrief Brief { get; private set; } = new();
    public IReadOnlyList<SearchMember> Members => members;
    public IReadOnlyList<Requirement> Requirements => requirements;

    public Account Lead => members.Single(member => member.Role == MemberRole.Lead).Account;
    public bool IsActive => Status is SearchStatus.Draft or SearchStatus.Open or SearchStatus.OnHold;

    /// <param name="title">the role</param>
    /// <param name="designation">rank of the role; what the firm calls it is said by <see cref="Designate"/>, and holds as long as the rank does</param>
    /// <param name="client">who hires</param>
    /// <exception cref="RuleBrokenException">when the title is missing or too long</exception>
    public void Describe(string title, Designation designation, Client client)
    {
        Title = Rule.Text(title, "The title", TitleLength);
        (Designation, Client, ClientId) = (designation, client, client.Id);
        if (NamedDesignation?.Rank != designation) (NamedDesignation, NamedDesignationId) = (null, null);
    }

    /// <summary>Calls the role by one of the firm's designations, which says its rank too.</summary>
    /// <param name="designation">one on offer, or the one it has</param>
    /// <exception cref="RuleBrokenException">when it was retired before it was chosen here</exception>
    public void Designate(NamedDesignation designation)
    {
        ArgumentNullException.ThrowIfNull(designation);
        Rule.Require(designation.IsOpenTo(designation.Id == NamedDesignationId), $"The designation “{designation.Name}” is no longer offered. Choose another.");
        (NamedDesignation, NamedDesignationId, Designation) = (designation, designation.Id, designation.Rank);
    }

    public void PlanNext(string? milestone, DateOnly? on)
    {
        Milestone = Rule.OptionalText(milestone, "The next milestone", MilestoneLength);
        Rule.Require(on is null || Milestone is not null, "Say what happens on that day.");
        MilestoneOn = on;
    }

    public void Open(DateTimeOffset now)
    {
        Rule.Require(Status is SearchStatus.Draft or SearchStatus.OnHold, "Only a draft or a search on hold can be opened.");
        Status = SearchStatus.Open;
        OpenedAt ??= now;
    }

    public void Hold()
    {
        Rule.Require(Status == SearchStatus.Open, "Only an open search can be put on hold.");
        Status = SearchStatus.OnHold;
    }

    public void Place(DateTimeOffset now)
    {
        Rule.Require(Status is SearchStatus.Open or SearchStatus.OnHold, "Only an open search can end in a placement.");
        (Status, EndedAt) = (SearchStatus.Placed, now);
    }

    public void Close(ClosingReason reason, DateTimeOffset now)
    {
        Rule.Require(IsActive, "This search has already ended.");
        (Status, ClosingReason, EndedAt) = (SearchStatus.Closed, reason, now);
    }

    /// <summary>Takes a search that ended back into work.</summary>
    public void Reopen()
    {
        Rule.Require(!IsActive, "This search is still in work.");
        (Status, ClosingReason, EndedAt) = (SearchStatus.Open, null, null);
    }

    /// <summary>Adds a person to the team, or gives a member another role. There is always exactly one lead.</summary>
    public void Join(Account account, MemberRole role)
    {
        Rule.Require(account.DeactivatedAt is null, "That account is closed.");
        Rule.Require(role is MemberRole.Reviewer or MemberRole.Chair || account.Is(Roles.Recruiter), $"{account.Name} is not a recruiter. Ask an admin to give that role.");
        Rule.Require(role is MemberRole.Lead or MemberRole.Recruiter || account.Is(Roles.Reviewer), $"{account.Name} is not a reviewer. Ask an admin to give that role.");
        var held = members.Find(member => member.AccountId == account.Id);
        Rule.Require(held?.Role != MemberRole.Lead || role == MemberRole.Lead, "A search keeps a lead. Make someone else the lead first.");
        if (role == MemberRole.Lead && members.Find(member => member.Role == MemberRole.Lead) is { } former && former.AccountId != account.Id)
            former.Become(MemberRole.Recruiter);
        if (held is null) members.Add(new SearchMember(account, role));
        else held.Become(role);
    }

    public void Leave(SearchMember member)
    {
        Rule.Require(member.Role != MemberRole.Lead, "A search keeps a lead. Make someone else the lead first.");
        members.Remove(member);
    }

    /// <summary>Asks something of profiles.</summary>
    /// <exception cref="RuleBrokenException">when the code is taken</exception>
    public Requirement Ask(string? code, string? text, Importance importance, int weight = 1, TalentFact? fact = null)
    {
        var requirement = new Requirement(code, text, importance, weight, fact, requirements);
        requirements.Add(requirement);
        return requirement;
    }

    /// <summary>Whether something is asked under the code already.</summary>
    public bool Asks(string code) => requirements.Exists(held => held.Code == code);

    /// <summary>Asks what a template or another search asks, in its order; what has a code that is asked already is passed over.</summary>
    /// <returns>what was added</returns>
    public IReadOnlyList<Requirement> AskAll(IEnumerable<AskedOfProfiles> asked) =>
        [.. asked.OrderBy(line => line.Order).Where(line => !Asks(line.Code)).ToList().Select(line => Ask(line.Code, line.Text, line.Importance, line.Weight, line.Fact))];

    /// <summary>Asks what a template says as well.</summary>
    /// <returns>what was added; what has a code that is asked already is not in it</returns>
    /// <exception cref="RuleBrokenException">when the template is retired, or nothing would be added</exception>
    public IReadOnlyList<Requirement> AskFrom(RequirementTemplate template)
    {
        Rule.Require(!template.IsRetired, $"The template “{template.Name}” is no longer offered. Choose another.");
        var added = AskAll(template.Lines);
        Rule.Require(added.Count > 0, $"Nothing of “{template.Name}” would be added: each of its codes is asked already.");
        return added;
    }

    /// <summary>Takes a requirement back that nobody was judged by yet.</summary>
    /// <param name="requirement">of this search</param>
    /// <param name="judged">for how many candidacies something is recorded of it</param>
    /// <exception cref="RuleBrokenException">when somebody was judged by it: the record would lose its question</exception>
    public void Drop(Requirement requirement, int judged)
    {
        Rule.Require(judged == 0, $"{requirement.Code} is already judged for {judged} {(judged == 1 ? "person" : "people")} and stays on record. Revise it, or make it nice to have.");
        requirements.Remove(requirement);
    }
}

public enum MemberRole
{
    Lead,
    Recruiter,
    Reviewer,
    Chair,
}

/// <summary>That a person belongs to a search, and as what.</summary>
public sealed class SearchMember : Part
{
    private SearchMember() { }

    internal SearchMember(Account account, MemberRole role) => (Account, AccountId, Role) = (account, account.Id, role);

    public Account Account { get; private set; } = null!;
    public Guid AccountId { get; private set; }
    public MemberRole Role { get; private set; }

    /// <summary>Lead and recruiters work the search; reviewers and the chair judge what is presented to them.</summary>
    public bool IsRecruiting => Role is MemberRole.Lead or MemberRole.Recruiter;

    internal void Become(MemberRole role) => Role = role;
}
