namespace PrecisionLeaders.Data.Seeding.Demo;

/// <summary>A field of the founding specialties, and what a career in it is made of.</summary>
/// <param name="Specialty">name on the list of specialties</param>
/// <param name="Subject">what titles name: "Director, Subject"</param>
/// <param name="Doctorate">field of a PhD in it</param>
/// <param name="Credentials">what people in it write behind their names</param>
/// <param name="Neighbours">specialties held beside it</param>
/// <param name="Training">residency or fellowship of its clinicians</param>
internal sealed record Field(string Specialty, string Subject, string Doctorate, string[] Credentials, string[] Neighbours, string Training)
{
    public static readonly Field[] All =
    [
        new("Computational genomics", "Computational Genomics", "computational genomics", ["PhD", "PhD", "MD, PhD"], ["Statistical genetics", "Bioinformatics", "Population genomics"], "medical genetics"),
        new("Biomedical informatics", "Biomedical Informatics", "biomedical informatics", ["PhD", "MD, PhD", "MD, MS"], ["Clinical informatics", "Bioinformatics"], "internal medicine"),
        new("Bioinformatics", "Bioinformatics", "bioinformatics", ["PhD", "PhD", "PhD, MBA"], ["Computational genomics", "Cancer genomics", "Proteomics"], "clinical pathology"),
        new("Pharmacogenomics", "Pharmacogenomics", "pharmaceutical sciences", ["PharmD", "PharmD, PhD", "PhD", "PharmD, MBA"], ["Genomic medicine", "Clinical informatics"], "clinical pharmacology"),
        new("Cancer genomics", "Cancer Genomics", "cancer biology", ["MD", "MD, PhD", "PhD"], ["Molecular pathology", "Bioinformatics"], "medical oncology"),
        new("Clinical informatics", "Clinical Informatics", "health informatics", ["MD", "MD, MS", "PharmD"], ["Biomedical informatics", "Genomic medicine"], "clinical informatics"),
        new("Genomic medicine", "Genomic Medicine", "human genetics", ["MD", "MD, PhD", "MD, MPH"], ["Medical genetics", "Rare disease", "Genetic counselling"], "medical genetics"),
        new("Laboratory medicine", "Laboratory Genomics", "molecular diagnostics", ["MD", "PhD", "MD, PhD"], ["Molecular pathology", "Proteomics"], "clinical pathology"),
        new("Rare disease", "Rare Disease", "developmental genetics", ["MD, PhD", "MD"], ["Medical genetics", "Genomic medicine"], "paediatrics and medical genetics"),
        new("Population genomics", "Population Genomics", "genetic epidemiology", ["PhD", "MD, MPH", "PhD, MPH"], ["Statistical genetics", "Computational genomics"], "preventive medicine"),
        new("Molecular pathology", "Molecular Pathology", "molecular pathology", ["MD, PhD", "MD"], ["Cancer genomics", "Laboratory medicine"], "molecular pathology"),
        new("Statistical genetics", "Statistical Genetics", "statistical genetics", ["PhD", "PhD"], ["Population genomics", "Computational genomics"], "preventive medicine"),
    ];

    /// <summary>Whether its work is done where patients are, so that nobody runs a ward in a data trust.</summary>
    public bool IsBedside => Specialty is not ("Computational genomics" or "Bioinformatics" or "Biomedical informatics" or "Statistical genetics" or "Population genomics");

    public static Field Named(string specialty) => Array.Find(All, held => held.Specialty == specialty) ?? throw new InvalidOperationException($"No field is called {specialty}.");
}

/// <summary>What a person has worked on longest: their programme in care and most of their evidence come from it.</summary>
/// <param name="Specialty">the field it belongs to</param>
/// <param name="Noun">as it stands within a sentence</param>
/// <param name="Programme">as a title</param>
/// <param name="Deed">how a paragraph on the person begins; slots in braces</param>
/// <param name="Figures">the programme's figures; slots in braces</param>
internal sealed record Topic(string Specialty, string Noun, string Programme, string Deed, string Figures)
{
    public static readonly Topic[] All =
    [
        new("Computational genomics", "variant calling", "Joint variant calling for the clinical laboratory", "Rewrote the way {org} calls variants, and got research and the clinical laboratory to run one pipeline instead of three.", "{many} genomes reprocessed; re-analysis changed the answer for {few} families"),
        new("Computational genomics", "polygenic scores", "Polygenic scores with limits stated, cardiology clinics", "Built polygenic scores for {sites} clinics and withdrew two of them where they misled.", "{many} people scored; performance by ancestry group printed on every report"),
        new("Computational genomics", "genome re-analysis", "Yearly re-analysis of unsolved exomes", "Set up the yearly re-analysis of unsolved exomes at {org}, so that families hear from the clinic and not the other way round.", "{few} families answered; {share}% of old cases solved in the second year"),
        new("Biomedical informatics", "linked records", "Record and genome linked, five-hospital data plan", "Linked records and genomes over {sites} hospitals under one consent that patients can change from their telephone.", "{many} consented; {few} requests for data, {sites} refused with reasons published"),
        new("Biomedical informatics", "phenotyping", "Computable phenotypes for referral to genetics", "Wrote the phenotype rules that now send people to genetics before their third specialist does.", "{many} records screened each night; {share}% of flagged people seen within sixty days"),
        new("Bioinformatics", "tumour sequencing", "One tumour pipeline over {sites} sites", "Brought {sites} sequencing sites onto one validated pipeline and kept it running through two changes of machine.", "{many} tumours; {days} days from sample to report, median"),
        new("Bioinformatics", "variant classification", "Variant store shared by laboratory and clinic", "Set up the variant store that laboratory and clinic at {org} both write to, with every change signed.", "{many} variants held; {few} reclassified and told to the ordering doctor"),
        new("Bioinformatics", "long-read sequencing", "Long-read sequencing for repeat disorders", "Carried long-read sequencing from a core facility to an accredited test for repeat disorders.", "{few} families; {share}% with an answer that earlier tests had missed"),
        new("Pharmacogenomics", "drug-gene testing", "Drug-gene panel before prescribing, {sites} clinics", "Built a pharmacogenomics service from a two-person laboratory into routine care at {sites} clinics.", "{many} patients tested; median turnaround {days} days"),
        new("Pharmacogenomics", "genotype alerts", "Genotype alerts at ordering", "Put genotype alerts into ordering at {org}, then cut their number by half and saw more of them heeded.", "{share}% of alerts acted on; {many} orders checked a year"),
        new("Pharmacogenomics", "DPYD testing", "DPYD testing before fluoropyrimidines", "Made DPYD testing the default before fluoropyrimidines across {sites} oncology units.", "{few} patients spared a full first dose; {days} days to a result"),
        new("Cancer genomics", "molecular tumour boards", "Molecular tumour board for {sites} regional hospitals", "Opened the molecular tumour board to {sites} regional hospitals that had sent their patients away before.", "{many} cases heard; {share}% left with a treatment they could get at home"),
        new("Cancer genomics", "inherited cancer testing", "Testing for inherited cancer at diagnosis", "Moved testing for inherited cancer from a referral to the day of diagnosis.", "{many} tested; {few} relatives followed up; uptake by language published"),
        new("Clinical informatics", "genomic results in the record", "Structured genomic results in the health record", "Got genomic results out of scanned pages and into the record at {org}, where decision support can read them.", "{many} results filed as data; {sites} rules use them"),
        new("Clinical informatics", "decision support", "Decision support with a sunset date", "Runs decision support at {org} by a plain rule: each alert has an owner, a measure and a last day.", "{few} alerts reviewed, {sites} removed in the first year"),
        new("Genomic medicine", "rapid genome testing", "Rapid genome testing for newborns, {sites} hospitals", "Took rapid genome testing for newborns from a paid study into covered, routine care at {sites} hospitals.", "{few} families; result in {days} days, median"),
        new("Genomic medicine", "genomics in primary care", "Hereditary risk in primary care", "Brought family history and hereditary-risk testing into {sites} primary-care practices, with counsellors on call by video.", "{many} screened by questionnaire; {share}% of those offered took the test"),
        new("Laboratory medicine", "exome testing", "Exome testing brought in house", "Brought exome testing in house at {org}, and published what it cost before and after.", "{few} exomes a year; {days} days to report; price per case down by {share}%"),
        new("Laboratory medicine", "laboratory quality", "Accreditation of {sites} genomics laboratories", "Led {sites} laboratories through one accreditation, with a shared way to report what went wrong.", "{few} incidents reported and closed; {share}% of staff trained across benches"),
        new("Rare disease", "undiagnosed disease", "Undiagnosed disease clinic", "Began the undiagnosed disease clinic at {org} with one afternoon a week and a borrowed counsellor.", "{few} families seen; {share}% with a diagnosis within a year"),
        new("Rare disease", "care after a rare diagnosis", "Care plans after a rare diagnosis", "Turned to what happens after a rare diagnosis: wrote care plans with families and had {sites} specialties sign them.", "{few} plans in use; missed visits down by {share}%"),
        new("Population genomics", "population screening", "Screening for three inherited conditions, {sites} counties", "Ran population screening for three inherited conditions in {sites} counties and stopped a fourth that found too little.", "{many} took part; {few} carriers told in person"),
        new("Molecular pathology", "molecular reporting", "One molecular report for pathology and oncology", "Got pathologists and oncologists at {org} to write one molecular report instead of two that disagreed.", "{many} reports; {share}% read by the treating doctor the same day"),
        new("Statistical genetics", "risk models across ancestries", "Risk models checked in every ancestry group", "Tested risk models of {sites} health systems in every ancestry group they serve, and told three of them to stop.", "{many} records; {sites} models withdrawn or refitted"),
    ];
}
