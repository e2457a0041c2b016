using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Tests.Review;

namespace PrecisionLeaders.Domain.Tests.Pipeline;

public sealed class CodedNameTests
{
    private readonly Committee committee = new(people: 3);

    [Fact]
    public void Everyone_of_a_search_gets_a_word_of_their_own_that_stays_theirs()
    {
        var taken = new List<string>();
        foreach (var held in committee.People)
        {
            held.Code(taken, committee.Lead, Committee.Now);
            taken.Add(held.CodedName!);
        }
        Assert.Equal(3, taken.Distinct().Count());
        Assert.Subset(CodeWords.All.ToHashSet(), taken.ToHashSet());
        var (first, later) = (committee.People[0], Committee.Now.AddDays(1));
        first.LiftCode(committee.Lead, later);
        Assert.False(first.IsCoded);
        Assert.Equal(taken[0], first.CodedName);
        var coding = Assert.Single(first.Codings);
        Assert.Equal((Committee.Now, later), (coding.At, coding.LiftedAt));
        first.Code(taken, committee.Lead, later);
        Assert.Equal(taken[0], first.CodedName);
        Assert.Equal(2, first.Codings.Count);
    }

    [Fact]
    public void A_code_is_given_once_and_lifted_once()
    {
        var held = committee.People[0];
        Assert.Contains("reads the name", Committee.Refusal(() => held.LiftCode(committee.Lead, Committee.Now)), StringComparison.Ordinal);
        held.Code([], committee.Lead, Committee.Now);
        Assert.Contains("already", Committee.Refusal(() => held.Code([], committee.Lead, Committee.Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_follows_from_the_id_alone_and_is_never_in_the_name()
    {
        var ids = Enumerable.Range(0, 400).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var id in ids)
        {
            var word = CodeWords.Draw(id, [], "Adaeze", "Lindqvist");
            Assert.Equal(word, CodeWords.Draw(id, [], "Bernard", "Osterhaus"));
            Assert.NotEqual(word, CodeWords.Draw(id, [], "Maria", word));
            Assert.NotEqual(word, CodeWords.Draw(id, [word.ToUpperInvariant()], "Maria"));
        }
        Assert.True(ids.Select(id => CodeWords.Draw(id, [])).Distinct().Count() > 150);
        Assert.Equal(CodeWords.All[7], CodeWords.Draw(ids[0], [.. CodeWords.All.Where(word => word != CodeWords.All[7])]));
        Assert.Contains("Every coded name", Committee.Refusal(() => CodeWords.Draw(ids[0], CodeWords.All)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_are_a_few_hundred_all_different_and_fit_their_column()
    {
        Assert.InRange(CodeWords.All.Count, 300, 600);
        Assert.Equal(CodeWords.All.Count, CodeWords.All.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(CodeWords.All, word => Assert.True(word.Length is > 2 and <= CodeWords.Length && word.All(char.IsAsciiLetter) && char.IsUpper(word[0]), word));
    }
}
