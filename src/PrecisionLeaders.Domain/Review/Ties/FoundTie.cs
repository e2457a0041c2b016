namespace PrecisionLeaders.Domain.Review.Ties;

/// <summary>One thing two people share, as the data has it.</summary>
/// <param name="Kind">shared work, shared grant or same employer</param>
/// <param name="What">the work, grant or organisation, as the candidate's profile writes it</param>
/// <param name="When">"2024", "since Mar 2021"; null when no date is known</param>
public sealed record FoundTie(TieKind Kind, string What, string? When)
{
    private const int MostNamed = 5, TitleShown = 80;

    /// <summary>All of them in a line: <c>2 works: “A registry” (2024), “A trial” (2023); 1 employer: Larkhaven Health (since 2021)</c>. At most <see cref="Declaration.ShownLength"/> characters.</summary>
    public static string InWords(IReadOnlyCollection<FoundTie> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        return string.Join("; ", ties.GroupBy(tie => tie.Kind).OrderBy(group => group.Key).Select(group => $"{Counted(group.Key, group.Count())}: {Named([.. group])}"));
    }

    /// <summary>Whether they show anything that an earlier line did not: a work, grant or employer it does not name, or more of a kind than it counts.</summary>
    /// <param name="ties">what the data shows</param>
    /// <param name="line">what <see cref="InWords"/> said before; null when there was nothing to say</param>
    public static bool TellMore(IReadOnlyCollection<FoundTie> ties, string? line)
    {
        ArgumentNullException.ThrowIfNull(ties);
        var before = line ?? "";
        return ties.GroupBy(tie => tie.Kind).Any(group =>
            group.Take(MostNamed).Any(tie => !before.Contains(tie.Name, StringComparison.Ordinal)) || group.Count() > MostNamed && !before.Contains($"{Counted(group.Key, group.Count())}:", StringComparison.Ordinal));
    }

    private string Name => Kind == TieKind.SameEmployer ? Cut(What) : $"“{Cut(What)}”";

    /// <summary>"2 works", "1 grant", "1 employer".</summary>
    public static string Counted(TieKind kind, int count)
    {
        var thing = kind switch { TieKind.SharedWork => "work", TieKind.SharedGrant => "grant", _ => "employer" };
        return count == 1 ? $"1 {thing}" : $"{count} {thing}s";
    }

    private static string Named(List<FoundTie> ties)
    {
        var named = string.Join(", ", ties.Take(MostNamed).Select(tie => tie.Name + (tie.When is { } when ? $" ({when})" : "")));
        return ties.Count > MostNamed ? $"{named} and {ties.Count - MostNamed} more" : named;
    }

    private static string Cut(string title)
    {
        if (title.Length <= TitleShown) return title;
        var end = TitleShown - 1;
        if (char.IsHighSurrogate(title[end - 1])) end--;
        return title[..end] + "…";
    }
}
