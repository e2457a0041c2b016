using PrecisionLeaders.Web.Pages.Shared;
using PrecisionLeaders.Web.TagHelpers;

namespace PrecisionLeaders.Web.Tests.TagHelpers;

public sealed class StatusNoticeTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void Every_status_has_words_of_its_own_and_an_icon_that_exists(int status)
    {
        var notice = StatusNotice.For(status);
        Assert.True(IconSet.Has(notice.Icon));
        Assert.Equal(status == 500, notice.Title == StatusNotice.For(599).Title);
    }

    [Fact]
    public void Only_a_fault_of_ours_shows_a_reference()
    {
        Assert.Equal("abc", StatusNotice.For(500, "abc").Reference);
        Assert.Null(StatusNotice.For(404, "abc").Reference);
    }
}
