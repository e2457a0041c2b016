using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Steps of candidacies, newest first, as <c>_Moves</c> writes them.</summary>
/// <param name="Moves">the steps</param>
/// <param name="Me">the account that looks; its own steps read "by you"</param>
public sealed record MoveList(IReadOnlyList<MoveLine> Moves, Guid Me)
{
    public bool NamesPerson { get; init; } = true;
    public bool NamesSearch { get; init; }

    /// <summary>"timing, by the candidate".</summary>
    public static string Reason(DispositionBy? by, string? name) => $"{name?.ToLowerInvariant()}, by the {by?.ToString().ToLowerInvariant()}";
}
