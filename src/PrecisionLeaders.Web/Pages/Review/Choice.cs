using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.Pages.Review;

/// <summary>Whom to lay side by side, out of those the viewer may choose from. It is read from the address, so that a comparison can be sent and kept.</summary>
/// <param name="Among">in the order of the list; nobody the viewer is recused from</param>
/// <param name="Chosen">those of them who are chosen, in the same order</param>
/// <param name="Wrong">what is wrong with the choice and what mends it; null when it can be shown, or nothing was chosen yet</param>
public sealed record Choice(IReadOnlyList<Choosable> Among, IReadOnlyList<Choosable> Chosen, string? Wrong)
{
    public const int Fewest = 2, Most = 4;

    public bool IsMade => Wrong is null && Chosen.Count > 0;

    /// <param name="among">who can be chosen</param>
    /// <param name="asked">what the address says: ids, or whatever somebody typed there</param>
    public static Choice Of(IReadOnlyList<Choosable> among, IReadOnlyCollection<string> asked)
    {
        var ids = asked.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Distinct().ToList();
        var chosen = among.Where(held => ids.Contains(held.Candidacy)).ToList();
        return new(among, chosen, (ids.Count, chosen.Count) switch
        {
            (0, _) => null,
            var (all, found) when found < all => "Someone you chose is not here to be compared: not on this list, or no longer shown to you. Choose again below.",
            (_, < Fewest) => $"Only {chosen[0].Name} is chosen. Choose one to three more to lay beside.",
            var (_, found) when found > Most => $"{PresentedEntry.Sentence(PresentedEntry.People(found))} are chosen; at most {PresentedEntry.InWords(Most)} fit side by side. Take {PresentedEntry.InWords(found - Most)} away.",
            _ => null,
        });
    }
}

/// <summary>A person who can be chosen, as the viewer reads them.</summary>
/// <param name="Named">as the viewer reads them</param>
/// <param name="Position">as shown to the viewer</param>
/// <param name="Path">where more is read of them</param>
/// <param name="HasLeft">whether they left the search</param>
public sealed record Choosable(ShownName Named, string? Position, string Path, bool HasLeft)
{
    /// <summary>By which they are chosen.</summary>
    public Guid Candidacy => Named.CandidacyId;
    public string Name => Named.Text;
}
