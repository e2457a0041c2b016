namespace PrecisionLeaders.Domain.Review.Ties;

/// <summary>
/// What the data shows of a tie between two people. It is a question put to the rater, never an answer: nobody is recused by machine.
/// </summary>
/// <remarks>
/// The rule. Two works are one when they share a DOI or a PubMed number, or when their titles fold to the same words, four at least, and so does their year,
/// where both tell it. Two grants are one when they share a DOI, or a number and do not name different funders, or by title as works, whatever their years.
/// Two employments meet when the organisation folds to the same words and their spans overlap. Each counts when it can have happened on or after the day
/// <see cref="Months"/> months before the round opened: a year alone lasts to its last day, a month to its end, an unknown date might be any, and one that
/// has not ended goes on. What began after the round opened counts too.
/// </remarks>
public static class TieFinder
{
    public const int Months = 48, TitleWords = 4;

    /// <summary>Ties between two people, works first, then grants, then employers; each once, in the order the candidate's facts came.</summary>
    /// <param name="member">what the rater's own record tells</param>
    /// <param name="candidate">what the candidate's profile tells, without what is confidential</param>
    /// <param name="opened">the day the round opened</param>
    public static IReadOnlyList<FoundTie> Between(IReadOnlyCollection<TieFact> member, IReadOnlyCollection<TieFact> candidate, DateOnly opened)
    {
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(candidate);
        var since = opened.AddMonths(-Months);
        var byId = member.SelectMany(fact => fact.Ids.Select(id => (Key: (fact.Kind, id), fact))).ToLookup(row => row.Key, row => row.fact);
        var byTitle = member.ToLookup(fact => (fact.Kind, fact.Plain));
        var found = new List<FoundTie>();
        foreach (var theirs in candidate.OrderBy(fact => fact.Kind))
        {
            var alike = theirs.Ids.SelectMany(id => byId[(theirs.Kind, id)]).Concat(byTitle[(theirs.Kind, theirs.Plain)]);
            if (alike.FirstOrDefault(own => IsOne(own, theirs) && Spans(own, theirs, since)) is not { } shared) continue;
            var tie = new FoundTie(KindOf(theirs.Kind), theirs.Title, When(shared, theirs));
            if (!found.Exists(held => held.Kind == tie.Kind && Words.Plain(held.What, TieFact.PlainLength) == theirs.Plain)) found.Add(tie);
        }
        return found;
    }

    private static bool IsOne(TieFact own, TieFact theirs)
    {
        var shared = own.Ids.Intersect(theirs.Ids).ToList();
        return own.Kind switch
        {
            TieFactKind.Work => shared.Count > 0 || IsOneTitle(own, theirs) && (own.Start is null || theirs.Start is null || own.Start.Value.Year == theirs.Start.Value.Year),
            TieFactKind.Grant => shared.Exists(id => !id.StartsWith("no:", StringComparison.Ordinal)) || shared.Count > 0 && MayShareFunder(own, theirs) || IsOneTitle(own, theirs),
            _ => own.IsNamed && own.Plain == theirs.Plain && Overlap(own, theirs),
        };
    }

    private static bool IsOneTitle(TieFact own, TieFact theirs) => own.IsNamed && own.Plain == theirs.Plain && own.Plain.Count(letter => letter == ' ') >= TitleWords - 1;

    private static bool MayShareFunder(TieFact own, TieFact theirs) =>
        own.PlainFunder is not { } one || theirs.PlainFunder is not { } other || one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static bool Overlap(TieFact own, TieFact theirs) => FirstDay(own.Start) <= LastDay(theirs.End) && FirstDay(theirs.Start) <= LastDay(own.End);

    private static bool Spans(TieFact own, TieFact theirs, DateOnly since) => own.Kind switch
    {
        // What two sources say of one work may differ by a year: the later one decides.
        TieFactKind.Work => LastDay(own.Start) >= since || LastDay(theirs.Start) >= since,
        TieFactKind.Grant => LastDay(own.End) >= since || LastDay(theirs.End) >= since,
        _ => LastDay(own.End) >= since && LastDay(theirs.End) >= since,
    };

    private static string? When(TieFact own, TieFact theirs)
    {
        var (start, end) = theirs.Kind == TieFactKind.Employment ? (Later(own.Start, theirs.Start), Earlier(own.End, theirs.End)) : (theirs.Start ?? own.Start, theirs.End ?? own.End);
        return (theirs.Kind, start, end) switch
        {
            (TieFactKind.Work, { } on, _) => on.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            (TieFactKind.Work, null, _) => null,
            (_, null, null) => null,
            (_, { } from, null) => $"since {from.ToWords()}",
            (_, null, { } to) => $"until {to.ToWords()}",
            (_, { } from, { } to) => $"{from.ToWords()} to {to.ToWords()}",
        };
    }

    private static PartialDate? Later(PartialDate? one, PartialDate? other) => one is null || other > one ? other ?? one : one;

    private static PartialDate? Earlier(PartialDate? one, PartialDate? other) => one is null || other < one ? other ?? one : one;

    /// <summary>The first day it can be; an unknown date might be any.</summary>
    private static DateOnly FirstDay(PartialDate? date) => date is { } known ? new(known.Year, known.Month ?? 1, known.Day ?? 1) : DateOnly.MinValue;

    /// <summary>The last day it can be; an unknown date might be any.</summary>
    private static DateOnly LastDay(PartialDate? date) => date is { } known
        ? new(known.Year, known.Month ?? 12, known.Day ?? DateTime.DaysInMonth(known.Year, known.Month ?? 12))
        : DateOnly.MaxValue;

    private static TieKind KindOf(TieFactKind kind) => kind switch
    {
        TieFactKind.Work => TieKind.SharedWork,
        TieFactKind.Grant => TieKind.SharedGrant,
        _ => TieKind.SameEmployer,
    };
}
