using System.Text.RegularExpressions;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>What stands around a name and is no part of it: courtesies before, suffixes and credentials behind.</summary>
internal static partial class NameTitles
{
    public static bool IsCourtesy(string word) => Courtesy().IsMatch(word);

    public static bool IsSuffix(string text) => Suffix().IsMatch(text);

    /// <summary>Whether all of a text is known credentials: "MD", "MD PhD", "MD/PhD".</summary>
    public static bool AreCredentials(string text) => Credentials().IsMatch(text);

    /// <summary>Whether it is written as fellowships and certificates are: "FAMIA", "DABMGG", "FRCP(C)".</summary>
    public static bool LookLikeCredentials(string text) => Unknown().IsMatch(text);

    /// <summary>Whether it names the father, as the third part of an East Slavic name does.</summary>
    public static bool IsPatronymic(string word) => Patronymic().IsMatch(word);

    private const string Known = @"(M\.?D|D\.?O|Ph\.?D|D\.?Phil|Pharm\.?D|Sc\.?D|D\.?Sc|Dr\.?P\.?H|Ed\.?D|Psy\.?D|D\.?N\.?P|J\.?D|D\.?V\.?M|D\.?D\.?S|D\.?M\.?D|M\.?B\.?A|M\.?P\.?H|M\.?H\.?A|M\.?S|M\.?Sc|M\.?S\.?c|MSCE|MSCR|MSPH|MHS|MHSc|MMSc|"
        + @"B\.?S|B\.?Sc|M\.?A|B\.?A|M\.?Phil|MBBS|MBBCh|MBChB|MB|BCh|BMBS|R\.?N|R\.?Ph|B\.?Pharm|M\.?Pharm|M\.?Ed|M\.?Eng|LL\.?M|FACP|FACS|FACMG|FACMI|FAMIA|FACC|FAHA|FAAP|FCAP|FASCO|FCCP|FRCP|FRCP\(C\)|FRCPC|FRCPath|FRS|FMedSci|BCPS|BCOP|"
        + @"L?CGC|CPH|CPHIMS|Dr\.? med|Dr\.? rer\.? nat)\.?";

    [GeneratedRegex("^" + Known + "([ /]+" + Known + ")*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Credentials();

    [GeneratedRegex(@"^(?=(?:[^A-Z]*[A-Z]){3})[A-Z][A-Za-z]{3,9}(\([A-Za-z]{1,12}\))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^(Dr|Prof|Professor|Professeur|Mr|Mrs|Ms|Mx|Sir|Dame|Rev|PD|Priv\.?-Doz|Dipl\.?-\p{L}+|med|rer|nat|phil|habil|h\.?c|Univ\.?-Prof|Frau|Herr|Mme|Dra)\.$|^(Dr|Prof|Professor|Professeur|Mr|Mrs|Ms|Mx|Sir|Dame|PD|Frau|Herr|Mme|Dra)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"^(Jr|Sr|jun|sen|Jnr|Snr)\.?$|^(II|III|IV|2nd|3rd|4th)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Suffix();

    [GeneratedRegex("(ович|евич|ич|овна|евна|ична|инична)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Patronymic();
}
