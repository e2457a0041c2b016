using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>One place on a presented list as one reader sees it. A recused candidacy keeps its number and has nothing else.</summary>
public sealed record PresentedEntry(int Number, ShownName? Named, string? Position, string? Line, Scorecard? Own, DateTimeOffset? LeftAt = null)
{
    public string? Place { get; init; }
    public string? Availability { get; init; }
    public string? Pay { get; init; }

    /// <summary>What is told beside position and line.</summary>
    public IEnumerable<(string Term, string Text)> Facts => new[] { ("Lives in", Place), ("Availability", Availability), ("Pay expected", Pay) }
        .Where(fact => fact.Item2 is not null).Select(fact => (fact.Item1, fact.Item2!));
    public Guid Candidacy => Named?.CandidacyId ?? Guid.Empty;
    public string Name => Named?.Text ?? "";
    public string? Credentials => Named?.Credentials;
    public bool IsRecused => Own is { IsRecused: true };

    /// <summary>Whether somebody else took the reader out.</summary>
    public bool IsRecusedByOther => Own is { IsRecused: true } own && own.Declarations.Where(held => held.Act == DeclarationAct.Recused).MaxBy(held => held.At) is { } last && last.ById != own.RaterId;

    /// <summary>As the list was frozen, in the parts chosen for it; of a draft, as it would be today.</summary>
    /// <param name="list">whole</param>
    /// <param name="own">the reader's scorecards in the search, with rounds and ratings</param>
    /// <param name="db">where names are read</param>
    /// <param name="reader">who reads the list</param>
    /// <param name="fields">other parts than those chosen for the list, on the team's own pages</param>
    public static async Task<IReadOnlyList<PresentedEntry>> OfAsync(CandidateList list, IReadOnlyCollection<Scorecard> own, LeadersDb db, Viewer reader, ListFields? fields = null)
    {
        var id = list.Id;
        return Of(list, own, await ShownNames.OfAsync(db, reader, db.Lists.Where(held => held.Id == id).SelectMany(held => held.Entries).Select(entry => entry.Candidacy)), fields);
    }

    /// <param name="list">whole</param>
    /// <param name="own">the reader's scorecards in the search, with rounds</param>
    /// <param name="names">of everyone on the list</param>
    /// <param name="fields">other parts than those chosen for the list, on the team's own pages</param>
    public static IReadOnlyList<PresentedEntry> Of(CandidateList list, IReadOnlyCollection<Scorecard> own, ShownNames names, ListFields? fields = null) =>
        [.. list.Entries.OrderBy(entry => entry.Order).Select(entry =>
        {
            var card = own.Where(held => held.CandidacyId == entry.CandidacyId)
                .OrderByDescending(held => held.IsRecused).ThenByDescending(held => held.Round.State == RoundState.Open).ThenByDescending(held => held.Round.OpenedAt).FirstOrDefault();
            if (card is { IsRecused: true }) return new PresentedEntry(entry.Order, null, null, null, card);
            var named = names[entry.CandidacyId];
            if (entry.Name is { } then) named = named.As(then, entry.Credentials);
            var told = ToldOf(entry, named, fields ?? list.Fields);
            return new PresentedEntry(entry.Order, named, told.Position, named.Read(entry.Line), card, entry.Candidacy.LeftAt) { Place = told.Place, Availability = told.Availability, Pay = told.Pay };
        })];

    /// <summary>As the team reads an entry, whole.</summary>
    internal static PresentedEntry Told(ListEntry entry)
    {
        var (position, place, availability, pay) = entry.Told();
        return new(entry.Order, null, position, entry.Line, null) { Place = place, Availability = availability, Pay = pay };
    }

    /// <summary>What is told of the person, as it may be read: as presented, or as it is today on a draft; without employer and place under a coded name.</summary>
    internal static (string? Position, string? Place, string? Availability, string? Pay) ToldOf(ListEntry entry, ShownName named, ListFields fields)
    {
        var (position, place, availability, pay) = entry.Told();
        if (named.IsMasked) (position, place) = (entry.TitleToday is { } title ? $"{named.Read(title)}; employer withheld" : null, null);
        string? If(ListFields field, string? text) => fields.HasFlag(field) ? text : null;
        return (If(ListFields.Position, position), If(ListFields.Place, place), If(ListFields.Availability, named.Read(availability)), If(ListFields.Pay, named.Read(pay)));
    }

    /// <summary>"nine people": small numbers as words.</summary>
    public static string People(int count) => count == 1 ? "one person" : $"{InWords(count)} people";

    public static string InWords(int count) => count switch
    {
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        10 => "ten",
        11 => "eleven",
        12 => "twelve",
        _ => count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A text as it reads within a sentence; words in capitals such as "DNA" stay.</summary>
    public static string Inner(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
