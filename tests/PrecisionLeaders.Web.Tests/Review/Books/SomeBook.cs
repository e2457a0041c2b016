using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Pages.Review.Books;
using PrecisionLeaders.Web.Pages.Review.Books.Word;

namespace PrecisionLeaders.Web.Tests.Review.Books;

/// <summary>Books to write, plain and hostile.</summary>
internal static class SomeBook
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static Book Of(params string[] names) => new(
        "Chief Precision Medicine Officer", "Aldermere University Health", "Short list 1", new DateOnly(2026, 11, 6), new DateOnly(2026, 11, 23),
        new("Bring genomes to every ward.\nAnd keep them there.", "One merged unit.", [new("Reports to", "The president"), new("Budget a year", "$38 m")], ["G1 A doctorate (must)"], "Signed off by the dean, 2 October 2026"),
        [.. names.Select((name, at) => Person(at + 1, name))], null);

    public static BookPerson Person(int number, string name) => new()
    {
        Number = number,
        Name = name,
        Credentials = "MD, PhD",
        Position = "Vice President, Genomic Medicine, Larkhaven Health",
        Line = "Took newborn genome testing to routine care.",
        Why = "First paragraph.\n\nSecond paragraph.",
        Facts = [new("Lives in", "Port Larkhaven"), new("Leads", "212 people")],
        Posts = [new("Vice President, Genomic Medicine", "Larkhaven Health", "Mar 2021 to now", "212 people, $38 m a year"), new("Medical Director", null, "2017 to 2021", null)],
        Training = [new("MD, medicine", "Northmoor University", "1992 to 1997", null)],
        Evidence = [new(EvidenceKind.ProgrammeInCare, "Programme in care", [new("Rapid genome testing for newborns", "2021 to now", "4,100 families", "Annual report, p. 7")]), new(EvidenceKind.Trial, "Trial", [new("OPTIGENE", null, null, null)])],
        Row = ["MD, medicine", "Vice President", "212", "$38 m", "14", "1 programme, 1 trial"],
    };

    public static Book WithScores(this Book book) => book with
    {
        Scores = new("Finalists, by Precision Medicine Leader 1.0; 6 of 6 scorecards are in", [new("K1", "Vision"), new("K2", "Care")],
            [.. book.People.Select(person => new BookScore(person.Number, person.Name, "79.5", "rank 1, 1 to 2 of 6", ["4.60", "none"]))]),
    };

    /// <summary>The same with every text another one.</summary>
    public static Book Saying(string text)
    {
        var person = Person(1, text) with
        {
            Credentials = text,
            Position = text,
            Line = text,
            Why = text,
            Facts = [new(text, text)],
            Posts = [new(text, text, text, text)],
            Training = [new(text, text, text, null)],
            Evidence = [new(EvidenceKind.Grant, text, [new(text, text, text, text)])],
            Row = [text, text, text, text, text, text],
        };
        return (Of() with { Search = text, Client = text, Brief = new(text, text, [new(text, text)], [text], text), People = [person, person with { Number = 2, IsCoded = true }, BookPerson.Hidden(3)] }).WithScores();
    }

    public static MemoryStream Written(Book book)
    {
        var file = new MemoryStream();
        WordBook.Write(book, file, Now);
        file.Position = 0;
        return file;
    }
}
