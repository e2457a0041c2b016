using FluentValidation;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Pages.Admin.Lists.StageSets;

/// <summary>A set of stages as it is typed: the stages in their order, and a new one at the end.</summary>
public sealed class StageSetForm
{
    public Guid Version { get; set; }
    public string? Name { get; set; }
    public List<StageLine> Stages { get; init; } = [];

    /// <summary>A stage to be added, or nothing.</summary>
    public string? Added { get; set; }

    /// <summary>Number of the first stage whose people stand before the client; one more than there are when nobody does.</summary>
    public int PresentedFrom { get; set; }

    public static StageSetForm Of(StageSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var stages = set.Stages.OrderBy(stage => stage.Order).ToList();
        return new()
        {
            Version = set.Version,
            Name = set.Name,
            Stages = [.. stages.Select(stage => new StageLine { Id = stage.Id, Name = stage.Name })],
            PresentedFrom = stages.Find(stage => stage.IsPresented)?.Order ?? stages.Count + 1,
        };
    }

    /// <summary>What the set is to be: as typed, with one stage moved or left out. The border to the client stays where it is seen, between two stages.</summary>
    /// <param name="up">place of the stage that moves up, from 0; null for none</param>
    /// <param name="down">place of the one that moves down</param>
    /// <param name="remove">place of the one that goes</param>
    public (IReadOnlyList<(Guid? Id, string? Name)> Lines, int PresentedFrom) Arranged(int? up, int? down, int? remove)
    {
        var lines = Stages.Select(line => (line.Id, line.Name)).ToList();
        var (from, isNobody) = (PresentedFrom, PresentedFrom > lines.Count);
        if (Moved(up, lines.Count) is { } risen && risen > 0) (lines[risen - 1], lines[risen]) = (lines[risen], lines[risen - 1]);
        if (Moved(down, lines.Count) is { } sunk && sunk < lines.Count - 1) (lines[sunk], lines[sunk + 1]) = (lines[sunk + 1], lines[sunk]);
        if (Moved(remove, lines.Count) is { } gone)
        {
            lines.RemoveAt(gone);
            if (gone + 1 < from) from--;
        }
        if (!string.IsNullOrWhiteSpace(Added)) lines.Add((null, Added));
        return (lines, isNobody ? lines.Count + 1 : from);
    }

    private static int? Moved(int? place, int of) => place >= 0 && place < of ? place : null;

    public sealed class StageLine
    {
        public Guid? Id { get; set; }
        public string? Name { get; set; }
    }

    public sealed class Rules : AbstractValidator<StageSetForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).Obeys(name => Rule.Text(name, "The name", Listed.NameLength));
            RuleForEach(form => form.Stages).ChildRules(line => line.RuleFor(stage => stage.Name).Obeys(name => Rule.Text(name, "The stage", Stage.NameLength)));
            RuleFor(form => form.Added).Obeys(name => Rule.OptionalText(name, "The new stage", Stage.NameLength));
        }
    }
}
