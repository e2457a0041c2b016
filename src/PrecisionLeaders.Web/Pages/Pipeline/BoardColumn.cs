using System.Globalization;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>One stage of the board with the cards it shows.</summary>
public sealed record BoardColumn(Stage Stage, int Count, decimal? Median, IReadOnlyList<BoardCard> Cards)
{
    /// <summary>Cards a stage shows before "Show all".</summary>
    public const int Most = 40;

    public int Hidden => Count - Cards.Count;
    public string MedianWords => Median is { } days ? $"median {days.ToString("0.#", CultureInfo.InvariantCulture)} d" : "none";

    /// <summary>The board's columns.</summary>
    /// <param name="set">the search's stages</param>
    /// <param name="cards">everybody in the search, in the order of the board</param>
    /// <param name="all">number of the stage that shows all its cards, if any</param>
    /// <param name="open">the card whose menu is open: shown wherever it stands</param>
    /// <param name="now">this moment</param>
    public static IReadOnlyList<BoardColumn> Of(StageSet set, IReadOnlyList<BoardCard> cards, int? all, Guid? open, DateTimeOffset now)
    {
        var byStage = cards.ToLookup(card => card.StageId);
        return [.. set.Stages.OrderBy(stage => stage.Order).Select(stage =>
        {
            var held = byStage[stage.Id].ToList();
            var shown = stage.Order == all ? held : [.. held.Where((card, place) => place < Most || card.Id == open)];
            return new BoardColumn(stage, held.Count, Stay.Median(held.Select(card => Stay.Days(card.Since, now))), shown);
        })];
    }
}
