namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>Two people who could be one.</summary>
public sealed record LikelyPair(Guid A, Guid B, double Bits);

/// <summary>Many people held in memory, to find those who could be the same: among themselves, or as somebody who is not one of them.</summary>
public sealed class PeopleTable
{
    private readonly IReadOnlyList<ComparedPerson> people;
    private readonly Dictionary<string, int>[] counts = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private Dictionary<ulong, List<int>>? byKey;

    public PeopleTable(IReadOnlyList<ComparedPerson> people)
    {
        this.people = people;
        foreach (var person in people)
        {
            foreach (var name in person.Values[PersonFields.Given].Select(name => name.Split(' ')[0]).Distinct()) Count(0, name);
            foreach (var name in person.Values[PersonFields.Family].Select(name => name.TrimStart('-')).Distinct()) Count(1, name);
            foreach (var name in person.Values[PersonFields.Organisation]) Count(2, name);
        }
        Comparer = PersonFields.Comparer(people.Count, CountOf);
        Threshold = PersonFields.Threshold(people.Count);
    }

    public RecordComparer Comparer { get; }

    /// <summary>Bits from which two people are proposed as one.</summary>
    public double Threshold { get; }

    /// <summary>Every two of them who could be one, the surest first.</summary>
    /// <param name="done">told the share that is done, from 0 to 1</param>
    /// <param name="cancellation">ends it early</param>
    public IReadOnlyList<LikelyPair> Pairs(Action<double>? done = null, CancellationToken cancellation = default)
    {
        var found = new System.Collections.Concurrent.ConcurrentBag<LikelyPair>();
        Blocks.Of([.. people.Select(person => person.Keys)]).ForEach((a, b) =>
        {
            if (Comparer.BitsOf(people[a].Values, people[b].Values) is var bits && bits >= Threshold) found.Add(new(people[a].Id, people[b].Id, bits));
        }, done, cancellation);
        return [.. found.OrderByDescending(pair => pair.Bits).ThenBy(pair => pair.A).ThenBy(pair => pair.B)];
    }

    /// <summary>Whom of them somebody could be, the surest first. Somebody is never himself.</summary>
    /// <param name="somebody">of the table, or about to come in</param>
    /// <param name="threshold">bits from which they are named</param>
    public IReadOnlyList<(ComparedPerson Person, double Bits)> Likely(ComparedPerson somebody, double threshold)
    {
        ArgumentNullException.ThrowIfNull(somebody);
        byKey ??= people.SelectMany((person, at) => person.Keys.Select(key => (key, at))).GroupBy(held => held.key, held => held.at)
            .ToDictionary(held => held.Key, held => held.ToList());
        return [.. somebody.Keys.Select(key => byKey.GetValueOrDefault(key)).OfType<List<int>>().Where(block => block.Count <= Blocks.Largest).SelectMany(block => block).Distinct()
            .Select(at => people[at]).Where(person => person.Id != somebody.Id)
            .Select(person => (Person: person, Bits: Comparer.BitsOf(somebody.Values, person.Values)))
            .Where(pair => pair.Bits >= threshold).OrderByDescending(pair => pair.Bits).ThenBy(pair => pair.Person.Id)];
    }

    private void Count(int place, string value) => counts[place][value] = counts[place].GetValueOrDefault(value) + 1;

    private int CountOf(int field, string value) => field switch
    {
        PersonFields.Given => counts[0].GetValueOrDefault(value),
        PersonFields.Family => counts[1].GetValueOrDefault(value),
        PersonFields.Organisation => counts[2].GetValueOrDefault(value),
        _ => 1,
    };
}
