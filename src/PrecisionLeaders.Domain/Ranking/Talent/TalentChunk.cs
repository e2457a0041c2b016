using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>
/// Up to 4,096 profiles in ascending order of id, a column for each fact. Never changed once it is read: a change makes a new chunk in its place.
/// </summary>
/// <remarks>
/// Bytes a profile: id 16, years 1, team 4, budget 4, evidence 11 × 2, deals 2, and bit columns 29 ÷ 8 plus one eighth for each specialty
/// in use: 8 for 64 of them. Together 60.6; some 400 bytes a chunk for the arrays themselves make it 60.7. Columns are padded to whole words of 64 people with zeros.
/// </remarks>
internal sealed class TalentChunk(int count, int bitColumns)
{
    public const int Most = 4_096, WordRows = 64;

    /// <summary>How an unknown number is held; no known one is negative. Years use their own.</summary>
    public const int UnknownNumber = -1;
    public const byte UnknownYears = byte.MaxValue;

    private readonly ulong[] bits = new ulong[bitColumns * WordsFor(count)];

    public int Count => count;
    public int BitColumns => bitColumns;
    public int Words => WordsFor(count);

    public Guid[] Ids { get; } = new Guid[count];
    public byte[] Years { get; } = new byte[Padded(count)];
    public int[] Team { get; } = new int[Padded(count)];
    public int[] Budget { get; } = new int[Padded(count)];
    public ushort[] Deals { get; } = new ushort[Padded(count)];
    public ushort[][] Evidence { get; } = [.. Enumerable.Range(0, EvidenceTally.Kinds).Select(_ => new ushort[Padded(count)])];

    /// <summary>Whatever the arrays hold, without their own headers.</summary>
    public long Bytes => 16L * count + (1 + 4 + 4 + 2 + 2 * EvidenceTally.Kinds) * Padded(count) + 8L * bits.Length;

    /// <summary>One bit column, or none when no one in the chunk has it.</summary>
    public Span<ulong> Bits(int column) => column < bitColumns ? bits.AsSpan(column * Words, Words) : [];

    /// <summary>The rows there are, as a mask of this word.</summary>
    public ulong Rows(int word) => (word + 1) * WordRows <= count ? ulong.MaxValue : (1UL << count % WordRows) - 1;

    public bool Has(int column, int row) => column < bitColumns && (bits[column * Words + row / WordRows] >> row % WordRows & 1) == 1;

    /// <summary>The row of this id, or the complement of where it would stand.</summary>
    public int Find(Guid id) => Array.BinarySearch(Ids, id);

    /// <summary>The profile as it was put in.</summary>
    public TalentProfile Read(int row, Guid[] specialties)
    {
        Span<ushort> kinds = stackalloc ushort[EvidenceTally.Kinds];
        for (var kind = 0; kind < kinds.Length; kind++) kinds[kind] = Evidence[kind][row];
        return new(Ids[row])
        {
            Degrees = (DegreeClass)Enumerable.Range(0, TalentBits.Degrees).Sum(bit => Has(TalentBits.FirstDegree + bit, row) ? 1 << bit : 0),
            Specialties = [.. specialties.Where((_, number) => Has(TalentBits.FirstSpecialty + number, row))],
            Designation = (Designation)Enumerable.Range(0, TalentBits.Designations).Count(bit => Has(TalentBits.FirstDesignation + bit, row)),
            LeadershipYears = Years[row] == UnknownYears ? null : Years[row],
            Team = Team[row] == UnknownNumber ? null : Team[row],
            BudgetThousands = Budget[row] == UnknownNumber ? null : Budget[row],
            ClinicalLicence = ReadKnown(TalentBits.LicenceKnown, row),
            BoardCertification = ReadKnown(TalentBits.CertificationKnown, row),
            Region = (Region)Enumerable.Range(0, TalentBits.Regions).Sum(bit => Has(TalentBits.FirstRegion + bit, row) ? bit + 1 : 0),
            Mobility = (Mobility)ReadKnown(TalentBits.MobilityKnown, row),
            IsOffLimits = Has(TalentBits.OffLimits, row),
            Evidence = new(kinds, Deals[row], Has(TalentBits.EvidenceKnown, row)),
        };
    }

    private Known ReadKnown(int column, int row) => !Has(column, row) ? Known.Unknown : Has(column + 1, row) ? Known.Yes : Known.No;

    private static int WordsFor(int rows) => (rows + WordRows - 1) / WordRows;
    private static int Padded(int rows) => WordsFor(rows) * WordRows;
}
