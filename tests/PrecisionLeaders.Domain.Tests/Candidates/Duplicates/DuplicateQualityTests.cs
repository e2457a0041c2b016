using PrecisionLeaders.Domain.Candidates.Duplicates;

namespace PrecisionLeaders.Domain.Tests.Candidates.Duplicates;

public sealed class DuplicateQualityTests(ITestOutputHelper output)
{
    /// <summary>The second of them was drawn once, with other noise, after the comparison stood: nothing was set by it.</summary>
    [Theory]
    [InlineData(20261126, false)]
    [InlineData(7, true)]
    public void Of_the_pairs_proposed_99_of_100_are_right_and_95_of_100_are_found(int seed, bool isRougher)
    {
        var drawn = InventedPeople.Draw(seed, 12_000, isRougher ? new(Typo: .06, Initial: .10, Nickname: .12, Moved: .40, OtherEmail: .6, YearWrong: .06, Swapped: .03) : null);
        var pairs = new PeopleTable([.. drawn.People.Select(ComparedPerson.Of)]).Pairs();
        var right = pairs.Count(pair => drawn.Same.Contains((pair.A, pair.B)) || drawn.Same.Contains((pair.B, pair.A)));
        var (precision, recall) = ((double)right / pairs.Count, (double)right / drawn.Same.Count);
        output.WriteLine($"{drawn.People.Count} records, {drawn.Same.Count} pairs the same, {pairs.Count} proposed: precision {precision:0.0000}, recall {recall:0.0000}");
        Tell(drawn, pairs);
        Assert.True(precision >= .99, $"precision {precision:0.0000}, recall {recall:0.0000}");
        Assert.True(recall >= .95, $"precision {precision:0.0000}, recall {recall:0.0000}");
    }

    /// <summary>Some of what was missed and of what was wrong, for whoever reads a failure.</summary>
    private void Tell(InventedPeople drawn, IReadOnlyList<LikelyPair> pairs)
    {
        var people = drawn.People.ToDictionary(person => person.Id);
        var table = new PeopleTable([.. drawn.People.Select(ComparedPerson.Of)]);
        var found = pairs.Select(pair => (pair.A, pair.B)).Concat(pairs.Select(pair => (pair.B, pair.A))).ToHashSet();
        foreach (var (a, b) in drawn.Same.Where(pair => !found.Contains(pair)).Take(12)) Line("missed", people[a], people[b]);
        foreach (var pair in pairs.Where(pair => !drawn.Same.Contains((pair.A, pair.B)) && !drawn.Same.Contains((pair.B, pair.A))).Take(12)) Line("wrong", people[pair.A], people[pair.B]);

        void Line(string what, PersonFacts a, PersonFacts b)
        {
            var (x, y) = (ComparedPerson.Of(a), ComparedPerson.Of(b));
            output.WriteLine($"{what} {a.Name} / {b.Name}: {table.Comparer.BitsOf(x.Values, y.Values):0.0} of {table.Threshold:0.0}; shares a key {x.Keys.Intersect(y.Keys).Any()}; "
                + string.Join(", ", table.Comparer.Explain(x.Values, y.Values).Select(one => $"{one.Field} {one.Words} {one.Bits:+0.0;-0.0}")));
        }
    }
}
