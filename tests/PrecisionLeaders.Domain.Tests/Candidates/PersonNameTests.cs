using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Tests.Candidates;

public class PersonNameTests
{
    [Theory]
    [InlineData("Jane", "van der Berg", null, NameOrder.ByScript, "Jane van der Berg")]
    [InlineData("John", "Smith", "Jr.", NameOrder.ByScript, "John Smith Jr.")]
    [InlineData("Ilona", "Nagy", null, NameOrder.FamilyFirst, "Nagy Ilona")]
    [InlineData("明", "李", null, NameOrder.ByScript, "李明")]
    [InlineData("明", "李", null, NameOrder.GivenFirst, "明李")]
    [InlineData("Ming", "Li", null, NameOrder.ByScript, "Ming Li")]
    [InlineData("Ming", "李", null, NameOrder.ByScript, "Ming 李")]
    [InlineData(null, "Plato", "II", NameOrder.FamilyFirst, "Plato II")]
    public void A_name_is_written_as_its_culture_has_it(string? given, string family, string? suffix, NameOrder order, string written) =>
        Assert.Equal(written, new PersonName(given, family, suffix, order).Written);

    /// <summary>Two spaces end the family name, so that a shorter one comes before all that go on from it.</summary>
    [Theory]
    [InlineData("Jane", "van der Berg", "berg  jane van der")]
    [InlineData("Piero", "De Luca", "de luca  piero")]
    [InlineData("Jane", "van", "van  jane")]
    [InlineData("Émile", "Núñez-Søndergård", "nunez sondergard  emile")]
    [InlineData(null, "Plato", "plato")]
    public void A_name_is_filed_under_its_family_name(string? given, string family, string sorted) => Assert.Equal(sorted, new PersonName(given, family).Sorted);
}
