using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PrecisionLeaders.Data.Pipeline;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>One stage of the board with the cards it shows.</summary>
public sealed record BoardColumn(Stage Stage, int Count, decimal? Median, IReadOnlyList<BoardCard> Cards)
{
    /// <summary>Cards a stage shows before "Show all".</summary>
    public const int Most = 40;

    /// <summary>The choice "leave the search" among the stages to move to; stages count from 1.</summary>
    public const int LeaveChoice = 0;

    public int Hidden => Count - Cards.Count;
    public string MedianWords => Median is { } days ? $"median {days.ToString("0.#", CultureInfo.InvariantCulture)} d" : "none";

    /// <summary>The other stages and leaving, as options: written once for all cards of the stage.</summary>
    public required HtmlString Options { get; init; }

    /// <summary>The same with leaving chosen.</summary>
    public required HtmlString OptionsToLeave { get; init; }

    /// <summary>The board's columns.</summary>
    /// <param name="set">the search's stages</param>
    /// <param name="cards">everybody in the search, in the order of the board</param>
    /// <param name="all">number of the stage that shows all its cards, if any</param>
    /// <param name="open">the card whose menu is open: shown wherever it stands</param>
    /// <param name="now">this moment</param>
    public static IReadOnlyList<BoardColumn> Of(StageSet set, IReadOnlyList<BoardCard> cards, int? all, Guid? open, DateTimeOffset now)
    {
        var byStage = cards.ToLookup(card => card.StageId);
        var stages = set.Stages.OrderBy(stage => stage.Order).ToList();
        return [.. stages.Select(stage =>
        {
            var held = byStage[stage.Id].ToList();
            var shown = stage.Order == all ? held : [.. held.Where((card, place) => place < Most || card.Id == open)];
            return new BoardColumn(stage, held.Count, Stay.Median(held.Select(card => Stay.Days(card.Since, now))), shown)
            {
                // The next stage is the likeliest choice; at the last one, the stage before it.
                Options = Write(stages, stage, stage.Order < stages.Count ? stage.Order + 1 : stage.Order - 1),
                OptionsToLeave = Write(stages, stage, LeaveChoice),
            };
        })];
    }

    private static HtmlString Write(List<Stage> stages, Stage own, int chosen)
    {
        var html = new StringBuilder();
        foreach (var stage in stages.Where(stage => stage.Id != own.Id)) Choice(stage.Order, stage.Name);
        Choice(LeaveChoice, "Leave search");
        return new(html.ToString());

        void Choice(int value, string words) =>
            html.Append(CultureInfo.InvariantCulture, $"<option value={value}{(value == chosen ? " selected" : "")}>{HtmlEncoder.Default.Encode(words)}</option>");
    }
}
