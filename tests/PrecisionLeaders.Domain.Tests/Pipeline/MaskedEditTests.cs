using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Tests.Pipeline;

public sealed class MaskedEditTests
{
    private const string Original = "Ann van der Berg led it, and Berg’s team at Larkhaven Health followed. Cleo doubts it.";
    private const string Shown = "Juniper led it, and Juniper’s team at [institution] followed. Cleo doubts it.";

    [Theory]
    [InlineData(Shown, Original)]
    [InlineData("Juniper led it, and Juniper’s team at [institution] followed. Nobody doubts it.", "Ann van der Berg led it, and Berg’s team at Larkhaven Health followed. Nobody doubts it.")]
    [InlineData("Said on Monday: Juniper led it, and the team at [institution] followed.", "Said on Monday: Ann van der Berg led it, and the team at Larkhaven Health followed.")]
    [InlineData("Cleo led it, and Juniper’s team at [institution] followed. Cleo doubts it.", "Cleo led it, and Berg’s team at Larkhaven Health followed. Cleo doubts it.")]
    [InlineData("Juniper led it,\r\n\r\nand Juniper’s team at Fenwater followed. Juniper doubts it.", "Ann van der Berg led it,\r\n\r\nand Berg’s team at Fenwater followed. Juniper doubts it.")]
    [InlineData("Weighed anew.", "Weighed anew.")]
    [InlineData("", "")]
    public void What_the_editor_left_alone_stays_as_it_was_written(string typed, string kept) => Assert.Equal(kept, MaskedEdit.Of(Original, Shown, typed));

    [Fact]
    public void Where_nothing_is_masked_or_nothing_stood_the_text_is_what_was_typed()
    {
        Assert.Equal("Typed", MaskedEdit.Of(null, null, "Typed"));
        Assert.Equal("Typed", MaskedEdit.Of("Same", "Same", "Typed"));
        Assert.Null(MaskedEdit.Of(Original, Shown, null));
    }
}
