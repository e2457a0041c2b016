namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>
/// How alike two written names are: Jaro (1989), "Advances in record-linkage methodology", JASA 84:414, with the common beginning of Winkler (1990),
/// "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage".
/// </summary>
public static class JaroWinkler
{
    private const double BeginningWeight = .1;
    private const int LongestBeginning = 4, LongestCompared = 128;

    /// <summary>From 0, nothing in common, to 1, the same. Of longer texts the first 128 characters are compared.</summary>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > LongestCompared) a = a[..LongestCompared];
        if (b.Length > LongestCompared) b = b[..LongestCompared];
        if (a.SequenceEqual(b)) return 1;
        if (a.IsEmpty || b.IsEmpty) return 0;
        var jaro = Jaro(a, b);
        var beginning = 0;
        while (beginning < Math.Min(LongestBeginning, Math.Min(a.Length, b.Length)) && a[beginning] == b[beginning]) beginning++;
        return jaro + beginning * BeginningWeight * (1 - jaro);
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var reach = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        Span<bool> takenA = stackalloc bool[LongestCompared], takenB = stackalloc bool[LongestCompared];
        var common = 0;
        for (var i = 0; i < a.Length; i++)
            for (var j = Math.Max(0, i - reach); j < Math.Min(b.Length, i + reach + 1); j++)
            {
                if (takenB[j] || a[i] != b[j]) continue;
                takenA[i] = takenB[j] = true;
                common++;
                break;
            }
        if (common == 0) return 0;
        var (turned, at) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!takenA[i]) continue;
            while (!takenB[at]) at++;
            if (a[i] != b[at++]) turned++;
        }
        return ((double)common / a.Length + (double)common / b.Length + (common - turned / 2d) / common) / 3;
    }
}
