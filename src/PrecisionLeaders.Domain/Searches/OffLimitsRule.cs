using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Searches;

/// <summary>Where a rule on approaching people stands on a day. Stored nowhere: it follows from the dates.</summary>
public enum OffLimitsState
{
    ToCome,
    InForce,
    Expired,
    Ended,
}

/// <summary>Why a rule is there and how long it holds.</summary>
/// <param name="Reason">in a sentence: "Placed their chief in March; twelve months of peace agreed"</param>
/// <param name="From">first day it holds</param>
/// <param name="Until">last day it holds, or null until someone ends it</param>
public sealed record OffLimitsTerms(string? Reason, DateOnly From, DateOnly? Until);

/// <summary>
/// Whom not to approach: the people of a client (with or without what belongs to it), of an organisation by its written name, or one person;
/// or, of one person, that they may be approached whatever is said of their organisation. Ended with a date, never deleted.
/// </summary>
public sealed class OffLimitsRule : Aggregate
{
    public const int ReasonLength = 500, OrganisationLength = Appointment.OrganisationLength;

    private OffLimitsRule() { }

    private OffLimitsRule(OffLimitsTerms terms, Account by, DateTimeOffset now, Guid? id)
    {
        Id = id ?? Id;
        Rule.Require(by.Is(Roles.Recruiter) || by.Is(Roles.Admin), "Recruiters and admins say who is off-limits.");
        Reason = Rule.Text(terms.Reason, "The reason", ReasonLength);
        RequireSpan(terms.From, terms.Until);
        (From, Until, MadeBy, MadeById, MadeAt) = (terms.From, terms.Until, by, by.Id, now);
    }

    public Client? Client { get; private set; }
    public Guid? ClientId { get; private set; }

    /// <summary>Whether a client's rule also holds for everything that belongs to it.</summary>
    public bool WithParts { get; private set; }

    /// <summary>Written name of an organisation that is no client, or null.</summary>
    public string? Organisation { get; private set; }
    public Candidate? Candidate { get; private set; }
    public Guid? CandidateId { get; private set; }

    /// <summary>Turns the rule on a person round: they may be approached.</summary>
    public bool Clears { get; private set; }

    public string Reason { get; private set; } = "";
    public DateOnly From { get; private set; }

    /// <summary>Last day in force, or null when it has no set end.</summary>
    public DateOnly? Until { get; private set; }
    public Account MadeBy { get; private set; } = null!;
    public Guid MadeById { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public Account? EndedBy { get; private set; }
    public Guid? EndedById { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <param name="client">whose people are not to be approached</param>
    /// <param name="withParts">whether the clients below it in the tree are meant too</param>
    /// <param name="terms">why and how long</param>
    /// <param name="by">a recruiter or an admin</param>
    /// <param name="now">when it is made</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    public static OffLimitsRule OnClient(Client client, bool withParts, OffLimitsTerms terms, Account by, DateTimeOffset now, Guid? id = null) =>
        new(terms, by, now, id) { Client = client, ClientId = client.Id, WithParts = withParts };

    /// <param name="organisation">its name as people write it; accents, capitals and punctuation make no difference</param>
    /// <param name="terms">why and how long</param>
    /// <param name="by">a recruiter or an admin</param>
    /// <param name="now">when it is made</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    public static OffLimitsRule OnOrganisation(string? organisation, OffLimitsTerms terms, Account by, DateTimeOffset now, Guid? id = null) =>
        new(terms, by, now, id) { Organisation = NameOf(organisation) };

    /// <param name="candidate">the person; their own rule beats any on their organisation</param>
    /// <param name="clears">true: they may be approached; false: they may not</param>
    /// <param name="terms">why and how long</param>
    /// <param name="by">a recruiter or an admin</param>
    /// <param name="now">when it is made</param>
    /// <param name="id">the id a form was issued with; by default a new one</param>
    public static OffLimitsRule OnPerson(Candidate candidate, bool clears, OffLimitsTerms terms, Account by, DateTimeOffset now, Guid? id = null) =>
        new(terms, by, now, id) { Candidate = candidate, CandidateId = candidate.Id, Clears = clears };

    public OffLimitsState StateOn(DateOnly day) =>
        EndedAt is not null ? OffLimitsState.Ended
        : day < From ? OffLimitsState.ToCome
        : day > Until ? OffLimitsState.Expired
        : OffLimitsState.InForce;

    /// <summary>Takes the rule out of force for good; it stays on record.</summary>
    /// <exception cref="RuleBrokenException">when it was ended before, or by someone who may not</exception>
    public void End(Account by, DateTimeOffset now)
    {
        Rule.Require(by.Is(Roles.Recruiter) || by.Is(Roles.Admin), "Recruiters and admins end a rule.");
        Rule.Require(EndedAt is null, "This rule was ended already.");
        (EndedBy, EndedById, EndedAt) = (by, by.Id, now);
    }

    /// <summary>Takes an end back that was a slip.</summary>
    public void Resume()
    {
        Rule.Require(EndedAt is not null, "This rule was not ended by anyone.");
        (EndedBy, EndedById, EndedAt) = (null, null, null);
    }

    /// <exception cref="RuleBrokenException">when the name is missing, too long, or has no letter to meet it by</exception>
    public static string NameOf(string? organisation)
    {
        var name = Rule.Text(organisation, "The organisation", OrganisationLength);
        Rule.Require(Words.Of(name).Count > 0, "An organisation is met by the letters of its name; write some.");
        return name;
    }

    /// <exception cref="RuleBrokenException">when the last day lies before the first</exception>
    public static void RequireSpan(DateOnly from, DateOnly? until) => Rule.Require(until is null || until >= from, "The last day lies before the first. Look at both dates.");
}
