using System.Globalization;
using System.Text;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Pages.Intake;

/// <summary>The name of an uploaded file, fit to be shown: no folders, nothing invisible, no longer than is kept. It is never used as a path.</summary>
public static class UploadedName
{
    private const int EndKept = 12;

    public static string Of(string? sent)
    {
        var name = (sent ?? "").Normalize(NormalizationForm.FormC);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var shown = string.Concat(name.EnumerateRunes().Where(IsShown)).Trim();
        if (shown.Length == 0) return "unnamed file";
        return shown.Length <= ImportFile.NameLength ? shown : $"{Whole(shown[..(ImportFile.NameLength - EndKept - 1)])}…{Whole(shown[^EndKept..])}";
    }

    /// <summary>Not what turns the direction of writing, breaks lines or is half a letter.</summary>
    private static bool IsShown(Rune letter) =>
        letter != Rune.ReplacementChar && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    private static string Whole(string cut) => string.Concat(cut.EnumerateRunes().Where(letter => letter != Rune.ReplacementChar));
}
