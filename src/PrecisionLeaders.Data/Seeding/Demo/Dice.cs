namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Chance from a fixed seed, so that every demonstration shows the same firm.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Falls(int percent) => random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>So many different ones, in a mixed order; all of them when there are fewer.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> of, int count)
    {
        var mixed = of.ToArray();
        random.Shuffle(mixed);
        return mixed[..Math.Min(count, mixed.Length)];
    }
}
