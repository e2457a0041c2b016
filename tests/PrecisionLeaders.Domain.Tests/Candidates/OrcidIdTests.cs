using System.Globalization;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Tests.Candidates;

public sealed class OrcidIdTests
{
    [Theory]
    [InlineData("0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData("0000-0002-1694-233X", "0000-0002-1694-233X")]
    [InlineData("000000021694233x", "0000-0002-1694-233X")]
    [InlineData(" https://orcid.org/0000-0002-1825-0097 ", "0000-0002-1825-0097")]
    public void An_iD_is_read_however_it_is_written(string text, string iD) => Assert.Equal(iD, OrcidId.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0002-1825-009")]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("0000-0002-1694-2330")]
    [InlineData("X000-0002-1825-0097")]
    [InlineData("https://example.com/0000-0002-1825-0097")]
    [InlineData("٠٠٠٠-٠٠٠٢-١٨٢٥-٠٠٩٧")]
    public void What_is_none_is_not_read(string? text) => Assert.Null(OrcidId.Parse(text));

    [Fact]
    public void Any_one_wrong_digit_is_noticed()
    {
        const string sound = "000000021825009";
        var check = OrcidId.CheckDigit(sound);
        for (var i = 0; i < sound.Length; i++)
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != sound[i]) Assert.NotEqual(check, OrcidId.CheckDigit(sound[..i] + digit.ToString(CultureInfo.InvariantCulture) + sound[(i + 1)..]));
    }
}
