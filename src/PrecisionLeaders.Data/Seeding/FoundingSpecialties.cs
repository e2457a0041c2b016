using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding;

/// <summary>The tree of specialties an installation begins with: the four of precision medicine's leaders and their neighbours. Headings are those of MeSH 2026.</summary>
internal static class FoundingSpecialties
{
    /// <summary>Name, broader, synonyms, headings; a broader one stands before its narrower ones.</summary>
    private static readonly (string Name, string? Broader, string Synonyms, string Headings)[] Rows =
    [
        ("Genomic medicine", null, "Precision medicine; Personalised medicine; Personalized medicine", "Precision Medicine; Genomic Medicine; Genetic Testing; Whole Genome Sequencing"),
        ("Cancer genomics", "Genomic medicine", "Oncogenomics; Precision oncology", "Genes, Neoplasm; Biomarkers, Tumor; Oncogenes"),
        ("Medical genetics", "Genomic medicine", "Clinical genetics", "Genetics, Medical; Genetic Diseases, Inborn"),
        ("Rare disease", "Medical genetics", "Rare diseases; Undiagnosed disease", "Rare Diseases; Undiagnosed Diseases"),
        ("Genetic counselling", "Medical genetics", "Genetic counseling", "Genetic Counseling"),
        ("Pharmacogenomics", "Genomic medicine", "Pharmacogenetics; PGx", "Pharmacogenetics; Pharmacogenomic Testing; Pharmacogenomic Variants"),
        ("Biomedical informatics", null, "Medical informatics; Health informatics", "Medical Informatics; Electronic Health Records"),
        ("Bioinformatics", "Biomedical informatics", "Computational biology", "Computational Biology; Databases, Genetic"),
        ("Computational genomics", "Bioinformatics", "Genome informatics; Genome analysis", "Genomics; Sequence Analysis, DNA; High-Throughput Nucleotide Sequencing; Genome, Human"),
        ("Statistical genetics", "Computational genomics", "Genetic epidemiology", "Genome-Wide Association Study; Models, Genetic; Multifactorial Inheritance"),
        ("Population genomics", "Computational genomics", "Population genetics", "Genetics, Population; Biological Specimen Banks"),
        ("Proteomics", "Bioinformatics", "Proteome research", "Proteomics; Proteome"),
        ("Clinical informatics", "Biomedical informatics", "Clinical decision support", "Decision Support Systems, Clinical; Hospital Information Systems"),
        ("Laboratory medicine", null, "Clinical pathology; Laboratory diagnostics", "Clinical Laboratory Techniques; Pathology, Clinical"),
        ("Molecular pathology", "Laboratory medicine", "Molecular diagnostics", "Pathology, Molecular; Molecular Diagnostic Techniques"),
    ];

    public static IEnumerable<Specialty> Planted()
    {
        var planted = new Dictionary<string, Specialty>(StringComparer.Ordinal);
        foreach (var (name, broader, synonyms, headings) in Rows)
        {
            var specialty = planted[name] = new Specialty(name, broader is null ? null : planted[broader]);
            specialty.Describe(name, synonyms.Split(';'), headings.Split(';'));
        }
        return planted.Values;
    }
}
