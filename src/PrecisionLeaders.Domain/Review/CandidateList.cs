using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Domain.Review;

public enum ListKind
{
    LongList,
    ShortList,
    Slate,
}

/// <summary>An ordered list of people for the committee. Presented, it is a snapshot: a change makes a new version.</summary>
public sealed class CandidateList : Aggregate
{
    public const int LineLength = 2000;

    private readonly List<ListEntry> entries = [];
    private readonly List<ListReader> readers = [];

    private CandidateList() { }

    public CandidateList(Search search, ListKind kind, int number, Account by, DateTimeOffset now) =>
        (Search, SearchId, Kind, Number, MadeBy, MadeById, MadeAt) = (search, search.Id, kind, number, by, by.Id, now);

    public Search Search { get; private set; } = null!;
    public Guid SearchId { get; private set; }
    public ListKind Kind { get; private set; }

    /// <summary>Which list of its kind in the search, from 1.</summary>
    public int Number { get; private set; }
    public Account MadeBy { get; private set; } = null!;
    public Guid MadeById { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? PresentedAt { get; private set; }

    /// <summary>What the committee reads of each person; frozen with the list.</summary>
    public ListFields Fields { get; private set; } = ListFields.Default;
    public IReadOnlyList<ListEntry> Entries => entries;
    public IReadOnlyList<ListReader> Readers => readers;
    public bool IsPresented => PresentedAt is not null;

    public ListEntry Add(Candidacy candidacy, string? line = null)
    {
        RequireDraft();
        Rule.Require(candidacy.SearchId == SearchId, "That person is in another search.");
        Rule.Require(entries.TrueForAll(held => held.CandidacyId != candidacy.Id), "That person is on the list already.");
        var entry = new ListEntry(candidacy, entries.Count + 1, line);
        entries.Add(entry);
        return entry;
    }

    /// <summary>Chooses what the committee reads of each person.</summary>
    /// <exception cref="RuleBrokenException">when the list was presented, or there is no such part</exception>
    public void Choose(ListFields fields)
    {
        RequireDraft();
        Rule.Require((fields & ~ListFields.All) == 0, "Choose among the parts named here.");
        Fields = fields;
    }

    public void Tell(ListEntry entry, string? line)
    {
        RequireDraft();
        entry.Tell(line);
    }

    /// <summary>Moves an entry one place up or down, or stays at the end it is at.</summary>
    public void Shift(ListEntry entry, int places)
    {
        RequireDraft();
        var ordered = entries.OrderBy(held => held.Order).ToList();
        var to = Math.Clamp(ordered.IndexOf(entry) + places, 0, ordered.Count - 1);
        ordered.Remove(entry);
        ordered.Insert(to, entry);
        Renumber(ordered);
    }

    /// <summary>Puts the entries into this order.</summary>
    /// <exception cref="RuleBrokenException">when someone came onto the list or left it meanwhile</exception>
    public void Arrange(IReadOnlyCollection<ListEntry> ordered)
    {
        RequireDraft();
        Rule.Require(ordered.Count == entries.Count && entries.TrueForAll(ordered.Contains), "Someone came onto the list or left it meanwhile. Look at it as it is now and try again.");
        Renumber(ordered);
    }

    /// <summary>The next version: a draft with the same people, lines and chosen parts, without those who left the search.</summary>
    /// <param name="number">the version's number, one more than the latest of its kind</param>
    /// <param name="by">who makes it</param>
    /// <param name="now">when it is made</param>
    public CandidateList Next(int number, Account by, DateTimeOffset now)
    {
        Rule.Require(IsPresented, "This list is a draft still. Change it as it is.");
        var next = new CandidateList(Search, Kind, number, by, now) { Fields = Fields };
        foreach (var entry in entries.Where(held => held.Candidacy.IsActive).OrderBy(held => held.Order)) next.Add(entry.Candidacy, entry.Line);
        return next;
    }

    public void Remove(ListEntry entry)
    {
        RequireDraft();
        entries.Remove(entry);
        Renumber(entries.OrderBy(held => held.Order));
    }

    /// <summary>Shows the list to reviewers of the search and freezes it as it reads today.</summary>
    public void Present(IReadOnlyCollection<Account> to, DateTimeOffset now)
    {
        RequireDraft();
        Rule.Require(entries.Count > 0, "No one is on this list yet. Add people from the board.");
        Rule.Require(to.Count > 0, "Choose at least one reviewer who will see the list.");
        // By number: who presents may be recused from one of them.
        foreach (var gone in entries.Where(entry => !entry.Candidacy.IsActive).OrderBy(entry => entry.Order)) Rule.Require(false, $"Number {gone.Order} has left the search. Take them off the list before you present it.");
        foreach (var account in to) Admit(account);
        foreach (var entry in entries) entry.Freeze();
        PresentedAt = now;
    }

    /// <summary>Shows a presented list to further reviewers, as it was kept.</summary>
    /// <returns>those of them who had not been shown it</returns>
    /// <exception cref="RuleBrokenException">when it is a draft, or nobody is new to it</exception>
    public IReadOnlyList<Account> PresentAlso(IReadOnlyCollection<Account> to)
    {
        Rule.Require(IsPresented, "This list is a draft still. Present it first.");
        var further = to.Where(account => readers.TrueForAll(held => held.AccountId != account.Id)).ToList();
        Rule.Require(further.Count > 0, "Choose at least one reviewer who has not been shown the list.");
        further.ForEach(Admit);
        return further;
    }

    private void Admit(Account account)
    {
        Rule.Require(account.Is(Roles.Reviewer), $"{account.Name} is not a reviewer.");
        readers.Add(new ListReader(account));
    }

    private void RequireDraft() => Rule.Require(!IsPresented, "This list was presented and is kept as it was. Make a new version to change it.");

    private static void Renumber(IEnumerable<ListEntry> ordered)
    {
        var order = 0;
        foreach (var entry in ordered) entry.Stand(++order);
    }
}

/// <summary>One person on a list, with the line the committee reads.</summary>
public sealed class ListEntry : Part
{
    public const int NameLength = 260, PositionLength = 420;

    private ListEntry() { }

    internal ListEntry(Candidacy candidacy, int order, string? line)
    {
        (Candidacy, CandidacyId, Order) = (candidacy, candidacy.Id, order);
        Tell(line);
    }

    public Candidacy Candidacy { get; private set; } = null!;
    public Guid CandidacyId { get; private set; }

    /// <summary>Place on the list, from 1.</summary>
    public int Order { get; private set; }
    public string? Line { get; private set; }

    /// <summary>As they read on the day of presenting, like all below; null before.</summary>
    public string? Name { get; private set; }
    public string? Credentials { get; private set; }
    public string? Position { get; private set; }
    public string? Place { get; private set; }
    public string? Availability { get; private set; }
    public string? Pay { get; private set; }

    /// <summary>The position as it reads now: what a draft shows, and what presenting freezes.</summary>
    public string? PositionToday => Candidacy.Candidate is { CurrentTitle: { } title } person ? $"{title}, {person.CurrentOrganisation}" : null;

    /// <summary>What is told of the person beside the name: as presented, or as it is today on a draft. Which of it the committee reads says the list.</summary>
    public (string? Position, string? Place, string? Availability, string? Pay) Told() => Name is null
        ? (PositionToday, Candidacy.Candidate.Place, Candidacy.Availability, Candidacy.PayExpectation)
        : (Position, Place, Availability, Pay);

    /// <summary>The title of the current appointment, without the employer.</summary>
    public string? TitleToday => Candidacy.Candidate.CurrentTitle;

    internal void Tell(string? line) => Line = Rule.OptionalText(line, "The line", CandidateList.LineLength);

    internal void Stand(int order) => Order = order;

    internal void Freeze()
    {
        var person = Candidacy.Candidate;
        (Position, Place, Availability, Pay) = Told();
        (Name, Credentials) = (person.Name, person.Credentials);
    }
}

/// <summary>A reviewer to whom a list was presented.</summary>
public sealed class ListReader : Part
{
    private ListReader() { }

    internal ListReader(Account account) => (Account, AccountId) = (account, account.Id);

    public Account Account { get; private set; } = null!;
    public Guid AccountId { get; private set; }
}
