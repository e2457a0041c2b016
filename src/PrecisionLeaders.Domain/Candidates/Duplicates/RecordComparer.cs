namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>
/// Compares records field by field and adds up what each says, in bits (Fellegi and Sunter, 1969). Values are compared as they are given: fold them before.
/// </summary>
/// <param name="fields">the fields, in the order of the records' values</param>
/// <param name="share">share of the table's records that have a value in a field, by the field's place</param>
/// <param name="exchanges">fields whose values may stand in each other's place</param>
public sealed class RecordComparer(IReadOnlyList<ComparedField> fields, Func<int, string, double> share, params IReadOnlyList<Exchange> exchanges)
{
    private readonly ComparedField[] compared = [.. fields];

    public IReadOnlyList<ComparedField> Fields => fields;

    /// <summary>What all fields together say, in bits; what is missing says nothing.</summary>
    public double BitsOf(string[][] a, string[][] b)
    {
        var sum = 0d;
        for (var i = 0; i < compared.Length; i++) sum += BitsOf(i, StandingOf(i, a, b));
        foreach (var exchange in exchanges) sum += Math.Max(0, Gain(exchange, a, b));
        return sum;
    }

    /// <summary>What each field says, the strongest first.</summary>
    public IReadOnlyList<Contribution> Explain(string[][] a, string[][] b)
    {
        var (said, exchanged) = (new List<Contribution>(), new HashSet<int>());
        foreach (var exchange in exchanges)
        {
            if (Gain(exchange, a, b) <= 0) continue;
            exchanged.UnionWith([exchange.First, exchange.Second]);
            said.Add(new($"{compared[exchange.First].Name} and {Lower(compared[exchange.Second].Name)}", "agree when exchanged", null, Exchanged(exchange, a, b)));
        }
        for (var i = 0; i < compared.Length; i++)
        {
            var standing = StandingOf(i, a, b);
            if (standing.Level < 0 || exchanged.Contains(i)) continue;
            said.Add(new(compared[i].Name, compared[i].Levels[standing.Level].Words, standing.Value, BitsOf(i, standing)));
        }
        return [.. said.OrderByDescending(one => Math.Abs(one.Bits))];
    }

    /// <summary>Where two records stand in a field.</summary>
    public Standing StandingOf(int field, string[][] a, string[][] b) => StandingOf(field, a[field], b[field]);

    private Standing StandingOf(int field, string[] a, string[] b) => a.Length == 0 || b.Length == 0 ? Standing.Unknown : compared[field].Compare(a, b);

    private double BitsOf(int field, Standing standing)
    {
        if (standing.Level < 0) return 0;
        var level = compared[field].Levels[standing.Level];
        return level.BitsAt(level.IsByRarity && standing.Value is { } value ? share(field, value) : 1);
    }

    /// <summary>What the exchange says more than the fields as they stand.</summary>
    private double Gain(Exchange exchange, string[][] a, string[][] b)
    {
        var (first, second) = (StandingOf(exchange.First, a, b), StandingOf(exchange.Second, a, b));
        // Where one of them agrees in its own place, nobody exchanged the two.
        if (first.Level is >= 0 and < 2 || second.Level is >= 0 and < 2) return 0;
        return Exchanged(exchange, a, b) - BitsOf(exchange.First, first) - BitsOf(exchange.Second, second);
    }

    private double Exchanged(Exchange exchange, string[][] a, string[][] b)
    {
        if (a[exchange.First].Length == 0 || a[exchange.Second].Length == 0 || b[exchange.First].Length == 0 || b[exchange.Second].Length == 0) return double.NegativeInfinity;
        return BitsOf(exchange.Second, StandingOf(exchange.Second, a[exchange.First], b[exchange.Second]))
            + BitsOf(exchange.First, StandingOf(exchange.First, a[exchange.Second], b[exchange.First])) + Math.Log2(exchange.Share);
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
