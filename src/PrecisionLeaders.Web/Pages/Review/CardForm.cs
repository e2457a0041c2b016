using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The ratings on the page: one competency, or all at once.</summary>
public sealed class CardForm
{
    public List<RatingForm> Ratings { get; set; } = [];

    public sealed class Rules : AbstractValidator<CardForm>
    {
        public Rules() => RuleForEach(form => form.Ratings).SetValidator(new RatingForm.Rules());
    }
}

/// <summary>What the controls of a rating need of the page they stand on.</summary>
public interface IAsksForRatings
{
    /// <summary>Whether all competencies stand on the page at once.</summary>
    bool IsAll { get; }

    /// <summary>Whose evidence may be cited, as the rater may read it.</summary>
    Dossier Dossier { get; }

    /// <summary>What another window stored meanwhile, by competency.</summary>
    Dictionary<Guid, Rating?> Newer { get; }

    /// <summary>What all versions of the rubric share: evidence is linked to its competencies by it.</summary>
    string RubricKey { get; }
}

/// <summary>One rating as it stands in the form.</summary>
public sealed class RatingForm
{
    public const string Insufficient = "ie";

    public Guid Competency { get; set; }

    /// <summary>"1" to "5", "ie" or nothing.</summary>
    public string? Choice { get; set; }
    public List<Guid> Cited { get; set; } = [];
    public string? Note { get; set; }

    /// <summary>
    /// The stored rating this form was filled from. The card's version would not do: it moves on with every autosave, and two windows on different
    /// competencies of one card do not touch each other.
    /// </summary>
    public string? Seen { get; set; }

    public int? Level => int.TryParse(Choice, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
    public bool IsInsufficient => Choice == Insufficient;
    public bool IsEmpty => Choice is null && Cited.Count == 0 && string.IsNullOrWhiteSpace(Note);

    public static RatingForm Of(Competency competency, Rating? stored) => new()
    {
        Competency = competency.Id,
        Choice = stored is null ? null : ChoiceOf(stored),
        Cited = CitedBy(stored),
        Note = stored?.Note,
        Seen = SignOf(stored),
    };

    /// <summary>What a stored rating rests on: also what stays when the rater is not shown the evidence, and so can neither add nor take away.</summary>
    public static List<Guid> CitedBy(Rating? stored) => stored is null ? [] : [.. stored.Citations.Where(held => !held.EvidenceItem.IsConfidential).Select(held => held.EvidenceItemId)];

    /// <summary>Whether the stored rating says what this form says.</summary>
    public bool Says(Rating? stored) => stored is null ? IsEmpty : SignOf(stored) == Sign(Choice, Note, Cited);

    public static string SignOf(Rating? stored) => stored is null ? "" : Sign(ChoiceOf(stored), stored.Note, stored.Citations.Select(held => held.EvidenceItemId));

    private static string? ChoiceOf(Rating stored) => stored.IsInsufficient ? Insufficient : stored.Level?.ToString(CultureInfo.InvariantCulture);

    private static string Sign(string? choice, string? note, IEnumerable<Guid> cited)
    {
        var text = $"{choice}\n{string.Join(' ', cited.Distinct().Order())}\n{(string.IsNullOrWhiteSpace(note) ? "" : note.Trim())}";
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    public sealed class Rules : AbstractValidator<RatingForm>
    {
        public Rules()
        {
            RuleFor(form => form.Choice).Must(choice => choice is null or "1" or "2" or "3" or "4" or "5" or Insufficient).WithMessage("Choose one of the levels, or insufficient evidence.");
            RuleFor(form => form.Note).MaximumLength(Scorecard.NoteLength).WithMessage(form => $"The note has {form.Note?.Length} characters; at most {Scorecard.NoteLength} fit.");
        }
    }
}
