using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Data;
using PrecisionLeaders.Domain.Candidates;

namespace PrecisionLeaders.Benchmarks.Load;

/// <summary>
/// A talent pool of any size, written past the entities because a million of them would take hours: two degrees, three appointments, two
/// specialties and four items of evidence each, with a fixed seed.
/// </summary>
public sealed class BigPool(LeadersDb db)
{
    private static readonly string[] Awards = ["MD", "PhD", "PharmD", "MSc", "MPH", "MBA", "Doctor of Philosophy", "M.D.", "Fellowship"];
    private readonly Random dice = new(20261123);

    public async Task FillAsync(int people)
    {
        var specialties = await db.Specialties.OrderBy(held => held.Name).Select(held => held.Id).ToListAsync();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        using var person = new Insert(connection, transaction, "Candidates", "Id", "GivenName", "FamilyName", "Name", "SortName", "CurrentTitle", "CurrentOrganisation", "CurrentOrganisationFolded", "Place", "Market", "AddedAt", "Version", "BoardCertification", "ClinicalLicence", "Mobility", "Region");
        using var degree = new Insert(connection, transaction, "Degree", "Id", "CandidateId", "Award", "Organisation", "End");
        using var post = new Insert(connection, transaction, "Appointment", "Id", "CandidateId", "Title", "Organisation", "Start", "End", "Designation", "TeamSize", "Budget");
        using var field = new Insert(connection, transaction, "CandidateSpecialty", "CandidateId", "SpecialtyId");
        using var item = new Insert(connection, transaction, "EvidenceItem", "Id", "CandidateId", "Kind", "Title", "Detail", "End", "IsConfidential", "Source", "Partner");
        for (var number = 0; number < people; number++)
        {
            var id = Guid.CreateVersion7();
            var place = dice.Next(400);
            person.Row(id, "Adaeze", $"Lindqvist-{number:x6}", $"Adaeze Lindqvist-{number:x6}", $"lindqvist {number:x6} adaeze", "Director, Genomic Medicine", $"Health System {place}", $"health system {place}", "Aldermere",
                0, 638_000_000_000_000_000L + number, Guid.CreateVersion7(), dice.Next(3), dice.Next(3), dice.Next(3), dice.Next(8));
            for (var held = 0; held < 2; held++) degree.Row(Guid.CreateVersion7(), id, Awards[dice.Next(Awards.Length)], "Fenwater University", (1990 + dice.Next(25)) * 10_000);
            for (var held = 0; held < 3; held++)
                post.Row(Guid.CreateVersion7(), id, "Director, Genomic Medicine", $"Health System {dice.Next(400)}", (2005 + held * 6) * 10_000, held == 2 ? DBNull.Value : (2011 + held * 6) * 10_000,
                    dice.Next(7), dice.Next(3) == 0 ? DBNull.Value : dice.Next(400), dice.Next(3) == 0 ? DBNull.Value : $"{dice.Next(80)}000000.0");
            var first = dice.Next(specialties.Count - 1);
            field.Row(id, specialties[first]);
            field.Row(id, specialties[first + 1]);
            for (var held = 0; held < 4; held++)
                item.Row(Guid.CreateVersion7(), id, dice.Next(11), "Rapid genome testing for newborns", "4,100 families; result in 6.2 days, median", (2008 + dice.Next(18)) * 10_000, 0, "Annual report", dice.Next(5));
        }
        await transaction.CommitAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.CloseConnectionAsync();
    }
}
