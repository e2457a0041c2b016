using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Review.Ties;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>The question of a tie as it is put to a rater: about whom, what the data shows, and whether they have answered before.</summary>
/// <param name="Card">the scorecard it stands before</param>
/// <param name="Named">whom it is about, as the rater may read them; what the data shows is read through it</param>
/// <param name="Ties">what the data shows</param>
/// <param name="HasRecord">whether the rater's own record is on file</param>
public sealed record TieQuestion(Scorecard Card, ShownName Named, IReadOnlyList<FoundTie> Ties, bool HasRecord)
{
    public string Name => Named.Text;

    /// <summary>What was sent, of a question that stands again.</summary>
    public TieForm Form { get; init; } = new();

    /// <summary>Whether it stands among others on a list, and not on a page of its own.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Whether an answer is waited for; else the rater comes to step back after all.</summary>
    public bool IsDue => Card.AsksAboutTie(Ties);

    /// <summary>Whether they said before that there is none, and the data shows more since.</summary>
    public bool IsAgain => IsDue && Card.FreeSince is not null;

    /// <summary>As the register keeps it; null when the data shows nothing.</summary>
    public string? Shown => Ties.Count == 0 ? null : FoundTie.InWords(Ties);

    /// <summary>A sign of what is shown, sent along with the answer: nobody answers what they were not asked.</summary>
    public string Sign => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Shown ?? "")))[..16];

    /// <summary>"two works written together, 2023 and 2024, and one employer at the same time".</summary>
    public string Sentence => Wording.List(Ties.GroupBy(tie => tie.Kind).Select(group => Told(group.Key, [.. group])));

    public TieKind? Kind => Form.Kind ?? (Ties.Count > 0 ? Ties[0].Kind : null);

    public static IReadOnlyList<(TieKind Kind, string Words)> Kinds { get; } =
    [
        (TieKind.SharedWork, "Works written together"),
        (TieKind.SharedGrant, "A grant held together"),
        (TieKind.SameEmployer, "The same employer"),
        (TieKind.ClosePersonal, "Family or close friendship"),
        (TieKind.Mentor, "One taught or mentored the other"),
        (TieKind.Financial, "Money: shares, fees, a company"),
        (TieKind.Other, "Something else"),
    ];

    public static string WordsOf(TieKind kind) => Kinds.Single(held => held.Kind == kind).Words;

    private static string Told(TieKind kind, List<FoundTie> ties)
    {
        var (one, many, how) = kind switch
        {
            TieKind.SharedWork => ("work", "works", "written together"),
            TieKind.SharedGrant => ("grant", "grants", "held together"),
            _ => ("employer", "employers", "at the same time"),
        };
        var years = kind == TieKind.SharedWork ? ties.Select(tie => tie.When).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList() : [];
        return $"{PresentedEntry.InWords(ties.Count)} {(ties.Count == 1 ? one : many)} {how}{(years.Count is > 0 and <= 3 ? $", {Wording.List(years)}" : "")}";
    }
}

/// <summary>What a rater answers to the question of a tie.</summary>
public sealed class TieForm
{
    public const string Yes = "yes", No = "no";

    public string? Answer { get; set; }
    public TieKind? Kind { get; set; }
    public string? Why { get; set; }

    /// <summary>See <see cref="TieQuestion.Sign"/>.</summary>
    public string? Seen { get; set; }

    /// <summary>The list on which it was asked; null on its own page.</summary>
    public Guid? List { get; set; }

    public sealed class Rules : AbstractValidator<TieForm>
    {
        public Rules()
        {
            // Stepping back is never understood from an answer that was not given.
            RuleFor(form => form.Answer).Must(answer => answer is Yes or No).WithMessage("Say whether there is a tie: nothing is recorded yet.");
            RuleFor(form => form.Kind).IsInEnum().WithMessage("Choose one of the kinds.");
            RuleFor(form => form.Why).MaximumLength(Scorecard.RecusalLength).WithMessage(form => $"The reason has {form.Why?.Length} characters; at most {Scorecard.RecusalLength} fit.");
        }
    }
}
