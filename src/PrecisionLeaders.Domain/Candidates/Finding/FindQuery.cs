namespace PrecisionLeaders.Domain.Candidates.Finding;

/// <summary>
/// What somebody asks of the talent pool in one box: <c>specialty:pharmacogenomics degree:MD has:orcid "tumor board" ~payer -emeritus</c>. Any text is a
/// question: what is not understood becomes a sentence in <see cref="Problems"/>, and its words are looked for as words.
/// </summary>
public sealed class FindQuery
{
    /// <summary>So many words and fields count; what is typed beyond them is passed over, and that is said.</summary>
    public const int MostItems = 24;

    private FindQuery(IReadOnlyList<FindItem> items, IReadOnlyList<string> problems) => (Items, Problems) = (items, problems);

    public IReadOnlyList<FindItem> Items { get; }

    /// <summary>Sentences for whoever asked: what was not understood and what mends it.</summary>
    public IReadOnlyList<string> Problems { get; }

    public IEnumerable<FindWords> Words => Items.OfType<FindWords>();
    public IEnumerable<FindFact> Facts => Items.OfType<FindFact>();
    public IEnumerable<FindPlace> Places => Items.OfType<FindPlace>();
    public IEnumerable<FindChoice> Choices => Items.OfType<FindChoice>();

    /// <summary>Nothing to look for was typed.</summary>
    public bool IsEmpty => Items.Count == 0;

    /// <summary>Whether texts are looked into, so that one person can be nearer to what was asked than another.</summary>
    public bool IsRanked => Words.Any(item => item.Weight != FindWeight.Exclude);

    public static FindQuery Parse(string? text) => new FindReader(text ?? "").Read((items, problems) => new FindQuery(items, problems));

    /// <summary>The same question with one item more; in the form in which it was typed it stays when it is in it already.</summary>
    public FindQuery With(string item) => Parse($"{this} {item}");

    /// <summary>Whether the question asks for the item, such as <c>market:looking</c>.</summary>
    public bool Asks(string item) => Items.Any(held => held.ToString() == item);

    /// <summary>The same question without the item.</summary>
    public FindQuery Without(string item) => new([.. Items.Where(held => held.ToString() != item)], []);

    /// <summary>The same question with each choice put as what it stands for.</summary>
    /// <param name="meant">looks a choice up in its list</param>
    /// <param name="problems">what was not found there</param>
    public FindQuery Choosing(Func<FindChoice, FindItem> meant, IEnumerable<string> problems) =>
        new([.. Items.Select(item => item is FindChoice choice ? meant(choice) : item)], [.. Problems, .. problems]);

    /// <summary>Facts and places that lift whoever has them. Important words need no such list: they weigh as words do.</summary>
    public IEnumerable<FindItem> Lifting => Items.Where(item => item.Weight == FindWeight.Important && item is FindFact or FindPlace);

    /// <summary>The same question, asked of those alone who have one of the facts that lift.</summary>
    public FindQuery AmongLifted() =>
        new([.. Items, new FindFact(FindWeight.Must, "", "", [.. Lifting.OfType<FindFact>().SelectMany(fact => fact.Tokens).Distinct()])], []);

    /// <summary>The question in one spelling: parsed again it asks for the same.</summary>
    public override string ToString() => string.Join(' ', Items);
}

/// <summary>What a word or field does to who is found.</summary>
public enum FindWeight
{
    /// <summary>Who is found has it.</summary>
    Must,

    /// <summary>Who has it stands higher. Where nothing else is asked, who is found has at least one of these.</summary>
    Important,

    /// <summary>Who is found does not have it.</summary>
    Exclude,
}

/// <summary>Where words stand.</summary>
public enum FindField
{
    Name,
    Title,
    Organisation,
    Specialty,
    Place,
    Evidence,
    Notes,
}

/// <summary>One thing asked: words, a fact, or a place in the viewer's searches. As text it is what one would type.</summary>
public abstract record FindItem(FindWeight Weight)
{
    protected string Sign => Weight switch { FindWeight.Important => "~", FindWeight.Exclude => "-", _ => "" };

    /// <summary>A value as it is typed: between quotation marks when it has more than one word.</summary>
    protected static string Quoted(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"\"{string.Join(' ', words)}\"";
}

/// <summary>Folded words in this order, one behind the other.</summary>
/// <param name="Weight">what having them does</param>
/// <param name="Field">the field they stand in, or null for anywhere</param>
/// <param name="Words">at least one folded word</param>
/// <param name="IsPhrase">typed between quotation marks: taken as whole words everywhere</param>
/// <param name="IsBegun">the last word need only be begun</param>
public sealed record FindWords(FindWeight Weight, FindField? Field, IReadOnlyList<string> Words, bool IsPhrase, bool IsBegun) : FindItem(Weight)
{
    /// <summary>Whether the last word may go on where words of names are few: in a name, a title, an organisation, a specialty or a place. One Latin letter begins too many.</summary>
    public bool MayGoOn => IsBegun || !IsPhrase && (Words[^1].Length > 1 || !char.IsAscii(Words[^1][0]));

    /// <summary>Whether the last word may go on in this field.</summary>
    public bool MayGoOnIn(FindField field) => IsBegun || MayGoOn && field < FindField.Evidence;

    public override string ToString() => Sign + (Field is { } field ? FindLanguage.Of(field) + ":" : "")
        + (IsPhrase ? $"\"{string.Join(' ', Words)}\"" : Quoted(Words)) + (IsBegun ? "*" : "");
}

/// <summary>A fact of a profile, by the token it is indexed under (<see cref="FactToken"/>).</summary>
public sealed record FindFact(FindWeight Weight, string Field, string Value, IReadOnlyList<string> Tokens) : FindItem(Weight)
{
    /// <summary>Whether facts as the index keeps them, a space round each, hold this one.</summary>
    public bool IsOf(string facts) => Tokens.Any(token => facts.Contains($" {token} ", StringComparison.Ordinal));

    public override string ToString() => $"{Sign}{Field}:{Quoted(Value.Split(' '))}";
}

/// <summary>Where somebody stands in the searches of whoever asks: in a stage so called, or in a search of that title or client.</summary>
public sealed record FindPlace(FindWeight Weight, bool IsStage, IReadOnlyList<string> Words) : FindItem(Weight)
{
    public override string ToString() => $"{Sign}{(IsStage ? "stage" : "search")}:{Quoted(Words)}";
}

/// <summary>One of a list that the firm keeps, a tag or a source. Which one is meant, only the list can say.</summary>
/// <param name="Weight">what having it does</param>
/// <param name="Field">the list</param>
/// <param name="Words">folded words of the name, or the id as one</param>
public sealed record FindChoice(FindWeight Weight, string Field, IReadOnlyList<string> Words) : FindItem(Weight)
{
    /// <summary>Which of the list are meant: the one of this id or name; else all whose names have, for each word, one that begins so.</summary>
    public IReadOnlyList<Listed> Among(IReadOnlyCollection<Listed> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.FirstOrDefault(one => Words is [var id] && one.Id.ToString("N") == id || Domain.Words.InOrder(one.Name).SequenceEqual(Words)) is { } named) return [named];
        return [.. list.Where(one => Domain.Words.Of(one.Name) is var words && Words.All(begun => words.Any(word => word.StartsWith(begun, StringComparison.Ordinal))))];
    }

    /// <summary>The fact it stands for: that one of these is had.</summary>
    public FindFact Fact(IReadOnlyCollection<Listed> meant) =>
        new(Weight, Field, string.Join(' ', Words), meant.Count == 0 ? [FactToken.NoOne] : [.. meant.Select(one => FactToken.OfListed(Field, one.Id))]);

    public override string ToString() => $"{Sign}{Field}:{Quoted(Words)}";
}
