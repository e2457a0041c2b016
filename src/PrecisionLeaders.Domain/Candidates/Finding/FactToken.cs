namespace PrecisionLeaders.Domain.Candidates.Finding;

/// <summary>Facts of a profile as single words of the index: in a column of their own, so that no typed word meets them.</summary>
public static class FactToken
{
    /// <summary>Everyone has it, so that "all but" can be asked.</summary>
    public const string Everyone = "everyone", HasOrcid = "hasorcid", HasEmail = "hasemail", HasPhone = "hasphone", HasEvidence = "hasevidence", HasCv = "hascv";

    /// <summary>No one has it: what a choice stands for that is on no list.</summary>
    public const string NoOne = "noone";

    /// <summary>"marketlooking", "regioneurope", "designationchief", "kindgrant", "degreemedical".</summary>
    public static string Of<T>(T value) where T : struct, Enum => Prefix<T>() + value.ToString().ToLowerInvariant();

    public static string OfSpecialty(Guid specialty) => $"specialty{specialty:N}";

    /// <summary>One of a list the firm keeps, by its id, so that it can be renamed: "tag0193…", "source0193…".</summary>
    public static string OfListed(string field, Guid id) => $"{field}{id:N}";

    /// <summary>One token for each class of the awards of a person.</summary>
    public static IEnumerable<string> OfDegrees(DegreeClass classes) => Enum.GetValues<DegreeClass>().Where(one => one != DegreeClass.None && classes.HasFlag(one)).Select(Of);

    private static string Prefix<T>() where T : struct, Enum =>
        typeof(T) == typeof(Market) ? "market" : typeof(T) == typeof(Region) ? "region" : typeof(T) == typeof(Designation) ? "designation"
        : typeof(T) == typeof(EvidenceKind) ? "kind" : typeof(T) == typeof(DegreeClass) ? "degree" : throw new ArgumentException("There is no such fact.");
}
