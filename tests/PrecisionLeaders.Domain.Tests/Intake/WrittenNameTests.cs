using CsCheck;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Tests.Intake;

public class WrittenNameTests
{
    [Theory]
    [InlineData("Doe, Jane", "Jane", "Doe", null, null)]
    [InlineData("DOE, JANE", "JANE", "DOE", null, null)]
    [InlineData("Doe, Jane, M.D.", "Jane", "Doe", "M.D.", null)]
    [InlineData("Jane Doe, MD, PhD", "Jane", "Doe", "MD, PhD", null)]
    [InlineData("Jane Doe MD PhD", "Jane", "Doe", "MD, PhD", null)]
    [InlineData("Maria de la Cruz-Núñez, MD, PhD, FACMG", "Maria", "de la Cruz-Núñez", "MD, PhD, FACMG", null)]
    [InlineData("Ana Ruiz Ordaz, MD/PhD, FAMIA", "Ana Ruiz", "Ordaz", "MD/PhD, FAMIA", null)]
    [InlineData("Ines Halloway, DABMGG", "Ines", "Halloway", "DABMGG", null)]
    [InlineData("Prof. Dr. med. Anneke van der Berg", "Anneke", "van der Berg", null, null)]
    [InlineData("Maria De La Cruz", "Maria", "De La Cruz", null, null)]
    [InlineData("Ali bin Abi Talib", "Ali", "bin Abi Talib", null, null)]
    [InlineData("Luis Ortega y Gasset", "Luis", "Ortega y Gasset", null, null)]
    [InlineData("Van Halloway", "Van", "Halloway", null, null)]
    [InlineData("John Smith Jr.", "John", "Smith", null, "Jr.")]
    [InlineData("John Smith, Jr., MD", "John", "Smith", "MD", "Jr.")]
    [InlineData("Smith, John, III", "John", "Smith", null, "III")]
    [InlineData("Smith Jr., John", "John", "Smith", null, "Jr.")]
    [InlineData("Jean-Pierre DUPONT", "Jean-Pierre", "DUPONT", null, null)]
    [InlineData("DUPONT Jean-Pierre", "Jean-Pierre", "DUPONT", null, null)]
    [InlineData("JM Halloway", "JM", "Halloway", null, null)]
    [InlineData("M. Curie", "M.", "Curie", null, null)]
    [InlineData("Plato", null, "Plato", null, null)]
    [InlineData("李明", "明", "李", null, null)]
    [InlineData("欧阳明月", "明月", "欧阳", null, null)]
    [InlineData("山田 太郎", "太郎", "山田", null, null)]
    [InlineData("山田太郎", null, "山田太郎", null, null)]
    [InlineData("김민수", "민수", "김", null, null)]
    [InlineData("Иванов Иван Иванович", "Иван Иванович", "Иванов", null, null)]
    [InlineData("Иван Иванов", "Иван", "Иванов", null, null)]
    [InlineData("，李明", "明", "李", null, null)]
    [InlineData(",", null, ",", null, null)]
    public void A_name_in_one_piece_is_taken_apart(string written, string? given, string family, string? credentials, string? suffix) =>
        Assert.Equal(new WrittenName(given, family, credentials, suffix), WrittenName.Parse(written));

    /// <summary>Whatever is written, there is a family name unless nothing was written, and no letter is lost or made up.</summary>
    [Fact]
    public void No_letter_is_lost_but_those_of_courtesies()
    {
        string[] known = ["Jane", "van", "der", "DOE", "MD", "PhD", "FAMIA", "Jr.", "III", "李明", "y", "O'Neil", "José", "de", ",", ", ", "é", "Ivanović"];
        var words = Gen.Int[0, known.Length - 1].Select(at => known[at]);
        words.Array[1, 8].Sample(parts =>
        {
            var written = string.Join(' ', parts);
            var name = WrittenName.Parse(written);
            Assert.NotEqual("", name.Family);
            var read = string.Concat(name.Given, name.Family, name.Credentials, name.Suffix);
            Assert.Equal(Letters(written), Letters(read));
        }, iter: 5_000);

        static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Order());
    }
}
