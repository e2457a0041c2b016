using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Candidates;
using PrecisionLeaders.Data.Privacy;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Privacy;

/// <summary>The chain of the audit trail: that it holds when it should, and breaks wherever somebody lays hands on it.</summary>
public sealed class ChainTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task The_chain_of_what_the_product_wrote_holds()
    {
        await Sealed();
        var verdict = await app.Reads(db => VerifyTrail.RunAsync(db));
        Assert.Null(verdict.Broken);
        Assert.True(verdict.Checked > 10, $"Only {verdict.Checked} links.");
        Assert.Equal(64, verdict.End!.Length);
        Assert.Equal(0, verdict.Unsealed);
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Act\" = 'removed' WHERE \"Sequence\" = 7", Break.Changed, 7)]
    [InlineData("UPDATE \"AuditEntries\" SET \"ById\" = NULL, \"Address\" = '10.0.0.1' WHERE \"Sequence\" = 7", Break.Changed, 7)]
    [InlineData("UPDATE \"AuditEntries\" SET \"At\" = \"At\" + 1 WHERE \"Sequence\" = 7", Break.Changed, 7)]
    [InlineData("UPDATE \"AuditEntries\" SET \"RecordId\" = (SELECT \"Version\" FROM \"StageSets\" LIMIT 1) WHERE \"Sequence\" = 7", Break.Changed, 7)]
    [InlineData("UPDATE \"AuditValues\" SET \"Text\" = REPLACE(\"Text\", 'added', 'ADDED') WHERE \"EntryId\" = (SELECT \"Id\" FROM \"AuditEntries\" WHERE \"Sequence\" = 9)", Break.Changed, 9)]
    [InlineData("DELETE FROM \"AuditValues\" WHERE \"EntryId\" = (SELECT \"Id\" FROM \"AuditEntries\" WHERE \"Sequence\" = 9)", Break.Changed, 9)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Hash\" = X'00' WHERE \"Sequence\" = 5", Break.Changed, 5)]
    [InlineData("UPDATE \"AuditEntries\" SET \"Sequence\" = NULL, \"Hash\" = NULL WHERE \"Sequence\" = 5", Break.Missing, 5)]
    public async Task An_entry_that_was_changed_is_named(string tampering, Break how, long place)
    {
        var broken = await BrokenAfter(tampering);
        Assert.NotNull(broken);
        Assert.Equal((how, place), (broken.How, broken.Sequence));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task An_entry_that_is_missing_is_named(long place)
    {
        var broken = await BrokenAfter($"DELETE FROM \"AuditValues\" WHERE \"EntryId\" IN (SELECT \"Id\" FROM \"AuditEntries\" WHERE \"Sequence\" = {place}); DELETE FROM \"AuditEntries\" WHERE \"Sequence\" = {place}");
        Assert.Equal(new BrokenLink(Break.Missing, place, null), broken);
    }

    [Fact]
    public async Task Entries_missing_at_the_end_are_named()
    {
        await Sealed();
        var length = (await app.Reads(db => VerifyTrail.RunAsync(db))).Checked;
        var broken = await BrokenAfter($"DELETE FROM \"AuditValues\" WHERE \"EntryId\" IN (SELECT \"Id\" FROM \"AuditEntries\" WHERE \"Sequence\" >= {length - 1}); DELETE FROM \"AuditEntries\" WHERE \"Sequence\" >= {length - 1}");
        Assert.Equal(new BrokenLink(Break.Missing, length - 1, null), broken);
    }

    [Fact]
    public async Task An_entry_moved_up_into_a_gap_is_named()
    {
        var broken = await BrokenAfter("""
            DELETE FROM "AuditValues" WHERE "EntryId" IN (SELECT "Id" FROM "AuditEntries" WHERE "Sequence" = 6);
            DELETE FROM "AuditEntries" WHERE "Sequence" = 6;
            UPDATE "AuditEntries" SET "Sequence" = 6 WHERE "Sequence" = 7
            """);
        Assert.Equal((Break.Changed, 6), (broken!.How, broken.Sequence));
    }

    [Fact]
    public async Task An_entry_that_something_else_wrote_is_named_before_it_is_sealed_and_after()
    {
        var broken = await BrokenAfter(Added);
        Assert.Equal((Break.Added, null), (broken!.How, broken.Sequence));
        broken = await BrokenAfter(Added, sealAgain: true);
        Assert.Equal(Break.Added, broken!.How);
        Assert.NotNull(broken.Sequence);
    }

    [Fact]
    public async Task An_entry_put_behind_the_end_is_named()
    {
        var broken = await BrokenAfter(Added + "; UPDATE \"AuditEntries\" SET \"Sequence\" = 1 + (SELECT MAX(\"Sequence\") FROM \"AuditEntries\"), \"Hash\" = X'00' WHERE \"Sequence\" IS NULL");
        Assert.Equal(Break.Added, broken!.How);
    }

    [Fact]
    public async Task An_end_that_was_changed_is_noticed()
    {
        var broken = await BrokenAfter("UPDATE \"AuditChain\" SET \"Hash\" = X'00'");
        Assert.Equal(Break.Changed, broken!.How);
    }

    [Fact]
    public async Task Writers_at_the_same_time_and_two_that_seal_leave_one_chain()
    {
        await Sealed();
        var writers = Enumerable.Range(1, 6).Select(async writer =>
        {
            for (var i = 0; i < 12; i++)
            {
                var person = await app.HasCandidate($"Given{writer}", $"Family{i}");
                await app.Has(async db => (await db.Candidates.Whole().SingleAsync(held => held.Id == person.Id)).AddDegree("PhD", $"Field {i}", null, null, null));
            }
        });
        var sealers = Enumerable.Range(1, 2).Select(async _ =>
        {
            for (var i = 0; i < 20; i++) await SealIfFree();
        });
        await Task.WhenAll([.. writers, .. sealers]);
        await Sealed();
        var verdict = await app.Reads(db => VerifyTrail.RunAsync(db));
        Assert.Null(verdict.Broken);
        Assert.Equal((0, await app.Reads(db => db.AuditEntries.LongCountAsync())), (verdict.Unsealed, verdict.Checked));
    }

    [Fact]
    public async Task Erased_people_leave_the_trail_and_the_chain_holds()
    {
        var person = await app.HasCandidate("Forgotten", "Person");
        await Sealed();
        var before = await app.Reads(db => db.AuditEntries.Include(entry => entry.Values).SingleAsync(entry => entry.RecordId == person.Id));
        Assert.Contains("Forgotten", before.Values!.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Reads(db => ForgetInTrail.RunAsync(db, [person.Id], app.Now)));
        var after = await app.Reads(db => db.AuditEntries.Include(entry => entry.Values).SingleAsync(entry => entry.RecordId == person.Id));
        Assert.Null(after.Values);
        Assert.Equal(app.Now, after.ForgottenAt);
        var verdict = await app.Reads(db => VerifyTrail.RunAsync(db));
        Assert.Null(verdict.Broken);
        Assert.True(verdict.Forgotten >= 1);
    }

    /// <summary>An entry as somebody would write it who knows the table and not the product.</summary>
    private const string Added = "INSERT INTO \"AuditEntries\" (\"At\", \"Kind\", \"RecordId\", \"Act\") SELECT \"At\", \"Kind\", \"RecordId\", 'changed' FROM \"AuditEntries\" WHERE \"Sequence\" = 4";

    private async Task Sealed()
    {
        while (await app.Reads(db => db.AuditEntries.Unsealed().AnyAsync())) await SealIfFree();
    }

    private async Task SealIfFree()
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await SealTrail.RunAsync(scope.ServiceProvider.GetRequiredService<LeadersDb>());
        }
        catch (DbUpdateException)
        {
            // The application seals at the same moment.
        }
    }

    /// <summary>What following the chain finds after somebody laid hands on it; then all is as it was.</summary>
    private async Task<BrokenLink?> BrokenAfter(string tampering, bool sealAgain = false)
    {
        await Sealed();
        return await app.Reads(async db =>
        {
            await using var all = await db.Database.BeginTransactionAsync();
            Assert.True(await db.Database.ExecuteSqlRawAsync(tampering) > 0);
            if (sealAgain) await SealTrail.RunAsync(db);
            var verdict = await VerifyTrail.RunAsync(db);
            await all.RollbackAsync();
            return verdict.Broken;
        });
    }
}
