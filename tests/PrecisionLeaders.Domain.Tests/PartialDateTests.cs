namespace PrecisionLeaders.Domain.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2021", "2021", "2021")]
    [InlineData(" 2021-3 ", "2021-03", "Mar 2021")]
    [InlineData("2024-02-29", "2024-02-29", "29 Feb 2024")]
    public void Years_months_and_days_are_read_kept_and_said(string typed, string kept, string said)
    {
        Assert.True(PartialDate.TryParse(typed, out var date));
        Assert.Equal((kept, said), (date.ToString(), date.ToWords()));
        Assert.Equal(date, PartialDate.FromNumber(date.Number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("21")]
    [InlineData("1899")]
    [InlineData("2201")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("2023-02-29")]
    [InlineData("2021-03-09-01")]
    [InlineData("+021-03")]
    [InlineData("２０２１")]
    [InlineData("99999999999999999999")]
    public void What_is_no_date_is_not_read(string? typed) => Assert.False(PartialDate.TryParse(typed, out _));

    [Fact]
    public void A_bare_year_comes_before_its_months_and_a_month_before_its_days()
    {
        PartialDate[] ordered = [new(2020, 12, 31), new(2021), new(2021, 1), new(2021, 1, 1), new(2021, 2)];
        Assert.Equal(ordered, ordered.Reverse().Order());
    }

    [Theory]
    [InlineData("2021", "2021", true)]
    [InlineData("2021-03", "2021", true)]
    [InlineData("2021-03-09", "2021-03", true)]
    [InlineData("2021", "2021-01", true)]
    [InlineData("2021-03", "2021-02", false)]
    [InlineData("2021-03-09", "2021-03-08", false)]
    [InlineData("2021", "2020-12", false)]
    [InlineData("", "2020", true)]
    [InlineData("2021", "", true)]
    public void An_end_can_follow_a_start_as_far_as_both_are_known(string start, string end, bool can) => Assert.Equal(can, PartialDate.CanSpan(Read(start), Read(end)));

    private static PartialDate? Read(string text) => PartialDate.TryParse(text, out var date) ? date : null;
}
