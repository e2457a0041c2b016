namespace PrecisionLeaders.Web.Pages.Review.Books;

/// <summary>Whose eyes a book of the team is for.</summary>
public enum BookNames
{
    /// <summary>As the committee reads it: coded names where they are in force.</summary>
    Committee,

    /// <summary>Everyone under a coded name.</summary>
    Coded,

    /// <summary>By name, for the team itself.</summary>
    Team,
}

/// <summary>What is asked of the book, as the address says it.</summary>
public sealed class BookWish
{
    /// <summary>For the team to choose; a reader of the list reads as the committee does, whatever the address says.</summary>
    public BookNames Names { get; set; }

    /// <summary>With what the raters gave; only where it is revealed to who asks.</summary>
    public bool Scores { get; set; }
}
