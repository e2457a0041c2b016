using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>The menu by which one card moves. The board carries it once, in the card that is open; script puts a copy into whichever card is asked.</summary>
/// <param name="Name">whose card; empty in the copy for the script</param>
/// <param name="Candidacy">likewise</param>
/// <param name="From">number of the stage the card is at</param>
/// <param name="Chosen">the stage that is offered first; <see cref="LeaveChoice"/> leaves the search</param>
public sealed record MoveMenu(string Name, Guid? Candidacy, int? From, int? Chosen)
{
    /// <summary>The choice "leave the search" among the stages to move to; stages count from 1.</summary>
    public const int LeaveChoice = 0;

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>The board without an open menu.</summary>
    public required string Back { get; init; }

    public required IReadOnlyList<(int Order, string Words)> Choices { get; init; }

    /// <summary>What leaving asks, when leaving is chosen.</summary>
    public LeaveFields? Leave { get; init; }

    /// <summary>The other stages, and leaving.</summary>
    public static IReadOnlyList<(int Order, string Words)> Of(StageSet set, Stage? own)
    {
        ArgumentNullException.ThrowIfNull(set);
        return [.. set.Stages.Where(stage => stage.Id != own?.Id).OrderBy(stage => stage.Order).Select(stage => (stage.Order, stage.Name)), (LeaveChoice, "Leave search")];
    }

    /// <summary>The next stage is the likeliest choice; at the last one, the stage before it.</summary>
    public static int Likeliest(StageSet set, Stage own)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(own);
        return own.Order < set.Stages.Count ? own.Order + 1 : own.Order - 1;
    }
}
