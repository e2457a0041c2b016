using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>Who a person is before the career is written: name, field of work, and where they stand today.</summary>
internal sealed record Persona(string Given, string Family, string Credentials, string Noun, string Title, string Organisation, Designation Designation)
{
    public Topic Topic => Array.Find(Topic.All, held => held.Noun == Noun) ?? throw new InvalidOperationException($"No topic is called {Noun}.");

    /// <summary>The people of the guide's pictures, in the order of their board: the first nine stand before the committee of Aldermere.</summary>
    public static readonly Persona[] Told =
    [
        new("Adaeze", "Lindqvist", "MD, PhD", "rapid genome testing", "Vice President, Genomic Medicine", "Larkhaven Health", Designation.VicePresident),
        new("Tobias", "Marchwell", "MD, MS", "genomic results in the record", "Chief Medical Informatics Officer", "Port Evander Medical Center", Designation.Chief),
        new("Theodora", "Nkemelu", "PharmD, PhD", "drug-gene testing", "Director, Pharmacogenomics", "Merrowby University Hospitals", Designation.Director),
        new("Rafael", "Quintavel", "MD, PhD", "linked records", "Chair, Biomedical Informatics", "Corrigan-Vale University", Designation.SeniorDirector),
        new("Noor", "Castellane", "MD, PhD", "inherited cancer testing", "Medical Director, Inherited Cancer", "Ashgrove Regional Health", Designation.Director),
        new("Helena", "Brandvold", "PhD", "variant calling", "Senior Director, Computational Genomics", "Wexcombe Genomics Institute", Designation.SeniorDirector),
        new("Oisín", "Marrable", "MD, MBA", "genomics in primary care", "Associate Chief Medical Officer", "Sable River Health", Designation.VicePresident),
        new("Priya", "Westergaard", "PhD", "long-read sequencing", "Professor and Director, Genome Centre", "Drumlin State University", Designation.Director),
        new("Samuel", "Oyeveld", "PhD", "decision support", "Vice President, Clinical Data Science", "Tessel Diagnostics", Designation.VicePresident),
        new("Daniel", "Eskenfeld", "MD, PhD", "undiagnosed disease", "Director, Rare Disease Programme", "Quarrybank Health", Designation.Director),
        new("Catarina", "Dunmore", "MD", "genotype alerts", "Associate Dean, Clinical Innovation", "Halewater University", Designation.SeniorDirector),
        new("Miriam", "Castlewood", "MD", "exome testing", "Chief of Genomics", "Fenwater Children’s Hospital", Designation.SeniorDirector),
        new("Parisa", "Holloway", "PhD", "risk models across ancestries", "Vice President, Research Computing", "Northmoor University", Designation.VicePresident),
        new("Sorrel", "Abercastle", "MD, PhD", "genomics in primary care", "Division Chief, Genomic Medicine", "Pellworth University", Designation.SeniorDirector),
        new("Bastien", "Locatelli", "MD, MPH", "population screening", "Head of Precision Prevention", "Port Evander Medical Center", Designation.Director),
        new("Anneliese", "Farrow", "PhD", "linked records", "Director, Biobank and Registries", "Ashgrove Regional Health", Designation.Director),
        new("Sunniva", "Clarke", "MD", "molecular tumour boards", "Director, Molecular Tumour Board", "Northmoor Cancer Centre", Designation.Director),
        new("Jonah", "Tsegaye", "PhD", "tumour sequencing", "Director, Clinical Bioinformatics", "Wexcombe Genomics Institute", Designation.Director),
        new("Karim", "Belhaven", "MD, MBA", "care after a rare diagnosis", "Chief Medical Officer", "Larkhaven Health", Designation.Chief),
        new("Ruth", "Amselow", "MD, PhD", "polygenic scores", "Vice Dean, Clinical Research", "Merrowby University", Designation.VicePresident),
        new("Wilhelmina", "Asante", "PhD", "phenotyping", "Vice President, Data Science", "Calder Biobank", Designation.VicePresident),
        new("Lucinda", "Abernathy", "PhD", "linked records", "Associate Dean, Research Informatics", "Drumlin State University", Designation.SeniorDirector),
        new("Gideon", "Pallavar", "MD", "inherited cancer testing", "Medical Director, Cancer Genomics", "Sable River Health", Designation.Director),
        new("Ebele", "Strand", "PharmD", "DPYD testing", "Pharmacogenomics Lead", "Fenwater Children’s Hospital", Designation.Manager),
        new("Hiroto", "Valdane", "MD, PhD", "laboratory quality", "Chair, Laboratory Medicine", "Corrigan-Vale University", Designation.SeniorDirector),
    ];

    private static readonly Designation[] Ranks =
        [Designation.Manager, Designation.Director, Designation.Director, Designation.Director, Designation.SeniorDirector, Designation.SeniorDirector, Designation.VicePresident, Designation.Chief];

    /// <summary>The told people, then invented ones up to the count.</summary>
    public static IReadOnlyList<Persona> Everyone(int count, Dice dice)
    {
        var given = dice.Some(DemoNames.Given, count);
        var family = dice.Some(DemoNames.Family, count);
        return
        [
            .. Told,
            .. Enumerable.Range(0, count - Told.Length).Select(i =>
            {
                var topic = Topic.All[i % Topic.All.Length];
                var field = Field.Named(topic.Specialty);
                var institution = dice.Pick(Array.FindAll(Institution.All, held => !field.IsBedside || held.House is House.Hospital or House.University));
                var rank = dice.Pick(Ranks);
                return new Persona(given[i], family[i], dice.Pick(field.Credentials), topic.Noun, Ladder.Title(rank, field.Subject, institution.House, dice), institution.Name, rank);
            }),
        ];
    }
}
