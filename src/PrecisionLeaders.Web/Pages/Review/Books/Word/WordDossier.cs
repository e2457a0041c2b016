using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Review.Books.Word;

/// <summary>One person: who, why, what they led, what they learnt, what there is to show for it.</summary>
internal static class WordDossier
{
    private const int Dates = 2100, Led = 2400;

    public static IEnumerable<OpenXmlElement> Of(BookPerson person, Book book)
    {
        yield return Kicker(person, book);
        yield return WordBook.Marked(WordBook.MarkOf(person), Heading(person));
        if (person.Position is { } position) yield return WordText.Of(WordStyles.Lead, position);
        foreach (var paragraph in WordText.Narrative(WordStyles.Narrative, person.Line)) yield return paragraph;
        foreach (var fact in person.Facts) yield return WordText.Of(WordStyles.Fact, WordText.Run($"{fact.Term}: ", WordStyles.Strong), WordText.Run(fact.Text));
        if (person.Why is { } why)
        {
            yield return WordText.Of(WordStyles.Heading2, "Why for precision medicine");
            foreach (var paragraph in WordText.Narrative(WordStyles.Narrative, why)) yield return paragraph;
        }
        foreach (var part in Career(person)) yield return part;
        if (!person.Shows(ListFields.Evidence)) yield break;
        foreach (var part in Evidence(person)) yield return part;
    }

    /// <summary>The dossier's number is a count, for the contents to put before the page when Word makes them anew.</summary>
    private static Paragraph Kicker(BookPerson person, Book book) => WordText.Of(WordStyles.Kicker,
    [
        WordText.Run("Dossier "),
        .. WordText.Field($"SEQ {WordBook.Count} \\r {person.Number}", $"{person.Number}"),
        WordText.Run($" of {book.People.Count}{(person.IsCoded ? ", under a coded name" : null)}"),
    ]);

    private static Paragraph Heading(BookPerson person) => WordText.Of(WordStyles.Heading1,
    [
        WordText.Run(person.Name, person.IsCoded ? WordStyles.Coded : null),
        .. person.Credentials is { } credentials ? [WordText.Run($", {credentials}", WordStyles.Credentials)] : Array.Empty<OpenXmlElement>(),
    ]);

    private static IEnumerable<OpenXmlElement> Career(BookPerson person)
    {
        if (person.Shows(ListFields.Appointments))
            foreach (var part in Posts(person)) yield return part;
        if (person.Shows(ListFields.Training))
            foreach (var part in Training(person)) yield return part;
    }

    private static IEnumerable<OpenXmlElement> Posts(BookPerson person)
    {
        yield return WordText.Of(WordStyles.Heading2, "Appointments");
        if (person.Posts.Count == 0) yield return WordText.Of(WordStyles.Normal, "None on record.");
        else
        {
            var posts = new WordTable($"Appointments of {person.Name}", [Dates, WordPages.Upright - Dates - Led, Led]).Heads("Dates", "Position", "Led");
            foreach (var post in person.Posts) posts.Row(WordText.Of(WordTable.Cell, post.When), Held(post), WordText.Of(WordTable.Cell, post.Led ?? "not stated"));
            yield return posts.Made();
        }
    }

    private static IEnumerable<OpenXmlElement> Training(BookPerson person)
    {
        yield return WordText.Of(WordStyles.Heading2, "Training");
        if (person.Training.Count == 0) yield return WordText.Of(WordStyles.Normal, "None on record.");
        else
        {
            var training = new WordTable($"Training of {person.Name}", [Dates, WordPages.Upright - Dates]).Heads("Dates", "Training");
            foreach (var step in person.Training) training.Row(WordText.Of(WordTable.Cell, step.When), Held(step));
            yield return training.Made();
            // Without it LibreOffice leaves the next heading behind alone when what follows goes to the next page.
            yield return WordText.Of(WordStyles.End, []);
        }
    }

    private static Paragraph Held(BookStep step) => WordText.Of(WordTable.Cell,
        [WordText.Run(step.What, WordStyles.Strong), .. step.Where is { } place ? [new Run(new Break()), WordText.Run(place)] : Array.Empty<OpenXmlElement>()]);

    private static IEnumerable<OpenXmlElement> Evidence(BookPerson person)
    {
        yield return WordText.Of(WordStyles.Heading2, "Evidence");
        if (person.Evidence.Count == 0) yield return WordText.Of(WordStyles.Normal, "None on record.");
        foreach (var kind in person.Evidence)
        {
            yield return WordText.Of(WordStyles.Heading3, kind.Items.Count == 1 ? kind.Name : $"{kind.Name}, {kind.Items.Count}");
            foreach (var item in kind.Items) yield return Shown(item);
        }
    }

    /// <summary>One paragraph, so that no page ends within it.</summary>
    private static Paragraph Shown(BookItem item)
    {
        var under = string.Join(" · ", new[] { item.When, item.Source is { } source ? $"Source: {source}" : null }.Where(text => text is not null));
        return WordText.Of(WordStyles.Item,
        [
            WordText.Run(item.Title, WordStyles.Strong),
            .. item.Detail is { } detail ? [new Run(new Break()), WordText.Run(detail)] : Array.Empty<OpenXmlElement>(),
            .. under.Length > 0 ? [new Run(new Break()), WordText.Run(under, WordStyles.Small)] : Array.Empty<OpenXmlElement>(),
        ]);
    }
}
