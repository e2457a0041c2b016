using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PrecisionLeaders.Data;
using PrecisionLeaders.Data.Sqlite;
using PrecisionLeaders.Domain;
using PrecisionLeaders.Domain.Candidates;
using PrecisionLeaders.Web.Start;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Machine;

/// <summary>Backups made on the system page, and what <c>--restore</c> makes of them.</summary>
public sealed class BackupTests : IAsyncDisposable
{
    private readonly RunningApp app = new();
    private readonly string elsewhere = Directory.CreateTempSubdirectory("leaders-restore-").FullName;

    public BackupTests() => Assert.SkipWhen(TestDatabase.IsOnSqlServer, "Backups of SQL Server are its own.");

    private BackupFolder Folder => app.Services.GetRequiredService<Backups>().Folder!;
    private string Target => Path.Combine(elsewhere, "leaders.db");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_backup_is_made_listed_downloaded_and_deleted_and_the_trail_tells_who()
    {
        var admin = await app.SignedInAs(Roles.Admin);
        var page = await (await admin.Open("/admin")).Follow("System");
        page.Is(HttpStatusCode.OK).Says("SQLite").Says("none missing").Says("No backup yet");
        page = await page.Submit(button: "Back up now");
        page.Is(HttpStatusCode.OK).Says("The backup is being made");
        page = await MadeAsync(admin);
        var backup = Assert.Single(Folder.All());
        page.Says(backup.Name).Says($"SHA-256 {backup.Sum}").Says("checked, and its checksum written beside it");
        var bytes = await admin.Http.GetByteArrayAsync($"/admin/system?handler=Download&name={backup.Name}");
        Assert.Equal(backup.Sum, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        Assert.Equal($"{backup.Sum}  {backup.Name}\n", await admin.Http.GetStringAsync($"/admin/system?handler=Sum&name={backup.Name}"));
        page = await page.Submit(form: "form[action*=Delete]");
        page.Is(HttpStatusCode.OK).Says("is deleted").Says("No backup yet");
        Assert.Empty(Directory.EnumerateFiles(Folder.Folder));
        Assert.Equal(["added", "downloaded", "removed"], await app.Reads(db => db.AuditEntries.Where(entry => entry.Kind == "Backup" && entry.ById != null).OrderBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync()));
        (await admin.Open("/admin/audit?kind=Backup")).Says("Backup downloaded").Says(backup.Name);
    }

    [Theory]
    [InlineData(Roles.Recruiter)]
    [InlineData(Roles.Reviewer)]
    public async Task It_is_for_admins(Roles roles)
    {
        var made = Folder.Make(app.Now);
        var visitor = await app.SignedInAs(roles);
        foreach (var path in new[] { "/admin/system", $"/admin/system?handler=Download&name={made.Name}", $"/admin/system?handler=Sum&name={made.Name}" }) (await visitor.Open(path)).Is(HttpStatusCode.Forbidden);
        Assert.Contains((await app.SomeoneUnknown().Open($"/admin/system?handler=Download&name={made.Name}")).Path, new[] { "/account/sign-in" });
    }

    [Theory]
    [InlineData("../leaders.db")]
    [InlineData("leaders.db")]
    [InlineData("leaders-20261123-090000.db.sha256")]
    [InlineData("leaders-20001123-090000.db")]
    [InlineData("")]
    public async Task Nothing_but_backups_is_reached_by_name(string name)
    {
        Folder.Make(app.Now);
        var admin = await app.SignedInAs(Roles.Admin);
        foreach (var handler in new[] { "Download", "Sum" }) (await admin.Open($"/admin/system?handler={handler}&name={Uri.EscapeDataString(name)}")).Is(HttpStatusCode.NotFound);
        Assert.False(Folder.Delete(name));
    }

    [Fact]
    public void Only_so_many_are_kept()
    {
        var folder = new BackupFolder(DatabaseFile, Path.Combine(elsewhere, "few"), keep: 2);
        for (var i = 0; i < 4; i++) folder.Make(app.Now.AddMinutes(i));
        Assert.Equal(["leaders-20261123-090300.db", "leaders-20261123-090200.db"], folder.All().Select(backup => backup.Name));
        Assert.Equal(4, Directory.EnumerateFiles(folder.Folder).Count());
        // The clock was set back.
        Assert.Equal("leaders-20261123-080000.db", folder.Make(app.Now.AddHours(-1)).Name);
        Assert.Equal(["leaders-20261123-090300.db", "leaders-20261123-080000.db"], folder.All().Select(backup => backup.Name));
    }

    [Fact]
    public void A_log_left_beside_a_place_without_database_is_put_aside()
    {
        var path = Path.Combine(Folder.Folder, Folder.Make(app.Now).Name);
        foreach (var ending in new[] { "-wal", "-shm" }) File.WriteAllText(Target + ending, "of another database");
        Assert.Equal(0, Restore(out _, path));
        Assert.False(File.Exists(Target + "-wal") || File.Exists(Target + "-shm"));
        Assert.Equal(2, Directory.EnumerateFiles(elsewhere, "leaders.db.replaced-*").Count());
        Assert.Equal(RowsOf(path).Keys, RowsOf(Target).Keys);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_on_the_page()
    {
        await File.WriteAllTextAsync(Folder.Folder, "A file where the folder should be.");
        var admin = await app.SignedInAs(Roles.Admin);
        await (await admin.Open("/admin/system")).Submit(button: "Back up now");
        (await MadeAsync(admin)).Says("The last backup failed");
    }

    [Fact]
    public async Task A_restored_backup_holds_every_row_of_every_table()
    {
        await app.HasOpenRound();
        await app.HasCandidate("Ada", "Before");
        var made = Folder.Make(app.Now);
        await app.HasCandidate("Bea", "After");
        Assert.Equal(0, Restore(out var said, Path.Combine(Folder.Folder, made.Name)));
        Assert.Contains("sound, and of this version", said, StringComparison.Ordinal);
        var (before, after) = (RowsOf(Path.Combine(Folder.Folder, made.Name)), RowsOf(Target));
        Assert.True(before.Count > 50 && before.Sum(table => table.Value.Count) > 200, $"{before.Count} tables, {before.Sum(table => table.Value.Count)} rows");
        Assert.Equal(before.Keys, after.Keys);
        foreach (var (table, rows) in before) Assert.Equal(rows, after[table]);
        // And it serves: the same people sign in, and whoever came later is not there.
        await using var restored = new RestoredApp(elsewhere);
        using var scope = restored.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadersDb>();
        Assert.Equal(["Before"], await db.Candidates.Where(held => held.FamilyName == "Before" || held.FamilyName == "After").Select(held => held.FamilyName).ToListAsync());
        Assert.Null((await Data.Privacy.VerifyTrail.RunAsync(db)).Broken);
    }

    [Fact]
    public async Task What_stood_there_is_put_aside_only_when_asked_and_not_while_it_is_held()
    {
        await app.HasCandidate("Cleo", "Held");
        var path = Path.Combine(Folder.Folder, Folder.Make(app.Now).Name);
        await app.HasCandidate("Dora", "Later");
        var said = "";
        await app.Reads(async db =>
        {
            // As the application holds it all the time; here its idle connections may have been closed by another test.
            await db.Database.OpenConnectionAsync();
            await db.Candidates.CountAsync();
            Assert.Equal(1, Restore(out said, path, "--replace", into: DatabaseFile));
            return said;
        });
        Assert.Contains("is in use. Stop the application first", said, StringComparison.Ordinal);
        Assert.Equal(1, await app.Reads(db => db.Candidates.CountAsync(held => held.FamilyName == "Later")));
        Assert.Equal(0, Restore(out _, path));
        Assert.Equal(1, Restore(out said, path));
        Assert.Contains("Say --replace", said, StringComparison.Ordinal);
        Assert.Equal(0, Restore(out said, path, "--replace"));
        Assert.Single(Directory.EnumerateFiles(elsewhere, "leaders.db.replaced-*"));
        Assert.Empty(Directory.EnumerateFiles(elsewhere, "*.restoring*"));
    }

    [Fact]
    public void What_is_no_whole_backup_is_refused_and_nothing_is_touched()
    {
        var path = Path.Combine(Folder.Folder, Folder.Make(app.Now).Name);
        Refused("There is no file", Path.Combine(elsewhere, "none.db"));
        Refused("Say which file", null);
        var copy = Path.Combine(elsewhere, "copy.db");
        File.Copy(path, copy);
        Refused("is missing beside it", copy);
        BackupSum.WriteBeside(copy, BackupSum.Of(copy));
        using (var file = File.OpenWrite(copy))
        {
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            file.Write(new byte[4096]);
        }
        Refused("The checksum does not fit", copy);
        // Damaged before its checksum was written.
        BackupSum.WriteBeside(copy, BackupSum.Of(copy));
        using (var file = File.OpenWrite(copy)) file.Write(new byte[8192]);
        BackupSum.WriteBeside(copy, BackupSum.Of(copy));
        Refused("no sound database", copy);
        var foreign = Path.Combine(elsewhere, "foreign.db");
        using (var other = new SqliteConnection($"Data Source={foreign};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE Things (Id INTEGER)";
            command.ExecuteNonQuery();
        }
        BackupSum.WriteBeside(foreign, BackupSum.Of(foreign));
        Refused("no database of this product", foreign);
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void A_backup_of_a_newer_version_is_refused()
    {
        var path = Path.Combine(Folder.Folder, Folder.Make(app.Now).Name);
        using (var later = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            later.Open();
            using var command = later.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_FromTheFuture', '99.0')";
            command.ExecuteNonQuery();
        }
        BackupSum.WriteBeside(path, BackupSum.Of(path));
        Refused("made by a newer version", path);
    }

    [Fact]
    public void On_SQL_Server_it_says_whose_work_that_is()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "SqlServer", ["ConnectionStrings:Leaders"] = "Server=none" }).Build();
        using var said = new StringWriter();
        Assert.Equal(1, Restoring.Run(StartWish.From(["--restore", "some.db"]), configuration, app.Now, said));
        Assert.Contains("SQL Server", said.ToString(), StringComparison.Ordinal);
        Assert.Null(Backups.Read(configuration).Folder);
    }

    private string DatabaseFile => LeadersDatabase.SqliteFile(app.Services.GetRequiredService<IConfiguration>())!;

    private void Refused(string why, string? path)
    {
        Assert.Equal(1, Restore(out var said, path));
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    private int Restore(out string said, string? path, string? replace = null, string? into = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Folder"] = Path.GetDirectoryName(into ?? Target), ["Database:File"] = Path.GetFileName(into ?? Target) }).Build();
        using var to = new StringWriter();
        var code = Restoring.Run(StartWish.From([.. new[] { "--restore", path, replace }.OfType<string>()]), configuration, app.Now, to);
        said = to.ToString();
        return code;
    }

    /// <summary>The page once the backup that was asked for is through.</summary>
    private async Task<OpenPage> MadeAsync(Visitor admin)
    {
        var backups = app.Services.GetRequiredService<Backups>();
        for (var i = 0; i < 200 && backups.IsUnderWay; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }
        Assert.False(backups.IsUnderWay);
        return await admin.Open("/admin/system");
    }

    private static SortedDictionary<string, List<string>> RowsOf(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")) tables[table] = [.. Rows(connection, $"SELECT * FROM \"{table}\"").Order(StringComparer.Ordinal)];
        return tables;
    }

    private static List<string> Rows(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = question;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "null" : reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i).ToString())));
        return rows;
    }

    /// <summary>The application on a restored database.</summary>
    private sealed class RestoredApp(string folder) : Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            builder.UseSetting("environment", "Development");
            foreach (var (key, value) in new Dictionary<string, string> { ["Database:Folder"] = folder, ["Mail:Delivery"] = "Off", ["Serilog:MinimumLevel:Default"] = "Error" }) builder.UseSetting(key, value);
        }
    }
}
