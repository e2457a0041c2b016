namespace PrecisionLeaders.Domain.Candidates;

/// <summary>A way in which people come to the firm's notice: "Own research", "Referral". Who suggested whom is a <see cref="Relation"/>.</summary>
public sealed class Source : Listed
{
    private Source() { }

    /// <param name="name">the way in a few words</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    /// <exception cref="RuleBrokenException">when the name is missing or too long</exception>
    public Source(string? name, Guid? id = null) : base(name, id) { }

    public static IEnumerable<Source> Defaults() =>
        [new("Own research"), new("Referral"), new("Approached us"), new("Earlier search"), new("Publication or grant"), new("Congress or society"), new("Nominated by the client")];
}
