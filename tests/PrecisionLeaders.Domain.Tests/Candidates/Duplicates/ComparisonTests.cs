using PrecisionLeaders.Domain.Candidates.Duplicates;

namespace PrecisionLeaders.Domain.Tests.Candidates.Duplicates;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("martha", "marhta", .961)]
    [InlineData("dwayne", "duane", .840)]
    [InlineData("dixon", "dicksonx", .813)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    [InlineData("abc", "xyz", 0)]
    public void Jaro_Winkler_gives_the_figures_of_its_papers(string a, string b, double alike)
    {
        Assert.Equal(alike, JaroWinkler.Of(a, b), .0005);
        Assert.Equal(alike, JaroWinkler.Of(b, a), .0005);
    }

    [Fact]
    public void Long_texts_are_compared_by_their_beginning() => Assert.Equal(1, JaroWinkler.Of(new string('x', 5000), new string('x', 4000)));

    [Fact]
    public void A_rare_name_says_more_than_a_common_one()
    {
        var comparer = PersonFields.Comparer(100_000, (_, value) => value == "smith" ? 1_000 : 5);
        Assert.True(Bits("Ada", "Okafor", "Ada", "Okafor") > Bits("Ada", "Smith", "Ada", "Smith") + 7);
        double Bits(string given, string family, string otherGiven, string otherFamily) => comparer.BitsOf(Of(given, family), Of(otherGiven, otherFamily));
    }

    [Theory]
    [InlineData("José", "Núñez", "Jose", "Nunez", "Given name", "agrees")]
    [InlineData("Bob", "Okafor", "Robert", "Okafor", "Given name", "is another form of the same")]
    [InlineData("R.", "Okafor", "Robert", "Okafor", "Given name", "agrees in the initial")]
    [InlineData("R. J.", "Okafor", "Robert James", "Okafor", "Given name", "agrees in both initials")]
    [InlineData("Robert James", "Okafor", "Robert Thomas", "Okafor", "Given name", "agrees, but the second one differs")]
    [InlineData("J. Robert", "Okafor", "Robert", "Okafor", "Given name", "is the other's second one")]
    [InlineData("Maria", "de la Cruz-Núñez", "Maria", "Nunez", "Family name", "agrees in a part")]
    [InlineData("Maria", "van den Berg", "Maria", "Berg", "Family name", "agrees")]
    [InlineData("Maria", "O'Brien", "Maria", "Obrien", "Family name", "agrees")]
    [InlineData("Maria", "Sondergard", "Maria", "Sondergrad", "Family name", "is spelled almost the same")]
    [InlineData("Wei", "Zhang", "Zhang", "Wei", "Given name and family name", "agree when exchanged")]
    [InlineData("Maria", "Berg", "Thomas", "Berg", "Given name", "differs")]
    public void What_agrees_is_told_in_words(string given, string family, string otherGiven, string otherFamily, string field, string words)
    {
        var comparer = PersonFields.Comparer(1_000, (_, _) => 3);
        Assert.Equal(words, Assert.Single(comparer.Explain(Of(given, family), Of(otherGiven, otherFamily)), said => said.Field == field).Words);
        Assert.Equal(comparer.BitsOf(Of(given, family), Of(otherGiven, otherFamily)), comparer.Explain(Of(given, family), Of(otherGiven, otherFamily)).Sum(said => said.Bits), 9);
    }

    [Fact]
    public void Another_ORCID_iD_speaks_strongly_against_and_another_author_of_a_work_too()
    {
        var comparer = PersonFields.Comparer(1_000, (_, _) => 3);
        var one = new PersonFacts(Guid.NewGuid(), "Wei", "Zhang") { Numbers = [("ORCID", "1")], Works = [("10.1/x", "first of 9 authors")] };
        var other = new PersonFacts(Guid.NewGuid(), "Wei", "Zhang") { Numbers = [("ORCID", "2")], Works = [("10.1/X", "last of 9 authors")] };
        var said = comparer.Explain(ComparedPerson.Of(one).Values, ComparedPerson.Of(other).Values);
        Assert.True(Assert.Single(said, what => what.Field == "Number").Bits < -8);
        Assert.True(Assert.Single(said, what => what.Field == "Works").Bits < -6);
    }

    [Fact]
    public void Each_pair_is_met_once_however_many_keys_it_shares()
    {
        var pairs = Blocks.Of<string>([["a", "b", "a"], ["a", "b"], ["b", "c"], ["d"]]).Pairs().ToList();
        Assert.Equal([(0, 1), (0, 2), (1, 2)], pairs.Order());
        Assert.Empty(Blocks.Of<string>([.. Enumerable.Repeat<string[]>(["all"], 10)], largest: 9).Pairs());
    }

    [Fact]
    public void Somebody_is_found_among_many_as_in_the_comparison_of_all()
    {
        var people = InventedPeople.Draw(3, 600).People.ConvertAll(ComparedPerson.Of);
        var table = new PeopleTable(people);
        var pairs = table.Pairs().Select(pair => (pair.A, pair.B)).ToHashSet();
        Assert.NotEmpty(pairs);
        Assert.All(people, person => Assert.All(table.Likely(person, table.Threshold), found => Assert.True(pairs.Contains((person.Id, found.Person.Id)) || pairs.Contains((found.Person.Id, person.Id)))));
    }

    private static string[][] Of(string given, string family) => ComparedPerson.Of(new(Guid.NewGuid(), given, family)).Values;
}
