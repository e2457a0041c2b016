namespace PrecisionLeaders.Domain.Candidates.Duplicates;

/// <summary>Something of which a profile holds one: two profiles of one person are merged by it field by field.</summary>
/// <param name="Key">"email": what a form calls it</param>
/// <param name="Label">"E-mail address"</param>
/// <param name="Of">what a profile says, a text or one of a few choices; null while nothing is known</param>
/// <param name="Take">writes what the second profile says into the first</param>
public sealed record ProfileField(string Key, string Label, Func<Candidate, object?> Of, Action<Candidate, Candidate> Take)
{
    /// <summary>In the order a profile is read. The parts of a name go together.</summary>
    public static IReadOnlyList<ProfileField> All { get; } =
    [
        new("name", "Name", held => held.Name, (mine, theirs) =>
        {
            mine.Rename(theirs.GivenName, theirs.FamilyName, mine.Credentials);
            mine.Style(theirs.Suffix, theirs.NameOrder);
        }),
        new("credentials", "Credentials", held => held.Credentials, (mine, theirs) => mine.Rename(mine.GivenName, mine.FamilyName, theirs.Credentials)),
        new("orcid", "ORCID iD", held => held.Orcid, (mine, theirs) => mine.IdentifyByOrcid(theirs.Orcid)),
        new("email", "E-mail address", held => held.Email, (mine, theirs) => mine.Reach(theirs.Email, mine.Phone, mine.Place, mine.Market)),
        new("phone", "Telephone", held => held.Phone, (mine, theirs) => mine.Reach(mine.Email, theirs.Phone, mine.Place, mine.Market)),
        new("place", "Place", held => held.Place, (mine, theirs) => mine.Reach(mine.Email, mine.Phone, theirs.Place, mine.Market)),
        new("market", "Open to a move", held => held.Market == Market.Unknown ? null : held.Market, (mine, theirs) => mine.Reach(mine.Email, mine.Phone, mine.Place, theirs.Market)),
        new("licence", "Clinical licence", held => held.ClinicalLicence == default ? null : held.ClinicalLicence, (mine, theirs) => mine.State(theirs.ClinicalLicence, mine.BoardCertification, mine.Region, mine.Mobility)),
        new("board", "Board certification", held => held.BoardCertification == default ? null : held.BoardCertification, (mine, theirs) => mine.State(mine.ClinicalLicence, theirs.BoardCertification, mine.Region, mine.Mobility)),
        new("region", "Region", held => held.Region == default ? null : held.Region, (mine, theirs) => mine.State(mine.ClinicalLicence, mine.BoardCertification, theirs.Region, mine.Mobility)),
        new("mobility", "Would move house", held => held.Mobility == default ? null : held.Mobility, (mine, theirs) => mine.State(mine.ClinicalLicence, mine.BoardCertification, mine.Region, theirs.Mobility)),
        new("source", "Came to us by", held => held.Source?.Name, (mine, theirs) => mine.ComeBy(theirs.Source)),
        new("case", "Why for precision medicine", held => held.Case, (mine, theirs) => mine.Argue(theirs.Case)),
    ];

    /// <summary>Whether two profiles say something different, so that one of the two has to be chosen.</summary>
    public bool IsOpen(Candidate mine, Candidate theirs) => Of(mine) is { } held && Of(theirs) is { } told && !held.Equals(told);

    /// <summary>Whether only the other profile says anything.</summary>
    public bool IsGap(Candidate mine, Candidate theirs) => Of(mine) is null && Of(theirs) is not null;
}
