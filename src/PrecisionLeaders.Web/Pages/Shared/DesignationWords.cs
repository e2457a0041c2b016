namespace PrecisionLeaders.Web.Pages.Shared;

/// <summary>What the rank of an appointment is called, beside its title.</summary>
public static class DesignationWords
{
    /// <summary>Null where the title says it already: "Vice President, Genomic Medicine" is a vice president to any reader.</summary>
    public static string? Beside(string title, string? called)
    {
        ArgumentNullException.ThrowIfNull(title);
        return called is null || title.Contains(called, StringComparison.OrdinalIgnoreCase) ? null : called;
    }
}
