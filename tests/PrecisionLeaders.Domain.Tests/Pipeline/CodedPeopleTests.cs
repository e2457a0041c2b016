using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Tests.Pipeline;

public sealed class CodedPeopleTests
{
    private static readonly (Guid Candidacy, CodedText Mask)[] Many = [.. Enumerable.Range(1, 300).Select(number => (Guid.CreateVersion7(), new CodedText($"Person {number}", Traces(number))))];
    private static readonly CodedPeople People = new(Many);

    private static KnownTraces Traces(int number) => new()
    {
        Names = [($"Given{Letters(number)}", $"van der Family{Letters(number)}")],
        Phones = [$"+44 20 555 {1000 + number}"],
        Addresses = [$"https://lab{number}.example.org/people"],
        Identifiers = [$"U01-HG-{20_000 + number}"],
    };

    private static string Letters(int number) => string.Concat($"{number}".Select(digit => (char)('a' + digit - '0')));

    [Theory]
    [InlineData("Nobody is named here.")]
    [InlineData("Family" + "bcd" + "s team asked Given" + "cc" + " V. Family" + "cc" + ", and FAMILY" + "d" + " too.")]
    [InlineData("Call +44 20 555 1123, or 5551299, in 2011–2018.")]
    [InlineData("See mail.lab77.example.org and write to nobody@elsewhere.example.")]
    [InlineData("Grant U01-HG-20299 of 0000-0002-1825-0097.")]
    public void A_text_reads_as_if_every_mask_had_been_laid_on_it(string text) =>
        Assert.Equal(Many.Aggregate(text, (read, held) => held.Mask.Mask(read)), People.Mask(text));

    [Fact]
    public void Only_masks_that_a_word_calls_for_are_laid_on_a_text()
    {
        Assert.Equal([0, 122], People.Meant("Givenbcd was asked about her time at Fenwater."));
        Assert.Equal([0], People.Meant("A text about nobody, as most are."));
        Assert.Empty(CodedPeople.None.Meant("Givenbcd"));
    }

    [Fact]
    public void Whom_a_text_is_about_is_not_masked_here()
    {
        Assert.Equal("Familyb asked Person 2.", People.Mask("Familyb asked Familyc.", Many[0].Candidacy));
        Assert.Equal("Person 1 asked Person 2.", People.Mask("Familyb asked Familyc."));
    }
}
