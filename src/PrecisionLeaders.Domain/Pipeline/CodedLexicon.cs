namespace PrecisionLeaders.Domain.Pipeline;

/// <summary>The folded words a mask has to know to leave the rest of a sentence readable.</summary>
internal static class CodedLexicon
{
    /// <summary>Stand before a family name and are no name by themselves.</summary>
    public static readonly HashSet<string> Particles = Set(
        "af al av bin binti da dal dalla das de del della den der des di do dos du el ibn la las le les lo los mac mc o of san santa st te ten ter the und van vom von y zu zum zur");

    /// <summary>Names that are everyday words or short ones: masked only where they are written with a capital.</summary>
    public static readonly HashSet<string> Everyday = Set(
        "art banks best bill black bond brand brook brown case chance chase clay cook cross dale day dean drew east faith field fields fisher ford forest fox frank gold good grace grant gray green grey hall hand hart head hill hope house joy " +
        "judge key king knight lake lane law lead light little long love lowe major mark may miller moore moss north page park parker pat patience penny piece pool pope price prior read reed rich rivers rob rock rose sage said sales sand " +
        "sharp short singer small smart south speaker spring stark stone strand strong sue summer swift thorn trust ward waters weaver weeks well wells west white wild will winter wise wolf wood woods work young");

    /// <summary>Words that many institutions share and that tell none of them.</summary>
    public static readonly HashSet<string> Institutional = Set(
        "academic academy alliance american analytics and applied association authority bio biobank biologics biomedical biosciences biotech board cancer care center centers centre centres chair childrens children clinic clinical clinics co college " +
        "community company computational consortium corporation council county data department diagnostics digital division engineering europe european faculty for foundation fund general genetics genome genomic genomics global graduate group hall health " +
        "healthcare heart hospital hospitals inc information informatics infirmary initiative innovation institute institutes institution insurance integrated international lab laboratories laboratory labs library life limited llc ltd management medical " +
        "medicine memorial ministry molecular municipal museum national network new of office oncology organisation organization partners partnership pathology pharma pharmaceutical pharmaceuticals pharmacogenomics pharmacy plc polytechnic practice precision " +
        "private program programme public region regional registry research royal school schools science sciences service services society state studies system systems technical technologies technology the therapeutics translational trust union united universitat " +
        "universitatsklinikum universite university us usa ventures with");

    /// <summary>Initials that mean something else in this field, whatever institution might share them.</summary>
    public static readonly HashSet<string> OtherInitials = Set(
        "aml cap ceo cfo cio cll clia cme cml cmo cnv coo cso cto dei dna ehr emr fda gcp gwas hiv hla hr icd icu ipo irb it lims mba md mds mri ngs nih nhs nsclc pcr pgx phd phi pi pm qc rna roi snp snv vp wes wgs who");

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
