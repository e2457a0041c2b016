using System.Globalization;
using PrecisionLeaders.Domain;

namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>Spans and amounts as people write them.</summary>
public static class Spans
{
    public const string None = "no dates";

    /// <summary>"Mar 2021 to now", "2017 to 2021", "2023", "to 2019".</summary>
    public static string Words(PartialDate? start, PartialDate? end, bool isHeldUntilNow = false) => (start, end) switch
    {
        ({ } from, { } to) when from == to => from.ToWords(),
        ({ } from, { } to) => $"{from.ToWords()} to {to.ToWords()}",
        ({ } from, null) => isHeldUntilNow ? $"{from.ToWords()} to now" : from.ToWords(),
        (null, { } to) => $"to {to.ToWords()}",
        _ => isHeldUntilNow ? "held now, since when is not known" : None,
    };

    /// <summary>"1999 to 2004", or only when it was completed: "2004".</summary>
    public static string Completed(PartialDate? start, PartialDate? end) => start is null && end is { } done ? done.ToWords() : Words(start, end);

    /// <summary>"$38 m", "$1.2 bn", "$450 k".</summary>
    public static string Dollars(decimal amount) => amount switch
    {
        >= 1_000_000_000m => $"${Short(amount / 1_000_000_000m)} bn",
        >= 1_000_000m => $"${Short(amount / 1_000_000m)} m",
        >= 1_000m => $"${Short(amount / 1_000m)} k",
        _ => $"${Short(amount)}",
    };

    private static string Short(decimal figure) => Math.Round(figure, figure < 10 ? 1 : 0, MidpointRounding.AwayFromZero).ToString("#,0.#", CultureInfo.InvariantCulture);
}
