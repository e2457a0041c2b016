namespace PrecisionLeaders.Domain.Candidates;

/// <summary>Training: a degree, residency, fellowship or certificate.</summary>
public sealed class Degree : Part
{
    public const int AwardLength = 200, FieldLength = 200, OrganisationLength = 200;

    private Degree() { }

    internal Degree(string award, string? field, string? organisation, PartialDate? start, PartialDate? end, Guid? id)
    {
        Id = id ?? Id;
        Revise(award, field, organisation, start, end);
    }

    /// <summary>"PhD", "MD", "Fellowship".</summary>
    public string Award { get; private set; } = "";
    public string? Field { get; private set; }
    public string? Organisation { get; private set; }
    public PartialDate? Start { get; private set; }
    public PartialDate? End { get; private set; }

    public void Revise(string award, string? field, string? organisation, PartialDate? start, PartialDate? end)
    {
        Award = Rule.Text(award, "The degree", AwardLength);
        Field = Rule.OptionalText(field, "The field", FieldLength);
        Organisation = Rule.OptionalText(organisation, "The school", OrganisationLength);
        Rule.Require(PartialDate.CanSpan(start, end), "The degree ends before it begins.");
        (Start, End) = (start, end);
    }
}

/// <summary>A position held. It is current while it has no end.</summary>
public sealed class Appointment : Part
{
    public const int TitleLength = 200, OrganisationLength = 200, FoldedLength = 250;

    private Appointment() { }

    internal Appointment(string title, string organisation, PartialDate? start, PartialDate? end, Designation designation, int? teamSize, decimal? budget, Guid? id)
    {
        Id = id ?? Id;
        Revise(title, organisation, start, end, designation, teamSize, budget);
    }

    public string Title { get; private set; } = "";
    public string Organisation { get; private set; } = "";
    public PartialDate? Start { get; private set; }
    public PartialDate? End { get; private set; }
    public Designation Designation { get; private set; }

    /// <summary>What the rank is called there; null where only the rank is known.</summary>
    public NamedDesignation? Named { get; private set; }
    public Guid? NamedId { get; private set; }

    /// <summary>People led, or null when unknown.</summary>
    public int? TeamSize { get; private set; }

    /// <summary>Budget owned, in whole US dollars a year, or null when unknown.</summary>
    public decimal? Budget { get; private set; }

    public Tenure Tenure => new(Designation, Start, End, TeamSize, Budget);

    internal void Revise(string title, string organisation, PartialDate? start, PartialDate? end, Designation designation, int? teamSize, decimal? budget)
    {
        Title = Rule.Text(title, "The position", TitleLength);
        Organisation = Rule.Text(organisation, "The organisation", OrganisationLength);
        Rule.Require(PartialDate.CanSpan(start, end), "The appointment ends before it begins.");
        RequireTeam(teamSize);
        RequireBudget(budget);
        // A name counts as one rank only.
        if (designation != Designation) (Named, NamedId) = (null, null);
        (Start, End, Designation, TeamSize, Budget) = (start, end, designation, teamSize, budget);
    }

    internal void Designate(NamedDesignation? named)
    {
        (Named, NamedId) = (named, named?.Id);
        if (named is not null) Designation = named.Rank;
    }

    /// <exception cref="RuleBrokenException">when a team is larger than any, or negative</exception>
    public static void RequireTeam(int? people) => Rule.Require(people is null or (>= 0 and <= 1_000_000), "A team is a number of people from 0 to 1,000,000.");

    /// <param name="dollars">US dollars a year</param>
    /// <exception cref="RuleBrokenException">when a budget is larger than any, or negative</exception>
    public static void RequireBudget(decimal? dollars) =>
        Rule.Require(dollars is null or (>= 0 and <= 100_000_000_000m), "A budget is an amount in dollars a year, from 0 to 100 thousand million.");
}

/// <summary>What of an appointment tells how far somebody led: rank, dates, people and budget, without title and place.</summary>
public readonly record struct Tenure(Designation Designation, PartialDate? Start, PartialDate? End, int? TeamSize, decimal? Budget);

/// <summary>Rank of a position, lowest first, so that "at least" can be asked of it.</summary>
public enum Designation
{
    Unstated,
    Member,
    Manager,
    Director,
    SeniorDirector,
    VicePresident,
    Chief,
}

/// <summary>A number by which someone else knows the person: scheme (such as "Scopus Author ID") and value.</summary>
public sealed class Identifier : Part
{
    public const int SchemeLength = 60, ValueLength = 200;

    private Identifier() { }

    internal Identifier(string scheme, string value, string? url, Guid? id)
    {
        Id = id ?? Id;
        Revise(scheme, value, url);
    }

    public string Scheme { get; private set; } = "";
    public string Value { get; private set; } = "";
    public string? Url { get; private set; }

    internal void Revise(string scheme, string value, string? url)
    {
        Scheme = Rule.Text(scheme, "The kind of identifier", SchemeLength);
        Value = Rule.Text(value, "The identifier", ValueLength);
        Url = WebAddress.Checked(url);
    }
}

/// <summary>One folded word by which a candidate is found.</summary>
public sealed class FindWord
{
    private FindWord() { }

    internal FindWord(string word) => Word = word;

    public string Word { get; private set; } = "";
}

/// <summary>Addresses of web pages: only http and https are kept, so that a link can never run anything.</summary>
public static class WebAddress
{
    /// <exception cref="RuleBrokenException">when it is not an http or https address, or is too long</exception>
    public static string? Checked(string? url)
    {
        url = Rule.OptionalText(url, "The web address", Candidate.UrlLength);
        Rule.Require(url is null || IsSound(url), "A web address begins with https:// or http://.");
        return url;
    }

    public static bool IsSound(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
