using CsCheck;
using PrecisionLeaders.Domain.Review;

namespace PrecisionLeaders.Domain.Tests.Review;

public sealed class ListChangesTests
{
    private readonly Committee committee = new(people: 5);

    private CandidateList Presented()
    {
        var list = new CandidateList(committee.Search, ListKind.ShortList, 1, committee.Lead, Committee.Now);
        foreach (var person in committee.People.Take(4)) list.Add(person, "Took genomes to nine hospitals.");
        list.Present(committee.Raters, Committee.Now);
        return list;
    }

    [Fact]
    public void A_version_tells_who_came_went_moved_and_is_told_otherwise()
    {
        var before = Presented();
        var after = before.Next(2, committee.Lead, Committee.Now);
        Assert.True(ListChanges.Between(before, after).IsNone);
        after.Remove(after.Entries[0]);
        after.Shift(after.Entries[2], -2);
        after.Tell(after.Entries.Single(held => held.CandidacyId == committee.People[1].Id), "Took genomes to ten hospitals.");
        after.Add(committee.People[4]);
        var changes = ListChanges.Between(before, after);
        Assert.Equal(committee.People[4].Id, Assert.Single(changes.Added).CandidacyId);
        Assert.Equal(committee.People[0].Id, Assert.Single(changes.Removed).CandidacyId);
        Assert.Equal(committee.People[3].Id, Assert.Single(changes.Moved).After.CandidacyId);
        Assert.Equal(committee.People[1].Id, Assert.Single(changes.Retold).After.CandidacyId);
    }

    [Fact]
    public void Words_that_went_and_came_stand_between_those_that_stayed() =>
        Assert.Equal([new("Took genomes to", WordRunKind.Same), new("nine", WordRunKind.Gone), new("ten", WordRunKind.New), new("hospitals.", WordRunKind.Same)],
            WordDifference.Of("Took genomes to nine hospitals.", "Took  genomes to ten hospitals."));

    [Fact]
    public void A_difference_holds_both_texts_whole()
    {
        var words = Gen.OneOf("a", "b", "c", "d").List[0, 12].Select(list => string.Join(' ', list));
        Gen.Select(words, words).Sample((before, after) =>
        {
            var runs = WordDifference.Of(before, after);
            Assert.Equal(before, string.Join(' ', runs.Where(run => run.Kind != WordRunKind.New).Select(run => run.Text)));
            Assert.Equal(after, string.Join(' ', runs.Where(run => run.Kind != WordRunKind.Gone).Select(run => run.Text)));
        });
    }

    [Fact]
    public void A_presented_list_is_shown_to_others_later_and_to_nobody_twice()
    {
        var list = new CandidateList(committee.Search, ListKind.ShortList, 1, committee.Lead, Committee.Now);
        Assert.Contains("Present it first", Committee.Refusal(() => list.PresentAlso(committee.Raters)), StringComparison.Ordinal);
        list.Add(committee.People[0]);
        list.Present([committee.Raters[0]], Committee.Now);
        Assert.Equal([committee.Raters[1]], list.PresentAlso([committee.Raters[0], committee.Raters[1]]));
        Assert.Equal(2, list.Readers.Count);
        Assert.Contains("has not been shown", Committee.Refusal(() => list.PresentAlso([committee.Raters[1]])), StringComparison.Ordinal);
        Assert.Contains("not a reviewer", Committee.Refusal(() => list.PresentAlso([committee.Lead])), StringComparison.Ordinal);
    }
}
