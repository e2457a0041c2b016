using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Domain.Tests.Intake;

public class ProfileMergeTests
{
    [Fact]
    public void All_that_a_file_says_of_somebody_new_is_told_before_they_come_in() => Assert.Equal(
        [("Given name", "Sorrel"), ("Family name", "Abercastle"), ("E-mail", "s@x.example"), ("Degree", "PhD, Genetics"), ("Keyword", "Newborns"), ("Grant", "Genomes")],
        ProfileMerge.Told(new()
        {
            GivenName = "Sorrel",
            FamilyName = "Abercastle",
            Email = "s@x.example",
            Specialties = ["Newborns"],
            Degrees = [new("PhD", "Genetics", null, null, null)],
            Evidence = [new(EvidenceKind.Grant, "Genomes", null, null, null, null, null)],
        }).Select(told => (told.Field, told.New)));

    [Theory]
    [InlineData("S.", "MD", "Sorrel", "MD, PhD")]
    [InlineData("S", "Ph.D.", "Sorrel", "MD, PhD")]
    [InlineData("Sorrel Ann", "MD, PhD, FACMG", "Sorrel Ann", "MD, PhD, FACMG")]
    [InlineData("S. A.", "MD", "S. A.", "MD, PhD")]
    [InlineData("T.", "MBA", "T.", "MBA")]
    [InlineData(null, null, "Sorrel", "MD, PhD")]
    public void What_says_less_never_takes_the_place_of_what_says_more(string? given, string? credentials, string nowGiven, string nowCredentials)
    {
        var held = new Candidate("Sorrel", "Abercastle", default);
        held.Rename("Sorrel", "Abercastle", "MD, PhD");
        _ = ProfileMerge.Into(held, new PersonRecord { GivenName = given, FamilyName = "Abercastle", Credentials = credentials }, Taxonomy.Empty, new("A list", null, null, null));
        Assert.Equal((nowGiven, nowCredentials), (held.GivenName, held.Credentials));
    }
}
