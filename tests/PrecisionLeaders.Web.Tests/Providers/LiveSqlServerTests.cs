using System.Diagnostics;
using PrecisionLeaders.Web.Tests.App;

namespace PrecisionLeaders.Web.Tests.Providers;

/// <summary>The page tests once more, against a SQL Server that is there.</summary>
public sealed class LiveSqlServerTests
{
    [Fact]
    public async Task The_page_tests_hold_on_a_live_SQL_Server()
    {
        Assert.SkipWhen(TestDatabase.IsOnSqlServer, "This is the run on SQL Server.");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("LEADERS_TEST_SQLSERVER") is { Length: > 0 },
            "LEADERS_TEST_SQLSERVER holds no connection string, so there is no SQL Server to run the page tests against.");

        using var run = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            Environment = { ["LEADERS_TEST_PROVIDER"] = "SqlServer" },
        })!;
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, output);
    }
}
