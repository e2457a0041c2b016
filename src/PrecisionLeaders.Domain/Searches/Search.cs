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
    public Search(string title, Designation designation, Client client, Account lead, StageSet stages, DateTimeOffset now, Guid? id = null)
    {
        if (id is { } given) Id = given;
        Describe(title, designation, client);
        Rule.Require(lead.Is(Roles.Recruiter), "A search is led by a recruiter.");
        (StageSet, StageSetId, MadeAt) = (stages, stages.Id, now);
        members.Add(new SearchMember(lead, MemberRole.Lead));
        AskDefaultGates();
    }

    public string Title { get; private set; } = "";
    public Designation Designation { get; private set; }
    public Client Client { get; private set; } = null!;
    public Guid ClientId { get; private set; }
    public StageSet StageSet { get; private set; } = null!;
    public Guid StageSetId { get; private set; }
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

    public void Describe(string title, Designation designation, Client client)
    {
        Title = Rule.Text(title, "The title", TitleLength);
        (Designation, Client, ClientId) = (designation, client, client.Id);
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
    public Requirement Ask(string code, string text, Importance importance, int weight = 1, TalentFact? fact = null)
    {
        Rule.Require(requirements.TrueForAll(held => !string.Equals(held.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase)), $"There is a requirement {code} already.");
        var requirement = new Requirement(code, text, importance, weight, requirements.Count == 0 ? 1 : requirements.Max(held => held.Order) + 1);
        requirement.ReadFrom(fact);
        requirements.Add(requirement);
        return requirement;
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

    /// <summary>The gates asked before any score, unless the search says otherwise.</summary>
    private void AskDefaultGates()
    {
        Ask("G1", "A doctorate suited to the role: MD or DO, PhD, PharmD, or both", Importance.Must);
        Ask("G2", "One of the four named fields, or a neighbour argued in writing", Importance.Must);
        Ask("G3", "Past responsibility for people and money at the scale the brief states", Importance.Must);
        Ask("G4", "Licence or board eligibility, where the role sees patients", Importance.Must);
        Ask("G5", "No off-limits bar and no unresolved conflict", Importance.Must);
        Ask("G6", "Interest, timing, place and pay within reach", Importance.Must);
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

/// <summary>What the role is: the paper the committee and the candidates read.</summary>
public sealed class PositionBrief
{
    public const int TextLength = 4000, LineLength = 200;

    public string? Mandate { get; private set; }
    public string? OperatingModel { get; private set; }
    public string? ReportingLine { get; private set; }

    /// <summary>People the role leads, or null when not said.</summary>
    public int? PeopleLed { get; private set; }

    /// <summary>Budget the role owns, in US dollars a year, or null when not said.</summary>
    public decimal? Budget { get; private set; }
    public string? Location { get; private set; }

    /// <summary>Pay, for the recruiting team; a committee sees it only by choice.</summary>
    public string? Pay { get; private set; }

    public DateOnly? SignedOffOn { get; private set; }
    public string? SignedOffBy { get; private set; }

    public bool IsEmpty => Mandate is null && OperatingModel is null && ReportingLine is null && PeopleLed is null && Budget is null && Location is null;

    public void Write(string? mandate, string? operatingModel, string? reportingLine, int? peopleLed, decimal? budget, string? location, string? pay)
    {
        Mandate = Rule.OptionalText(mandate, "The mandate", TextLength);
        OperatingModel = Rule.OptionalText(operatingModel, "The operating model", TextLength);
        ReportingLine = Rule.OptionalText(reportingLine, "The reporting line", LineLength);
        Rule.Require(peopleLed is null or (>= 0 and <= 1_000_000), "People led is a number from 0 to 1,000,000.");
        Rule.Require(budget is null or (>= 0 and <= 100_000_000_000m), "A budget is an amount in dollars a year, from 0 to 100 thousand million.");
        Location = Rule.OptionalText(location, "The location", LineLength);
        Pay = Rule.OptionalText(pay, "The pay", LineLength);
        (PeopleLed, Budget) = (peopleLed, budget);
        (SignedOffOn, SignedOffBy) = (null, null);
    }

    public void SignOff(string by, DateOnly on)
    {
        Rule.Require(Mandate is not null, "Write the mandate before the brief is signed off.");
        (SignedOffBy, SignedOffOn) = (Rule.Text(by, "Who signed off", LineLength), on);
    }
}
