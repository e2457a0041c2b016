using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>
/// A pool to find people in, written past the entities: some 2 KB of text each, in words as unevenly frequent as those of a language (the second half as
/// often as the first, and so on), with a fixed seed.
/// </summary>
public sealed class FindPool(LeadersDb db)
{
    private const int Vocabulary = 20_000, Surnames = 4_000, GivenNames = 300;
    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "qui", "ro", "su", "ta", "ve", "wi", "xo", "yu", "zen", "tor", "mal", "gen", "pha"];
    private static readonly string[] Titles = ["Director, Genomic Medicine", "Vice President, Precision Medicine", "Chair, Biomedical Informatics", "Chief of Pharmacogenomics", "Professor of Computational Genomics"];
    private static readonly string[] Awards = ["MD", "PhD", "PharmD", "MSc", "MPH", "MBA"];
    private readonly Random dice = new(20261126);
    private readonly double[] reach = Reach();

    /// <summary>The word of that rank among the most frequent.</summary>
    public static string Word(int rank) => Spelled(rank * 3 + 11);

    public static string Surname(int number) => Spelled(100_000 + number * 37);

    public async Task FillAsync(int people)
    {
        var specialties = await db.Specialties.OrderBy(held => held.Name).Select(held => held.Id).ToListAsync();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        using var person = new Insert(connection, transaction, "Candidates", "Id", "Name", "GivenName", "FamilyName", "NameOrder", "SortName", "CurrentTitle", "CurrentOrganisation", "Place", "Market", "AddedAt", "Version", "Case", "BoardCertification", "ClinicalLicence", "Mobility", "Region");
        using var degree = new Insert(connection, transaction, "Degree", "Id", "CandidateId", "Award", "Organisation", "End");
        using var post = new Insert(connection, transaction, "Appointment", "Id", "CandidateId", "Title", "Organisation", "Start", "End", "Designation");
        using var field = new Insert(connection, transaction, "CandidateSpecialty", "CandidateId", "SpecialtyId");
        using var item = new Insert(connection, transaction, "EvidenceItem", "Id", "CandidateId", "Kind", "Title", "Detail", "End", "IsConfidential", "Source", "Partner");
        for (var number = 0; number < people; number++)
        {
            var (id, given, family, title) = (Guid.CreateVersion7(), Spelled(700_000 + dice.Next(GivenNames) * 91), Surname(dice.Next(Surnames)), Titles[dice.Next(Titles.Length)]);
            person.Row(id, $"{given} {family}", given, family, 0, $"{family} {given}", title, Text(2), Text(1), dice.Next(4), 638_000_000_000_000_000L + number, Guid.CreateVersion7(), Text(60), 0, 0, 0, dice.Next(8));
            for (var held = 0; held < 2; held++) degree.Row(Guid.CreateVersion7(), id, Awards[dice.Next(Awards.Length)], Text(2), (1990 + dice.Next(25)) * 10_000);
            for (var held = 0; held < 3; held++)
                post.Row(Guid.CreateVersion7(), id, Titles[dice.Next(Titles.Length)], Text(2), (2005 + held * 6) * 10_000, held == 2 ? DBNull.Value : (2011 + held * 6) * 10_000, dice.Next(7));
            var first = dice.Next(specialties.Count - 1);
            field.Row(id, specialties[first]);
            field.Row(id, specialties[first + 1]);
            for (var held = 0; held < 6; held++) item.Row(Guid.CreateVersion7(), id, dice.Next(11), Text(12), Text(25), (2008 + dice.Next(18)) * 10_000, 0, "Annual report", 0);
        }
        await transaction.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("INSERT INTO FindDues (Subject) SELECT Id FROM Candidates; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.CloseConnectionAsync();
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(Rank())));

    private int Rank()
    {
        var at = Array.BinarySearch(reach, dice.NextDouble() * reach[^1]);
        return at < 0 ? ~at : at;
    }

    /// <summary>The word of rank r is about 1/r as frequent as the first (Zipf).</summary>
    private static double[] Reach()
    {
        var (sum, reach) = (0.0, new double[Vocabulary]);
        for (var rank = 0; rank < Vocabulary; rank++) reach[rank] = sum += 1.0 / (rank + 8);
        return reach;
    }

    private static string Spelled(int number)
    {
        var word = "";
        for (number += 7; number > 0; number /= Syllables.Length) word += Syllables[number % Syllables.Length];
        return word;
    }
}
