using CsCheck;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Domain.Tests.Pipeline;

public sealed class CodedTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly CodedText Mask = new("Juniper", Traces());

    private static KnownTraces Traces()
    {
        var person = new Candidate("Adaeze Márta", "van der Lindqvist-Ward", Now);
        person.Reach("a.lindqvist@larkhaven.org", "+1 (555) 010-7788", "Port Evander, Maine", Market.Unknown);
        person.IdentifyByOrcid("0000-0002-1825-0097");
        person.AddAppointment("Vice President", "Larkhaven Health", null, null);
        person.AddAppointment("Chair", "University of Corrigan-Vale, School of Medicine", null, null);
        person.AddDegree("PhD", "Genetics", "Königsau Institute of Genomic Sciences", null, null);
        person.Identify("Scopus Author ID", "57190012345", "https://www.scopus.com/authid/detail.uri?authorId=57190012345");
        person.AddEvidence(EvidenceKind.Grant, "A grant", new("Registry", "https://genomes.larkhaven.org/grant", null, null)).Describe(null, null, null, "U01-HG-12345");
        return KnownTraces.Of(person) with { OtherOrganisations = ["Fenwater Children’s Hospital"] };
    }

    [Theory]
    [InlineData("Adaeze Márta van der Lindqvist-Ward led it.", "Juniper led it.")]
    [InlineData("ADAEZE MARTA VAN DER LINDQVIST-WARD led it.", "Juniper led it.")]
    [InlineData("Dr. Lindqvist-Ward’s team", "Dr. Juniper’s team")]
    [InlineData("Lindqvist, Adaeze: a life", "Juniper: a life")]
    [InlineData("by A. M. van der Lindqvist-Ward and B. Osterhaus", "by Juniper and B. Osterhaus")]
    [InlineData("van der Lindqvist-Ward AM, Osterhaus B. Newborn genomes.", "Juniper, Osterhaus B. Newborn genomes.")]
    [InlineData("Osterhaus B, Lindqvist A, Kallergis S.", "Osterhaus B, Juniper, Kallergis S.")]
    [InlineData("Adaeze K. Lindqvist", "Juniper")]
    [InlineData("adaeze says so, and Ádaezé again", "Juniper says so, and Juniper again")]
    [InlineData("The Lindqvists of LindqvistLab", "The Juniper of JuniperLab")]
    [InlineData("A.M.L. wrote the draft; AML is a leukaemia.", "Juniper wrote the draft; AML is a leukaemia.")]
    [InlineData("She runs a ward; Ward runs it.", "She runs a ward; Juniper runs it.")]
    [InlineData("Read in a Lindqvistian spirit", "Read in a Lindqvistian spirit")]
    public void Names_go_in_every_form_and_everyday_words_stay(string text, string masked) => Assert.Equal(masked, Mask.Mask(text));

    [Theory]
    [InlineData("Nine hospitals of Larkhaven Health.", "Nine hospitals of [institution].")]
    [InlineData("nine hospitals of LARKHAVEN health", "nine hospitals of [institution]")]
    [InlineData("At Larkhaven Hospital, then at the University of Corrigan-Vale.", "At [institution], then at the [institution].")]
    [InlineData("Trained in Konigsau, at the KIGS.", "Trained in [institution], at the [institution].")]
    [InlineData("Advises Fenwater Children's Hospital; fenwater is a place.", "Advises [institution]; fenwater is a place.")]
    [InlineData("Lives in Port Evander.", "Lives in [place].")]
    [InlineData("A hospital, a school of medicine, an institute.", "A hospital, a school of medicine, an institute.")]
    public void Institutions_and_places_go_by_their_whole_name_and_by_its_telling_words(string text, string masked) => Assert.Equal(masked, Mask.Mask(text));

    [Theory]
    [InlineData("Write to A.Lindqvist@Larkhaven.org, or call +1 555 010 7788.", "Write to [contact], or call [contact].")]
    [InlineData("someone (at) elsewhere (dot) net", "[contact]")]
    [InlineData("Tel. 5550107788 or 010-7788", "[contact] or [contact]")]
    [InlineData("See https://genomes.larkhaven.org/x?y=1 and www.example.com/cv.", "See [identifier] and [identifier].")]
    [InlineData("larkhaven.org has it; doi:10.1056/NEJMoa123456, too", "[identifier] has it; [identifier], too")]
    [InlineData("ORCID 0000-0002-1825-0097, U01 HG 12345, NCT01234567", "ORCID [identifier], [identifier], [identifier]")]
    [InlineData("Scopus 57190012345", "Scopus [identifier]")]
    [InlineData("From 2012-2017 she enrolled 4,100 families; result in 6.2 days, 12 000 tests.", "From 2012-2017 she enrolled 4,100 families; result in 6.2 days, 12 000 tests.")]
    public void Addresses_and_numbers_that_tell_go_and_figures_stay(string text, string masked) => Assert.Equal(masked, Mask.Mask(text));

    [Fact]
    public void A_name_without_spaces_around_it_goes_in_scripts_that_have_none()
    {
        var mask = new CodedText("Sorrel", new() { Names = [(null, "王小明")] });
        Assert.Equal("由Sorrel教授领导", mask.Mask("由王小明教授领导"));
    }

    [Fact]
    public void One_name_and_a_short_everyday_name_are_names_too()
    {
        Assert.Equal("Sorrel will see.", new CodedText("Sorrel", new() { Names = [("Will", "He")] }).Mask("Will He will see."));
        Assert.Equal("he said so; Sorrel said so", new CodedText("Sorrel", new() { Names = [("Will", "He")] }).Mask("he said so; He said so"));
        Assert.Equal("by Sorrel", new CodedText("Sorrel", new() { Names = [(null, "Suharto")] }).Mask("by Suharto"));
        Assert.Equal("by Sorrel, by Sorrel, by Sorrel", new CodedText("Sorrel", new() { Names = [("Siobhán", "O’Brien")] }).Mask("by O'Brien, by S. OBrien, by Siobhan"));
    }

    private static readonly Gen<string> Words = Gen.OneOf("newborn", "genomes", "led", "the", "Trial", "of", "4,100", "families", "(in", "care);", "—", "Ærø", "e\u0301lan", "\n", "“quoted”", "[institution]");
    private static readonly Gen<string> Telling = Gen.OneOf("Adaeze", "Lindqvist", "LINDQVIST-WARD", "Márta", "A. M. van der Lindqvist-Ward", "Larkhaven", "Corrigan-Vale", "Königsau Institute of Genomic Sciences", "a.lindqvist@larkhaven.org", "0000-0002-1825-0097", "Lindqvist’s");
    private static readonly string[] Told = ["adaeze", "lindqvist", "marta", "larkhaven", "corrigan", "konigsau", "1825"];

    [Fact]
    public void Whatever_the_text_nothing_that_tells_is_left_and_masking_twice_is_masking_once() =>
        Gen.Select(Gen.OneOf(Words, Words, Telling).List[0, 12], Gen.OneOf(" ", "  ", ", ", "\n", " - ")).Sample((parts, gap) =>
        {
            var masked = Mask.Mask(string.Join(gap, parts));
            var folded = Domain.Words.Fold(masked);
            Assert.DoesNotContain(Told, told => folded.Contains(told, StringComparison.Ordinal));
            Assert.Equal(masked, Mask.Mask(masked));
        }, iter: 2_000);

    [Fact]
    public void A_text_that_tells_nothing_stays_as_it_is() =>
        Words.List[0, 20].Sample(parts => { var text = string.Join(' ', parts); Assert.Equal(text, Mask.Mask(text)); }, iter: 1_000);

    [Fact]
    public void Any_text_at_all_is_masked_without_a_fault() => Gen.String.Sample(text => { _ = Mask.Mask(text); }, iter: 2_000);
}
