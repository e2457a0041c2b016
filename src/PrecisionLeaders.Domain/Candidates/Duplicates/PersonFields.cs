namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>
/// The fields by which two people of the pool are compared. Unlike the levels of a table of records they are not learned: a pool has too few duplicates to learn
/// from. What is said of two records of the same person (m) is what names, moves and files are like anywhere; how common a name or an organisation is (u), the pool says.
/// </summary>
public static class PersonFields
{
    public const int Given = 0, Family = 1, Email = 2, Number = 3, Organisation = 4, DegreeYear = 5, Work = 6, Place = 7, Telephone = 8, Suffix = 9;

    /// <summary>Of fifty people in a pool one is thought to be there twice.</summary>
    private const double ShareTwice = .02;

    /// <summary>A smaller pool says too little of how common a name is, and counts as one of so many.</summary>
    private const int Fewest = 1_000;

    /// <summary>Pairs of the pool are put to a person from this probability on.</summary>
    private const double Sure = .75;

    /// <summary>Of somebody who is about to come in it is asked from this one on: answering takes a click, and finding out later takes a merge.</summary>
    private const double Worthwhile = .25;

    public static ComparedField GivenName { get; } = new("Given name",
    [
        new("agrees, the second one too", .25, .1, true), new("agrees", .35, 1, true), new("is another form of the same", .08, .01), new("agrees in both initials", .08, .008),
        new("agrees in the initial", .12, .08), new("is spelled almost the same", .05, .006), new("is the other's second one", .02, .01), new("agrees, but the second one differs", .01, .9, true),
        new("is spelled alike", .01, .03),
        // What else spouses, siblings and parents share, name, place, telephone and works, must not outweigh it.
        new("differs", .0001, .9),
    ], CompareGiven);

    public static IReadOnlyList<ComparedField> All { get; } =
    [
        GivenName,
        new("Family name", [new("agrees", .85, 1, true), new("agrees in a part", .04, 2, true), new("is spelled almost the same", .05, .001), new("is spelled alike", .01, .004), new("differs", .05, .99)], ComparedField.Best(FamilyLevel)),
        new("E-mail", [new("agrees", .5, 1e-5), new("has the same local part, which is no name", .1, .0002), new("has the same local part, made of the name", .2, .05), new("differs", .6, .98)], ComparedField.Best(EmailLevel)),
        new("Number", [new("agrees", .9, 1e-6), new("differs: another ORCID iD or NPI", .002, 1), new("differs", .1, 1)], CompareNumbers),
        new("Organisation", [new("agrees", .6, 1, true, 7), new("agrees in words", .1, .01), new("differs", .4, .95)], ComparedField.Best(OrganisationLevel)),
        new("Degree", [new("agrees in year and school", .45, .0005), new("agrees in the year", .3, .025), new("is a year apart", .1, .05), new("is up to three years apart", .05, .15), new("year differs", .01, .75)], ComparedField.Best(DegreeLevel)),
        new("Works", [new("agree: three or more are shared", .25, .0002), new("agree: one or two are shared", .2, .002), new("are others", .55, .998), new("are shared, but by another author of them", .002, .2)], CompareWorks),
        new("Place", [new("agrees", .5, .15), new("differs", .5, .85)], ComparedField.Best((a, b) => a == b ? 0 : 1)),
        new("Telephone", [new("agrees", .4, .003), new("differs", .6, .99)], ComparedField.Best((a, b) => a == b ? 0 : 1)),
        new("Jr. or Sr.", [new("agrees", .9, .5), new("is borne by one", .05, .15), new("differs", .02, .5)], CompareSuffixes),
    ];

    /// <param name="people">people in the pool</param>
    /// <param name="count">how many of them have a given name, a family name or an organisation, by the field and the folded value</param>
    public static RecordComparer Comparer(int people, Func<int, string, int> count) =>
        new(All, (field, value) => (double)Math.Max(1, count(field, value)) / Math.Max(Fewest, people), new Exchange(Given, Family, .02));

    /// <summary>Bits from which two people of a pool are proposed as one. The more people, the more namesakes: a pool of 100,000 asks for twenty-three.</summary>
    /// <param name="people">people in the pool</param>
    public static double Threshold(int people) => BitsFor(Sure, people);

    /// <summary>Bits from which somebody who is about to come in is asked about.</summary>
    /// <param name="people">people in the pool</param>
    public static double EntryThreshold(int people) => BitsFor(Worthwhile, people);

    private static double BitsFor(double probability, int people)
    {
        var share = ShareTwice / ((Math.Max(Fewest, people) - 1) / 2d);
        return Math.Log2(probability / (1 - probability)) - Math.Log2(share / (1 - share));
    }

    /// <summary>How probable it is that two people of a pool are one, from 0 to 1.</summary>
    /// <param name="bits">what all fields together say</param>
    /// <param name="people">people in the pool</param>
    public static double ProbabilityOf(double bits, int people)
    {
        var odds = Sure / (1 - Sure) * Math.Pow(2, bits - Threshold(people));
        return odds / (1 + odds);
    }

    private static Standing CompareGiven(string[] mine, string[] theirs)
    {
        var best = new Standing(int.MaxValue, null);
        foreach (var a in mine)
            foreach (var b in theirs)
            {
                var end = a.IndexOf(' ', StringComparison.Ordinal);
                var level = a == b && end != 1 && a.Length > 1 ? end < 0 ? 1 : 0 : GivenNames.Level(a.Split(' '), b.Split(' '));
                if (level < best.Level) best = new(level, end < 0 ? a : a[..end]);
            }
        return best;
    }

    private static int FamilyLevel(string a, string b)
    {
        var (partA, partB) = (a[0] == '-', b[0] == '-');
        if (a == b) return partA ? 3 : 0;
        ReadOnlySpan<char> x = a.AsSpan(partA ? 1 : 0), y = b.AsSpan(partB ? 1 : 0);
        if (x.SequenceEqual(y)) return 1;
        if (partA || partB) return 4;
        var alike = JaroWinkler.Of(x, y);
        return Math.Min(x.Length, y.Length) > 3 && (alike >= .94 || ComparedField.IsOneSlip(a, b)) ? 2 : alike >= .88 ? 3 : 4;
    }

    private static int EmailLevel(string a, string b)
    {
        if (a.AsSpan().TrimStart('~').SequenceEqual(b.AsSpan().TrimStart('~'))) return 0;
        var (at, other) = (a.IndexOf('@', StringComparison.Ordinal), b.IndexOf('@', StringComparison.Ordinal));
        if (!a.AsSpan(0, at).TrimStart('~').SequenceEqual(b.AsSpan(0, other).TrimStart('~'))) return 3;
        return a[0] == '~' || b[0] == '~' ? 2 : 1;
    }

    private static Standing CompareNumbers(string[] mine, string[] theirs)
    {
        var differing = Standing.Unknown;
        foreach (var a in mine)
            foreach (var b in theirs)
            {
                if (a == b) return new(0, a);
                if (!a.AsSpan(0, a.IndexOf('|', StringComparison.Ordinal)).SequenceEqual(b.AsSpan(0, b.IndexOf('|', StringComparison.Ordinal)))) continue;
                // Some sources give one person two numbers; ORCID and the registry of providers all but never do.
                if (a[0] is 'O' or 'N' && (a.StartsWith("ORCID|", StringComparison.Ordinal) || a.StartsWith("NPI|", StringComparison.Ordinal))) differing = new(1, null);
                else if (differing.Level < 0) differing = new(2, null);
            }
        return differing;
    }

    private static int OrganisationLevel(string a, string b)
    {
        if (a == b) return 0;
        // Most differ wholly: nothing is taken apart for them.
        if (!a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal) && JaroWinkler.Of(a, b) < .7) return 2;
        var (mine, theirs) = (a.Split(' '), b.Split(' '));
        var shared = mine.Count(word => word.Length > 3 && theirs.Contains(word));
        return shared >= 2 && shared * 2 >= Math.Max(mine.Length, theirs.Length) || (Math.Min(a.Length, b.Length) > 8 && JaroWinkler.Of(a, b) >= .95) ? 1 : 2;
    }

    private static int DegreeLevel(string a, string b)
    {
        if (a[0] != b[0]) return int.MaxValue;
        var apart = Math.Abs(int.Parse(a.AsSpan(1, 4), System.Globalization.CultureInfo.InvariantCulture) - int.Parse(b.AsSpan(1, 4), System.Globalization.CultureInfo.InvariantCulture));
        return apart switch { 0 => a.Length > 6 && a == b ? 0 : 1, 1 => 2, <= 3 => 3, _ => 4 };
    }

    private static Standing CompareWorks(string[] mine, string[] theirs)
    {
        var (shared, others) = (0, 0);
        for (int i = 0, j = 0; i < mine.Length && j < theirs.Length;)
        {
            ReadOnlySpan<char> a = mine[i], b = theirs[j];
            var (cutA, cutB) = (a.LastIndexOf('|'), b.LastIndexOf('|'));
            var order = a[..cutA].SequenceCompareTo(b[..cutB]);
            if (order == 0)
            {
                ReadOnlySpan<char> partA = a[(cutA + 1)..], partB = b[(cutB + 1)..];
                if (partA.IsEmpty || partB.IsEmpty || partA.SequenceEqual(partB)) shared++; else others++;
            }
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return new(others > shared ? 3 : shared >= 3 ? 0 : shared > 0 ? 1 : 2, null);
    }

    private static Standing CompareSuffixes(string[] mine, string[] theirs)
    {
        if (mine[0] == "none" && theirs[0] == "none") return Standing.Unknown;
        return new(mine[0][0] == theirs[0][0] && mine[0] != "none" && (mine[0] == theirs[0] || mine[0][0] != 'i') ? 0 : mine[0] == "none" || theirs[0] == "none" ? 1 : 2, null);
    }
}
