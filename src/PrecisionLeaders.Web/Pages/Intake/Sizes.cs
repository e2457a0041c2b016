using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>Numbers of bytes as people read them.</summary>
public static class Sizes
{
    /// <returns>"812 bytes", "14 KB", "3.2 MB"</returns>
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => Wording.Counted((int)bytes, "byte"),
        < 1024 * 1024 => $"{bytes / 1024} KB",
        _ => FormattableString.Invariant($"{bytes / 1048576.0:0.0} MB"),
    };
}
