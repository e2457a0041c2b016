using System.Globalization;

namespace PrecisionLeaders.Web.Pages.Admin.Machine;

/// <summary>Sizes as people read them.</summary>
public static class SystemWords
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>"3.4 MB".</summary>
    public static string Size(long bytes)
    {
        var (size, unit) = ((double)bytes, 0);
        while (size >= 1000 && unit < Units.Length - 1) (size, unit) = (size / 1000, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{(unit == 0 ? size : Math.Round(size, 1)):#,0.#} {Units[unit]}");
    }
}
