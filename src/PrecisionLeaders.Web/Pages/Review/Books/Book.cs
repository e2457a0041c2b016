using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review.Books;

/// <summary>
/// The short-list book as it is read: the brief, one dossier each, and all side by side, in the words of the page and of the Word file alike. It is
/// written for one kind of reader; nothing in it that they may not read, so that neither print nor file has anything to hide.
/// </summary>
/// <param name="Search">the role</param>
/// <param name="Client">the hiring institution</param>
/// <param name="List">"Short list 1"</param>
/// <param name="PresentedOn">null for a draft</param>
/// <param name="MadeOn">the day it was printed or written</param>
/// <param name="Brief">what the role is</param>
/// <param name="People">in the order of the list; whom the reader is recused from keep their number and nothing else</param>
/// <param name="Scores">null unless the scores are revealed to the reader and were asked for</param>
public sealed record Book(
    string Search, string Client, string List, DateOnly? PresentedOn, DateOnly MadeOn, BookBrief Brief, IReadOnlyList<BookPerson> People, BookScores? Scores)
{
    public IEnumerable<BookPerson> Shown => People.Where(person => !person.IsHidden);

    /// <summary>Whether anybody appears under a coded name.</summary>
    public bool IsCoded => Shown.Any(person => person.IsCoded);

    /// <summary>What a reader is told of coded names.</summary>
    public string OnNames => Shown.Count(person => person.IsCoded) switch
    {
        var coded when coded == Shown.Count() => "People appear under coded names.",
        1 => "One person appears under a coded name.",
        var coded => $"{PresentedEntry.Sentence(PresentedEntry.People(coded))} appear under coded names.",
    };

    public string Count => People.Count == 0 ? "Nobody yet" : PresentedEntry.Sentence(PresentedEntry.People(People.Count));

    /// <summary>"presented 6 November 2026", "a draft, not presented yet".</summary>
    public string State => PresentedOn is { } on ? $"presented {DayOf(on)}" : "a draft, not presented yet";

    /// <summary>With the year: a book is read later than it is made.</summary>
    public static string DayOf(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What stands beside a word: "Reports to", "The president".</summary>
public sealed record BookFact(string Term, string Text);

/// <summary>The brief without pay.</summary>
public sealed record BookBrief(string? Mandate, string? OperatingModel, IReadOnlyList<BookFact> Scope, IReadOnlyList<string> Asked, string? SignedOff);

/// <summary>One line of a career.</summary>
/// <param name="What">position, or degree and field</param>
/// <param name="Where">null when it is not known or withheld</param>
/// <param name="When">"Mar 2021 to now"</param>
/// <param name="Led">people and money; null when not stated</param>
public sealed record BookStep(string What, string? Where, string When, string? Led);

/// <summary>One piece of evidence.</summary>
public sealed record BookItem(string Title, string? When, string? Detail, string? Source);

/// <summary>Evidence of one kind.</summary>
public sealed record BookEvidence(EvidenceKind Kind, string Name, IReadOnlyList<BookItem> Items);

/// <summary>One person of the book.</summary>
public sealed record BookPerson
{
    /// <summary>Place on the list, from 1; also the dossier's number in the book.</summary>
    public required int Number { get; init; }

    /// <summary>As the reader may read it.</summary>
    public required string Name { get; init; }

    /// <summary>The reader is recused: there is no more of them here than the number.</summary>
    public bool IsHidden { get; init; }

    /// <summary>That the name is a coded one.</summary>
    public bool IsCoded { get; init; }
    public string? Credentials { get; init; }
    public string? Position { get; init; }

    /// <summary>The line the committee reads on the list.</summary>
    public string? Line { get; init; }
    public string? Why { get; init; }

    /// <summary>The parts of the person that are in the book.</summary>
    public ListFields Fields { get; init; } = ListFields.All;

    /// <summary>Place, availability, pay, fields, scope: at most eight.</summary>
    public IReadOnlyList<BookFact> Facts { get; init; } = [];
    public IReadOnlyList<BookStep> Posts { get; init; } = [];
    public IReadOnlyList<BookStep> Training { get; init; } = [];
    public IReadOnlyList<BookEvidence> Evidence { get; init; } = [];

    /// <summary>What stands in the table of all: in the order of <see cref="BookTable.Heads"/>.</summary>
    public IReadOnlyList<string> Row { get; init; } = [];

    public bool Shows(ListFields field) => Fields.HasFlag(field);

    public string FullName => Credentials is null ? Name : $"{Name}, {Credentials}";

    public static BookPerson Hidden(int number) => new() { Number = number, Name = "A candidacy you are recused from", IsHidden = true };
}

/// <summary>The table in which all stand side by side.</summary>
public static class BookTable
{
    public static IReadOnlyList<string> Heads { get; } = ["Training", "Appointment", "People led", "Budget a year", "Years a leader", "Evidence"];

    /// <summary>"2 programmes, 1 guideline".</summary>
    public static string Evidence(IEnumerable<BookEvidence> evidence) =>
        string.Join(", ", evidence.Select(kind => $"{kind.Items.Count} {Shared.EvidenceWords.Counted(kind.Kind, kind.Items.Count)}"));
}

/// <summary>What the raters gave, for a reader to whom it is revealed.</summary>
/// <param name="Round">"Finalists, by Precision Medicine Leader 1.0; 12 of 12 scorecards are in"</param>
/// <param name="Competencies">code and name, in the rubric's order</param>
/// <param name="Rows">those of the list who were judged</param>
public sealed record BookScores(string Round, IReadOnlyList<BookFact> Competencies, IReadOnlyList<BookScore> Rows);

/// <summary>One person's figures, rounded as the ranking shows them.</summary>
/// <param name="Number">place on the list</param>
/// <param name="Name">as the reader may read it</param>
/// <param name="Score">of 100, or "none"</param>
/// <param name="Standing">"rank 2, 2 to 3 of 6" or where else they are listed</param>
/// <param name="Means">one for each competency; "none" where nobody gave a level</param>
public sealed record BookScore(int Number, string Name, string Score, string Standing, IReadOnlyList<string> Means);
