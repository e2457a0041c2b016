using System.Globalization;
using BenchmarkDotNet.Running;
using PrecisionLeaders.Benchmarks.Bare;
using PrecisionLeaders.Benchmarks.Duplicates;
using PrecisionLeaders.Benchmarks.Load;
using PrecisionLeaders.Benchmarks.Plain;

switch (args.FirstOrDefault())
{
    case "load":
        return await LoadRun.RunAsync(args[1..]);
    case "bare":
        await BarePage.ServeAsync(args[1..]);
        return 0;
    case "plain":
        await PlainPage.ServeAsync(args[1..]);
        return 0;
    case "index":
        return await IndexRun.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000);
    case "find":
        return await FindRun.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000);
    case "intake":
        return await IntakeRun.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200);
    case "duplicates":
        return args is [_, "--file", var file] ? FebrlRun.Run(file) : DuplicatesRun.Run();
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.WriteLine("""
            load    fills a database, publishes the application, drives it on loopback beside a bare page, and prints the table of docs/performance.md
                    (--only board,ranking for some pages at one connection; --in FOLDER to keep pool and application)
            index   reads a million people from a database into the talent index (index 100000 for fewer)
            find    asks a pool of 100,000 people with 2 KB of text each a mix of questions (find 10000 for fewer)
            intake  brings a CSV of 100,000 people and 200 MB of works (intake 10000 20 for less)
            duplicates   compares 100,000 people (--file febrl.csv: the records of a Febrl table)
            micro   runs the BenchmarkDotNet benchmarks (--filter '*')
            """);
        return 1;
}
