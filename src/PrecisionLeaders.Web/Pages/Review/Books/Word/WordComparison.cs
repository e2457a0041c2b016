using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PrecisionLeaders.Web.Pages.Review.Books.Word;

/// <summary>All people side by side: what is on record, and the scores where the book has them.</summary>
internal static class WordComparison
{
    private const int Name = 2300, Figure = 1000, Standing = 2300;

    private static readonly int[] Widths = [3200, 2900, 1000, 1150, 900];

    public static IEnumerable<OpenXmlElement> Of(Book book)
    {
        yield return WordText.Of(WordStyles.Kicker, "In the order of the list, which is not a ranking");
        yield return WordBook.Marked(WordBook.TableMark, WordText.Of(WordStyles.Heading1, "Side by side"));
        var table = new WordTable("What is on record of everyone on the list", [Name, .. Widths, WordPages.Across - Name - Widths.Sum()]).Heads(["Name", .. BookTable.Heads]);
        foreach (var person in book.Shown) table.Row([Named(person.Number, person.Name), .. person.Row.Select(cell => WordText.Of(WordTable.Cell, cell))]);
        yield return table.Made();
        if (book.Scores is not { } scores) yield break;

        yield return WordText.Of(WordStyles.Heading2, "What the raters gave");
        yield return WordText.Of(WordStyles.Normal, $"{scores.Round}. Scores are of 100; below each competency the mean level, 1 to 5.");
        var means = scores.Competencies.Count;
        var rest = (WordPages.Across - Name - Figure - Standing) / Math.Max(1, means);
        var judged = new WordTable("Scores and mean levels", [Name, Figure, Standing, .. Enumerable.Repeat(rest, means)]).Heads(["Name", "Score", "Standing", .. scores.Competencies.Select(held => held.Term)]);
        foreach (var row in scores.Rows) judged.Row([Named(row.Number, row.Name), .. new[] { row.Score, row.Standing }.Concat(row.Means).Select(cell => WordText.Of(WordTable.Cell, cell))]);
        yield return judged.Made();
        yield return WordText.Of(WordStyles.Source, string.Join("; ", scores.Competencies.Select(held => $"{held.Term} {held.Text}")));
    }

    private static Paragraph Named(int number, string name) => WordText.Of(WordTable.Cell, WordText.Run($"{number}  "), WordText.Run(name, WordStyles.Strong));
}
