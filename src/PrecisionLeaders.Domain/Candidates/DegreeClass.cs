namespace PrecisionLeaders.Domain.Candidates;

/// <summary>What a degree amounts to, whatever its letters are in the country that gave it. A joint degree is several.</summary>
[Flags]
public enum DegreeClass
{
    /// <summary>No degree is on record, which says nothing of whether there is one.</summary>
    None = 0,

    /// <summary>Qualifies a physician: MD, DO, MBBS, MBChB, state examinations in medicine.</summary>
    Medical = 1,

    /// <summary>A research doctorate: PhD, DPhil, ScD, Dr. rer. nat.; a habilitation presumes one.</summary>
    Philosophy = 2,

    /// <summary>Professional doctorate in pharmacy: PharmD.</summary>
    Pharmacy = 4,

    /// <summary>A master's degree, those in public health and business among them.</summary>
    Masters = 8,

    /// <summary>Public health: MPH, MSPH, DrPH.</summary>
    PublicHealth = 16,

    /// <summary>Business administration: MBA, DBA.</summary>
    Business = 32,

    /// <summary>Any training that is none of these: a bachelor's degree, a residency, a certificate.</summary>
    Other = 64,
}

/// <summary>Reads the class off the text of an award.</summary>
public static class DegreeClassOfAward
{
    private static readonly Dictionary<string, DegreeClass> Letters = new(StringComparer.Ordinal)
    {
        ["md"] = DegreeClass.Medical,
        ["do"] = DegreeClass.Medical,
        ["mbbs"] = DegreeClass.Medical,
        ["mbbch"] = DegreeClass.Medical,
        ["mbchb"] = DegreeClass.Medical,
        ["bmbs"] = DegreeClass.Medical,
        ["bmbch"] = DegreeClass.Medical,
        ["mbbchir"] = DegreeClass.Medical,
        ["mbbchbao"] = DegreeClass.Medical,
        ["drmed"] = DegreeClass.Medical,
        ["phd"] = DegreeClass.Philosophy,
        ["dphil"] = DegreeClass.Philosophy,
        ["scd"] = DegreeClass.Philosophy,
        ["dsc"] = DegreeClass.Philosophy,
        ["drsc"] = DegreeClass.Philosophy,
        ["drrernat"] = DegreeClass.Philosophy,
        ["drphil"] = DegreeClass.Philosophy,
        ["drhabil"] = DegreeClass.Philosophy,
        ["drscnat"] = DegreeClass.Philosophy,
        ["drscmed"] = DegreeClass.Philosophy,
        ["drbiolhum"] = DegreeClass.Philosophy,
        ["habil"] = DegreeClass.Philosophy,
        ["habilitation"] = DegreeClass.Philosophy,
        ["privatdozent"] = DegreeClass.Philosophy,
        ["pharmd"] = DegreeClass.Pharmacy,
        ["msc"] = DegreeClass.Masters,
        ["ms"] = DegreeClass.Masters,
        ["ma"] = DegreeClass.Masters,
        ["mphil"] = DegreeClass.Masters,
        ["mres"] = DegreeClass.Masters,
        ["meng"] = DegreeClass.Masters,
        ["mha"] = DegreeClass.Masters,
        ["mpp"] = DegreeClass.Masters,
        ["mpa"] = DegreeClass.Masters,
        ["mhs"] = DegreeClass.Masters,
        ["llm"] = DegreeClass.Masters,
        ["scm"] = DegreeClass.Masters,
        ["mpharm"] = DegreeClass.Masters,
        ["msci"] = DegreeClass.Masters,
        ["msce"] = DegreeClass.Masters,
        ["mscr"] = DegreeClass.Masters,
        ["magister"] = DegreeClass.Masters,
        ["mph"] = DegreeClass.Masters | DegreeClass.PublicHealth,
        ["msph"] = DegreeClass.Masters | DegreeClass.PublicHealth,
        ["drph"] = DegreeClass.PublicHealth,
        ["mba"] = DegreeClass.Masters | DegreeClass.Business,
        ["emba"] = DegreeClass.Masters | DegreeClass.Business,
        ["dba"] = DegreeClass.Business,
    };

    // Taken out in this order, the longer before the shorter within them. A hospital's name comes first: it is no degree.
    private static readonly (string[] Words, DegreeClass Class)[] Phrases =
    [
        (["md", "anderson"], DegreeClass.Other),
        (["bachelor", "of", "medicine"], DegreeClass.Medical),
        (["doctor", "of", "medicine"], DegreeClass.Medical),
        (["doctor", "of", "osteopathic", "medicine"], DegreeClass.Medical),
        (["doctor", "medicinae"], DegreeClass.Medical),
        (["medical", "doctor"], DegreeClass.Medical),
        (["doctor", "of", "public", "health"], DegreeClass.PublicHealth),
        (["master", "of", "public", "health"], DegreeClass.Masters | DegreeClass.PublicHealth),
        (["doctor", "of", "business", "administration"], DegreeClass.Business),
        (["master", "of", "business", "administration"], DegreeClass.Masters | DegreeClass.Business),
        (["doctor", "of", "pharmacy"], DegreeClass.Pharmacy),
        (["doctor", "of", "philosophy"], DegreeClass.Philosophy),
        (["doctor", "of", "science"], DegreeClass.Philosophy),
        (["doctor", "philosophiae"], DegreeClass.Philosophy),
        (["doctor", "of", "medical", "science"], DegreeClass.Philosophy),
        (["staatsexamen", "medizin"], DegreeClass.Medical),
        (["laurea", "in", "medicina"], DegreeClass.Medical),
        (["doctorate", "in", "medicine"], DegreeClass.Medical),
        (["doctorate"], DegreeClass.Philosophy),
        (["master", "of"], DegreeClass.Masters),
        (["masters", "in"], DegreeClass.Masters),
        (["masters", "degree"], DegreeClass.Masters),
    ];

    /// <summary>Words that say the degree is not held, or was not earned.</summary>
    private static readonly string[] NotEarned = ["candidate", "student", "abd", "honorary", "honoris"];

    extension(DegreeClass)
    {
        /// <summary>The classes of one award: "MD-PhD" is both medical and philosophy; what is not recognised is <see cref="DegreeClass.Other"/>.</summary>
        /// <param name="award">an award as it was written; letters with or without full stops, or in words</param>
        /// <returns><see cref="DegreeClass.None"/> for no text at all, otherwise at least one class</returns>
        public static DegreeClass Of(string? award)
        {
            if (string.IsNullOrWhiteSpace(award)) return DegreeClass.None;
            // Full stops and apostrophes stand within an award ("M.D.", "Master's"); everything else that is no letter parts two awards.
            var text = Words.Fold(award).Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
            var words = new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
            if (words.Exists(word => NotEarned.Contains(word))) return DegreeClass.Other;
            var found = TakePhrases(words) | TakeLetters(words);
            return found == DegreeClass.None ? DegreeClass.Other : found;
        }
    }

    private static DegreeClass TakePhrases(List<string> words)
    {
        var found = DegreeClass.None;
        foreach (var (phrase, one) in Phrases)
            for (var at = 0; at + phrase.Length <= words.Count; at++)
            {
                if (!phrase.SequenceEqual(words.Skip(at).Take(phrase.Length))) continue;
                words.RemoveRange(at, phrase.Length);
                found |= one;
            }
        return found;
    }

    /// <summary>Letters may be parted by spaces ("Ph D", "M B Ch B", "Dr rer nat"): up to four neighbours are read as one, the longest first.</summary>
    private static DegreeClass TakeLetters(List<string> words)
    {
        var found = DegreeClass.None;
        for (var at = 0; at < words.Count; at++)
            for (var length = Math.Min(4, words.Count - at); length > 0; length--)
            {
                if (!Letters.TryGetValue(string.Concat(words.Skip(at).Take(length)), out var one)) continue;
                found |= one;
                at += length - 1;
                break;
            }
        return found;
    }
}
