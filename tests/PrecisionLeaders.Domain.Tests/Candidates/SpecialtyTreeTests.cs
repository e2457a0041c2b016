using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Tests.Candidates;

public class SpecialtyTreeTests
{
    private readonly Specialty informatics = new("Biomedical informatics");
    private readonly Specialty bioinformatics, genomics, pgx;
    private readonly SpecialtyTree tree;

    public SpecialtyTreeTests()
    {
        bioinformatics = new("Bioinformatics", informatics);
        genomics = new("Computational genomics", bioinformatics);
        pgx = new("Pharmacogenomics");
        pgx.Describe("Pharmacogenomics", ["Pharmacogenetics", " PGx ", "pgx", ""], ["Pharmacogenetics", "Pharmacogenomic Testing"]);
        tree = new([pgx, genomics, bioinformatics, informatics]);
    }

    [Fact]
    public void Narrower_ones_stand_behind_the_broader() =>
        Assert.Equal([("Biomedical informatics", 0), ("Bioinformatics", 1), ("Computational genomics", 2), ("Pharmacogenomics", 0)], tree.InOrder.Select(held => (held.Specialty.Name, held.Level)));

    [Fact]
    public void Who_works_in_a_narrower_field_works_in_the_broader_one()
    {
        Assert.Equal([genomics.Id, bioinformatics.Id, informatics.Id], tree.WithBroader(genomics.Id));
        Assert.Equal([informatics.Id, bioinformatics.Id, genomics.Id], tree.WithNarrower(informatics.Id));
    }

    [Fact]
    public void Nothing_is_part_of_itself_and_no_branch_grows_too_deep()
    {
        Assert.Throws<RuleBrokenException>(() => tree.Move(informatics, genomics));
        Assert.Throws<RuleBrokenException>(() => tree.Move(informatics, informatics));
        tree.Move(informatics, pgx);
        Assert.Equal(pgx.Id, informatics.BroaderId);
        var fifth = new Specialty("Statistical genetics", genomics);
        var sixth = new Specialty("Too deep");
        var deep = new SpecialtyTree([pgx, informatics, bioinformatics, genomics, fifth, sixth]);
        Assert.Contains("6 levels", Assert.Throws<RuleBrokenException>(() => deep.Move(sixth, fifth)).Message, StringComparison.Ordinal);
        Assert.Null(sixth.BroaderId);
    }

    [Fact]
    public void A_name_leads_to_one_specialty()
    {
        Assert.Equal(["Pharmacogenetics", "PGx"], pgx.Synonyms);
        var rival = new Specialty("Drug response");
        rival.Describe("Drug response", ["pharmacogenétics"], []);
        Assert.Contains("already leads to Pharmacogenomics", Assert.Throws<RuleBrokenException>(() => new SpecialtyTree([pgx, rival]).RequireOwnNames(rival)).Message, StringComparison.Ordinal);
        tree.RequireOwnNames(pgx);
    }

    [Fact]
    public void Works_suggest_what_they_are_filed_under_and_nothing_that_is_settled()
    {
        string[] subjects = ["*Pharmacogenetics/methods; Humans", "Humans; Pharmacogenetics; Pharmacogenomic Testing", "Humans"];
        var suggested = Assert.Single(SuggestedSpecialty.Of([pgx, genomics], subjects, new HashSet<Guid>()));
        Assert.Equal(("Pharmacogenomics", 2), (suggested.Specialty.Name, suggested.Works));
        Assert.Equal(["Pharmacogenetics", "Pharmacogenomic Testing"], suggested.Headings);
        Assert.Empty(SuggestedSpecialty.Of([pgx], subjects, new HashSet<Guid> { pgx.Id }));
        pgx.Retire();
        Assert.Empty(SuggestedSpecialty.Of([pgx], subjects, new HashSet<Guid>()));
    }
}
