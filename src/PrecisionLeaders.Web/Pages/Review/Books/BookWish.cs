namespace PrecisionLeaders.Web.Pages.Review.Books;

/// <summary>What a reader asks of the book, as the address says it.</summary>
public sealed class BookWish
{
    /// <summary>With what the raters gave; only where it is revealed to who asks.</summary>
    public bool Scores { get; set; }
}
