using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Review;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>How committees decide: one in the middle of it, with points talked over and a vote behind it, and one that has decided.</summary>
internal sealed class DemoDeciding(DemoStaff staff, DemoCalendar calendar)
{
    public IEnumerable<DiscussedPoint> Discussed(ScoringRound round, IReadOnlyList<Candidacy> nine)
    {
        DiscussedPoint Point(int person, string code, string minute, int step) =>
            new(round, nine[person], round.Rubric.Competencies.Single(held => held.Code == code), minute, staff.Maren, calendar.At(3, step));
        yield return Point(0, "K7", "Two had not seen the agreement with the county. With it on the table nobody held to a 2; the levels stay as given.", 4);
        yield return Point(2, "K4", "Agreed that she has bought data platforms and not built one. Ask at the visit who ran them.", 5);
        yield return Point(1, "K8", "The difference is about publications, not about judgement. Left as it is.", 6);
    }

    /// <summary>Closed by the chair; three of five wanted to see three finalists.</summary>
    public Vote HowMany(Search search)
    {
        var day = DateOnly.FromDateTime(calendar.At(3).UtcDateTime);
        var vote = new Vote(search, "How many finalists do we invite?", isSecret: false, day, [], ["Two", "Three"], staff.Committee, staff.Maren, calendar.At(3, 7));
        foreach (var (account, option) in staff.Committee.Zip([1, 1, 0, 1, 2])) vote.Take(account, vote.Options[option], day, calendar.At(3, 7));
        vote.Close(day, calendar.At(3, 8));
        return vote;
    }

    public Decision Placed(Search search, Candidacy placed)
    {
        var decision = new Decision(search, 1, staff.Ottilie, calendar.At(21, 3));
        decision.Write(DecisionOutcome.Choice, null, [placed],
            "Three finalists were seen on site. The committee was at one that the service needs somebody who has run one before. It agreed on terms the same day, and thanked the other two in person.",
            DateOnly.FromDateTime(calendar.At(21).UtcDateTime), [.. search.Members.Where(member => !member.IsRecruiting).Select(member => member.Account), staff.Ottilie], null);
        decision.Record(null, Departure.None, staff.Hollis, calendar.DayAgo(20), calendar.At(20, 2));
        return decision;
    }
}
