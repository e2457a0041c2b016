using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class VoteTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Committee committee = new();

    [Fact]
    public void Each_voter_has_one_vote_which_stands_and_abstaining_is_one()
    {
        var vote = Open();
        vote.Take(committee.Raters[0], vote.Options[0], Today, Committee.Now);
        vote.Take(committee.Raters[1], vote.Options.Single(option => option.IsAbstention), Today, Committee.Now);
        Assert.Equal((2, 1), (vote.Cast, vote.Options[0].Votes));
        Assert.Equal("You have voted already. A vote once cast stands.", Committee.Refusal(() => vote.Take(committee.Raters[0], vote.Options[1], Today, Committee.Now)));
        Assert.Equal("You have no vote here.", Committee.Refusal(() => vote.Take(committee.Lead, vote.Options[1], Today, Committee.Now)));
        Assert.Equal("Choose one of the options.", Committee.Refusal(() => vote.Take(committee.Raters[2], Open().Options[0], Today, Committee.Now)));
    }

    [Fact]
    public void Of_a_secret_vote_nothing_ties_a_voter_to_an_option_and_of_a_named_one_it_does()
    {
        var secret = Open(isSecret: true);
        secret.Take(committee.Raters[0], secret.Options[0], Today, Committee.Now);
        Assert.All(secret.Voters, voter => Assert.Equal((null, null), ((object?)voter.ChoiceId, (object?)voter.At)));
        var named = Open(isSecret: false);
        named.Take(committee.Raters[0], named.Options[0], Today, Committee.Now);
        Assert.Equal(named.Options[0].Id, named.Voters[0].ChoiceId);
    }

    [Fact]
    public void It_is_over_when_the_chair_closes_it_or_its_last_day_has_passed()
    {
        var vote = Open();
        Assert.False(vote.IsOver(Today.AddDays(7)));
        Assert.True(vote.IsOver(Today.AddDays(8)));
        Assert.StartsWith("This vote is over.", Committee.Refusal(() => vote.Take(committee.Raters[0], vote.Options[0], Today.AddDays(8), Committee.Now)), StringComparison.Ordinal);
        vote.Close(Today, Committee.Now);
        Assert.True(vote.IsOver(Today));
        Assert.Equal("This vote is over already.", Committee.Refusal(() => vote.Close(Today, Committee.Now)));
    }

    [Theory]
    [InlineData("2026-12-01T11:59:59Z", 30)]
    [InlineData("2026-12-01T12:00:00Z", 1)]
    public void Its_last_day_ends_when_it_has_ended_everywhere(string now, int day) =>
        Assert.Equal(day, Vote.DayAt(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).Day);

    [Fact]
    public void It_needs_two_options_that_differ_and_someone_who_may_vote()
    {
        string Refused(string[] texts, int people = 0, bool nobody = false) => Committee.Refusal(() => _ = new Vote(committee.Search, "Whom?", true, Today, [.. committee.People.Take(people)], texts, nobody ? [] : committee.Raters, committee.Lead, Committee.Now));
        Assert.Equal("Name two options or more.", Refused(["Wait"]));
        Assert.Equal("Two options are the same.", Refused(["Wait", "wait"]));
        Assert.StartsWith("At most 12 options", Refused([.. Enumerable.Range(1, 13).Select(number => $"Option {number}")]), StringComparison.Ordinal);
        Assert.StartsWith("Nobody may vote", Refused(["Wait"], people: 1, nobody: true), StringComparison.Ordinal);
    }

    private Vote Open(bool isSecret = true) => new(committee.Search, "Whom do we choose?", isSecret, Today.AddDays(7), [.. committee.People], ["Wait a month"], [.. committee.Raters], committee.Lead, Committee.Now);
}
