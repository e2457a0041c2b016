using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>What a card asks when somebody leaves: the coded reason, grouped by whose it is, and a note.</summary>
/// <param name="Number">what tells the ids of these fields from those of another card</param>
public sealed record LeaveFields(string Number, IReadOnlyList<Disposition> Dispositions)
{
    public Guid? Chosen { get; init; }
    public string? Note { get; init; }
    public string? Error { get; init; }
}
