using FluentValidation;
using PrecisionLeaders.Domain.Rubrics;

namespace PrecisionLeaders.Web.Pages.Rubrics.Editing;

/// <summary>A draft as it stands on its page: all weights, and one competency opened.</summary>
public sealed class RubricForm
{
    private const decimal UsualFloor = 3.0m;

    public Guid Version { get; set; }
    public string? Name { get; set; }
    public string? Reason { get; set; }
    public int? MinimumCoverage { get; set; }

    /// <summary>Competencies in the order their rows stand on the page: dragging changes it.</summary>
    public List<Guid> Order { get; set; } = [];
    public List<WeightForm> Weights { get; set; } = [];
    public CompetencyForm? Opened { get; set; }

    /// <summary>What a competency to be added is called.</summary>
    public string? NewName { get; set; }

    public static RubricForm Of(Rubric rubric, Competency? opened) => new()
    {
        Version = rubric.Version,
        Name = rubric.Name,
        Reason = rubric.WeightsReason,
        MinimumCoverage = rubric.MinimumCoverage,
        Order = [.. rubric.InOrder.Select(held => held.Id)],
        Weights = [.. rubric.InOrder.Select(WeightForm.Of)],
        Opened = opened is null ? null : CompetencyForm.Of(opened),
    };

    /// <summary>Puts what was typed into the draft.</summary>
    public void WriteTo(Rubric rubric)
    {
        Competency? Find(Guid id) => rubric.Competencies.FirstOrDefault(held => held.Id == id);
        rubric.Describe(Name!, MinimumCoverage!.Value);
        rubric.Explain(Reason);
        foreach (var row in Weights)
        {
            if (Find(row.Competency) is not { } competency) continue;
            competency.Weigh(row.Weight!.Value);
            competency.Demand(row.IsExecutive ? row.Floor ?? UsualFloor : null);
        }
        if (Order.Count > 0) rubric.Arrange([.. Order.Select(Find).OfType<Competency>()]);
        if (Opened is not null && Find(Opened.Competency) is { } opened) Opened.WriteTo(opened);
    }

    /// <summary>By field, what the draft says now where this form says something else.</summary>
    public IEnumerable<(string Field, string Now)> DiffersFrom(Rubric now)
    {
        var newest = Of(now, now.Competencies.FirstOrDefault(held => held.Id == Opened?.Competency));
        if (Says(newest.Name, Name)) yield return ("Name", Now(newest.Name));
        if (Says(newest.Reason, Reason)) yield return ("Reason", Now(newest.Reason));
        if (newest.MinimumCoverage != MinimumCoverage) yield return ("MinimumCoverage", Now($"{newest.MinimumCoverage}"));
        for (var i = 0; i < Weights.Count; i++)
        {
            if (newest.Weights.Find(row => row.Competency == Weights[i].Competency) is not { } row) continue;
            if (row.Weight != Weights[i].Weight) yield return ($"Weights[{i}].Weight", Now($"{row.Weight}"));
            if (row.IsExecutive != Weights[i].IsExecutive || row.IsExecutive && row.Floor != Weights[i].Floor)
                yield return ($"Weights[{i}].Floor", Now(row.IsExecutive ? $"executive, floor {RubricWords.Level(row.Floor!.Value)}" : "not executive"));
        }
        if (Opened is null || newest.Opened is null) yield break;
        foreach (var (field, text) in Opened.DiffersFrom(newest.Opened)) yield return ($"Opened.{field}", Now(text));
    }

    internal static bool IsPerCent(int? figure) => figure is >= 0 and <= 100;

    internal static bool Says(string? one, string? other) => Plain(one) != Plain(other);

    internal static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private static string Now(string? text) => string.IsNullOrWhiteSpace(text) ? "The draft now has nothing here." : $"The draft now says: {text}";

    public sealed class Rules : AbstractValidator<RubricForm>
    {
        public Rules()
        {
            RuleFor(form => form.Name).NotEmpty().WithMessage("Write what the rubric is called.").MaximumLength(Rubric.NameLength).WithMessage($"A name has at most {Rubric.NameLength} characters.");
            RuleFor(form => form.Reason).MaximumLength(Rubric.ReasonLength).WithMessage($"The reason has at most {Rubric.ReasonLength} characters.");
            RuleFor(form => form.MinimumCoverage).Must(IsPerCent).WithMessage("The least coverage is a whole number of per cent, from 0 to 100.");
            RuleForEach(form => form.Weights).SetValidator(new WeightForm.Rules());
            RuleFor(form => form.Opened!).SetValidator(new CompetencyForm.Rules()).When(form => form.Opened is not null);
        }
    }
}

/// <summary>One competency's row among the weights.</summary>
public sealed class WeightForm
{
    public Guid Competency { get; set; }
    public int? Weight { get; set; }
    public bool IsExecutive { get; set; }
    public decimal? Floor { get; set; }

    public static WeightForm Of(Competency competency) => new() { Competency = competency.Id, Weight = competency.Weight, IsExecutive = competency.IsExecutive, Floor = competency.Floor };

    public sealed class Rules : AbstractValidator<WeightForm>
    {
        public Rules()
        {
            RuleFor(row => row.Weight).Must(RubricForm.IsPerCent).WithMessage("A weight is a whole number from 0 to 100.");
            RuleFor(row => row.Floor).Must(floor => floor is null || floor is >= 1 and <= 5 && decimal.Round(floor.Value, 1) == floor).WithMessage("A floor is a level from 1.0 to 5.0, with one decimal.");
        }
    }
}
