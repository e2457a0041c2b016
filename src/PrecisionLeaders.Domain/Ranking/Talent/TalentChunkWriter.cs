using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Domain.Ranking.Talent;

/// <summary>Fills one new chunk, row by row or by whole stretches of an older one. Nobody reads it before it is full.</summary>
internal sealed class TalentChunkWriter(int rows, IReadOnlyDictionary<Guid, int> specialties)
{
    private readonly TalentChunk chunk = new(rows, TalentBits.FirstSpecialty + specialties.Count);
    private int at;

    public int Left => rows - at;

    public TalentChunk Chunk => Left == 0 ? chunk : throw new InvalidOperationException("The chunk is not full yet.");

    public void Copy(TalentChunk from, int row, int count)
    {
        Array.Copy(from.Ids, row, chunk.Ids, at, count);
        Array.Copy(from.Years, row, chunk.Years, at, count);
        Array.Copy(from.Team, row, chunk.Team, at, count);
        Array.Copy(from.Budget, row, chunk.Budget, at, count);
        Array.Copy(from.Deals, row, chunk.Deals, at, count);
        for (var kind = 0; kind < EvidenceTally.Kinds; kind++) Array.Copy(from.Evidence[kind], row, chunk.Evidence[kind], at, count);
        for (var column = 0; column < from.BitColumns; column++) CopyBits(from.Bits(column), row, chunk.Bits(column), at, count);
        at += count;
    }

    public void Add(TalentProfile profile)
    {
        chunk.Ids[at] = profile.Id;
        chunk.Years[at] = (byte)(profile.LeadershipYears ?? TalentChunk.UnknownYears);
        chunk.Team[at] = profile.Team ?? TalentChunk.UnknownNumber;
        chunk.Budget[at] = profile.BudgetThousands ?? TalentChunk.UnknownNumber;
        chunk.Deals[at] = profile.Evidence.PackedDeals;
        for (var kind = 0; kind < EvidenceTally.Kinds; kind++) chunk.Evidence[kind][at] = profile.Evidence.PackedKind(kind);

        Mark(TalentBits.LicenceKnown, profile.ClinicalLicence);
        Mark(TalentBits.CertificationKnown, profile.BoardCertification);
        Mark(TalentBits.MobilityKnown, (Known)profile.Mobility);
        if (profile.IsOffLimits) Set(TalentBits.OffLimits);
        if (profile.Evidence.IsKnown) Set(TalentBits.EvidenceKnown);
        foreach (var column in TalentBits.Of(profile.Degrees)) Set(column);
        for (var rank = Designation.Member; rank <= profile.Designation; rank++) Set(TalentBits.AtLeast(rank));
        if (profile.Region != Region.Unstated) Set(TalentBits.In(profile.Region));
        if (profile.Specialties.Count > 0) Set(TalentBits.SpecialtyKnown);
        foreach (var specialty in profile.Specialties) Set(TalentBits.FirstSpecialty + specialties[specialty]);
        at++;
    }

    private void Mark(int column, Known known)
    {
        if (known != Known.Unknown) Set(column);
        if (known == Known.Yes) Set(column + 1);
    }

    private void Set(int column) => chunk.Bits(column)[at / TalentChunk.WordRows] |= 1UL << at % TalentChunk.WordRows;

    private static void CopyBits(Span<ulong> from, int fromAt, Span<ulong> to, int toAt, int count)
    {
        while (count > 0)
        {
            var (word, bit) = (fromAt / 64, fromAt % 64);
            var (toWord, toBit) = (toAt / 64, toAt % 64);
            // As many as both words still hold, so that one shift each way moves them.
            var taken = Math.Min(count, 64 - Math.Max(bit, toBit));
            var mask = taken == 64 ? ulong.MaxValue : (1UL << taken) - 1;
            to[toWord] |= (from[word] >> bit & mask) << toBit;
            (fromAt, toAt, count) = (fromAt + taken, toAt + taken, count - taken);
        }
    }
}
