using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Candidates.Finding;

namespace PrecisionLeaders.Domain.Tests.Candidates.Finding;

public sealed class FindQueryTests
{
    [Theory]
    [InlineData("Núñez GENOM", "nunez genom")]
    [InlineData("specialty:pharmacogenomics degree:MD stage:interview has:orcid \"tumor board\" -emeritus", "specialty:pharmacogenomics degree:md stage:interview has:orcid \"tumor board\" -emeritus")]
    [InlineData("+chief ~payer -\"emeritus professor\"", "chief ~payer -\"emeritus professor\"")]
    [InlineData("must:chief important:payer exclude:emeritus", "chief ~payer -emeritus")]
    [InlineData("genom* “tumor board”", "genom* \"tumor board\"")]
    [InlineData("Núñez-Søndergård", "nunez sondergard")]
    [InlineData("-Núñez-Søndergård", "-\"nunez sondergard\"")]
    [InlineData("org:\"Larkhaven Health\" title:chief place:merrowby", "org:\"larkhaven health\" title:chief place:merrowby")]
    [InlineData("degree:PhD degree:mbbs kind:grant has:trial market:looking", "degree:phd degree:md kind:grant has:trial market:looking")]
    [InlineData("designation:\"vice president\" region:europe", "designation:\"vice president\" region:europe")]
    [InlineData("market:open region:\"north america\"", "market:\"open to approach\" region:\"north america\"")]
    [InlineData("one one ONE", "one")]
    [InlineData("name:", "")]
    [InlineData("\"unclosed phrase", "\"unclosed phrase\"")]
    public void A_question_has_one_spelling(string typed, string spelled) => Assert.Equal(spelled, FindQuery.Parse(typed).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("\"\"\" -- ~ + * : ::: ()")]
    [InlineData("\ud800 \udc00")]
    [InlineData(null)]
    public void Signs_alone_ask_for_nothing(string? typed) => Assert.True(FindQuery.Parse(typed).IsEmpty);

    [Fact]
    public void An_unknown_field_is_named_and_its_words_are_looked_for()
    {
        var query = FindQuery.Parse("colour:red nunez");
        Assert.Equal("red nunez", query.ToString());
        Assert.Contains("There is no field “colour”", Assert.Single(query.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_a_field_does_not_know_is_named_with_those_it_knows()
    {
        var query = FindQuery.Parse("degree:wizard nunez");
        Assert.Equal("nunez", query.ToString());
        Assert.Contains("It knows md, phd, pharmd", Assert.Single(query.Problems), StringComparison.Ordinal);
        Assert.Contains("“org:”", Assert.Single(FindQuery.Parse("org: nunez").Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_beyond_the_first_are_passed_over_and_that_is_said()
    {
        var query = FindQuery.Parse(string.Join(' ', Enumerable.Range(0, 5_000).Select(number => $"w{number}")));
        Assert.Equal(FindQuery.MostItems, query.Items.Count);
        Assert.Contains("passed over", Assert.Single(query.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_can_be_added_once_and_taken_away()
    {
        var query = FindQuery.Parse("nunez").With("market:looking").With("market:looking");
        Assert.Equal("nunez market:looking", query.ToString());
        Assert.True(query.Asks("market:looking"));
        Assert.Equal("nunez", query.Without("market:looking").ToString());
    }

    [Fact]
    public void Whatever_is_typed_is_read_and_its_spelling_asks_for_the_same()
    {
        var dice = new Random(20261126);
        string[] pieces = ["nunez", "Søn-der", "\"", "“", " ", " ", "-", "~", "+", "*", ":", "name:", "degree:", "MD", "stage:", "has:", "orcid", "NEAR", "AND", "(", ")", "\0", "\ud83d", "\ude00", "李明", "½", "ﬁ", "é", "kind:board", "region:", "colour:", "'", ";--", "{Name}", "^"];
        for (var round = 0; round < 20_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, dice.Next(14)).Select(_ => pieces[dice.Next(pieces.Length)]));
            var query = FindQuery.Parse(typed);
            var again = FindQuery.Parse(query.ToString());
            Assert.True(query.ToString() == again.ToString() && again.Problems.Count == 0, $"«{typed}» became «{query}», and that «{again}» {string.Join(' ', again.Problems)}");
        }
    }

    [Fact]
    public void A_passage_shows_where_the_words_stand_as_they_were_written()
    {
        var passage = Passage.Of(FindField.Evidence, "Rapid <b>genome</b> testing for newborns by the Tumor Board of Núñez", FindQuery.Parse("nunez \"tumor board\" -absent"))!;
        Assert.Equal(["Tumor Board", "Núñez"], passage.Parts.Where(part => part.IsMet).Select(part => part.Text));
        Assert.EndsWith("testing for newborns by the Tumor Board of Núñez", string.Concat(passage.Parts.Select(part => part.Text)), StringComparison.Ordinal);
        Assert.Null(Passage.Of(FindField.Evidence, "nothing of it", FindQuery.Parse("nunez")));
        Assert.Null(Passage.Of(FindField.Evidence, "genomics", FindQuery.Parse("genom")));
        Assert.NotNull(Passage.Of(FindField.Title, "genomics", FindQuery.Parse("genom")));
        Assert.NotNull(Passage.Of(FindField.Evidence, "genomics", FindQuery.Parse("genom*")));
    }

    [Fact]
    public void What_a_person_is_found_by_changes_only_when_it_is_something_else()
    {
        var text = new FindText(Guid.CreateVersion7());
        ILookup<FindField, string> Said(string name) => new[] { name }.ToLookup(_ => FindField.Name);
        var (first, second) = (new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
        text.Write("nunez ada", first, Said("Ada Núñez"), ["b", "a"], first);
        text.Write("nunez ada", first, Said("ADA NÚÑEZ"), ["a", "b"], second);
        Assert.Equal((" ada nunez ", " a b ", first), (text.Name, text.Facts, text.ChangedAt));
        text.Write("nunez ada", first, Said("Ada Núñez"), ["a"], second);
        Assert.Equal(second, text.ChangedAt);
    }

    private static readonly Tag[] Tags = [new("Met at a congress"), new("Congress"), new("Speaks to boards"), new("★")];

    [Theory]
    [InlineData("tag:congress", "Congress")]
    [InlineData("tag:\"met congr\"", "Met at a congress")]
    [InlineData("tag:CONG", "Met at a congress, Congress")]
    [InlineData("-tag:board", "Speaks to boards")]
    [InlineData("tag:nothing", "")]
    public void A_choice_means_the_one_so_called_or_all_that_begin_so(string typed, string names)
    {
        var choice = Assert.Single(FindQuery.Parse(typed).Choices);
        Assert.Equal(names, string.Join(", ", choice.Among(Tags).Select(tag => tag.Name)));
        var fact = choice.Fact(choice.Among(Tags));
        Assert.Equal(choice.ToString(), fact.ToString());
        Assert.Equal(choice.Weight, fact.Weight);
        Assert.NotEmpty(fact.Tokens);
    }

    [Fact]
    public void What_is_typed_for_a_choice_leads_to_it_whatever_its_name()
    {
        foreach (var tag in Tags.Append(new("5\" of \"rain\" -x")))
            Assert.Equal([tag], Assert.Single(FindQuery.Parse(FindLanguage.Of(FindLanguage.Tag, tag)).Choices).Among([.. Tags, tag]));
        Assert.Equal("tag:\"met at a congress\"", FindLanguage.Of(FindLanguage.Tag, Tags[0]));
    }

    [Fact]
    public void A_choice_without_words_asks_to_be_said()
    {
        Assert.Equal("Say behind “tag:” what to look for.", Assert.Single(FindQuery.Parse("tag:").Problems));
        Assert.Equal("source:referral", FindQuery.Parse("Source:Referral").ToString());
    }
}
