namespace PrecisionLeaders.Web.Pages.Candidates;

/// <summary>What the part of a form that removes an entry needs to name it.</summary>
public sealed record Removal(bool IsNew, string Address, string Word, string? Title);
