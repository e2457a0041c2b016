using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Tests.Intake;

public class NameAgreementTest
{
    [Theory]
    [InlineData("Jane", "Jane A.", GivenAgreement.Name)]
    [InlineData("JA", "Jane Alice", GivenAgreement.Initials)]
    [InlineData("J.A.", "Jane", GivenAgreement.Initials)]
    [InlineData("J B", "Jane Alice", GivenAgreement.None)]
    [InlineData("Jane", "John", GivenAgreement.None)]
    [InlineData("Zoë", "Zoe", GivenAgreement.Name)]
    [InlineData("Jean-Luc", "Jean L", GivenAgreement.Name)]
    [InlineData(null, "Jane", GivenAgreement.None)]
    [InlineData("", "", GivenAgreement.None)]
    public void Given_names_agree_as_far_as_both_go(string? one, string? other, GivenAgreement agreement)
    {
        Assert.Equal(agreement, NameAgreement.Given(one, other));
        Assert.Equal(agreement, NameAgreement.Given(other, one));
    }

    [Theory]
    [InlineData("van der Berg", "Berg")]
    [InlineData("Núñez", "Nunez")]
    [InlineData("O'Byrne", "O’Byrne")]
    public void A_family_name_is_one_however_it_is_written(string one, string other) => Assert.Equal(NameAgreement.Family(one), NameAgreement.Family(other));

    [Fact]
    public void A_name_of_small_words_alone_stays_a_name() => Assert.Equal("de", NameAgreement.Family("de"));
}
