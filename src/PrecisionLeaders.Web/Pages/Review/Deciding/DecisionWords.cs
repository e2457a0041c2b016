using PrecisionLeaders.Data.Review;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Web.Pages.Review.Deciding;

/// <summary>What pages and the decision file say of a decision and its votes in words.</summary>
public static class DecisionWords
{
    public static string Of(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Choice => "One person is chosen",
        DecisionOutcome.Order => "An order in which the post is offered",
        DecisionOutcome.NoAppointment => "No appointment",
        _ => "Back to the market: the search goes on with new people",
    };

    /// <summary>"Adaeze Lindqvist", "Abstain", or the option's own words.</summary>
    public static string Of(VoteOption option, ShownNames names)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(names);
        return option.CandidacyId is { } candidacy ? names[candidacy].Text : option.Text is { } text ? names.ReadAll(text) : "Abstain";
    }
}
