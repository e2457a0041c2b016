using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Domain.Intake;

namespace PrecisionLeaders.Web.Tests.Intake;

/// <summary>Registers of grants, trials and citations.</summary>
public class RegisterTest
{
    [Theory]
    [InlineData(WorkFiles.ReporterJson, 2)]
    [InlineData(WorkFiles.ReporterCsv, 1)]
    public void The_fiscal_years_of_a_project_are_one_grant(string text, int grants)
    {
        var works = WorkFiles.Works(text);
        Assert.Equal(grants, works.Count);
        var evidence = works[0].Evidence;
        Assert.Equal((EvidenceKind.Grant, "Genes first in newborn care", "R01ZZ000001"), (evidence.Kind, evidence.Title, evidence.Reference));
        Assert.Equal((new PartialDate(2019, 7, 1), new PartialDate(2024, 6, 30)), (evidence.Start!.Value, evidence.End!.Value));
        Assert.Contains("Halewater University, Port Larkhaven, NY", evidence.Detail, StringComparison.Ordinal);
        Assert.Contains("$825,000 in all: 2019 $400,000, 2020 $425,000", evidence.Detail, StringComparison.Ordinal);
        Assert.Equal(("https://reporter.nih.gov/project-details/9000002", "Genome; Newborn Infant"), (evidence.Url, evidence.Subjects));
        Assert.Equal(["contact principal investigator", "principal investigator, fiscal year 2019"], works[0].Contributors.Select(person => person.Contribution));
        Assert.Equal(["Brack", "Quillon"], works[0].Contributors.Select(person => person.FamilyName));
        Assert.Equal([new(IdentifierSchemes.NihProfile, "7000001", null)], works[0].Contributors[0].Identifiers);
    }

    [Fact]
    public void A_part_of_a_centre_is_a_grant_of_its_own() =>
        Assert.Equal(("P30ZZ000009, subproject 5678", "Biostatistics core"), (WorkFiles.Works(WorkFiles.ReporterJson)[1].Evidence.Reference, WorkFiles.Works(WorkFiles.ReporterJson)[1].Evidence.Title));

    [Fact]
    public void What_the_page_of_results_exports_is_read_below_the_words_before_it()
    {
        var work = Assert.Single(WorkFiles.Works(WorkFiles.ReporterPage));
        Assert.Equal(("R01ZZ000001", "Genes first"), (work.Evidence.Reference, work.Evidence.Title));
        Assert.Equal(["Brack: contact principal investigator", "Quillon: principal investigator", "Roe: principal investigator"], work.Contributors.Select(person => $"{person.FamilyName}: {person.Contribution}"));
    }

    [Fact]
    public void A_trial_gives_number_state_phase_and_size_and_its_people_once()
    {
        var trial = Assert.Single(WorkFiles.Works(WorkFiles.Trials));
        Assert.Equal((EvidenceKind.Trial, "Genomes in Newborn Care", "NCT09000001", "https://clinicaltrials.gov/study/NCT09000001"), (trial.Evidence.Kind, trial.Evidence.Title, trial.Evidence.Reference, trial.Evidence.Url));
        Assert.Equal("GENCARE · active not recruiting · phase 2 and phase 3 · interventional · 4100 participants · sponsor Halewater University · Rare Diseases, Newborn Seizures · A Randomised Trial of Genomes in Newborn Care", trial.Evidence.Detail);
        Assert.Equal((new PartialDate(2019, 7), new PartialDate(2023, 12, 31), "Rare Diseases"), (trial.Evidence.Start!.Value, trial.Evidence.End!.Value, trial.Evidence.Subjects));
        Assert.Equal(["Brack: principal investigator, responsible investigator", "Quillon: study chair"], trial.Contributors.Select(person => $"{person.FamilyName}: {person.Contribution}"));
        Assert.Equal(["Halewater University"], trial.Contributors[0].Affiliations);
    }

    [Fact]
    public void Counts_of_citations_stand_with_the_number_of_the_article_and_no_people()
    {
        var records = WorkFiles.Read(WorkFiles.ICite).Records;
        var first = records[0].Work!;
        Assert.Equal(("90000001", "10.5555/aig.12.3"), (first.Evidence.Pmid, first.Evidence.Reference));
        Assert.Equal("61 citations; relative citation ratio 4.2; NIH percentile 93; field citation rate 7.1; potential to translate 0.75 (iCite)", first.Evidence.Figures);
        Assert.Equal("1 citation; potential to translate 0.05 (iCite)", records[1].Work!.Evidence.Figures);
        Assert.Empty(first.Contributors);
        Assert.StartsWith("“x12” is no PMID", records[2].Error, StringComparison.Ordinal);
        Assert.Equal(4, records[2].Line);
    }
}
