using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Intake;

/// <summary>Takes apart a name in Chinese or Korean letters that is written without a space. Japanese names cannot be: where the family name ends is known only to their bearer.</summary>
internal static class EastAsianName
{
    private static readonly HashSet<string> Compounds = new(StringComparer.Ordinal)
    {
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "夏侯", "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "长孙", "長孫", "宇文", "东方", "東方",
        "남궁", "황보", "제갈", "사공", "선우", "독고", "서문",
    };

    /// <returns>null when it cannot be told, and the name is better left whole</returns>
    public static (string Family, string Given)? Split(string name)
    {
        var letters = name.EnumerateRunes().ToList();
        var isHan = letters.TrueForAll(letter => NameScripts.IsHan(letter.Value));
        if (letters.Count is < 2 or > 4 || (!isHan && !letters.TrueForAll(letter => NameScripts.IsHangul(letter.Value)))) return null;
        var first = letters[0].Utf16SequenceLength;
        var second = first + letters[1].Utf16SequenceLength;
        if (letters.Count > 2 && Compounds.Contains(name[..second])) return (name[..second], name[second..]);
        return letters.Count == 4 ? null : (name[..first], name[first..]);
    }
}
