using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PrecisionLeaders.Domain.Ranking.Stability;

/// <summary>Where the draws start. Derived from what is ranked, so that nobody picks it and anyone can derive it again.</summary>
public static class StabilitySeed
{
    // Stands before everything else, so that a changed form can never be taken for this one.
    private const string Form = "PrecisionLeaders stability seed, form 1";

    /// <summary>
    /// The first 8 bytes, most significant first, of the SHA-256 of everything that moves a figure, written in one way only.
    /// </summary>
    /// <remarks>
    /// The bytes, whole numbers of four bytes most significant first, ids as they are spelled, texts as UTF-8 behind their length:
    /// <list type="number">
    /// <item>the name of this form; the search; the rubric version; the rubric's minimum coverage; the number of competencies;</item>
    /// <item>each competency by id: id, weight, the floor as a fraction in lowest terms such as <c>33/10</c>, empty without one;</item>
    /// <item>the number of candidacies; each by id: id; the number of gates; each gate by key: key, outcome; for each competency
    /// by id how many raters gave 1, 2, 3, 4 and 5.</item>
    /// </list>
    /// Left out because no figure depends on it: who gave which level, who still owes one, <em>insufficient evidence</em>, names and texts.
    /// </remarks>
    /// <exception cref="ArgumentException">What <see cref="FitRanking.Rank(FitRubric, IReadOnlyCollection{FitCandidacy})"/> refuses.</exception>
    public static ulong Of(Guid searchId, Guid rubricVersionId, FitRubric rubric, IReadOnlyCollection<FitCandidacy> candidacies)
    {
        FitRanking.Check(rubric, candidacies);
        var bytes = new ArrayBufferWriter<byte>(1024);
        Write(bytes, Form);
        Write(bytes, searchId);
        Write(bytes, rubricVersionId);
        Write(bytes, rubric.MinimumCoverage);

        FitCompetency[] competencies = [.. rubric.Competencies.OrderBy(competency => competency.Id)];
        Write(bytes, competencies.Length);
        foreach (var competency in competencies)
        {
            Write(bytes, competency.Id);
            Write(bytes, competency.Weight);
            Write(bytes, competency.Floor is { } floor ? Ratio.FromDecimal(floor).ToString() : "");
        }

        Write(bytes, candidacies.Count);
        foreach (var candidacy in candidacies.OrderBy(candidacy => candidacy.Id)) Write(bytes, candidacy, competencies);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void Write(ArrayBufferWriter<byte> bytes, FitCandidacy candidacy, FitCompetency[] competencies)
    {
        Write(bytes, candidacy.Id);
        Write(bytes, candidacy.Gates.Count);
        foreach (var gate in candidacy.Gates.OrderBy(gate => gate.Key, StringComparer.Ordinal))
        {
            Write(bytes, gate.Key);
            Write(bytes, (int)gate.Outcome);
        }

        var given = candidacy.Ratings.CountBy(rating => (rating.CompetencyId, rating.Level)).ToDictionary();
        foreach (var competency in competencies)
            for (var level = FitLevel.Lowest; level <= FitLevel.Highest; level++)
                Write(bytes, given.GetValueOrDefault((competency.Id, level)));
    }

    private static void Write(ArrayBufferWriter<byte> bytes, int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), number);
        bytes.Advance(4);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, Guid id)
    {
        id.TryWriteBytes(bytes.GetSpan(16), bigEndian: true, out _);
        bytes.Advance(16);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string text)
    {
        Write(bytes, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }
}
