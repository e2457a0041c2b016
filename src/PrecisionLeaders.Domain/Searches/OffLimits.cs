using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Searches;

/// <summary>What keeps one person off-limits.</summary>
/// <param name="RuleId">the rule</param>
/// <param name="On">whom it is on: "Fenwater Health", or the person's name</param>
/// <param name="Why">its reason, in a sentence</param>
/// <param name="Until">last day it holds, or null when it has no set end</param>
public sealed record OffLimitsBar(Guid RuleId, string On, string Why, DateOnly? Until);

/// <summary>
/// The rules of one day, made ready to be asked about many people: each answer costs two look-ups, so a board of hundreds or an index of a
/// million can ask. A person's own rule beats their organisation's; of several on one person the newest holds, of several on one organisation the one that lasts longest.
/// </summary>
public sealed class OffLimits
{
    private readonly Dictionary<string, OffLimitsRule> organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, OffLimitsRule> people = [];

    private OffLimits() { }

    /// <param name="day">the day that is asked about</param>
    /// <param name="rules">any rules; those not in force that day are left out</param>
    /// <param name="clients">all clients a rule could reach: the tree is followed by their parents</param>
    public static OffLimits On(DateOnly day, IEnumerable<OffLimitsRule> rules, IReadOnlyCollection<Client> clients)
    {
        var (made, below) = (new OffLimits(), clients.ToLookup(client => client.ParentId));
        foreach (var rule in rules.Where(held => held.StateOn(day) == OffLimitsState.InForce).OrderBy(held => held.MadeAt).ThenBy(held => held.Id))
        {
            if (rule.CandidateId is { } person) made.people[person] = rule;
            else foreach (var organisation in Reached(rule, clients, below)) made.Bar(organisation, rule);
        }
        return made;
    }

    /// <summary>Plain names of the organisations a rule is about; none for a rule on a person.</summary>
    public static IReadOnlyList<string> Reached(OffLimitsRule rule, IReadOnlyCollection<Client> clients) => Reached(rule, clients, clients.ToLookup(client => client.ParentId));

    /// <summary>Plain names (<see cref="Words.Plain"/>) of the organisations whose people are barred: compare with <see cref="Candidate.CurrentOrganisationFolded"/>.</summary>
    public IReadOnlyCollection<string> Organisations => organisations.Keys;

    /// <summary>People barred by a rule of their own.</summary>
    public IEnumerable<Guid> BarredPeople => people.Where(held => !held.Value.Clears).Select(held => held.Key);

    /// <summary>People who may be approached by a rule of their own, whatever holds for their organisation.</summary>
    public IEnumerable<Guid> ClearedPeople => people.Where(held => held.Value.Clears).Select(held => held.Key);

    public bool IsEmpty => organisations.Count == 0 && people.Count == 0;

    /// <summary>What bars the person, or null when they may be approached.</summary>
    public OffLimitsBar? Of(Candidate candidate) => Of(candidate.Id, candidate.CurrentOrganisationFolded);

    /// <param name="person">the candidate's id</param>
    /// <param name="organisation">their current organisation in plain words, or null</param>
    public OffLimitsBar? Of(Guid person, string? organisation)
    {
        if (people.TryGetValue(person, out var own)) return own.Clears ? null : new(own.Id, own.Candidate?.Name ?? "this person", own.Reason, own.Until);
        return organisation is not null && organisations.TryGetValue(organisation, out var rule)
            ? new(rule.Id, rule.Client?.Name ?? rule.Organisation ?? "their organisation", rule.Reason, rule.Until)
            : null;
    }

    private void Bar(string organisation, OffLimitsRule rule)
    {
        if (organisations.TryGetValue(organisation, out var held) && LastDay(held) >= LastDay(rule)) return;
        organisations[organisation] = rule;
    }

    private static DateOnly LastDay(OffLimitsRule rule) => rule.Until ?? DateOnly.MaxValue;

    private static List<string> Reached(OffLimitsRule rule, IReadOnlyCollection<Client> clients, ILookup<Guid?, Client> below)
    {
        if (rule.Organisation is { } organisation) return Plain([organisation]);
        if (clients.FirstOrDefault(held => held.Id == rule.ClientId) is not { } client) return [];
        return Plain(rule.WithParts ? WithAllBelow(client, below).Select(held => held.Name) : [client.Name]);
    }

    private static List<string> Plain(IEnumerable<string> names) =>
        [.. names.Select(name => Words.Plain(name, Appointment.FoldedLength)).Where(name => name.Length > 0).Distinct()];

    private static IEnumerable<Client> WithAllBelow(Client client, ILookup<Guid?, Client> below) =>
        below[client.Id].SelectMany(part => WithAllBelow(part, below)).Prepend(client);
}
