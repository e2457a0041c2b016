namespace PrecisionLeaders.Domain.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Núñez-Søndergård", "nunez-sondergard")]
    [InlineData("Łukasz STRAẞE", "lukasz strasse")]
    [InlineData("Æthelred Œuvre Þór Đặng", "aethelred oeuvre thor dang")]
    [InlineData("İstanbul ıl", "istanbul il")]
    [InlineData("ﬁnance Ｗｉｄｅ", "finance wide")]
    public void Accents_case_and_ligatures_make_no_difference(string text, string folded) => Assert.Equal(folded, Words.Fold(text));

    [Fact]
    public void Half_a_pair_is_no_fault()
    {
        Assert.Equal(["ab", "cd"], Words.Of("ab\ud800cd"));
        Assert.Equal(["name"], Words.Of("\udc00 name \ud83e\uddec"));
    }

    [Fact]
    public void Words_are_distinct_cut_and_free_of_signs()
    {
        Assert.Equal(["o", "neil", "md"], Words.Of("O'Neil, M.D.", "o’NEIL MD").Where(word => word.Length > 1 || word == "o"));
        Assert.Equal(Words.WordLength, Assert.Single(Words.Of(new string('x', 5000))).Length);
        Assert.Empty(Words.Of(null, "", "%_'--\0"));
    }
}
